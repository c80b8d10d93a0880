#include "client/app/disposing.h"

#include "client/app/kept_forms.h"
#include "client/app/read_files.h"
#include "client/model/letter_acts.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/replica/queries.h"
#include "client/replica/queries_calendar.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"
#include "common/command/deadlines.h"

#include <QCoreApplication>

#include <algorithm>

namespace naskah {
namespace {

constexpr int suggestionsShown = 20, favouritesShown = 6;

QString titleOf(const PositionChoice& choice)
{
    return textOf(choice.shortTitle.empty() ? choice.title : choice.shortTitle);
}

QList<Recipient> recipientsOf(const std::vector<PositionChoice>& choices, const Me& me)
{
    QList<Recipient> recipients;
    for (const auto& each : choices) {
        const bool mine =
            std::ranges::any_of(me.mandates, [&](const Me::Mandate& m) { return m.position == each.position; });
        if (!mine) recipients << Recipient{textOf(each.position.value.text()), titleOf(each), textOf(each.personName)};
    }
    return recipients;
}

/// Stands before the id of an office, which is a recipient as such.
constexpr QLatin1StringView officeMark("office:");

std::vector<Id<Position>> positionsOf(const QList<Recipient>& recipients)
{
    std::vector<Id<Position>> positions;
    for (const Recipient& each : recipients)
        if (const auto id = parseUuid(each.key.toStdString())) positions.push_back({*id});
    return positions;
}

std::vector<Id<Unit>> officesOf(const QList<Recipient>& recipients)
{
    std::vector<Id<Unit>> offices;
    for (const Recipient& each : recipients) {
        if (!each.key.startsWith(officeMark)) continue;
        if (const auto id = parseUuid(each.key.sliced(officeMark.size()).toStdString())) offices.push_back({*id});
    }
    return offices;
}

struct Urgencies {
    Q_DECLARE_TR_FUNCTIONS(naskah::Disposing)
};

QString urgencyName(Urgency urgency)
{
    switch (urgency) {
    case Urgency::segera:
        return Urgencies::tr("Urgent");
    case Urgency::sangatSegera:
        return Urgencies::tr("Very urgent");
    default:
        return Urgencies::tr("Normal");
    }
}

QString keptKey(const LetterDetail& letter)
{
    return QStringLiteral("dispose/") + textOf(letter.handling->value.text());
}

QString keptForSeveral()
{
    return QStringLiteral("dispose/several");
}

/// Positions of the person's own office.
QList<Recipient> ownPositions(Database& db, const std::string& typed, const Me& me, int limit)
{
    if (me.mandates.empty()) return {};
    return recipientsOf(findPositions(db, typed, me.mandates.front().unit, limit), me);
}

/// The office's own positions first, then other offices and who works there.
QList<Recipient> allRecipients(Database& db, const std::string& typed, const Me& me, int limit)
{
    auto recipients = ownPositions(db, typed, me, limit);
    if (me.mandates.empty() || typed.empty()) return recipients;
    const auto own = me.mandates.front().unit;
    for (const auto& each : findUnits(db, typed, limit))
        if (each.unit != own)
            recipients << Recipient{officeMark + textOf(each.unit.value.text()), textOf(each.shortName.empty() ? each.name : each.shortName),
                                    Urgencies::tr("the office")};
    for (const auto& each : findPositions(db, typed, std::nullopt, limit)) {
        const QString key = textOf(each.position.value.text());
        const bool isKnown = std::ranges::any_of(recipients, [&](const Recipient& known) { return known.key == key; });
        const bool isMine = std::ranges::any_of(me.mandates, [&](const Me::Mandate& mandate) { return mandate.position == each.position; });
        if (!isKnown && !isMine) recipients << Recipient{key, titleOf(each), QString::fromUtf8("%1 · %2").arg(textOf(each.personName), textOf(each.unitName))};
    }
    return recipients.mid(0, limit);
}

} // namespace

Disposing::Disposing(Desk& desk, MainWindow& window, QObject* parent) : Deeds(desk, window, parent)
{
}

void Disposing::dispose(const LetterDetail& letter)
{
    if (!letter.handling) return;
    QStringList origin;
    if (!letter.agenda.isEmpty()) origin << tr("Agenda %1").arg(letter.agenda);
    origin << letter.sender << letter.number;
    if (letter.urgency != Urgency::biasa) origin << urgencyName(letter.urgency);
    origin.removeAll(QString());
    openDialog({letter.subject, origin.join(QStringLiteral(" · ")), letter.urgency, keptKey(letter), letter.canGiveOutside,
                [this, letter](const DispositionForm& form) { send(letter, form); }});
}

void Disposing::disposeAll(const QList<LetterLine>& letters)
{
    if (letters.isEmpty()) return;
    constexpr int named = 3;
    QStringList subjects;
    Urgency urgency = Urgency::biasa;
    for (const LetterLine& each : letters) {
        if (subjects.size() < named) subjects << each.subject.text;
        urgency = std::max(urgency, each.urgency);
    }
    if (letters.size() > named) subjects << tr("and %n more", nullptr, int(letters.size()) - named);
    openDialog({tr("%n letter(s)", nullptr, int(letters.size())), subjects.join(QStringLiteral(" · ")), urgency, keptForSeveral(), false,
                [this, letters](const DispositionForm& form) {
                    m_dialog->sent();
                    Q_EMIT decided(letters, form);
                }});
}

void Disposing::forgetDecided()
{
    forgetForm(m_desk, keptForSeveral());
}

void Disposing::openDialog(const Matter& matter)
{
    if (m_dialog) m_dialog->reject();
    m_desk.read(
        &m_window,
        [](ReadStore& store) {
            Known known{whoAmI(store.db), {}, ownCalendar(store.db), instructionsOf(listInstructions(store.db))};
            known.favourites = ownPositions(store.db, {}, known.me, favouritesShown + 1).mid(0, favouritesShown);
            return known;
        },
        [this, matter](const Result<Known>& known) {
            if (known) showDialog(matter, *known);
        });
}

void Disposing::again(const LetterDetail& letter, const DispositionForm& form, const Uuid& replaces)
{
    m_again = form;
    m_replaces = replaces;
    dispose(letter);
}

void Disposing::showDialog(const Matter& matter, const Known& known)
{
    const Me& me = known.me;
    DispositionContext context;
    context.subject = matter.subject;
    context.origin = matter.origin;
    context.usualDays = workingDaysFor(matter.urgency);
    context.urgencyName = urgencyName(matter.urgency);
    context.favourites = known.favourites;
    context.favouriteInstructions = known.instructions.favourites;
    context.instructions = known.instructions.all;
    context.calendar = known.calendar;
    m_dialog = new DispositionDialog(context, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Who leads the office gives each of its letters to other offices too.
    const bool outside = matter.toOtherOffices || (!me.mandates.empty() && me.mandates.front().isHead);
    connect(m_dialog, &DispositionDialog::positionTyped, this, [this, me, outside](bool informed, const QString& text) {
        m_desk.read(
            m_dialog,
            [typed = text.toStdString(), me, outside](ReadStore& store) {
                return (outside ? allRecipients : ownPositions)(store.db, typed, me, suggestionsShown);
            },
            [this, informed, text](const Result<QList<Recipient>>& found) {
                if (found && m_dialog) m_dialog->setPositions(informed, text, *found);
            });
    });
    connect(m_dialog, &DispositionDialog::formKept, this, [this, key = matter.keptAs](const DispositionForm& form) {
        keepForm(m_desk, key, toJson(form));
    });
    connect(m_dialog, &DispositionDialog::sendRequested, this, matter.send);
    if (m_again) {
        m_dialog->setForm(*std::exchange(m_again, std::nullopt));
    } else {
        findForm(m_desk, m_dialog, matter.keptAs, [dialog = m_dialog](const QJsonObject& kept) {
            if (!kept.isEmpty()) dialog->setForm(dispositionFormFrom(kept));
        });
    }
    m_dialog->show();
}

DisposeLetter commandOf(const DispositionForm& form)
{
    DisposeLetter command;
    command.executors = positionsOf(form.executors);
    command.informed = positionsOf(form.informed);
    command.executorOffices = officesOf(form.executors);
    command.informedOffices = officesOf(form.informed);
    for (const QString& each : form.instructions)
        command.instructions.push_back(each.toStdString());
    command.note = form.note.toStdString();
    if (form.due.isValid()) command.dueOn = storeDay(form.due);
    return command;
}

void Disposing::send(const LetterDetail& letter, const DispositionForm& form)
{
    DisposeLetter command = commandOf(form);
    command.handling = *letter.handling;
    command.parent = letter.openLeg;
    const Uuid replaces = std::exchange(m_replaces, {});
    m_desk.execute(
        m_dialog,
        [command, replaces](Replica& replica) {
            const auto replaced = replaces.isNil() ? std::nullopt : std::optional(replaces);
            auto result = replica.executeData(DisposeLetter::table, commandData(command), std::nullopt, replaced);
            if (replaced && result.verdict.kind != Verdict::Kind::refused) replica.dismiss(replaces);
            return result;
        },
        [this, letter, form, replaces](const Result<Replica::Done>& result) {
            if (const QString why = whyNot(result); !why.isEmpty()) {
                m_replaces = replaces;
                return m_dialog->refused(why);
            }
            forgetForm(m_desk, keptKey(letter));
            QStringList names;
            for (const Recipient& each : form.executors + form.informed)
                names << each.position;
            m_dialog->sent();
            Q_EMIT done(result->command, [names] { return tr("Disposed to %1").arg(names.join(QStringLiteral(", "))); });
        });
}

void Disposing::report(const LetterDetail& letter, const LegNode& leg, bool isDone)
{
    auto* form = new SmallForm(isDone ? tr("Done") : tr("Report"),
                               letter.subject,
                               {{isDone ? tr("What was done") : tr("Report"), {}, false, true, false, false}, {tr("Files"), {}, false, false, false, true}},
                               isDone ? tr("Report as done") : tr("Send the report"),
                               &m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, letter, leg, isDone](const QStringList& values) {
        if (!isDone && values.first().isEmpty()) return form->showProblem(0, tr("Say in a word what became of it."));
        form->setBusy(true);
        m_desk.execute(
            form,
            [command = ReportDisposition{*letter.handling, leg.id, values.first().toStdString(), isDone},
             paths = values.last().split(u'\n', Qt::SkipEmptyParts)](Replica& replica) {
                return reportDisposition(replica, command, readFiles(paths)).done;
            },
            [this, form, isDone](const Result<Replica::Done>& result) {
                if (const QString why = whyNot(result); !why.isEmpty()) return form->showFailure(why);
                form->accept();
                Q_EMIT done(result->command, [isDone] { return isDone ? tr("Reported as done") : tr("Report sent"); });
            });
    });
    form->show();
}

void Disposing::withdraw(const LetterDetail& letter, const LegNode& leg)
{
    if (!letter.handling) return;
    run(
        [handling = *letter.handling, id = leg.id](Replica& replica) {
            return replica.execute(WithdrawDisposition{handling, id});
        },
        [from = leg.position] { return tr("Pulled back from %1").arg(from); });
}

void Disposing::read(const LetterDetail& letter)
{
    if (!letter.handling) return;
    run([handling = *letter.handling](Replica& replica) { return readLetter(replica, handling); }, {});
}

void Disposing::accept(const LetterDetail& letter)
{
    if (!letter.handling) return;
    run([handling = *letter.handling](Replica& replica) { return acceptLetter(replica, handling).done; },
        [] { return tr("Entered in the agenda"); });
}

} // namespace naskah
