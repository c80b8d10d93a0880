#include "client/app/answering.h"

#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/main_window.h"
#include "common/command/deadlines.h"
#include "common/command/disposing.h"

namespace naskah {

Answering::Answering(Desk& desk, MainWindow& window, QObject* parent) : Deeds(desk, window, parent)
{
    LegActions& legs = window.actions().legs();
    connect(&legs, &LegActions::answerRequested, this, &Answering::answer);
    connect(&legs, &LegActions::beginRequested, this, [this](const LetterDetail& letter, const LegNode& leg) {
        run([handling = *letter.handling, id = leg.id](Replica& replica) { return replica.execute(StartDisposition{handling, id}); },
            [] { return tr("Its giver sees that you began"); });
    });
    connect(&legs, &LegActions::declineRequested, this, [this](const LetterDetail& letter, const LegNode& leg) {
        WordQuestion question{tr("Decline the disposition"), tr("Decline"), [] { return tr("Declined; its giver is told why"); }, tr("Why"), true, {}, {}, false, {}};
        ask(letter, question, [handling = *letter.handling, id = leg.id](Replica& replica, const WordAnswer& said) {
            return replica.execute(DeclineDisposition{handling, id, said.words});
        });
    });
    connect(&legs, &LegActions::moveRequested, this, [this](const LetterDetail& letter, const LegNode& leg) {
        WordQuestion question{tr("Move the deadline"), tr("Move"), [to = leg.position] { return tr("%1 has another deadline").arg(to); }, {}, false, {},
                              tr("Due (empty for none)"), false, leg.due};
        ask(letter, question, [handling = *letter.handling, id = leg.id](Replica& replica, const WordAnswer& said) {
            return replica.execute(MoveDeadline{handling, id, said.day});
        });
    });
    connect(&legs, &LegActions::closeRequested, this, [this](const LetterDetail& letter) {
        WordQuestion question{tr("Close the letter"), tr("Close"), [] { return tr("Closed"); }, tr("A remark (may stay empty)"), false, {}, {}, false, {}};
        ask(letter, question, [handling = *letter.handling](Replica& replica, const WordAnswer& said) {
            return replica.execute(CloseHandling{handling, said.words});
        });
    });
    connect(&legs, &LegActions::reopenRequested, this, [this](const LetterDetail& letter) {
        run([handling = *letter.handling](Replica& replica) { return replica.execute(ReopenHandling{handling}); }, [] { return tr("Open again"); });
    });
    connect(&legs, &LegActions::knowRequested, this, [this](const LetterDetail& letter) {
        run([handling = *letter.handling](Replica& replica) { return replica.execute(MarkKnown{handling}); }, [] { return tr("Noted"); });
    });
    connect(&legs, &LegActions::fileRequested, this, [this](const LetterDetail& letter) {
        run([handling = *letter.handling](Replica& replica) { return replica.execute(FileHandling{handling}); }, [] { return tr("Filed"); });
    });
    connect(&legs, &LegActions::parkRequested, this, [this](const LetterDetail& letter) {
        WordQuestion question{tr("Park the letter"), tr("Park"), [] { return tr("Parked; its deadlines move along"); }, tr("What the office waits for"),
                              true, {}, tr("Until"), true, letter.parkedUntil};
        ask(letter, question, [handling = *letter.handling](Replica& replica, const WordAnswer& said) {
            return replica.execute(ParkMatter{handling, said.day, said.words});
        });
    });
    connect(&legs, &LegActions::resumeRequested, this, [this](const LetterDetail& letter) {
        run([handling = *letter.handling](Replica& replica) { return replica.execute(ParkMatter{handling, {}, {}}); },
            [] { return tr("Taken up again; its deadlines are as they were"); });
    });
}

void Answering::answer(const LetterDetail& letter, const LegNode& leg, bool accept)
{
    const auto handling = *letter.handling;
    const auto id = leg.id;
    const auto report = leg.openReport.value_or(Id<LegFact>{});
    if (accept)
        return run([=](Replica& replica) { return replica.execute(AnswerReport{handling, id, report, true, {}, {}}); },
                   [from = leg.position] { return tr("The report of %1 is accepted").arg(from); });
    WordQuestion question{tr("Send the report back"), tr("Send back"), [to = leg.position] { return tr("Sent back to %1").arg(to); }, tr("What is missing"), true, {},
                          tr("Due (empty for as before)"), false, {}};
    ask(letter, question, [=](Replica& replica, const WordAnswer& said) {
        return replica.execute(AnswerReport{handling, id, report, false, said.words, said.day});
    });
}

} // namespace naskah
