// A desk keeps this year and the last; older years are fetched when somebody asks for them, and given up again.
#include "client/replica/queries.h"
#include "client/replica/queries_numbers.h"
#include "client/replica/year_window.h"
#include "common/command/carrying.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/handling_marks.h"
#include "common/command/registering.h"
#include "server/engine/timed_acts.h"
#include "tests/integration/office_world.h"

#include <QtTest>

using namespace naskah;

namespace {

Register agenda()
{
    Register book;
    book.code = "agenda-masuk";
    book.name = "Agenda masuk";
    book.book = RegisterKind::incoming;
    book.pattern = "{N}";
    return book;
}

std::set<std::string> subjects(Replica& desk)
{
    std::set<std::string> found;
    for (const auto& row : listLetters(desk.db(), {}, std::nullopt, 100))
        found.insert(row.subject);
    return found;
}

} // namespace

class YearWindowTest : public QObject {
    Q_OBJECT

    static void registerOne(OfficeWorld& world, const std::string& subject)
    {
        auto& clerk = world.desk("clerk1");
        clerk.topUpNumbers();
        world.settle({"clerk1"});
        RegisterLetter letter;
        const auto book = bookForLetter(clerk.db(), RegisterKind::incoming, world.today(), std::nullopt, {});
        QVERIFY(book);
        letter.book = *book;
        letter.subject = subject;
        letter.sender = "Dinas Perhubungan";
        letter.addressee = world.post("head");
        QCOMPARE(clerk.execute(letter).verdict.kind, Verdict::Kind::applied);
        world.settle({"clerk1"});
    }

    /// On to the next year, by way of the days in which its books are opened.
    static void nextYear(OfficeWorld& world)
    {
        const int year = yearOf(world.today());
        world.now = Timestamp{std::chrono::sys_days{std::chrono::year{year} / 12 / 20}};
        world.desk("clerk1").topUpNumbers();
        world.settle({"clerk1"});
        world.now = Timestamp{std::chrono::sys_days{std::chrono::year{year + 1} / 3 / 6}};
    }

    /// A letter in each year, from 2023 to 2026.
    static void fill(OfficeWorld& world)
    {
        for (int year = 2023; year <= 2026; ++year) {
            registerOne(world, "Surat tahun " + std::to_string(year));
            if (year < 2026) nextYear(world);
        }
    }

private Q_SLOTS:
    void olderYearsComeOnDemandAndGoAgain()
    {
        OfficeWorld world({agenda()}, Timestamp{std::chrono::sys_days{std::chrono::year{2023} / 3 / 6}});
        world.sync("head");
        fill(world);
        world.settle({"head"});
        auto& head = world.desk("head");
        const std::set<std::string> two{"Surat tahun 2025", "Surat tahun 2026"};
        QCOMPARE(subjects(head), two);
        auto window = yearWindow(head.db(), world.today());
        QCOMPARE(window.from, 2025);
        QCOMPARE(window.oldest, std::optional(2023));
        QVERIFY(window.hasMore());

        QVERIFY(keepYearsFrom(head.store(), 2023, world.today()));
        QCOMPARE(subjects(head), two); // not before the server was asked
        world.sync("head");
        QCOMPARE(subjects(head).size(), 4u);
        QVERIFY(!yearWindow(head.db(), world.today()).hasMore());

        QVERIFY(keepYearsFrom(head.store(), 2026, world.today()));
        world.sync("head");
        QCOMPARE(subjects(head), (std::set<std::string>{"Surat tahun 2026"}));
        QVERIFY(yearWindow(head.db(), world.today()).hasMore());

        // Letters that are not here any more are still the office's: another desk and the server have them.
        QVERIFY(keepYearsFrom(head.store(), 2023, world.today()));
        world.sync("head");
        QCOMPARE(subjects(head).size(), 4u);
    }

