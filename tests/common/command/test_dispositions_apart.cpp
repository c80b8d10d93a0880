#include "common/command/disposing.h"
#include "common/command/disposing_legs.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

/// Kominfo's head has a letter and may give it to Polonia.
struct Offices : MemoryOffice {
    explicit Offices(Security security = Security::biasa)
    {
        RegisterLetter command;
        command.book = incoming;
        command.subject = "Banjir";
        command.sender = "Warga";
        command.classification = "300.2";
        command.security = security;
        letter = registeredLetter(run(command, secretary).intent.command);
        here = handlingOf(letter, kominfo);
        there = handlingOf(letter, polonia);
    }

    DisposeLetter toCamat() const
    {
        DisposeLetter command;
        command.handling = here;
        command.executors = {campHead.position};
        command.note = "Mohon ditangani";
        return command;
    }
    Id<Disposition> given() { return legOf(run(toCamat(), head).intent.command, campHead.position); }
    /// Polonia's head passes a leg on to the district's secretary.
    Id<Disposition> passedOn(Id<Disposition> leg)
    {
        DisposeLetter command;
        command.handling = there;
        command.parent = leg;
        command.executors = {campSecretary.position};
        return legOf(run(command, campHead).intent.command, campSecretary.position);
    }
    LegState stateOf(Id<Disposition> leg) { return records.get(leg)->state; }
    Id<LegFact> lastReport(Id<Disposition> leg)
    {
        LegFact last;
        for (const auto& fact : records.all<LegFact>())
            if (fact.leg == leg && (fact.what == LegFactKind::reported || fact.what == LegFactKind::done) && fact.at >= last.at) last = fact;
        return last.id;
    }
    std::string settle(Id<Handling> handling, Id<Disposition> leg) { return run(SettleDisposition{handling, leg}, server).said(); }

    Id<Letter> letter;
    Id<Handling> here, there;
};

const std::string applied = "applied";

} // namespace

