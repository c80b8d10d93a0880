#include "client/ui/calendar/attend_dialog.h"

#include "client/ui/controls/field_box.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/typed_words.h"

#include <QLabel>
#include <QLineEdit>

namespace naskah {
AttendDialog::AttendDialog(const AttendQuestion& question, QWidget* parent)
    : RowsDialog(tr("Answer the invitation"), tr("Answer"), parent), m_question(question), m_whose(new SuggestLine(SuggestLine::Mode::strict)),
      m_representative(new SuggestLine(SuggestLine::Mode::strict)), m_whoseBox(new FieldBox(m_whose)),
      m_representativeBox(new FieldBox(m_representative)),
      m_kind(new SegmentedControl({tr("Attends"), tr("Sends someone"), tr("Does not attend")}, int(question.kind))),
      m_note(new QLineEdit), m_clash(makeLabel({}, theme::Type::body, &theme::Tokens::warning))
{
    addHead(makeLabel(question.subject, theme::Type::title));
    addHead(makeLabel(question.when, theme::Type::body, &theme::Tokens::secondary));
    addRow(tr("For"), m_whose, m_whoseBox);
    addRow(tr("Answer"), m_kind, m_kind);
    m_representativeName = addRow(tr("Who comes"), m_representative, m_representativeBox);
    addRow(tr("Note"), m_note, m_note);
    m_whose->choose(question.whose);
    m_whose->setEnabled(question.mayChooseWhose);
    m_representative->setPlaceholderText(tr("Type a position or a name"));
    m_note->setPlaceholderText(tr("May stay empty"));
    addWarning(m_clash);
    connect(m_note, &QLineEdit::returnPressed, this, &AttendDialog::submit);
    connect(m_whose, &SuggestLine::typed, this, [this](const QString& text) { Q_EMIT positionTyped(true, text); });
    connect(m_representative, &SuggestLine::typed, this, [this](const QString& text) { Q_EMIT positionTyped(false, text); });
    connect(m_whose, &SuggestLine::chosen, this, &AttendDialog::changed);
    connect(m_representative, &SuggestLine::chosen, this, &AttendDialog::changed);
    connect(m_whose, &QLineEdit::textChanged, this, &AttendDialog::changed);
    connect(m_representative, &QLineEdit::textChanged, this, &AttendDialog::changed);
    connect(m_kind, &SegmentedControl::currentChanged, this, &AttendDialog::changed);
    changed();
    fit();
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
    const QString goes = represented ? m_representative->key() : kind() == AttendanceKind::attends ? m_whose->key() : QString();
    const QString elsewhere = goes.isEmpty() || !m_question.elsewhere ? QString() : m_question.elsewhere(goes);
    m_clash->setText(elsewhere.isEmpty() ? QString() : tr("Expected at the same time: %1").arg(elsewhere));
    m_clash->setVisible(!elsewhere.isEmpty());
    forgetRefusal();
}

void AttendDialog::setPositions(bool whose, const QString& typed, const QList<Suggestion>& positions)
{
    SuggestLine* line = whose ? m_whose : m_representative;
    line->setSuggestions(typed, positions);
}

bool AttendDialog::hand()
{
    const auto mustBeChosen = [this](SuggestLine* line, FieldBox* box) {
        if (!line->key().isEmpty()) return true;
        box->setProblem(line->text().trimmed().isEmpty() ? tr("Whom? Type a part of the position or of the name.")
                                                         : tr("Choose “%1” from the list.").arg(line->text().trimmed()));
        line->setFocus();
        grow();
        return false;
    };
    if (!mustBeChosen(m_whose, m_whoseBox)) return false;
    const bool represented = kind() == AttendanceKind::represented;
    if (represented && !mustBeChosen(m_representative, m_representativeBox)) return false;
    Q_EMIT answered({m_whose->key(), kind(), represented ? m_representative->key() : QString(), typedLine(m_note)});
    return true;
}

} // namespace naskah
