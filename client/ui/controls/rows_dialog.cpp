#include "client/ui/controls/rows_dialog.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/tab_order.h"

#include <QGridLayout>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int dialogWidth = 560;
constexpr int nameWidth = 104;

} // namespace

RowsDialog::RowsDialog(const QString& title, const QString& act, QWidget* parent)
    : QDialog(parent), m_head(new QVBoxLayout), m_rows(new QGridLayout), m_warnings(new QVBoxLayout),
      m_refusal(makeLabel({}, theme::Type::body, &theme::Tokens::danger)),
      m_act(new ActionButton(act, keyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)), ActionButton::Kind::primary))
{
    setWindowTitle(title);
    theme::setGround(this, &theme::Tokens::surface);
    m_head->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    m_head->setSpacing(theme::unit);
    m_rows->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    m_rows->setHorizontalSpacing(theme::gap);
    m_rows->setVerticalSpacing(theme::group);
    m_rows->setColumnMinimumWidth(0, nameWidth);
    m_rows->setColumnStretch(1, 1);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(theme::margin, 12, theme::margin, 12);
    footer->setSpacing(theme::gap);
    auto* close = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    footer->addStretch();
    footer->addWidget(close);
    footer->addWidget(m_act);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(makeLine());
    column->addLayout(m_rows);
    column->addLayout(m_warnings);
    column->addStretch();
    column->addWidget(makeLine());
    column->addLayout(footer);
    column->setSizeConstraint(QLayout::SetNoConstraint);
    addWarning(m_refusal);
    connect(close, &ActionButton::clicked, this, &QDialog::reject);
    connect(m_act, &ActionButton::clicked, this, &RowsDialog::submit);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &RowsDialog::submit);
}

void RowsDialog::addHead(QLabel* label)
{
    label->setWordWrap(true);
    m_head->addWidget(label);
}

QWidget* RowsDialog::addRow(const QString& name, QWidget* named, QWidget* field)
{
    const int row = m_rows->rowCount();
    auto* label = makeFieldName(name, named);
    m_rows->addWidget(label, row, 0, Qt::AlignTop);
    m_rows->addWidget(field, row, 1);
    named->setAccessibleName(name);
    return label;
}

void RowsDialog::addRemark(QLabel* remark)
{
    remark->setWordWrap(true);
    m_rows->addWidget(remark, m_rows->rowCount(), 1);
}

void RowsDialog::addWarning(QLabel* warning)
{
    warning->setWordWrap(true);
    warning->setContentsMargins(theme::margin, 0, theme::margin, theme::gap);
    m_warnings->addWidget(warning);
    warning->hide();
}

void RowsDialog::fit()
{
    tabInOrderOfLayout(this);
    setMinimumWidth(dialogWidth);
    resize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
}

void RowsDialog::grow()
{
    QMetaObject::invokeMethod(
        this, [this] { resize(width(), qMax(height(), layout()->totalHeightForWidth(width()))); }, Qt::QueuedConnection);
}

void RowsDialog::forgetRefusal()
{
    m_refusal->hide();
    grow();
}

void RowsDialog::submit()
{
    if (m_isHanded) return;
    m_isHanded = true; // before it is handed on: it may be refused at once
    if (!hand()) m_isHanded = false;
}

void RowsDialog::refused(const QString& reason)
{
    m_isHanded = false;
    m_refusal->setText(reason);
    m_refusal->show();
    grow();
}

} // namespace naskah
