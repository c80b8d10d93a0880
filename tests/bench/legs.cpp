#include "client/replica/queries.h"
#include "client/replica/queries_absence.h"
#include "common/command/disposing.h"
#include "tests/bench/measurements.h"
#include "tests/bench/report.h"
#include "tests/client/replica/desk_fixture.h"

#include <QElapsedTimer>

#include <algorithm>

namespace naskah::bench {

namespace {

constexpr int legsOfALetter = 3, shown = 50;

std::vector<double> timesOf(int rounds, const std::function<void(int)>& work)
{
    std::vector<double> times;
    QElapsedTimer clock;
    for (int i = 0; i < rounds; ++i) {
        clock.start();
        work(i);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    return times;
}

/// Letters, each given to the desk's person, a colleague and the head; the first has a hundred more.
void fill(DeskFixture& office, int legs)
{
    std::int64_t made = 0;
    const auto give = [&](const Handling& handling, Id<Position> to) {
        Disposition leg;
        leg.id.value = makeUuid(1'000'000 + ++made);
        leg.thread = handling.thread;
        leg.handling = handling.id;
        leg.giverPosition = office.head;
        leg.recipient = to;
        leg.instructions = {"Tindak lanjuti", "Siapkan jawaban"};
        leg.note = "Mohon dikoordinasikan, ke-" + std::to_string(made);
        leg.givenAt = office.now - std::chrono::minutes{made};
        leg.dueOn = dayInWib(leg.givenAt) + std::chrono::days{7};
        office.serverPuts(leg, {office.unitBox});
    };
    for (int i = 0; made < legs; ++i) {
        Letter letter;
        letter.id.value = letter.thread.value = makeUuid(i + 1);
        letter.subject = "Permohonan data ke-" + std::to_string(i);
        letter.sender = "Dinas ke-" + std::to_string(i % 217);
        Handling handling;
        handling.id.value = handling.thread.value = makeUuid(500'000 + i);
        handling.unit = office.unit;
        handling.letter = letter.id;
        handling.agenda = i + 1;
        handling.agendaText = std::to_string(i + 1);
        handling.state = HandlingState::open;
        handling.arrivedAt = office.now - std::chrono::minutes{i};
        office.serverPuts(letter, {office.unitBox});
        office.serverPuts(handling, {office.unitBox});
        for (int leg = 0; leg < (i == 0 ? 100 : legsOfALetter); ++leg)
            give(handling, leg % 3 == 0 ? office.clerk : leg % 3 == 1 ? office.staff : office.clerk);
    }
    office.pull().value();
}

} // namespace

void measureLegs(const Wish& wish)
{
    DeskFixture office;
    fill(office, wish.letters);
    auto& desk = office.desk();
    while (desk.indexSome()) {}
    auto& db = desk.db();

    const LetterFilter mine{LetterView::myLegs, false, {}};
    const auto opened = timesOf(wish.rounds, [&](int) { listLetters(db, mine, std::nullopt, shown); });
    std::vector<double> scrolled;
    for (std::optional<ListPlace> place; int(scrolled.size()) < 400;) {
        std::vector<LetterRow> rows;
        const auto time = timesOf(1, [&](int) { rows = listLetters(db, mine, place, shown); });
        if (rows.empty()) break;
        scrolled.push_back(time.front());
        place = rows.back().place;
    }
    const auto listed = timesOf(wish.rounds, [&](int) { listLegs(db, {LegFilter::Whose::mine, true, false}, std::nullopt, shown); });
    const auto counted = timesOf(wish.rounds, [&](int) { countWork(db); });
    const auto held = timesOf(std::min(wish.rounds, 10), [&](int) { whoHolds(db, dayInWib(office.now)); });
    Id<Letter> largest;
    std::vector<std::pair<Id<Handling>, Id<Disposition>>> legs;
    {
        auto query = db.query("SELECT h.letter FROM disposition d JOIN handling h ON h.id = d.handling GROUP BY h.letter ORDER BY count(*) DESC LIMIT 1");
        if (query.next()) largest.value = query.uuid(0);
        auto open = db.query("SELECT handling, id FROM disposition WHERE recipient = ? LIMIT ?", office.clerk.value, wish.rounds);
        while (open.next())
            legs.push_back({{open.uuid(0)}, {open.uuid(1)}});
    }
    const auto page = timesOf(wish.rounds, [&](int) { letterPage(db, largest); });
    const auto reported = timesOf(int(legs.size()), [&](int i) {
        desk.execute(ReportDisposition{legs[std::size_t(i)].first, legs[std::size_t(i)].second, "Sudah dikerjakan", true});
    });

    // At best: as many rows in the order in which they lie, all of them once, and one durable commit.
    const auto rawPage = timesOf(wish.rounds, [&](int) { db.run("SELECT * FROM disposition ORDER BY row DESC LIMIT 50"); });
    const auto rawAll = timesOf(std::min(wish.rounds, 10), [&](int) { db.run("SELECT recipient, state, due_on, given_at FROM disposition"); });
    QTemporaryDir folder;
    Database plain((folder.path() + "/plain.db").toStdString(), {});
    plain.execute("CREATE TABLE t (body TEXT)");
    const auto rawCommit = timesOf(wish.rounds, [&](int) {
        plain.transaction([&] { plain.run("INSERT INTO t VALUES (?)", std::string(2'000, 'x')); });
    });
    const auto p50 = [](const std::vector<double>& times) { return percentile(times, 0.5); };
    print(std::to_string(wish.letters) + " dispositions in a mailbox",
          {{"open the list, p50", "ms", p50(opened), p50(rawPage), 2},
           {"scroll by 50, p95", "ms", percentile(scrolled, 0.95), percentile(rawPage, 0.95), 2},
           {"scroll by 50, worst", "ms", percentile(scrolled, 1), percentile(rawPage, 1), 2},
           {"list of dispositions, p50", "ms", p50(listed), p50(rawPage), 2},
           {"counts, p50", "ms", p50(counted), p50(rawAll), 2},
           {"who holds what, p50", "ms", p50(held), p50(rawAll), 2},
           {"a letter with 100, p50", "ms", p50(page), p50(rawPage), 2},
           {"report on one, durable, p50", "ms", p50(reported), p50(rawCommit), 2},
           {"report on one, durable, p95", "ms", percentile(reported, 0.95), percentile(rawCommit, 0.95), 2}},
          wish.json);
}

} // namespace naskah::bench
