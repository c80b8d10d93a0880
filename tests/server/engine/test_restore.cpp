#include "common/command/drafting.h"
#include "common/command/organisation.h"
#include "common/crypto/merkle_proof.h"
#include "tests/server/engine/lost_office.h"

#include <QTest>

using namespace naskah;
using namespace naskah::test;

class TestRestore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRestoreBeginsAnEpochThatCanBeProved()
    {
        Office office;
        Memory head{&office.head, {}, {}};
        push(office, head, letter(office, "Sebelum"));
        const auto before = office.engine->head().value();
        office.keepBackup();
        push(office, head, letter(office, "Sesudah"));
        const auto lost = office.engine->head().value();
        const auto key = office.engine->identity().key.publicKey();
        office.restoreBackup({"disk rusak", 0, {}});

        const auto& identity = office.engine->identity();
        QCOMPARE(identity.ordinal, 2);
        QVERIFY(identity.epoch.starts_with("2-"));
        QCOMPARE(office.engine->head()->size, 1u);
        const auto lineage = readLineage(writeLineage(office.engine->lineage(office.head.person))).value();
        QCOMPARE(lineage.epoch, identity.epoch);
        QVERIFY(lineage.recovering);
        QCOMPARE(lineage.links.size(), 1u);
        const auto begin = believed(lineage.links[0], key);
        QVERIFY(begin.has_value());
        QCOMPARE(begin->reason, std::string{"disk rusak"});
        QCOMPARE(begin->restored.epoch, before.epoch);
        QCOMPARE(begin->restored.size, before.size);
        QVERIFY(begin->restored.root == before.root);
        QVERIFY(lineage.links[0].bases.at("org") > 0);
        // An earlier head is a prefix of what was restored; the lost one is not to be proved.
        const auto proof = office.engine->consistency(5, before.size, before.epoch).value();
        QVERIFY(!office.engine->consistency(before.size, lost.size, before.epoch));
        QVERIFY(!office.engine->consistency(1, 1, "1-0000"));
        QVERIFY(!proof.empty());

        auto forged = lineage.links[0];
        forged.begin.replace(forged.begin.find("rusak"), 5, "habis");
        QVERIFY(!believed(forged, key));
        forged = lineage.links[0];
        forged.salt[0] = char(forged.salt[0] ^ 1);
        QVERIFY(!believed(forged, key));
        forged = lineage.links[0];
        forged.first.size = 2;
        QVERIFY(!believed(forged, key));
        QVERIFY(!believed(lineage.links[0], SigningKey::generate().publicKey()));
        office.restart();
        QCOMPARE(office.engine->identity().epoch, lineage.epoch);
        QVERIFY(office.engine->isRecovering());
    }

    void nothingNewIsTakenUntilItIsTaughtAgain()
    {
        Office office;
        office.keepBackup();
        office.restoreBackup({});
        auto envelope = office.staff.envelope(*office.engine, AddComment::table, commandData(AddComment{}));
        const auto answers = office.engine->submit(office.staff.device, {office.staff.sealed(envelope)});
        QVERIFY(answers.answers.empty() && !answers.stopped && answers.deferred);
        QCOMPARE(answers.deferred->why, std::string{"recovery"});
    }

    void whatEverybodyHandsBackIsAsItWas()
    {
        Office office;
        Memory head{&office.head, {}, {}}, secretary{&office.secretary, {}, {}}, staff{&office.staff, {}, {}},
            stranger{&office.stranger, {}, {}};
        push(office, head, letter(office, "Sebelum"));
        office.keepBackup();
        const auto first = numberOf(push(office, head, letter(office, "Satu")));
        const auto lease = boost::json::parse(push(office, secretary, RequestLease{office.incoming.id, 5}).facts).at("first").as_int64();
        QVERIFY(push(office, secretary, letter(office, "Dari stok"), lease + 1).effective());
        QVERIFY(!push(office, secretary, letter(office, ""), lease + 2).effective()); // refused: its number is void
        StartDraft draft;
        draft.subject = "Konsep";
        QVERIFY(push(office, staff, draft).effective());
        const auto last = numberOf(push(office, head, letter(office, "Dua")));
        QVERIFY(last > lease);
        const auto before = bodies(office);
        const auto counter = office.find(office.incoming.id)->counter;
        office.restoreBackup({"disk rusak", 0, {}});

        // In an order that is not that of the log.
        QVERIFY(report(office, staff).recovering);
        QVERIFY(report(office, secretary).recovering);
        QVERIFY(report(office, stranger).recovering);
        QVERIFY(!report(office, head).recovering);
        QVERIFY(!office.engine->isRecovering());
        QCOMPARE(office.find(office.incoming.id)->counter, counter);
        const auto after = bodies(office);
        for (const auto& [key, body] : before)
            QCOMPARE(after.contains(key) ? after.at(key) : std::string{}, body);
        QCOMPARE(after.size(), before.size());
        QVERIFY(isExplained(office));
        QCOMPARE(office.engine->recovery().state().waiting, 0);
        // The desks go on where they were, and a repeated command gets its first outcome.
        const auto again = office.engine->submit(office.head.device, {{head.kept.back().envelope, head.kept.back().signature}});
        QCOMPARE(outcomeJson(again.answers.at(0).outcome), outcomeJson(head.kept.back().outcome));
        QCOMPARE(numberOf(push(office, head, letter(office, "Tiga"))), last + 1);
        QVERIFY(first < last);
        QVERIFY(office.alarms.empty());
        // New revisions, so that whoever holds the old ones is told.
        for (const auto& stored : office.engine->snapshot()->records().inThread(office.incoming.id.value))
            if (stored.kind == recordKind(NumberLease::table).value()) QCOMPARE(stored.rev >> 32, 2);
    }

    void theLogHoldsWhatWasHandedBackOnceAndVerifies()
    {
        Office office;
        Memory head{&office.head, {}, {}};
        office.keepBackup();
        push(office, head, letter(office, "Satu"));
        push(office, head, letter(office, "Dua"));
        office.restoreBackup({});
        report(office, head);
        report(office, head); // an answer that was lost
        office.engine->recovery().end({});
        const auto newest = office.engine->head().value();
        MerkleFrontier tree;
        std::map<Uuid, int> times;
        const auto state = office.engine->snapshot();
        for (std::uint64_t leaf = 0; leaf < newest.size; ++leaf) {
            const auto entry = state->journal().entry(logPlace(2, leaf)).value();
            tree.append(leafHash(engine::leafBytes(entry)));
            if (leaf > 0) ++times[readEnvelope(entry.sealed.bytes)->intent.command];
            QVERIFY(verifyInclusion(leafHash(engine::leafBytes(entry)), leaf, newest.size,
                                    office.engine->inclusion(leaf, newest.size).value(), newest.root));
        }
        QVERIFY(tree.root() == newest.root);
        for (const auto& command : head.commands)
            QCOMPARE(times[command], 1);
    }

    void withoutEveryDeskNumbersArePassedOver()
    {
        Office office;
        Memory head{&office.head, {}, {}}, secretary{&office.secretary, {}, {}};
        push(office, head, letter(office, "Sebelum"));
        office.keepBackup();
        office.now += std::chrono::days{2};
        const auto silent = numberOf(push(office, secretary, letter(office, "Tidak terdengar")));
        const auto heard = numberOf(push(office, head, letter(office, "Terdengar")));
        office.restoreBackup({"", 0, {}});
        report(office, head);
        const auto reached = office.engine->recovery().end({});
        QVERIFY(!office.engine->isRecovering());
        const auto counter = office.find(office.incoming.id)->counter;
        QCOMPARE(reached.at(office.incoming.id.value), counter);
        // Every silent desk of the office may hold a block, and three days may have been the busiest.
        QVERIFY(counter >= heard + 2 * 40);
        QVERIFY(isExplained(office));
        const auto lines = ledger(office);
        QVERIFY(lineOf(lines, silent)->kind == LedgerKind::unknown);
        QVERIFY(lineOf(lines, heard)->kind == LedgerKind::letter);
        QCOMPARE(numberOf(push(office, head, letter(office, "Baru"))), counter + 1);
        // It reports late: its number is what it was.
        QVERIFY(!report(office, secretary).recovering);
        const auto late = ledger(office);
        QVERIFY(lineOf(late, silent)->kind == LedgerKind::letter);
        QCOMPARE(lineOf(late, silent)->entry->command, secretary.commands.back());
        QVERIFY(isExplained(office));
    }

    void whatAnybodyHasSeenIsNeverGivenAgain()
    {
        Office office;
        Memory head{&office.head, {}, {}}, secretary{&office.secretary, {}, {}}, staff{&office.staff, {}, {}},
            stranger{&office.stranger, {}, {}};
        office.keepBackup();
        office.restoreBackup({});
        report(office, head, {{office.incoming.id.value, 17}, {office.poloniaIncoming.id.value, 400}});
        report(office, staff, {{office.incoming.id.value, 12}});
        report(office, secretary, {{office.incoming.id.value, 2'000'000'000}}); // nobody makes a register jump that far
        report(office, stranger);
        QVERIFY(!office.engine->isRecovering());
        QCOMPARE(office.find(office.incoming.id)->counter, 17);
        QCOMPARE(office.find(office.poloniaIncoming.id)->counter, 0); // not theirs to say
        QVERIFY(lineOf(ledger(office), 17)->kind == LedgerKind::unknown);
        QCOMPARE(numberOf(push(office, head, letter(office, "Baru"))), 18);
    }

    void aSecondRestoreKnowsHowFarTheFirstWent()
    {
        Office office;
        office.keepBackup();
        office.restoreBackup({"", 0, {}});
        const auto reached = office.engine->recovery().end({});
        Memory head{&office.head, {}, {}};
        const auto given = numberOf(push(office, head, letter(office, "Antara")));
        office.restoreBackup({"", 2, {}});
        QCOMPARE(office.engine->identity().ordinal, 3);
        QCOMPARE(office.engine->lineage(office.head.person).links.size(), 1u);
        office.engine->recovery().end(reached);
        QVERIFY(office.find(office.incoming.id)->counter >= given + 40);
        QVERIFY(isExplained(office));
        // The command of the epoch between comes back all the same.
        report(office, head);
        QVERIFY(lineOf(ledger(office), given)->kind == LedgerKind::letter);
        QCOMPARE(lineOf(ledger(office), given)->entry->command, head.commands.back());
    }

    void aRestoreOfARestoreGoesBackToBoth()
    {
        Office office;
        office.keepBackup();
        office.restoreBackup({"satu", 0, {}});
        office.engine->recovery().end({});
        Memory head{&office.head, {}, {}};
        push(office, head, letter(office, "Dua"));
        office.keepBackup("second.db");
        office.restoreBackup({"dua", 0, {}}, "second.db");
        const auto lineage = office.engine->lineage(office.head.person);
        QCOMPARE(lineage.links.size(), 2u);
        const auto key = office.engine->identity().key.publicKey();
        QCOMPARE(believed(lineage.links[0], key)->restored.epoch, believed(lineage.links[1], key)->epoch);
    }

    void whatWasJudgedAgainMeanwhileStands()
    {
        Office office;
        Memory head{&office.head, {}, {}};
        push(office, head, letter(office, "Sebelum"));
        office.keepBackup();
        const auto lost = numberOf(push(office, head, letter(office, "Dua kali")));
        office.restoreBackup({});
        office.engine->recovery().end({});
        // A copy of the desk, under its next identity, sends the command again before the desk is heard.
        auto copy = office.enrol(office.head.person, office.head.mandate, office.head.position);
        auto envelope = copy.envelope(*office.engine, RegisterLetter::table, commandData(letter(office, "Dua kali")));
        envelope.intent.command = head.commands.back();
        const auto second = office.pushEnvelope(copy, envelope);
        QVERIFY(numberOf(second) > lost);
        const auto answer = report(office, head);
        QCOMPARE(outcomeJson(answer.corrected.at(head.commands.back())), outcomeJson(second));
        const auto lines = ledger(office);
        QVERIFY(lineOf(lines, lost)->kind == LedgerKind::voided);
        QCOMPARE(lineOf(lines, lost)->entry->command, head.commands.back());
        QVERIFY(lineOf(lines, numberOf(second))->kind == LedgerKind::letter);
        QVERIFY(isExplained(office));
    }

    void whatWaitsForSomethingLostIsDoneLater()
    {
        Office office;
        Memory head{&office.head, {}, {}}, secretary{&office.secretary, {}, {}};
        office.keepBackup();
        const auto lease = boost::json::parse(push(office, secretary, RequestLease{office.incoming.id, 5}).facts).at("lease");
        const auto number = numberOf(push(office, head, letter(office, "Satu")));
        QVERIFY(push(office, head, BreakLease{office.incoming.id, {parseUuid(lease.as_string()).value()}, "hilang"}).effective());
        office.restoreBackup({});
        report(office, head);
        office.engine->recovery().end({});
        QCOMPARE(office.engine->recovery().state().waiting, 1); // the block that it broke is not back
        QVERIFY(lineOf(ledger(office), number)->kind == LedgerKind::letter);
        report(office, secretary);
        QCOMPARE(office.engine->recovery().state().waiting, 0);
        QVERIFY(office.all<NumberLease>(office.incoming.id.value).at(0).state == LeaseState::broken);
        QVERIFY(isExplained(office));
    }

    void aRevokedDeviceStaysRevoked()
    {
        Office office;
        office.keepBackup();
        office.engine->revoke(office.staff.device);
        office.restoreBackup({"", 0, {office.staff.device}});
        QVERIFY(office.engine->snapshot()->journal().device(office.staff.device)->revoked);
        QVERIFY(!office.engine->recovery().take(office.staff.device, {}));
    }

    void whatADeskSealedAwayIsOpened()
    {
        Office office;
        Memory head{&office.head, {}, {}};
        office.keepBackup();
        const auto number = numberOf(push(office, head, letter(office, "Rahasia")));
        auto& kept = head.kept.back();
        kept.box = seal(office.engine->identity().recovery.publicKey(), std::exchange(kept.envelope, {}));
        kept = readHandBack(writeHandBack({{kept}, {}, {}, {}, false}), 1 << 20)->commands.at(0);
        office.restoreBackup({});
        report(office, head);
        office.engine->recovery().end({});
        QVERIFY(lineOf(ledger(office), number)->kind == LedgerKind::letter);
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "test_restore.moc"
