#include "common/command/disposing.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

/// An office with one letter for its head.
struct Desk : MemoryOffice {
    Desk()
    {
        RegisterLetter command;
        command.book = incoming;
        command.subject = "Undangan";
        command.sender = "Bappeda";
        command.classification = "000.1";
        letter = registeredLetter(run(command, secretary).intent.command);
        handling = handlingOf(letter, kominfo);
    }

    DisposeLetter toStaff() const
    {
        DisposeLetter command;
        command.handling = handling;
        command.executors = {staff.position};
        command.instructions = {"tindaklanjuti"};
        command.note = "Mohon hadir";
        return command;
    }
    /// The head's disposition to the staff member.
    Id<Disposition> given() { return legOf(run(toStaff(), head).intent.command, staff.position); }
    LegState stateOf(Id<Disposition> leg) { return records.get(leg)->state; }

    Id<Letter> letter;
    Id<Handling> handling;
};

} // namespace

class TestDisposing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeadGivesALegToEachRecipient()
    {
        Desk desk;
        auto command = desk.toStaff();
        command.informed = {desk.colleague.position};
        command.dueOn = Date{std::chrono::year{2026} / 3 / 20};
        const auto ran = desk.run(command, desk.head);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto acts = desk.records.get(legOf(ran.intent.command, desk.staff.position));
        const auto informed = desk.records.get(legOf(ran.intent.command, desk.colleague.position));
        QVERIFY(acts && informed);
        QVERIFY(acts->role == LegRole::executor && informed->role == LegRole::information);
        QVERIFY(acts->dueOn == command.dueOn && acts->giver == desk.head.person);
        QVERIFY(acts->thread.value == desk.handling.value);
        QCOMPARE(desk.records.all<Deed>().back().type.empty(), false);
    }

    void refusesADispositionThatDoesNotFit()
    {
        Desk desk;
        auto command = desk.toStaff();
        command.handling.value = desk.freshId();
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"handling.missing"});
        QCOMPARE(desk.run(desk.toStaff(), desk.campHead).said(), std::string{"handling.missing"});
        QCOMPARE(desk.run(desk.toStaff(), desk.colleague).said(), std::string{"disposition.not_addressee"});
        command = desk.toStaff();
        command.executors.clear();
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.no_recipient"});
        command.executors = {Id<Position>{desk.freshId()}};
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.recipient"});
        command.executors.clear();
        command.executorOffices = {desk.kominfo};
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.own_office"});
        command.executorOffices = {Id<Unit>{desk.freshId()}};
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.recipient"});
        command.executorOffices = {desk.polonia};
        command.informedOffices = {desk.polonia};
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.twice"});
        command.executorOffices.clear();
        command.informedOffices.clear();
        command.executors = {desk.head.position};
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.to_self"});
        command = desk.toStaff();
        command.informed = command.executors;
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.twice"});
        command = desk.toStaff();
        command.parent = Id<Disposition>{desk.freshId()};
        QCOMPARE(desk.run(command, desk.head).said(), std::string{"disposition.missing"});
        QVERIFY(desk.records.all<Disposition>().empty());
    }

    void theAddresseeMayDisposeWithoutBeingTheHead()
    {
        Desk desk;
        auto handling = *desk.records.get(desk.handling);
        handling.addressee = desk.colleague.position;
        desk.records.put(handling);
        QCOMPARE(desk.run(desk.toStaff(), desk.colleague).said(), std::string{"applied"});
    }

    void aLegIsForwardedByItsRecipientAlone()
    {
        Desk desk;
        const auto leg = desk.given();
        DisposeLetter forward = desk.toStaff();
        forward.parent = leg;
        forward.executors = {desk.colleague.position};
        QCOMPARE(desk.run(forward, desk.secretary).said(), std::string{"disposition.not_yours"});
        QCOMPARE(desk.run(forward, desk.staff).said(), std::string{"applied"});
        QVERIFY(desk.stateOf(leg) == LegState::forwarded);

        auto withdrawn = *desk.records.get(leg);
        withdrawn.state = LegState::withdrawn;
        desk.records.put(withdrawn);
        QCOMPARE(desk.run(forward, desk.staff).said(), std::string{"disposition.withdrawn"});
    }

    void readingIsAFactOncePerPersonAndLeg()
    {
        Desk desk;
        const auto leg = desk.given();
        QCOMPARE(desk.run(ReadLetter{desk.handling}, desk.staff).said(), std::string{"applied"});
        QVERIFY(desk.stateOf(leg) == LegState::read);
        const auto again = desk.run(ReadLetter{desk.handling}, desk.staff);
        QCOMPARE(again.said(), std::string{"applied"});
        QVERIFY(again.written<LegFact>().empty() && again.written<ReadMark>().empty());
        QCOMPARE(desk.records.all<LegFact>().size(), std::size_t{1});
        QCOMPARE(desk.records.all<ReadMark>().size(), std::size_t{1});
        QCOMPARE(desk.run(ReadLetter{desk.handling}, desk.campHead).said(), std::string{"handling.missing"});
    }

    void onlyTheHeadOrTheAddresseeReadsForTheOffice()
    {
        Desk desk;
        QVERIFY(desk.run(ReadLetter{desk.handling}, desk.staff).written<Receipt>().empty());
        const auto receipts = desk.run(ReadLetter{desk.handling}, desk.head).written<Receipt>();
        QCOMPARE(receipts.size(), std::size_t{1});
        QVERIFY(receipts[0].what == ReceiptKind::read);
    }

    void aReportAdvancesTheLegAndKeepsTheWords()
    {
        Desk desk;
        const auto leg = desk.given();
        QCOMPARE(desk.run(ReportDisposition{desk.handling, leg, "", false}, desk.staff).said(), std::string{"report.empty"});
        QCOMPARE(desk.run(ReportDisposition{desk.handling, leg, "Sudah", false}, desk.colleague).said(),
                 std::string{"disposition.not_yours"});
        QCOMPARE(desk.run(ReportDisposition{desk.handling, {desk.freshId()}, "Sudah", false}, desk.staff).said(),
                 std::string{"disposition.missing"});
        QCOMPARE(desk.run(ReportDisposition{{desk.freshId()}, leg, "Sudah", false}, desk.staff).said(),
                 std::string{"handling.missing"});
        const auto ran = desk.run(ReportDisposition{desk.handling, leg, "Sudah dihadiri", true}, desk.staff);
        QCOMPARE(ran.said(), std::string{"applied"});
        QVERIFY(desk.stateOf(leg) == LegState::done);
        QCOMPARE(ran.written<LegFact>().size(), std::size_t{1});
        // A later report does not take "done" back.
        QCOMPARE(desk.run(ReportDisposition{desk.handling, leg, "Tambahan", false}, desk.staff).said(), std::string{"applied"});
        QVERIFY(desk.stateOf(leg) == LegState::done);
    }

    void aFactAfterAWithdrawalIsKeptAndSaysSo()
    {
        Desk desk;
        const auto leg = desk.given();
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, leg}, desk.head).said(), std::string{"applied"});
        const auto read = desk.run(ReadLetter{desk.handling}, desk.staff);
        const auto report = desk.run(ReportDisposition{desk.handling, leg, "Sudah", false}, desk.staff);
        QCOMPARE(read.said(), std::string{"applied"});
        QCOMPARE(report.said(), std::string{"applied"});
        QVERIFY(read.written<LegFact>().at(0).afterWithdrawal && report.written<LegFact>().at(0).afterWithdrawal);
        QVERIFY(desk.stateOf(leg) == LegState::withdrawn);
    }

    void onlyAnUntouchedLegIsPulledBackByItsGiver()
    {
        Desk desk;
        const auto leg = desk.given();
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, leg}, desk.secretary).said(), std::string{"disposition.not_giver"});
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, {desk.freshId()}}, desk.head).said(),
                 std::string{"disposition.missing"});
        QCOMPARE(desk.run(WithdrawDisposition{{desk.freshId()}, leg}, desk.head).said(), std::string{"handling.missing"});
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, leg}, desk.head).said(), std::string{"applied"});
        QVERIFY(desk.stateOf(leg) == LegState::withdrawn);
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, leg}, desk.head).said(), std::string{"disposition.withdrawn"});

        const auto read = desk.given();
        desk.run(ReadLetter{desk.handling}, desk.staff);
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, read}, desk.head).said(), std::string{"disposition.already_read"});
        QVERIFY(desk.stateOf(read) == LegState::read);
    }

    void aForwardedLegCountsAsRead()
    {
        Desk desk;
        const auto leg = desk.given();
        auto forward = desk.toStaff();
        forward.parent = leg;
        forward.executors = {desk.colleague.position};
        desk.run(forward, desk.staff);
        QCOMPARE(desk.run(WithdrawDisposition{desk.handling, leg}, desk.head).said(), std::string{"disposition.already_read"});
    }
};

QTEST_APPLESS_MAIN(TestDisposing)
#include "test_disposing.moc"
