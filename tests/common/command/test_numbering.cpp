#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

struct Desk : MemoryOffice {
    Id<NumberLease> leased(std::int64_t size = 5)
    {
        const auto ran = run(RequestLease{incoming, size}, secretary);
        return ran.said() == "applied" ? ran.written<NumberLease>().at(0).id : Id<NumberLease>{};
    }
    /// Uses the first number of a block, as a desk does offline.
    void use(Id<NumberLease> lease)
    {
        RegisterEntry entry;
        entry.id.value = freshId();
        entry.thread.value = incoming.value;
        entry.book = incoming;
        entry.number = records.get(lease)->first;
        records.put(entry);
    }
};

} // namespace

class TestNumbering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockFollowsTheCounterAndMovesIt()
    {
        Desk desk;
        const auto first = *desk.records.get(desk.leased()), second = *desk.records.get(desk.leased());
        QCOMPARE(first.first, std::int64_t{1});
        QCOMPARE(first.last, std::int64_t{5});
        QCOMPARE(second.first, std::int64_t{6});
        QVERIFY(first.device == desk.host.deviceId);
        QCOMPARE(desk.records.get(desk.incoming)->counter, std::int64_t{10});
    }

    void refusesABlockThatDoesNotFit()
    {
        Desk desk;
        QCOMPARE(desk.run(RequestLease{desk.incoming, 0}, desk.secretary).said(), std::string{"lease.size"});
        QCOMPARE(desk.run(RequestLease{desk.incoming, 1001}, desk.secretary).said(), std::string{"lease.size"});
        QCOMPARE(desk.run(RequestLease{desk.campIncoming, 5}, desk.secretary).said(), std::string{"register.not_yours"});
        QCOMPARE(desk.run(RequestLease{{desk.freshId()}, 5}, desk.secretary).said(), std::string{"register.not_yours"});
        QCOMPARE(desk.run(RequestLease{desk.incoming, 5}, desk.staff).said(), std::string{"register.not_secretariat"});
        desk.host.grants = false;
        QCOMPARE(desk.run(RequestLease{desk.incoming, 5}, desk.secretary).said(), std::string{"unjudged"});
    }

    void aUsedNumberIsNeverDeclaredUnused()
    {
        Desk desk;
        const auto lease = desk.leased(3);
        desk.use(lease);
        const auto give = [&](std::vector<std::string> unused) {
            return desk.run(ReturnLease{desk.incoming, lease, std::move(unused)}, desk.secretary).said();
        };
        QCOMPARE(give({"1", "2", "3"}), std::string{"lease.unused"});
        QCOMPARE(give({"2", "4"}), std::string{"lease.unused"});
        QCOMPARE(give({"2", "2"}), std::string{"lease.unused"});
        QCOMPARE(give({"2", "three"}), std::string{"lease.unused"});
        QCOMPARE(give({"2", "03"}), std::string{"lease.unused"});
        QCOMPARE(give({"3", "2"}), std::string{"applied"});
        QVERIFY(desk.records.get(lease)->state == LeaseState::returned);
        QCOMPARE(give({"2", "3"}), std::string{"lease.closed"});
    }

    void onlyItsOwnDeviceReturnsABlock()
    {
        Desk desk;
        const auto lease = desk.leased(1);
        QCOMPARE(desk.run(ReturnLease{desk.incoming, {desk.freshId()}, {}}, desk.secretary).said(), std::string{"lease.missing"});
        QCOMPARE(desk.run(ReturnLease{desk.campIncoming, lease, {}}, desk.secretary).said(), std::string{"register.not_yours"});
        desk.host.deviceId = desk.freshId();
        QCOMPARE(desk.run(ReturnLease{desk.incoming, lease, {"1"}}, desk.secretary).said(), std::string{"lease.not_yours"});
    }

    void aLostBlockIsBrokenWithAReason()
    {
        Desk desk;
        const auto lease = desk.leased();
        QCOMPARE(desk.run(BreakLease{desk.incoming, lease, ""}, desk.secretary).said(), std::string{"lease.no_reason"});
        QCOMPARE(desk.run(BreakLease{desk.incoming, lease, "laptop hilang"}, desk.campHead).said(), std::string{"register.not_yours"});
        QCOMPARE(desk.run(BreakLease{desk.incoming, lease, "laptop hilang"}, desk.staff).said(),
                 std::string{"register.not_secretariat"});
        QCOMPARE(desk.run(BreakLease{desk.incoming, lease, "laptop hilang"}, desk.head).said(), std::string{"applied"});
        QCOMPARE(desk.run(BreakLease{desk.incoming, lease, "laptop hilang"}, desk.head).said(), std::string{"lease.closed"});
    }

    void aVoidNumberLeavesALine()
    {
        Desk desk;
        const auto ran = desk.run(VoidNumber{desk.incoming, "batal"}, desk.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto entry = ran.written<RegisterEntry>().at(0);
        QVERIFY(entry.state == EntryState::voided && entry.number == 1 && entry.reason == "batal");
        QVERIFY(entry.command == ran.intent.command);
        QCOMPARE(desk.run(VoidNumber{desk.campIncoming, "batal"}, desk.secretary).said(), std::string{"register.not_yours"});
        QCOMPARE(desk.run(VoidNumber{desk.incoming, "batal"}, desk.staff).said(), std::string{"register.not_secretariat"});
        desk.host.noNumber = refusal("number.not_leased", "x");
        QCOMPARE(desk.run(VoidNumber{desk.incoming, "batal"}, desk.secretary).said(), std::string{"number.not_leased"});
    }

    void aRefusalTravelsAsAnErrorAndBack()
    {
        QVERIFY((reasonOf(refusal("lease.closed", "no: longer")) == Reason{"lease.closed", "no: longer"}));
        QVERIFY((reasonOf({Errc::conflict, "odd"}) == Reason{"odd", "odd"}));
    }

    void theBookOfAnIntentIsThatOfANumberedCommand()
    {
        Desk desk;
        Intent intent;
        intent.type = VoidNumber::table;
        intent.data = commandData(VoidNumber{desk.incoming, "x"});
        QVERIFY(bookOf(intent) == desk.incoming);
        intent.type = RequestLease::table;
        QVERIFY(bookOf(intent).value.isNil());
        intent.type = VoidNumber::table;
        intent.data = "{";
        QVERIFY(bookOf(intent).value.isNil());
    }
};

QTEST_APPLESS_MAIN(TestNumbering)
#include "test_numbering.moc"
