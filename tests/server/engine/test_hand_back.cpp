#include "common/command/drafting.h"
#include "common/command/organisation.h"
#include "tests/server/engine/lost_office.h"

#include <QTest>

using namespace naskah;
using namespace naskah::test;

/// What a desk hands back, or says that it has, and the server does not believe.
class TestHandBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomesCountAsTheyWereAnswered()
    {
        Office office;
        Memory head{&office.head, {}, {}};
        office.keepBackup();
        QVERIFY(!push(office, head, letter(office, "")).effective());
        const auto given = numberOf(push(office, head, letter(office, "Satu")));
        office.restoreBackup({});
        auto& refused = head.kept[0];
        auto& applied = head.kept[1];
        const auto honest = head.kept;

        refused.outcome.kind = Outcome::Kind::applied; // it never was
        applied.outcome.facts = "{\"number\":" + std::to_string(given + 7) + '}'; // another number
        report(office, head);
        refused.outcome = honest[1].outcome; // what was said of another command
        applied.outcome.receipt.clear();
        report(office, head);
        QCOMPARE(office.alarms.size(), 4u);
        QVERIFY(office.alarms.back().find("never gave") != std::string::npos);
        QVERIFY(!office.engine->snapshot()->journal().command(head.commands[0]));
        QVERIFY(!office.engine->snapshot()->journal().command(head.commands[1]));

        head.kept = honest;
        report(office, head);
        office.engine->recovery().end({});
        QCOMPARE(office.alarms.size(), 4u);
        QCOMPARE(lineOf(ledger(office), given)->entry->command, head.commands[1]);
        QVERIFY(office.engine->snapshot()->journal().command(head.commands[0])->kind == Outcome::Kind::refused);
    }

    void aReadersCopyIsKeptOnlyOfWhatTheyMayReadAndIsNotHere()
    {
        Office office;
        Memory head{&office.head, {}, {}};
        push(office, head, letter(office, "Sebelum"));
        office.keepBackup();
        push(office, head, letter(office, "Sesudah"));
        std::vector<ReadersCopy> copies;
        const auto letterKind = recordKind(Letter::table).value();
        {
            const auto state = office.engine->snapshot();
            for (const auto& id : state->records().allOf(letterKind)) {
                const auto stored = state->records().find(letterKind, id).value();
                std::vector<std::string> mailboxes;
                for (const auto box : state->records().mailboxesOf(stored.thread))
                    mailboxes.push_back(state->records().mailboxById(box).name);
                copies.push_back({std::string{Letter::table}, id, stored.thread, stored.rev, std::move(mailboxes), stored.body});
            }
        }
        QCOMPARE(copies.size(), 2u);
        office.restoreBackup({});
        auto& recovery = office.engine->recovery();
        recovery.end({});
        const auto tell = [&](Desk& desk, std::vector<ReadersCopy> told) {
            HandBack back;
            back.copies = std::move(told);
            return recovery.take(desk.device, readHandBack(writeHandBack(back), 1 << 20).value()).value();
        };
        tell(office.stranger, copies); // of another office
        QVERIFY(recovery.offered(0, 10).empty());
        auto broken = copies;
        for (auto& copy : broken) {
            auto other = copy;
            other.kind = "wolf";
            tell(office.secretary, {other});
            other = copy;
            other.thread = Uuid{};
            tell(office.secretary, {other});
            copy.body = "{\"id\":";
        }
        tell(office.secretary, broken);
        QVERIFY(recovery.offered(0, 10).empty());

        tell(office.secretary, copies);
        tell(office.secretary, copies);
        auto invented = copies;
        for (auto& copy : invented)
            copy.body.replace(copy.body.find("Se"), 2, "Xe");
        tell(office.head, invented);
        auto offered = recovery.offered(0, 10);
        QCOMPARE(offered.size(), 2u); // two versions of what was lost, nothing of what is here
        QCOMPARE(offered[0].id, offered[1].id);
        QCOMPARE(offered[0].readers, 1);
        // What its author hands back is offered no more.
        head.kept.erase(head.kept.begin());
        report(office, head);
        QVERIFY(recovery.offered(0, 10).empty());
        QCOMPARE(recovery.takeCopies({}).taken, 0);
        const auto state = office.engine->snapshot();
        QCOMPARE(state->records().allOf(letterKind).size(), 2u);
    }

    void lessThanWhatTheServerHasIsNotBelieved()
    {
        Office office;
        Memory staff{&office.staff, {}, {}}, head{&office.head, {}, {}};
        StartDraft draft;
        draft.subject = "Sebelum";
        push(office, staff, draft);
        QVERIFY(office.push(office.head, EndAppointment{office.staffAppointment.id, dayInWib(office.now)}).effective());
        office.keepBackup();
        office.restoreBackup({});
        const auto drafts = [&] { return office.engine->snapshot()->records().allOf(recordKind(Draft::table).value()).size(); };
        const auto before = drafts();
        // Never sent, said to be applied: once where the server's log has something else, once where it was lost.
        for (const auto leaf : {std::uint64_t{3}, std::uint64_t{10'000}}) {
            auto envelope = office.staff.envelope(*office.engine, StartDraft::table, commandData(draft));
            const auto sealed = office.staff.sealed(envelope);
            Outcome outcome;
            outcome.leaf = leaf;
            HandBack back{{{sealed.bytes, {}, sealed.signature, outcome}}, {}, {}, {}, false};
            QVERIFY(office.engine->recovery().take(office.staff.device, back));
            back.commands[0].signature.bytes[0] ^= 1;
            QVERIFY(office.engine->recovery().take(office.staff.device, back));
        }
        office.engine->recovery().end({});
        QCOMPARE(drafts(), before);
        QCOMPARE(office.alarms.size(), 4u);
    }
};

QTEST_GUILESS_MAIN(TestHandBack)
#include "test_hand_back.moc"
