// An office whose server is lost and comes back from yesterday's backup: three clerks and a head, the real engine and desks.
#include "client/replica/epoch_follower.h"
#include "common/command/ledger.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/command/settling.h"
#include "common/record/letter.h"
#include "server/engine/server_view.h"
#include "client/replica/restore_notice.h"
#include "tests/integration/office_world.h"

#include <boost/json.hpp>

#include <QtTest>

#include <algorithm>

using namespace naskah;

namespace {

const std::vector<std::string> everybody{"clerk1", "clerk2", "clerk3", "head"};

Register incoming()
{
    Register book;
    book.code = "masuk";
    book.name = "Agenda masuk";
    book.pattern = "{N}";
    return book;
}

/// A number as a person saw it, with the subject it was given for.
using Seen = std::map<std::int64_t, std::string>;

class Lost {
public:
    Lost() : world({incoming()}, Timestamp{std::chrono::milliseconds{1'793'584'800'000}})
    {
        for (const auto& name : everybody)
            world.sync(name);
        for (const auto& name : {"clerk1", "clerk2"}) {
            world.desk(name).topUpNumbers();
            world.sync(name);
        }
        receive("clerk1", "Sebelum cadangan");
        world.settle(everybody);
        world.backUp();
        world.nextDay();
        // A day that the backup does not know: online and offline numbers, and a new block.
        receive("clerk1", "Hari kedua, dari stok");
        receive("clerk3", "Hari kedua, tanpa stok");
        world.settle(everybody);
        receive("clerk2", "Hari kedua, clerk2");
        world.sync("clerk2");
        world.desk("clerk3").execute(RequestLease{book(), 10});
        world.settle({"clerk3", "head"});
        receive("clerk3", "Dari blok baru");
        receive("clerk2", "Belum terkirim");
        world.sync("clerk3");
        before = lettersOf("head");
    }

    static Id<Register> book() { return OfficeWorld::bookNamed("masuk"); }

    void receive(const std::string& name, const std::string& subject)
    {
        RegisterLetter letter;
        letter.book = book();
        letter.subject = subject;
        letter.sender = "Gubernur";
        letter.receivedOn = letter.writtenOn = world.today();
        const auto done = world.desk(name).execute(letter);
        if (done.verdict.kind == Verdict::Kind::refused) throw std::runtime_error(done.verdict.reason.code);
        const auto facts = boost::json::parse(done.facts).as_object();
        if (const auto* number = facts.if_contains("number")) seen[number->as_int64()] = subject;
    }

    /// The agenda as a desk has it.
    Seen agendaOf(const std::string& name)
    {
        Seen agenda;
        auto query = world.desk(name).db().query(
            "SELECT e.number, l.subject FROM register_entry e JOIN letter l ON l.id = e.letter WHERE e.state = 'letter'");
        while (query.next())
            if (!agenda.emplace(query.integer(0), query.text(1)).second) throw std::runtime_error("a number stands for two letters");
        return agenda;
    }

    std::int64_t lettersOf(const std::string& name)
    {
        auto query = world.desk(name).db().query("SELECT count(*) FROM letter");
        return query.next() ? query.integer(0) : 0;
    }

    /// Nothing on the desk differs from the server's counts and sums.
    bool isInStep(const std::string& name)
    {
        auto& db = world.desk(name).db();
        return !db.query("SELECT 1 FROM mailbox WHERE want_reset = 1 OR resetting > 0").next() &&
               !world.desk(name).store().meta("epoch_repair");
    }

    bool isExplained()
    {
        const auto state = world.engine().snapshot();
        const auto list = [&]<class T>(T*) {
            std::vector<T> records;
            for (auto& stored : state->records().inThread(book().value, recordKind(T::table).value()))
                records.push_back(fromRow<T>(engine::readRecord(std::move(stored)).row).value());
            return records;
        };
        const auto lines = ledgerOf(*engine::findRecord(state->records(), book()), list(static_cast<RegisterEntry*>(nullptr)),
                                    list(static_cast<NumberLease*>(nullptr)), list(static_cast<NumberRange*>(nullptr)), world.today());
        return std::ranges::none_of(lines, [](const auto& line) { return line.kind == LedgerKind::unexplained; });
    }

