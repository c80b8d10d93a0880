#include "client/ui/calendar/attend_dialog.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/tab_order.h"

#include <QGridLayout>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int dialogWidth = 560;
constexpr int nameWidth = 104;

} // namespace

AttendDialog::AttendDialog(const AttendQuestion& question, QWidget* parent)
    : QDialog(parent), m_question(question), m_whose(new SuggestLine(SuggestLine::Mode::strict)),
      m_representative(new SuggestLine(SuggestLine::Mode::strict)), m_whoseBox(new FieldBox(m_whose)),
      m_representativeBox(new FieldBox(m_representative)),
      m_kind(new SegmentedControl({tr("Attends"), tr("Sends someone"), tr("Does not attend")}, int(question.kind))),
      m_note(new QLineEdit), m_clash(makeLabel({}, theme::Type::body, &theme::Tokens::warning)),
      m_failure(makeLabel({}, theme::Type::body, &theme::Tokens::danger)),
      m_primary(new ActionButton(tr("Answer"), keyCap(QKeySequence(Qt::CTRL | Qt::Key_Return)), ActionButton::Kind::primary))
{
    setWindowTitle(tr("Answer the invitation"));
    theme::setGround(this, &theme::Tokens::surface);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    head->setSpacing(theme::unit);
    auto* subject = makeLabel(question.subject, theme::Type::title);
    subject->setWordWrap(true);
    head->addWidget(subject);
    head->addWidget(makeLabel(question.when, theme::Type::body, &theme::Tokens::secondary));
    column->addLayout(head);
    column->addWidget(makeLine());

    auto* grid = new QGridLayout;
    grid->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::group);
    grid->setColumnMinimumWidth(0, nameWidth);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString& name, QWidget* named, QWidget* field) {
        const int row = grid->rowCount();
        auto* label = makeFieldName(name, named);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(field, row, 1);
        return label;
    };
    addRow(tr("For"), m_whose, m_whoseBox);
    addRow(tr("Answer"), m_kind, m_kind);
    m_representativeName = addRow(tr("Who comes"), m_representative, m_representativeBox);
    addRow(tr("Note"), m_note, m_note);
    m_whose->choose(question.whose);
    m_whose->setEnabled(question.mayChooseWhose);
    m_whose->setAccessibleName(tr("For"));
    m_representative->setAccessibleName(tr("Who comes"));
    m_representative->setPlaceholderText(tr("Type a position or a name"));
    m_note->setPlaceholderText(tr("May stay empty"));
    column->addLayout(grid);
    for (QLabel* label : {m_clash, m_failure}) {
        label->setWordWrap(true);
        label->setContentsMargins(theme::margin, 0, theme::margin, theme::gap);
        column->addWidget(label);
        label->hide();
    }
    column->addStretch();
    column->addWidget(makeLine());
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(theme::margin, 12, theme::margin, 12);
    footer->setSpacing(theme::gap);
    auto* close = new ActionButton(tr("Close"), QStringLiteral("Esc"), ActionButton::Kind::quiet);
    footer->addStretch();
    footer->addWidget(close);
    footer->addWidget(m_primary);
    column->addLayout(footer);
    column->setSizeConstraint(QLayout::SetNoConstraint);

    connect(close, &ActionButton::clicked, this, &QDialog::reject);
    connect(m_primary, &ActionButton::clicked, this, &AttendDialog::submit);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &AttendDialog::submit);
    connect(m_note, &QLineEdit::returnPressed, this, &AttendDialog::submit);
    connect(m_whose, &SuggestLine::typed, this, [this](const QString& text) { Q_EMIT positionTyped(true, text); });
    connect(m_representative, &SuggestLine::typed, this, [this](const QString& text) { Q_EMIT positionTyped(false, text); });
    connect(m_whose, &SuggestLine::chosen, this, &AttendDialog::changed);
    connect(m_representative, &SuggestLine::chosen, this, &AttendDialog::changed);
    connect(m_whose, &QLineEdit::textChanged, this, &AttendDialog::changed);
    connect(m_representative, &QLineEdit::textChanged, this, &AttendDialog::changed);
    connect(m_kind, &SegmentedControl::currentChanged, this, &AttendDialog::changed);
    tabInOrderOfLayout(this);
    setMinimumWidth(dialogWidth);
    changed();
    resize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
    if (question.kind == AttendanceKind::represented)
        m_representative->setFocus();
    else if (question.kind == AttendanceKind::declined)
        m_note->setFocus();
    else if (question.mayChooseWhose)
        m_whose->setFocus();
    else
        m_kind->setFocus();
}

AttendanceKind AttendDialog::kind() const
{
    return AttendanceKind(m_kind->current());
}

void AttendDialog::changed()
{
    const bool represented = kind() == AttendanceKind::represented;
    m_representativeBox->setVisible(represented);
    m_representativeName->setVisible(represented);
    m_whoseBox->setProblem({});
    m_representativeBox->setProblem({});
    m_failure->hide();
    const QString goes = represented ? m_representative->key() : kind() == AttendanceKind::attends ? m_whose->key() : QString();
    const QString elsewhere = goes.isEmpty() || !m_question.elsewhere ? QString() : m_question.elsewhere(goes);
    m_clash->setText(elsewhere.isEmpty() ? QString() : tr("Expected at the same time: %1").arg(elsewhere));
    m_clash->setVisible(!elsewhere.isEmpty());
    grow();
}

void AttendDialog::grow()
{
    QMetaObject::invokeMethod(
        this, [this] { resize(width(), qMax(height(), layout()->totalHeightForWidth(width()))); }, Qt::QueuedConnection);
}

void AttendDialog::setPositions(bool whose, const QString& typed, const QList<Suggestion>& positions)
{
    SuggestLine* line = whose ? m_whose : m_representative;
    line->setSuggestions(typed, positions);
}

void AttendDialog::submit()
{
    if (m_busy) return;
    const auto mustBeChosen = [this](SuggestLine* line, FieldBox* box) {
        if (!line->key().isEmpty()) return true;
        box->setProblem(line->text().trimmed().isEmpty() ? tr("Whom? Type a part of the position or of the name.")
                                                         : tr("Choose “%1” from the list.").arg(line->text().trimmed()));
        line->setFocus();
        grow();
        return false;
    };
    if (!mustBeChosen(m_whose, m_whoseBox)) return;
    const bool represented = kind() == AttendanceKind::represented;
    if (represented && !mustBeChosen(m_representative, m_representativeBox)) return;
    m_busy = true;
    Q_EMIT answered({m_whose->key(), kind(), represented ? m_representative->key() : QString(), m_note->text().trimmed()});
}

void AttendDialog::refused(const QString& reason)
{
    m_busy = false;
    m_failure->setText(reason);
    m_failure->show();
    grow();
}

} // namespace naskah
