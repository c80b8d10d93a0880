#include "client/ui/register/register_fields.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/field_box.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/controls/typed_words.h"

#include <QGridLayout>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace naskah {
namespace {

constexpr int nameWidth = 116;
/// Behind the key of a type that is an invitation.
const QString invitationMark = QStringLiteral("!");

/// Offers the words of a short list that begin as typed; all of them on Down in an empty field.
void offerWords(SuggestLine* line, const QStringList& words)
{
    QObject::disconnect(line, &SuggestLine::typed, line, nullptr);
    QObject::connect(line, &SuggestLine::typed, line, [line, words](const QString& text) {
        QList<Suggestion> list;
        for (const QString& each : words)
            if (each.startsWith(text, Qt::CaseInsensitive)) list << Suggestion{{}, each, {}};
        line->setSuggestions(text, list);
    });
}

QPlainTextEdit* makeNote()
{
    auto* note = new QPlainTextEdit;
    note->setFixedHeight(60);
    note->setTabChangesFocus(true);
    note->document()->setDocumentMargin(7);
    note->viewport()->setAutoFillBackground(false);
    return note;
}

} // namespace

RegisterFields::RegisterFields(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    makeControls();
    layOut();
    listen();
}

void RegisterFields::makeControls()
{
    m_sender = new SuggestLine(SuggestLine::Mode::free);
    m_number = new QLineEdit;
    m_writtenOn = new DateLine(DateLine::Prefer::past);
    m_receivedOn = new DateLine(DateLine::Prefer::past);
    m_subject = new QLineEdit;
    m_classification = new SuggestLine(SuggestLine::Mode::strict);
    m_classification->setPlaceholderText(tr("Code or word"));
    m_summary = makeNote();
    m_enclosures = new QSpinBox;
    m_enclosures->setRange(0, 9999);
    m_enclosures->setFixedWidth(88);
    m_security = new SegmentedControl({tr("Ordinary"), tr("Restricted"), tr("Secret"), tr("Top secret")}, 0);
    m_urgency = new SegmentedControl({tr("Normal"), tr("Urgent"), tr("Very urgent")}, 0);
    m_addressee = new SuggestLine(SuggestLine::Mode::strict);
    m_addressee->setPlaceholderText(tr("Position or name"));
    m_type = new SuggestLine(SuggestLine::Mode::strict);
    m_type->setPlaceholderText(tr("Letter, invitation, …"));
    m_ourRole = new SegmentedControl({tr("Addressee"), tr("Copy")}, 0);
    m_eventOn = new DateLine(DateLine::Prefer::future);
    m_eventTime = new QLineEdit;
    m_eventPlace = new QLineEdit;
    m_enclosureUnit = new SuggestLine(SuggestLine::Mode::free);
    m_receivedVia = new SuggestLine(SuggestLine::Mode::free);
    m_via = new SuggestLine(SuggestLine::Mode::strict);
    m_via->setPlaceholderText(tr("Nobody"));
    m_receivedBy = new QLineEdit;
    m_original = new QLineEdit;
    m_original->setPlaceholderText(tr("Cabinet, folder"));
    m_handedTo = new SuggestLine(SuggestLine::Mode::strict);
    m_handedTo->setPlaceholderText(tr("Nobody"));
    m_agenda = makeLabel({}, theme::Type::strong);
    m_stock = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
}

FieldBox* RegisterFields::boxed(RegisterField field, QWidget* control)
{
    auto* box = new FieldBox(control);
    m_boxes.insert(field, box);
    return box;
}

