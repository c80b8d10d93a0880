#include "client/ui/controls/small_form.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/files_line.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/typed_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int formWidth = 480;
constexpr int longHeight = 120;

QWidget* makeControl(const SmallForm::Field& field)
{
    if (field.isLong) {
        auto* text = new QPlainTextEdit(field.text);
        text->setFixedHeight(longHeight);
        text->setTabChangesFocus(true);
        text->document()->setDocumentMargin(7);
        text->viewport()->setAutoFillBackground(false);
        return text;
    }
    if (field.isDay || field.isPastDay) {
        auto* day = new DateLine(field.isPastDay ? DateLine::Prefer::past : DateLine::Prefer::future);
        day->setDate(QDate::fromString(field.text, Qt::ISODate));
        return day;
    }
    if (field.areFiles) return new FilesLine;
    auto* line = new QLineEdit(field.text);
    if (field.secret) line->setEchoMode(QLineEdit::Password);
    return line;
}

QString textIn(const QWidget* control)
{
    if (const auto* files = qobject_cast<const FilesLine*>(control)) return files->paths().join(u'\n');
    if (const auto* day = qobject_cast<const DateLine*>(control)) return day->date().toString(Qt::ISODate);
    if (const auto* line = qobject_cast<const QLineEdit*>(control)) return line->echoMode() == QLineEdit::Password ? line->text() : typedLine(line);
    return typedText(qobject_cast<const QPlainTextEdit*>(control));
}

} // namespace

SmallForm::SmallForm(const QString& title,
                     const QString& explanation,
                     const QList<Field>& fields,
                     const QString& primary,
                     QWidget* parent)
    : QDialog(parent), m_failure(makeLabel({}, theme::Type::body, &theme::Tokens::danger)),
      m_primary(new ActionButton(primary, keyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)), ActionButton::Kind::primary))
{
    setWindowTitle(title);
    theme::setGround(this, &theme::Tokens::surface);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    column->setSpacing(theme::group);
    column->addWidget(makeLabel(title, theme::Type::title));
    auto* words = makeLabel(explanation, theme::Type::body, &theme::Tokens::secondary);
    words->setWordWrap(true);
    words->setVisible(!explanation.isEmpty());
    column->addWidget(words);
    for (const Field& field : fields) {
        auto* box = new FieldBox(makeControl(field));
        auto* pair = new QVBoxLayout;
        pair->setSpacing(theme::unit);
        auto* name = makeFieldName(field.name, box->control());
        name->setFixedHeight(theme::lineHeight);
        pair->addWidget(name);
        pair->addWidget(box);
        column->addLayout(pair);
        m_boxes << box;
        if (auto* line = qobject_cast<QLineEdit*>(box->control()))
            connect(line, &QLineEdit::returnPressed, this, &SmallForm::submit);
    }
    m_failure->setWordWrap(true);
    m_failure->hide();
    column->addWidget(m_failure);

    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(theme::margin, 12, theme::margin, 12);
    footer->setSpacing(theme::gap);
    auto* close = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    footer->addStretch();
    footer->addWidget(close);
    footer->addWidget(m_primary);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addLayout(column);
    whole->addStretch();
    whole->addWidget(makeLine());
    whole->addLayout(footer);
    whole->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumWidth(formWidth);
    connect(close, &ActionButton::clicked, this, &QDialog::reject);
    connect(m_primary, &ActionButton::clicked, this, &SmallForm::submit);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &SmallForm::submit);
    fitHeight();
    if (!m_boxes.isEmpty()) m_boxes.first()->control()->setFocus();
}

QStringList SmallForm::values() const
{
    QStringList values;
    for (const FieldBox* box : m_boxes)
        values << textIn(box->control());
    return values;
}

void SmallForm::submit()
{
    if (m_busy) return;
    for (FieldBox* box : std::as_const(m_boxes))
        box->setProblem({});
    m_failure->hide();
    Q_EMIT submitted(values());
}

void SmallForm::showProblem(int field, const QString& problem)
{
    setBusy(false);
    m_boxes[field]->setProblem(problem);
    m_boxes[field]->control()->setFocus();
    fitHeight();
}

void SmallForm::showFailure(const QString& failure)
{
    setBusy(false);
    m_failure->setText(failure);
    m_failure->show();
    fitHeight();
}

void SmallForm::setBusy(bool busy)
{
    m_busy = busy;
    m_primary->setEnabled(!busy);
}

void SmallForm::fitHeight()
{
    const int wide = qMax(width(), formWidth);
    // A form without a sentence that wraps has one height for every width.
    resize(wide, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : layout()->totalSizeHint().height());
}

} // namespace naskah