class TestDispositionsApart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLegToAnotherOfficeOpensAHandlingThereAndSharesNothingElse()
    {
        Offices city;
        auto command = city.toCamat();
        command.informed = {city.staff.position};
        const auto ran = city.run(command, city.head);
        QCOMPARE(ran.said(), applied);
        const auto leg = city.records.get(legOf(ran.intent.command, city.campHead.position));
        QVERIFY(leg && leg->thread.value == leg->id.value && leg->opens == city.there && leg->handling == city.here);
        const auto theirs = city.records.get(city.there);
        QVERIFY(theirs && theirs->unit == city.polonia && theirs->addressee == city.campHead.position);
        const auto mine = mailbox::ofUnit(city.kominfo, 2026), other = mailbox::ofUnit(city.polonia, 2026);
        QCOMPARE(ran.deliveredTo(leg->thread.value), (std::set{mine, other}));
        QCOMPARE(ran.deliveredTo(city.there.value), std::set{other});
        QCOMPARE(ran.deliveredTo(city.letter.value), std::set{other});
        QVERIFY(ran.deliveredTo(city.here.value).empty());
        // The copy inside the office is in the office's thread, whose mailboxes did not move.
        QVERIFY(city.records.get(legOf(ran.intent.command, city.staff.position))->thread.value == city.here.value);
    }

    void aHandlingThatIsThereIsNotOverwritten()
    {
        Offices city;
        city.given();
        auto theirs = *city.records.get(city.there);
        theirs.agenda = 7;
        theirs.state = HandlingState::open;
        city.records.put(theirs);
        city.given();
        QVERIFY(city.records.get(city.there)->agenda == 7);
    }

    void anOfficeAsSuchIsItsHeads()
    {
        Offices city;
        DisposeLetter command;
        command.handling = city.here;
        command.executorOffices = {city.polonia};
        const auto ran = city.run(command, city.head);
        QCOMPARE(ran.said(), applied);
        const auto leg = legOf(ran.intent.command, city.polonia);
        QCOMPARE(city.run(ReportDisposition{city.there, leg, "Siap", false}, city.campSecretary).said(), std::string{"disposition.not_yours"});
        QCOMPARE(city.run(ReadLetter{city.there}, city.campHead).said(), applied);
        QCOMPARE(city.stateOf(leg), LegState::read);
    }

    void onlyItsOwnerGivesALetterAway()
    {
        Offices city;
        DisposeLetter inside;
        inside.handling = city.here;
        inside.executors = {city.staff.position};
        const auto leg = legOf(city.run(inside, city.head).intent.command, city.staff.position);
        auto command = city.toCamat();
        command.parent = leg;
        QCOMPARE(city.run(command, city.staff).said(), std::string{"disposition.other_unit"});
        QVERIFY(!city.records.get(city.there));
    }

    void aLegDoesNotGoBackToWhoStandsAboveIt()
    {
        Offices city;
        const auto leg = city.given();
        DisposeLetter back;
        back.handling = city.there;
        back.parent = leg;
        back.executors = {city.head.position};
        QCOMPARE(city.run(back, city.campHead).said(), std::string{"disposition.circle"});
    }

    void onlyStateAndReportComeBack()
    {
        Offices city;
        const auto leg = city.given(), under = city.passedOn(leg);
        QCOMPARE(city.stateOf(leg), LegState::forwarded);
        QVERIFY(city.records.get(under)->thread.value == city.there.value);
        const auto done = city.run(ReportDisposition{city.there, under, "Pompa dipasang", true}, city.campSecretary);
        QCOMPARE(done.said(), applied);
        // Who inside the district was the last is not in what the offices share.
        for (const auto& write : done.writes)
            QVERIFY(write.thread == city.there.value);
        QCOMPARE(city.stateOf(leg), LegState::forwarded);
        QCOMPARE(city.settle(city.there, under), applied);
        QCOMPARE(city.stateOf(leg), LegState::done);
        QCOMPARE(city.settle(city.here, leg), applied);
        QCOMPARE(city.records.get(city.here)->state, HandlingState::done);
        QCOMPARE(city.run(SettleDisposition{city.there, under}, city.head).said(), std::string{"command.server_only"});
    }

    void theGiverAcceptsAReportOrSendsItBack()
    {
        Offices city;
        const auto leg = city.given();
        city.run(ReportDisposition{city.there, leg, "Sebagian", false}, city.campHead);
        QCOMPARE(city.stateOf(leg), LegState::reported);
        const auto first = city.lastReport(leg);
        QCOMPARE(city.run(AnswerReport{city.here, leg, first, true, {}, {}}, city.secretary).said(), std::string{"report.not_giver"});
        QCOMPARE(city.run(AnswerReport{city.here, leg, {city.freshId()}, true, {}, {}}, city.head).said(), std::string{"report.missing"});
        QCOMPARE(city.run(AnswerReport{city.here, leg, first, false, " ", {}}, city.head).said(), std::string{"report.no_words"});
        QCOMPARE(city.run(AnswerReport{city.here, leg, first, false, "Lengkapi", {}}, city.head).said(), applied);
        QCOMPARE(city.stateOf(leg), LegState::inProgress);
        QCOMPARE(city.run(AnswerReport{city.here, leg, first, true, {}, {}}, city.head).said(), std::string{"report.answered"});
        city.run(ReportDisposition{city.there, leg, "Lengkap", false}, city.campHead);
        QCOMPARE(city.stateOf(leg), LegState::reported);
        QCOMPARE(city.run(AnswerReport{city.here, leg, city.lastReport(leg), true, {}, {}}, city.head).said(), applied);
        QCOMPARE(city.stateOf(leg), LegState::done);
        QCOMPARE(city.records.get(city.here)->state, HandlingState::done);
    }

    void aFileBelongsToAReportOfItsAuthors()
    {
        Offices city;
        const auto leg = city.given();
        const ReportDisposition report{city.there, leg, "Terlampir", false};
        const auto fact = reportOf(city.run(report, city.campHead).intent.command, report);
        AttachToReport file{city.there, leg, fact, std::string(64, 'a'), "foto.jpg", "image/jpeg", 9, 0};
        QCOMPARE(city.run(file, city.campSecretary).said(), std::string{"disposition.not_yours"});
        QCOMPARE(city.run(file, city.campHead).said(), applied);
        QVERIFY(city.records.all<Attachment>().at(0).thread.value == leg.value);
        file.report = {city.freshId()};
        QCOMPARE(city.run(file, city.campHead).said(), std::string{"report.missing"});
        file.size = 0;
        QCOMPARE(city.run(file, city.campHead).said(), std::string{"file.empty"});
        // The letter itself stays its own office's.
        AttachFile toLetter;
        toLetter.owner = city.letter.value;
        toLetter.sha256 = std::string(64, 'b');
        toLetter.size = 1;
        QCOMPARE(city.run(toLetter, city.campSecretary).said(), std::string{"letter.frozen"});
    }

    void decliningNeedsAReasonAndKeepsTheParentOpen()
    {
        Offices city;
        const auto leg = city.given();
        QCOMPARE(city.run(DeclineDisposition{city.there, leg, ""}, city.campHead).said(), std::string{"disposition.no_reason"});
        QCOMPARE(city.run(DeclineDisposition{city.there, leg, "Bukan wilayah kami"}, city.campHead).said(), applied);
        QCOMPARE(city.stateOf(leg), LegState::declined);
        QVERIFY(city.records.get(city.here)->state == HandlingState::open);
        DisposeLetter onward;
        onward.handling = city.there;
        onward.parent = leg;
        onward.executors = {city.campSecretary.position};
        QCOMPARE(city.run(onward, city.campHead).said(), std::string{"disposition.declined"});
    }

    void aReadingThatCrossedThePullBackIsKept()
    {
        Offices city;
        const auto leg = city.given();
        QCOMPARE(city.run(WithdrawDisposition{city.here, leg}, city.head).said(), applied);
        const auto read = city.run(ReadLetter{city.there}, city.campHead);
        QCOMPARE(read.said(), applied);
        QVERIFY(read.written<LegFact>().at(0).afterWithdrawal);
        QCOMPARE(city.stateOf(leg), LegState::withdrawn);
    }

    void aSecretLegGoesToTheHeadAndWhoItIsGivenTo()
    {
        Offices city(Security::rahasia);
        DisposeLetter command;
        command.handling = city.here;
        command.executors = {city.campSecretary.position};
        const auto ran = city.run(command, city.head);
        QCOMPARE(ran.said(), applied);
        const auto there = std::set{mailbox::ofUnitSecrets(city.polonia, 2026), mailbox::ofPosition(city.campSecretary.position, 2026)};
        QCOMPARE(ran.deliveredTo(city.letter.value), there);
        QCOMPARE(ran.deliveredTo(city.there.value), there);
        command.executors = {city.staff.position};
        const auto inside = city.run(command, city.head);
        const auto box = std::set{mailbox::ofPosition(city.staff.position, 2026)};
        QCOMPARE(inside.deliveredTo(city.letter.value), box);
        QCOMPARE(inside.deliveredTo(city.here.value), box);
        QCOMPARE(inside.deliveredTo(legOf(ran.intent.command, city.campSecretary.position).value), box);
    }

    void aLetterIsClosedFiledAndOpenedAgain()
    {
        Offices city;
        const auto leg = city.given();
        QCOMPARE(city.run(FileHandling{city.here}, city.secretary).said(), std::string{"handling.open_legs"});
        QCOMPARE(city.run(FileHandling{city.here}, city.colleague).said(), std::string{"handling.not_yours"});
        QCOMPARE(city.run(ReopenHandling{city.here}, city.head).said(), std::string{"handling.is_open"});
        QCOMPARE(city.run(CloseHandling{city.here, {}}, city.secretary).said(), std::string{"handling.not_owner"});
        QCOMPARE(city.run(CloseHandling{city.here, "Cukup"}, city.head).said(), applied);
        QCOMPARE(city.run(CloseHandling{city.here, {}}, city.head).said(), std::string{"handling.closed"});
        QCOMPARE(city.records.get(city.here)->state, HandlingState::done);
        QCOMPARE(city.run(FileHandling{city.here}, city.secretary).said(), applied);
        QCOMPARE(city.run(FileHandling{city.here}, city.secretary).said(), std::string{"handling.filed"});
        // What its recipient says is taken, and the letter stays in the file.
        QCOMPARE(city.run(ReportDisposition{city.there, leg, "Selesai", true}, city.campHead).said(), applied);
        QCOMPARE(city.run(ReopenHandling{city.here}, city.head).said(), applied);
        QVERIFY(city.records.get(city.here)->state == HandlingState::done); // by its legs now
        QCOMPARE(city.run(ReopenHandling{city.here}, city.head).said(), std::string{"handling.all_done"});
    }

    void forInformationIsMarkedAsKnown()
    {
        Offices city;
        DisposeLetter command;
        command.handling = city.here;
        command.informed = {city.staff.position};
        const auto leg = legOf(city.run(command, city.head).intent.command, city.staff.position);
        QCOMPARE(city.run(MarkKnown{city.here}, city.colleague).said(), std::string{"handling.nothing_to_know"});
        QCOMPARE(city.run(MarkKnown{city.here}, city.staff).said(), applied);
        QCOMPARE(city.stateOf(leg), LegState::done);
        QCOMPARE(city.run(MarkKnown{city.here}, city.head).said(), applied);
        QCOMPARE(city.records.get(city.here)->state, HandlingState::notNeeded);
        // Something to do takes it back into the work.
        command.informed.clear();
        command.executors = {city.colleague.position};
        QCOMPARE(city.run(command, city.head).said(), applied);
        QCOMPARE(city.records.get(city.here)->state, HandlingState::open);
        QCOMPARE(city.run(MarkKnown{city.here}, city.head).said(), std::string{"handling.open_legs"});
    }
};

QTEST_APPLESS_MAIN(TestDispositionsApart)
#include "test_dispositions_apart.moc"