void RegisterFields::layOut()
{
    m_grid->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    m_grid->setHorizontalSpacing(theme::gap);
    m_grid->setVerticalSpacing(theme::gap);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);

    addRow(tr("From"), boxed(RegisterField::sender, m_sender));
    addRow(tr("Letter number"), boxed(RegisterField::number, m_number));
    addRow(tr("Date"),
           boxed(RegisterField::writtenOn, m_writtenOn),
           tr("Received"),
           boxed(RegisterField::receivedOn, m_receivedOn));
    addRow(tr("Subject"), boxed(RegisterField::subject, m_subject));
    addRow(tr("Letter type"), boxed(RegisterField::type, m_type), tr("We are"), new FieldBox(m_ourRole));
    m_eventRows = addRow(
        tr("Event on"), boxed(RegisterField::eventOn, m_eventOn), tr("Time"), boxed(RegisterField::eventTime, m_eventTime));
    m_eventRows += addRow(tr("Place"), boxed(RegisterField::eventPlace, m_eventPlace));
    addRow(tr("Classification"), boxed(RegisterField::classification, m_classification));
    addRow(tr("Summary"), boxed(RegisterField::summary, m_summary));
    auto* enclosures = new QWidget;
    auto* counted = new QHBoxLayout(enclosures);
    counted->setContentsMargins({});
    counted->setSpacing(theme::unit);
    counted->addWidget(m_enclosures);
    counted->addWidget(m_enclosureUnit, 1);
    m_boxes.insert(RegisterField::enclosureUnit, new FieldBox(enclosures));
    addRow(tr("Enclosures"), box(RegisterField::enclosureUnit), tr("Came by"), boxed(RegisterField::receivedVia, m_receivedVia));
    addRow(tr("Security"), m_security);
    addRow(tr("Urgency"), m_urgency);
    addRow(tr("Addressed to"),
           boxed(RegisterField::addressee, m_addressee),
           tr("Through"),
           boxed(RegisterField::via, m_via));
    addRow(tr("Received by"),
           boxed(RegisterField::receivedBy, m_receivedBy),
           tr("Original at"),
           boxed(RegisterField::original, m_original));
    addRow(tr("Handed to"), boxed(RegisterField::handedTo, m_handedTo));
    auto* number = new QWidget;
    auto* row = new QHBoxLayout(number);
    row->setContentsMargins({});
    row->setSpacing(theme::gap);
    row->addWidget(m_agenda);
    row->addWidget(m_stock);
    row->addStretch();
    number->setFixedHeight(theme::controlHeight);
    addRow(tr("Agenda number"), number);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    showInvitation(false);
}

void RegisterFields::showInvitation(bool isInvitation)
{
    m_isInvitation = isInvitation;
    for (QWidget* each : std::as_const(m_eventRows))
        each->setVisible(isInvitation);
}

QList<QWidget*> RegisterFields::addRow(const QString& name, QWidget* field)
{
    const int row = m_grid->rowCount();
    const auto* box = qobject_cast<FieldBox*>(field);
    auto* label = makeFieldName(name, box ? box->control() : field);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    const bool wide = field->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed;
    m_grid->addWidget(field, row, 1, 1, 3, wide ? Qt::Alignment() : Qt::AlignLeft);
    return {label, field};
}

QList<QWidget*> RegisterFields::addRow(const QString& name, QWidget* left, const QString& secondName, QWidget* right)
{
    const int row = m_grid->rowCount();
    auto* second = makeFieldName(secondName, qobject_cast<FieldBox*>(right)->control());
    second->setContentsMargins(theme::gap, 0, 0, 0);
    auto* first = makeFieldName(name, qobject_cast<FieldBox*>(left)->control());
    m_grid->addWidget(first, row, 0, Qt::AlignTop);
    m_grid->addWidget(left, row, 1, Qt::AlignTop);
    m_grid->addWidget(second, row, 2, Qt::AlignTop);
    m_grid->addWidget(right, row, 3, Qt::AlignTop);
    return {first, left, second, right};
}

