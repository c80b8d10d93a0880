#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/server/engine/office.h"

#include <QTest>

#include <boost/json.hpp>

using namespace naskah;
using test::Desk;
using test::Office;

namespace {

RegisterLetter letter(const Office& office, std::string subject = "Undangan rapat")
{
    RegisterLetter command;
    command.book = office.incoming.id;
    command.subject = std::move(subject);
    command.sender = "Gubernur";
    return command;
}

std::map<std::int64_t, RegisterEntry> ledger(Office& office)
{
    std::map<std::int64_t, RegisterEntry> entries;
    for (const auto& entry : office.all<RegisterEntry>(office.incoming.id.value))
        if (!entries.emplace(entry.number, entry).second) throw std::runtime_error("a number was given twice");
    return entries;
}

} // namespace

class TestNumbers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leasedNumbersAreUsedByTheirDeviceAlone()
    {
        Office office;
        QCOMPARE(office.lease(office.secretary, office.incoming.id), 1);
        QCOMPARE(office.lease(office.head, office.incoming.id), 11);
        QVERIFY(office.push(office.secretary, letter(office), 3).effective());
        QCOMPARE(office.push(office.secretary, letter(office), 3).reason.code, std::string{"number.not_leased"});
        QCOMPARE(office.push(office.secretary, letter(office), 12).reason.code, std::string{"number.not_leased"});
        QCOMPARE(office.push(office.secretary, letter(office), 99).reason.code, std::string{"number.not_leased"});
        QVERIFY(office.push(office.head, letter(office), 12).effective());
        // Without a lease the server gives the next number after every block.
        QVERIFY(office.push(office.secretary, letter(office)).effective());
        const auto entries = ledger(office);
        QVERIFY(entries.contains(3) && entries.contains(12) && entries.contains(21));
        QCOMPARE(entries.size(), 3u);
    }

    void aRefusedCommandLeavesItsNumberVoid()
    {
        Office office;
        office.lease(office.secretary, office.incoming.id);
        QCOMPARE(office.push(office.secretary, letter(office, ""), 1).kind, Outcome::Kind::refused);
        const auto refused = office.last;
        QCOMPARE(office.push(office.secretary, letter(office), 2, {refused}).kind, Outcome::Kind::skipped);
        office.secretary.seen = 0;
        QCOMPARE(office.push(office.secretary, letter(office), 4).kind, Outcome::Kind::held);
        office.secretary.seen.reset();
        const auto entries = ledger(office);
        QCOMPARE(entries.at(1).state, EntryState::voided);
        QCOMPARE(entries.at(1).reason, std::string{"letter.no_subject"});
        QCOMPARE(entries.at(1).command, refused);
        QCOMPARE(entries.at(2).reason, std::string{"dep"});
        QCOMPARE(entries.at(4).reason, std::string{"held"});
        QCOMPARE(office.push(office.secretary, letter(office), 1).reason.code, std::string{"number.not_leased"});
    }

    void aReturnedBlockCannotBeUsedAnyMore()
    {
        Office office;
        office.lease(office.secretary, office.incoming.id);
        const auto id = derivedId<NumberLease>(office.last, "lease");
        QCOMPARE(office.push(office.head, ReturnLease{office.incoming.id, id, {"1"}}).reason.code,
                 std::string{"lease.not_yours"});
        QVERIFY(office.push(office.secretary, letter(office), 2).effective());
        QCOMPARE(office.push(office.secretary, ReturnLease{office.incoming.id, id, {"2", "8"}}).reason.code,
                 std::string{"lease.unused"});
        const std::vector<std::string> unused{"1", "3", "4", "5", "6", "7", "8", "9", "10"};
        QVERIFY(office.push(office.secretary, ReturnLease{office.incoming.id, id, unused}).effective());
        QCOMPARE(office.push(office.secretary, letter(office), 8).reason.code, std::string{"number.not_leased"});
    }

    void aBrokenBlockStillTakesWhatItsDeskHadUsed()
    {
        Office office;
        office.lease(office.secretary, office.incoming.id);
        const auto id = derivedId<NumberLease>(office.last, "lease");
        QCOMPARE(office.push(office.head, BreakLease{office.incoming.id, id, ""}).reason.code, std::string{"lease.no_reason"});
        QVERIFY(office.push(office.head, BreakLease{office.incoming.id, id, "Hilang"}).effective());
        QVERIFY(office.push(office.secretary, letter(office), 5).effective());
    }

    void theNextIdentityMayFillTheNumbersOfItsPredecessor()
    {
        Office office;
        office.lease(office.secretary, office.incoming.id);
        const auto lease = derivedId<NumberLease>(office.last, "lease");
        Desk next = office.secretary;
        next.key = SigningKey::generate();
        next.device = office.engine->enrol(next.person, next.key.publicKey(), office.secretary.device).value();
        next.sequence = 0;
        next.previous = {};
        QCOMPARE(office.find(lease)->state, LeaseState::broken);
        QVERIFY(office.push(next, letter(office), 2).effective());
        QCOMPARE(office.push(office.head, letter(office), 3).reason.code, std::string{"number.not_leased"});
    }

    void aDiscardedNumberIsVoided()
    {
        Office office;
        office.lease(office.secretary, office.incoming.id);
        QVERIFY(office.push(office.secretary, VoidNumber{office.incoming.id, "Salah ketik"}, 6).effective());
        QCOMPARE(ledger(office).at(6).state, EntryState::voided);
    }

    void aLeaseNamesItsDeviceAndNeedsTheRightOffice()
    {
        Office office;
        const auto outcome = office.push(office.secretary, RequestLease{office.incoming.id, 5});
        QCOMPARE(boost::json::parse(outcome.facts).at("device").as_string(), office.secretary.device.text().c_str());
        QCOMPARE(office.push(office.stranger, RequestLease{office.incoming.id, 5}).reason.code, std::string{"register.not_yours"});
        QCOMPARE(office.push(office.staff, RequestLease{office.incoming.id, 5}).reason.code, std::string{"register.not_secretariat"});
        QCOMPARE(office.push(office.secretary, RequestLease{office.incoming.id, 0}).reason.code, std::string{"lease.size"});
    }

    void aSentLetterReachesTheOtherOfficeWithoutItsDraft()
    {
        Office office;
        StartDraft start;
        start.subject = "Permohonan data";
        start.classification = "500.12";
        start.recipients = {office.polonia.id};
        QVERIFY(office.push(office.staff, start).effective());
        const auto draft = startedDraft(office.last);
        QCOMPARE(office.push(office.staff, SendLetter{draft, office.outgoing.id}).reason.code, std::string{"register.not_secretariat"});
        QVERIFY(office.push(office.secretary, SendLetter{draft, office.outgoing.id}).effective());
        QCOMPARE(office.find(sentLetter(office.last))->number, std::string{"B/1/500.12/DISKOMINFO/2026"});
        const auto handling = handlingOf(sentLetter(office.last), office.polonia.id);
        QCOMPARE(office.push(office.secretary, SendLetter{draft, office.outgoing.id}).reason.code, std::string{"draft.sent"});
        AcceptLetter accept;
        accept.handling = handling;
        accept.book = office.poloniaIncoming.id;
        QVERIFY(office.push(office.stranger, accept).effective());
        QCOMPARE(office.push(office.stranger, accept).reason.code, std::string{"handling.accepted"});

        Office::Copy copy;
        office.pull(office.stranger, copy);
        QVERIFY(copy.bytes.find("Permohonan data") != std::string::npos);
        for (const auto& [key, held] : copy.records)
            QVERIFY(key.first != "draft" && key.first != "comment");
    }
};

QTEST_GUILESS_MAIN(TestNumbers)
#include "test_numbers.moc"