    void aYearOutsideOfTheProtocolIsRefused()
    {
        OfficeWorld world({agenda()}, Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 3 / 6}});
        auto& head = world.desk("head");
        for (const int year : {2027, 1926, 0, -5}) {
            QVERIFY(!keepYearsFrom(head.store(), year, world.today()));
            QCOMPARE(yearsKept(head.db()), usualYears);
        }
        QVERIFY(keepYearsFrom(head.store(), 1927, world.today()));
        QCOMPARE(yearsKept(head.db()), mostYears);
    }

    void whatIsUnfinishedGoesAlongIntoEachYear()
    {
        OfficeWorld world({agenda()}, Timestamp{std::chrono::sys_days{std::chrono::year{2023} / 3 / 6}});
        world.sync("head");
        StartDraft draft;
        draft.subject = "Konsep lama";
        world.desk("clerk1").execute(draft);
        fill(world);
        // Of those of 2023 and 2024 one is done: its office has set it aside.
        auto& clerk = world.desk("clerk1");
        QVERIFY(keepYearsFrom(clerk.store(), 2023, world.today()));
        world.settle({"clerk1"});
        SetAside aside;
        {
            auto row = clerk.db().query("SELECT h.id FROM handling h JOIN letter l ON l.id = h.letter WHERE l.subject = 'Surat tahun 2024'");
            QVERIFY(row.next());
            aside.handling = {row.uuid(0)};
        }
        aside.remark = "untuk diketahui";
        QCOMPARE(clerk.execute(aside).verdict.kind, Verdict::Kind::applied);
        world.settle({"clerk1", "head"});
        auto& head = world.desk("head");
        QCOMPARE(subjects(head), (std::set<std::string>{"Surat tahun 2025", "Surat tahun 2026"}));

        QVERIFY(engine::doTimedActs(world.engine()) > 0);
        const auto size = world.engine().head()->size;
        QCOMPARE(engine::doTimedActs(world.engine()), 0);
        QCOMPARE(world.engine().head()->size, size);
        world.settle({"head", "clerk1"});
        QCOMPARE(subjects(head), (std::set<std::string>{"Surat tahun 2023", "Surat tahun 2025", "Surat tahun 2026"}));
        // Whole: an empty desk can work on it.
        world.lose("head");
        world.settle({"head"});
        QVERIFY(subjects(world.desk("head")).contains("Surat tahun 2023"));
        auto left = world.desk("head").db().query("SELECT (SELECT count(*) FROM handling), (SELECT count(*) FROM letter), "
                                                  "(SELECT count(*) FROM draft WHERE subject = 'Konsep lama')");
        QVERIFY(left.next());
        QCOMPARE(left.integer(0), 3);
        QCOMPARE(left.integer(1), 3);
        QCOMPARE(left.integer(2), 1);
        // Nobody but the server may.
        const auto tried = world.desk("head").execute(CarryOver{{aside.handling.value}, {"org"}});
        QCOMPARE(tried.verdict.reason.code, std::string{"command.server_only"});
    }

    void workDoneOfflineSurvivesThatItsYearLeaves()
    {
        OfficeWorld world({agenda()}, Timestamp{std::chrono::sys_days{std::chrono::year{2025} / 3 / 6}});
        world.sync("head");
        registerOne(world, "Surat tahun 2025");
        nextYear(world);
        world.settle({"clerk1", "head"});
        auto& head = world.desk("head");
        const auto rows = listLetters(head.db(), {}, std::nullopt, 10);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(head.execute(ReadLetter{*rows[0].handling}).verdict.kind, Verdict::Kind::applied);
        QVERIFY(keepYearsFrom(head.store(), 2026, world.today()));
        world.settle({"head", "clerk1"});
        QVERIFY(subjects(head).empty());
        QCOMPARE(head.attention(), 0);
        auto marks = world.desk("clerk1").db().query("SELECT count(*) FROM read_mark");
        QVERIFY(marks.next());
        QCOMPARE(marks.integer(0), 1);
    }
};

QTEST_GUILESS_MAIN(YearWindowTest)
#include "year_window_test.moc"