    OfficeWorld world;
    Seen seen;
    std::int64_t before = 0;
};

} // namespace

class RestoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whenEverybodyIsHeardNothingIsMissing()
    {
        Lost lost;
        auto& world = lost.world;
        const auto agenda = lost.agendaOf("head");
        QVERIFY(agenda.size() >= 4);
        const auto old = world.desk("clerk1").identity().epoch;
        world.restore();
        for (const auto& name : everybody) {
            QVERIFY(world.engine().isRecovering());
            QVERIFY(!world.realDesk(name).follow());
            QCOMPARE(world.desk(name).identity().epoch, world.engine().identity().epoch);
            QVERIFY(world.desk(name).identity().epoch != old);
            // Nothing goes from a desk because the server does not know it.
            QVERIFY(lost.lettersOf(name) > 0);
        }
        QCOMPARE(lost.lettersOf("head"), lost.before);
        QVERIFY(!world.engine().isRecovering());
        world.settle(everybody);
        const auto after = lost.agendaOf("head");
        for (const auto& [number, subject] : agenda)
            QCOMPARE(after.contains(number) ? after.at(number) : std::string{}, subject);
        for (const auto& [number, subject] : lost.seen)
            QCOMPARE(after.contains(number) ? after.at(number) : std::string{}, subject);
        for (const auto& name : everybody) {
            QVERIFY2(lost.isInStep(name), name.c_str());
            QVERIFY(lost.agendaOf(name) == after);
            QCOMPARE(world.desk(name).waiting(), 0);
            QCOMPARE(world.desk(name).attention(), 0);
        }
        QVERIFY(lost.isExplained());
        const auto notice = restoreNotice(world.desk("clerk1").db());
        QVERIFY(notice.has_value());
        QCOMPARE(notice->reason, std::string{"disk rusak"});
        // The next number is one that nobody has seen.
        lost.receive("head", "Sesudah pemulihan");
        world.settle(everybody);
        QVERIFY(lost.agendaOf("clerk3").rbegin()->first > agenda.rbegin()->first);
        QCOMPARE(lost.agendaOf("clerk3").rbegin()->second, std::string{"Sesudah pemulihan"});
    }

    void whoIsHeardLateKeepsTheirNumbers()
    {
        Lost lost;
        auto& world = lost.world;
        const auto agenda = lost.agendaOf("clerk2");
        world.restore();
        for (const auto& name : {"clerk1", "clerk3"})
            QVERIFY(!world.realDesk(name).follow());
        QVERIFY(world.engine().isRecovering());
        const auto counter = [&] { return engine::findRecord(world.engine().snapshot()->records(), Lost::book())->counter; };
        const auto reached = world.engine().recovery().end({});
        QVERIFY(!world.engine().isRecovering());
        QCOMPARE(reached.at(Lost::book().value), counter());
        QVERIFY(counter() >= agenda.rbegin()->first + 2 * 40); // clerk2 and the head may have had a block each
        lost.receive("clerk3", "Sementara itu");
        world.settle({"clerk1", "clerk3"});
        // Now the one who was away, with numbers of its own.
        QVERIFY(!world.realDesk("clerk2").follow());
        QVERIFY(!world.realDesk("head").follow());
        world.settle(everybody);
        world.settle(everybody);
        const auto after = lost.agendaOf("head");
        for (const auto& [number, subject] : lost.seen)
            QCOMPARE(after.contains(number) ? after.at(number) : std::string{}, subject);
        for (const auto& [number, subject] : agenda)
            QCOMPARE(after.contains(number) ? after.at(number) : std::string{}, subject);
        for (const auto& name : everybody) {
            QVERIFY2(lost.isInStep(name), name.c_str());
            QVERIFY(lost.agendaOf(name) == after);
        }
        QVERIFY(lost.isExplained());
    }

    void aDeskThatNeverComesBackLosesOnlyItsOwn()
    {
        Lost lost;
        auto& world = lost.world;
        world.restore();
        world.lose("clerk2");
        for (const auto& name : {"clerk1", "clerk3", "head"})
            QVERIFY(!world.realDesk(name).follow());
        // Until the end nothing that the others have of it goes.
        QCOMPARE(lost.lettersOf("head"), lost.before);
        world.engine().recovery().end({});
        for (int round = 0; round < 3; ++round)
            world.settle({"clerk1", "clerk3", "head"});
        QVERIFY(lost.isExplained());
        const auto after = lost.agendaOf("head");
        QVERIFY(std::ranges::none_of(after, [](const auto& line) { return line.second == "Hari kedua, clerk2"; }));
        QVERIFY(std::ranges::any_of(after, [](const auto& line) { return line.second == "Hari kedua, tanpa stok"; }));
        QVERIFY(lost.agendaOf("clerk1") == after);
        QVERIFY(lost.isInStep("clerk1"));
    }

    void whatOnlyReadersHaveIsOfferedToTheAdministrator()
    {
        Lost lost;
        auto& world = lost.world;
        const auto agenda = lost.agendaOf("head");
        const std::vector<std::string> rest{"clerk1", "clerk3", "head"};
        world.restore();
        world.lose("clerk2");
        for (const auto& name : rest)
            QVERIFY(!world.realDesk(name).follow());
        QVERIFY(world.engine().recovery().offered(0, 1000).empty());
        world.engine().recovery().end({});
        for (int round = 0; round < 3; ++round)
            world.settle(rest);
        QVERIFY(lost.agendaOf("head") != agenda);
        for (const auto& name : rest)
            QVERIFY(!world.realDesk(name).follow());
        for (const auto& name : rest) {
            auto kept = world.desk(name).db().query("SELECT 1 FROM readers_copy");
            QVERIFY(!kept.next());
        }
        const auto offered = world.engine().recovery().offered(0, 1000);
        const auto letter = std::ranges::find_if(offered, [](const auto& copy) {
            return copy.kind == Letter::table && copy.body.find("Hari kedua, clerk2") != std::string::npos;
        });
        QVERIFY(letter != offered.end());
        QCOMPARE(letter->readers, 2); // clerk1 had not seen it yet
        QVERIFY(!letter->mailboxes.empty());

        // Nothing of it is anywhere until somebody says so; then it is everywhere, with its number.
        const auto taken = world.engine().recovery().takeCopies({});
        QVERIFY(taken.taken > 0);
        QCOMPARE(taken.refused.size(), 0u);
        QVERIFY(world.engine().recovery().offered(0, 1000).empty());
        QCOMPARE(world.engine().recovery().takeCopies({}).taken, 0);
        for (int round = 0; round < 2; ++round)
            world.settle(rest);
        for (const auto& name : rest) {
            const auto after = lost.agendaOf(name);
            for (const auto& [number, subject] : agenda)
                QCOMPARE(after.contains(number) ? after.at(number) : std::string{}, subject);
            QVERIFY2(lost.isInStep(name), name.c_str());
        }
        QVERIFY(lost.isExplained());
    }

    void aServerThatIsAnotherIsNotFollowed()
    {
        Lost lost;
        auto& world = lost.world;
        auto& desk = world.desk("clerk1");
        const auto own = desk.identity().epoch;
        world.restoreDishonestly();
        QCOMPARE(world.realDesk("clerk1").follow().value_or(""), std::string{"log.fork"});
        QCOMPARE(desk.identity().epoch, own);
    }

    void aDeskWithoutAnOldHeadFollowsWithAWarning()
    {
        Lost lost;
        auto& world = lost.world;
        auto& desk = world.desk("clerk3");
        desk.db().run("DELETE FROM head WHERE size < (SELECT max(size) FROM head)");
        world.restore();
        QVERIFY(!world.realDesk("clerk3").follow());
        QVERIFY(!restoreNotice(desk.db())->proved);
        QVERIFY(!world.realDesk("clerk1").follow());
        QVERIFY(restoreNotice(world.desk("clerk1").db())->proved);
    }
};

QTEST_GUILESS_MAIN(RestoreTest)
#include "restore_test.moc"
