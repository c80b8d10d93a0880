#include "client/ui/controls/table_dialog.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace naskah {
namespace {

constexpr QSize dialogSize{860, 560};

} // namespace

TableDialog::TableDialog(const QString& title, const QString& explanation, const QList<TextTable::Column>& columns, QWidget* parent,
                         int lines)
    : QDialog(parent), m_explanation(makeLabel(explanation, theme::Type::body, &theme::Tokens::secondary)),
      m_failure(makeLabel({}, theme::Type::body, &theme::Tokens::danger)),
      m_progress(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)), m_table(new TextTable(lines)),
      m_primary(new ActionButton({}, keyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)), ActionButton::Kind::primary)),
      m_second(new ActionButton({}, keyCap(QKeySequence(Qt::CTRL | Qt::Key_N)), ActionButton::Kind::plain))
{
    setWindowTitle(title);
    theme::setGround(this, &theme::Tokens::surface);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::group);
    head->setSpacing(theme::gap);
    head->addWidget(makeLabel(title, theme::Type::title));
    for (QLabel* label : {m_explanation, m_failure}) {
        label->setWordWrap(true);
        label->setVisible(!label->text().isEmpty());
        head->addWidget(label);
    }
    m_table->setColumns(columns);
    m_table->setAccessibleName(title);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(theme::margin, 12, theme::margin, 12);
    footer->setSpacing(theme::gap);
    auto* close = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    footer->addWidget(m_progress);
    footer->addStretch();
    footer->addWidget(close);
    footer->addWidget(m_second);
    footer->addWidget(m_primary);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(makeLine());
    whole->addWidget(m_table, 1);
    whole->addWidget(makeLine());
    whole->addLayout(footer);
    resize(dialogSize);
    setPrimary({});
    setSecond({});
    connect(close, &ActionButton::clicked, this, &QDialog::reject);
    connect(m_primary, &ActionButton::clicked, this, &TableDialog::submit);
    connect(m_second, &ActionButton::clicked, this, &TableDialog::secondRequested);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &TableDialog::submit);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_N), this), &QShortcut::activated, this, [this] {
        if (!m_busy && !m_second->isHidden()) Q_EMIT secondRequested();
    });
    m_table->setFocus();
}

void TableDialog::setExplanation(const QString& explanation)
{
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void TableDialog::setPrimary(const QString& verb)
{
    m_primary->setText(verb);
    m_primary->setVisible(!verb.isEmpty());
}

void TableDialog::setSecond(const QString& verb)
{
    m_second->setText(verb);
    m_second->setVisible(!verb.isEmpty());
}

void TableDialog::showFailure(const QString& failure)
{
    m_busy = false;
    m_primary->setEnabled(true);
    m_progress->clear();
    m_failure->setText(failure);
    m_failure->setVisible(!failure.isEmpty());
}

void TableDialog::setProgress(int done, int all)
{
    m_busy = done < all;
    m_primary->setEnabled(!m_busy);
    m_progress->setText(m_busy ? tr("%1 of %2").arg(done).arg(all) : QString());
}

void TableDialog::submit()
{
    if (m_busy || m_primary->isHidden()) return;
    Q_EMIT submitted();
}

} // namespace naskah
