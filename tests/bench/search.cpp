#include "client/replica/queries_search.h"
#include "client/replica/search_plan.h"
#include "client/replica/store.h"
#include "common/schema/ddl.h"
#include "tests/bench/measurements.h"
#include "tests/bench/report.h"
#include "tests/bench/search_letters.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace naskah::bench {

namespace {

template <Record T>
void insert(Database& db, const T& record)
{
    static const std::string sql = [] {
        std::string marks;
        for (std::size_t i = 0; i < entityOf<T>.fields.size(); ++i)
            marks += i ? ", ?" : "?";
        return "INSERT INTO " + std::string{T::table} + " (" + columnList(entityOf<T>) + ", rev) VALUES (" + marks + ", 1)";
    }();
    auto query = db.query(sql);
    int at = 0;
    for (const auto& value : toRow(record))
        query.bind(++at, value);
    query.next();
}

std::int64_t numberOf(Database& db, const char* sql)
{
    auto query = db.query(sql);
    return query.next() ? query.integer(0) : 0;
}

/// A desk of so many letters, indexed in slices as one that was made by another version is.
void makeDesk(const std::string& path, const OpenOptions& options, int letters)
{
    {
        Store store(path, options);
        constexpr int batch = 20'000;
        for (int from = 0; from < letters; from += batch) {
            store.db().transaction([&] {
                for (int i = from; i < std::min(letters, from + batch); ++i) {
                    const auto found = letterToFind(i);
                    insert(store.db(), found.letter);
                    insert(store.db(), found.handling);
                }
            });
            store.db().checkpoint(false);
        }
        store.db().execute("DROP TABLE search_index");
    }
    Store store(path, options);
    for (bool more = true; more;) {
        store.db().transaction([&] { more = store.index().work(5000); });
        store.db().checkpoint(false);
    }
    store.db().checkpoint(true);
}

double milliseconds(const QElapsedTimer& clock)
{
    return double(clock.nsecsElapsed()) / 1e6;
}

} // namespace

void measureSearch(const Wish& wish)
{
    constexpr int shown = 50;
    QTemporaryDir folder;
    const bool isKept = qEnvironmentVariableIsSet("NASKAH_BENCH_DESK");
    const std::string path = isKept ? qEnvironmentVariable("NASKAH_BENCH_DESK").toStdString() : folder.filePath("desk.db").toStdString();
    const OpenOptions writing{.key = std::string(32, 'k'), .readOnly = false, .durable = false, .vfs = nullptr};
    QElapsedTimer clock;
    clock.start();
    if (!QFileInfo::exists(QString::fromStdString(path))) makeDesk(path, writing, wish.letters);
    const double making = milliseconds(clock) / 1000;
    {
        // A desk that was kept from another run gets the columns that are new since.
        Store store(path, writing);
    }

    Database reader(path, {.key = writing.key, .readOnly = true, .durable = false, .vfs = nullptr});
    clock.restart();
    const auto listed = listLetters(reader, {}, std::nullopt, shown).size();
    const double opening = milliseconds(clock);
    clock.restart();
    listLetters(reader, {LetterView::toDispose, false, {}}, std::nullopt, shown);
    const double disposing = milliseconds(clock);
    clock.restart();
    countWork(reader);
    const double counting = milliseconds(clock);

    std::vector<Figure> figures;
    std::vector<double> all, allRaw, allCpu;
    std::vector<std::pair<double, std::string>> slowest;
    const auto today = cityToday();
    for (const auto& typing : typings(wish.letters)) {
        std::vector<double> times, raw;
        for (const auto& text : typing.keystrokes) {
            const auto cpu = std::clock();
            clock.restart();
            const auto answer = search(reader, {text, today, SearchOrder::best}, std::nullopt, shown);
            times.push_back(milliseconds(clock));
            allCpu.push_back(double(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC);
            slowest.emplace_back(allCpu.back(), text);
            // The least that it can cost: the index alone says which letters have the words.
            const auto plan = planSearch(reader, readRequest(text, today));
            clock.restart();
            if (!plan.match.empty()) {
                auto query = reader.query("SELECT rowid FROM search_index WHERE search_index MATCH ?1" + plan.rowCondition("rowid", 3) +
                                              " ORDER BY rowid DESC LIMIT ?2",
                                          plan.match, shown);
                plan.bindRows(query, 3);
                while (query.next()) {
                }
            }
            raw.push_back(milliseconds(clock));
        }
        figures.push_back({typing.kind + ", p95", "ms", percentile(times, 0.95), percentile(raw, 0.95), 1});
        figures.push_back({typing.kind + ", worst", "ms", percentile(times, 1), percentile(raw, 1), 1});
        all.insert(all.end(), times.begin(), times.end());
        allRaw.insert(allRaw.end(), raw.begin(), raw.end());
    }
    const auto mib = [&](const char* sql) { return double(numberOf(reader, sql)) / (1 << 20); };
    const double index = mib("SELECT sum(length(block)) FROM search_index_data"),
                 sizes = mib("SELECT sum(length(sz)) FROM search_index_docsize"),
                 vocabulary = mib("SELECT sum(length(word) + 6) FROM search_word") + mib("SELECT sum(length(words)) FROM search_head");
    figures.insert(figures.begin(), {{"p50", "ms", percentile(all, 0.5), percentile(allRaw, 0.5), 1},
                                     {"p95", "ms", percentile(all, 0.95), percentile(allRaw, 0.95), 1},
                                     {"worst", "ms", percentile(all, 1), percentile(allRaw, 1), 1},
                                     {"p95 of CPU time", "ms", percentile(allCpu, 0.95), 0, 1},
                                     {"worst of CPU time", "ms", percentile(allCpu, 1), 0, 1},
                                     {"opening the list", "ms", opening, 0, 1},
                                     {"opening what waits for me", "ms", disposing, 0, 1},
                                     {"counting what waits", "ms", counting, 0, 1},
                                     {"different words", "", double(numberOf(reader, "SELECT count(*) FROM search_word")), 0, 0},
                                     {"index", "MiB", index + sizes, 0, 0},
                                     {"vocabulary", "MiB", vocabulary, 0, 0},
                                     {"whole desk", "MiB", double(QFileInfo(QString::fromStdString(path)).size()) / (1 << 20), 0, 0},
                                     {"making it", "s", making, 0, 0}});
    print(std::to_string(all.size()) + " keystrokes over " + std::to_string(wish.letters) + " letters, the first " + std::to_string(listed) + " shown",
          figures, wish.json);
    std::ranges::sort(slowest, std::greater{});
    for (std::size_t i = 0; i < std::min<std::size_t>(slowest.size(), 12) && !wish.json; ++i)
        std::printf("  %8.1f ms  %s\n", slowest[i].first, slowest[i].second.c_str());
}

} // namespace naskah::bench