void RegisterFields::listen()
{
    const auto changed = [this](RegisterField field) {
        return [this, field] {
            if (m_loading) return;
            if (field == RegisterField::writtenOn || field == RegisterField::receivedOn) {
                box(RegisterField::writtenOn)->setProblem({});
                box(RegisterField::receivedOn)->setProblem({});
            }
            box(field)->setProblem({});
            Q_EMIT edited();
        };
    };
    const auto any = [this] {
        if (!m_loading) Q_EMIT edited();
    };
    const auto identity = [this] {
        if (!m_loading) Q_EMIT identityChanged(m_sender->text().trimmed(), m_number->text().trimmed(), m_writtenOn->date());
    };
    connect(m_sender, &QLineEdit::textChanged, this, changed(RegisterField::sender));
    connect(m_number, &QLineEdit::textChanged, this, changed(RegisterField::number));
    connect(m_writtenOn, &QLineEdit::textChanged, this, changed(RegisterField::writtenOn));
    connect(m_receivedOn, &QLineEdit::textChanged, this, changed(RegisterField::receivedOn));
    connect(m_subject, &QLineEdit::textChanged, this, changed(RegisterField::subject));
    connect(m_classification, &QLineEdit::textChanged, this, changed(RegisterField::classification));
    connect(m_summary, &QPlainTextEdit::textChanged, this, changed(RegisterField::summary));
    connect(m_addressee, &QLineEdit::textChanged, this, changed(RegisterField::addressee));
    const std::initializer_list<std::pair<RegisterField, QLineEdit*>> lines{
        {RegisterField::type, m_type},
        {RegisterField::eventOn, m_eventOn},
        {RegisterField::eventTime, m_eventTime},
        {RegisterField::eventPlace, m_eventPlace},
        {RegisterField::enclosureUnit, m_enclosureUnit},
        {RegisterField::receivedVia, m_receivedVia},
        {RegisterField::via, m_via},
        {RegisterField::receivedBy, m_receivedBy},
        {RegisterField::original, m_original},
        {RegisterField::handedTo, m_handedTo}};
    for (const auto& [field, line] : lines)
        connect(line, &QLineEdit::textChanged, this, changed(field));
    connect(m_type, &SuggestLine::chosen, this, [this](const Suggestion& type) {
        showInvitation(type.key.endsWith(invitationMark));
    });
    connect(m_type, &QLineEdit::textEdited, this, [this] { showInvitation(false); });
    connect(m_ourRole, &SegmentedControl::currentChanged, this, any);
    connect(m_writtenOn, &QLineEdit::editingFinished, this, identity);
    connect(m_enclosures, &QSpinBox::valueChanged, this, any);
    connect(m_security, &SegmentedControl::currentChanged, this, any);
    connect(m_urgency, &SegmentedControl::currentChanged, this, any);
    connect(m_sender, &QLineEdit::editingFinished, this, identity);
    connect(m_number, &QLineEdit::editingFinished, this, identity);
}

void RegisterFields::setForm(const RegisterForm& form)
{
    m_loading = true;
    m_sender->choose({form.contactKey, form.sender, {}});
    m_number->setText(form.number);
    m_writtenOn->setDate(form.writtenOn);
    m_receivedOn->setDate(form.receivedOn);
    m_subject->setText(form.subject);
    m_classification->choose({form.classification, form.classificationText, {}});
    m_summary->setPlainText(form.summary);
    m_enclosures->setValue(form.enclosures);
    m_security->setCurrent(form.security);
    m_urgency->setCurrent(form.urgency);
    m_addressee->choose({form.addresseeKey, form.addresseeText, {}});
    m_type->choose({form.typeKey.isEmpty() ? QString() : form.typeKey + (form.isInvitation ? invitationMark : QString()),
                    form.typeText,
                    {}});
    m_ourRole->setCurrent(form.ourRole);
    m_eventOn->setDate(form.eventOn);
    m_eventTime->setText(form.eventTime);
    m_eventPlace->setText(form.eventPlace);
    m_enclosureUnit->choose({{}, form.enclosureUnit, {}});
    m_receivedVia->choose({{}, form.receivedVia, {}});
    m_via->choose({form.viaKey, form.viaText, {}});
    m_receivedBy->setText(form.receivedBy);
    m_original->setText(form.original);
    m_handedTo->choose({form.handedKey, form.handedText, {}});
    showInvitation(form.isInvitation);
    for (FieldBox* each : std::as_const(m_boxes))
        each->setProblem({});
    setSimilar({}, {});
    m_loading = false;
}

RegisterForm RegisterFields::form() const
{
    return {.sender = typedLine(m_sender),
            .number = typedLine(m_number),
            .writtenOn = m_writtenOn->date(),
            .receivedOn = m_receivedOn->date(),
            .subject = typedLine(m_subject),
            .classification = m_classification->key(),
            .classificationText = m_classification->text(),
            .summary = typedText(m_summary),
            .enclosures = m_enclosures->value(),
            .security = m_security->current(),
            .urgency = m_urgency->current(),
            .addresseeKey = m_addressee->key(),
            .addresseeText = m_addressee->text(),
            .typeKey = m_type->key().chopped(m_type->key().endsWith(invitationMark) ? invitationMark.size() : 0),
            .typeText = m_type->text(),
            .isInvitation = m_isInvitation,
            .eventOn = m_isInvitation ? m_eventOn->date() : QDate(),
            .eventTime = m_isInvitation ? typedLine(m_eventTime) : QString(),
            .eventPlace = m_isInvitation ? typedLine(m_eventPlace) : QString(),
            .enclosureUnit = typedLine(m_enclosureUnit),
            .receivedVia = typedLine(m_receivedVia),
            .receivedBy = typedLine(m_receivedBy),
            .ourRole = m_ourRole->current(),
            .viaKey = m_via->key(),
            .viaText = m_via->text(),
            .handedKey = m_handedTo->key(),
            .handedText = m_handedTo->text(),
            .original = typedLine(m_original),
            .contactKey = m_sender->key()};
}

TypedAside RegisterFields::typedAside() const
{
    return {m_writtenOn->text(), m_receivedOn->text(), m_eventOn->text()};
}

void RegisterFields::showProblems(const QList<FieldProblem>& problems)
{
    for (FieldBox* each : std::as_const(m_boxes))
        each->setProblem({});
    for (const FieldProblem& problem : problems)
        box(problem.field)->setProblem(problem.text);
    if (!problems.isEmpty()) box(problems.first().field)->control()->setFocus(Qt::TabFocusReason);
}

void RegisterFields::focusFirst()
{
    m_sender->setFocus(Qt::TabFocusReason);
}

void RegisterFields::focusNumber()
{
    m_number->setFocus(Qt::TabFocusReason);
}

void RegisterFields::setAgenda(const QString& number, int remaining)
{
    m_agenda->setText(number);
    m_agenda->setVisible(!number.isEmpty());
    m_stock->setText(number.isEmpty() ? tr("No numbers left on this computer; the server gives one when it is reached")
                                      : tr("%n number(s) left for today, also offline", nullptr, remaining));
}

void RegisterFields::setWays(const QStringList& ways)
{
    offerWords(m_receivedVia, ways);
}

void RegisterFields::setEnclosureUnits(const QStringList& units)
{
    offerWords(m_enclosureUnit, units);
}

void RegisterFields::setSimilar(const QString& words, const QString& key)
{
    if (words.isEmpty()) return box(RegisterField::number)->setNotice(nullptr);
    auto* look = new ActionButton(tr("Look"), {}, ActionButton::Kind::link);
    look->setFixedHeight(theme::lineHeight);
    connect(look, &ActionButton::clicked, this, [this, key] { Q_EMIT similarRequested(key); });
    box(RegisterField::number)
        ->setNotice(makeNotice(QStringLiteral("perhatian"), words, &theme::Tokens::warning, look));
}

} // namespace naskah
