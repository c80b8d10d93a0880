#include "client/model/desk_reading.h"

#include "client/model/desk.h"
#include "client/model/letter_details.h"
#include "client/model/letter_lines.h"
#include "client/model/store_text.h"
#include "client/replica/queries_search.h"
#include "client/replica/search_suggestions.h"

namespace naskah {
namespace {

/// A file the person is looking at goes before those fetched ahead.
constexpr int lookedAt = 10;

PlaceCounts placeCounts(const Counts& counts)
{
    PlaceCounts places;
    places.toDo = int(counts.toDispose);
    places.dispositions = int(counts.myLegs);
    places.drafts = int(counts.drafts);
    places.incoming = int(counts.unreadIncoming);
    places.outbox = int(counts.outboxWaiting);
    return places;
}

QList<SearchOffer> offersFor(Database& db, const std::string& typed, bool isEnglish)
{
    constexpr int most = 20;
    QList<SearchOffer> offers;
    for (const SearchSuggestion& each : suggestSearch(db, typed, isEnglish, cityToday(), most))
        offers << SearchOffer{textOf(each.text), textOf(each.label), textOf(each.detail), each.filter};
    return offers;
}

QList<int> foundBy(Database& db, const QStringList& searches)
{
    QList<int> found;
    for (const QString& text : searches)
        found << int(countFound(db, {text.toStdString(), std::nullopt}, PlaceModel::mostCounted));
    return found;
}

QByteArray fileOrWish(Replica& replica, const std::string& sha256)
{
    if (const auto bytes = replica.files().find(sha256, millisecondsOf(replica.now())))
        return QByteArray::fromStdString(*bytes);
    replica.files().want(sha256, lookedAt);
    return {};
}

} // namespace

LetterReading readingFrom(Desk& desk)
{
    LetterReading reading;
    reading.lines =
        [&desk](QObject* context, const LetterQuery& query, const std::string& from, int count, LinesReady then) {
            desk.read(
                context,
                [query, from, count](ReadStore& store) { return readLines(store.db, query, from, count); },
                then);
        };
    reading.detail = [&desk](QObject* context, const LetterLine& line, DetailReady then) {
        desk.read(
            context, [line](ReadStore& store) { return readDetail(store.db, line); }, then);
    };
    reading.file = [&desk](QObject* context, const QString& sha256, FileReady then) {
        desk.execute(
            context, [digest = sha256.toStdString()](Replica& replica) { return fileOrWish(replica, digest); }, then);
    };
    reading.counts = [&desk](QObject* context, std::function<void(const Result<PlaceCounts>&)> then) {
        desk.read(
            context, [](ReadStore& store) { return placeCounts(countWork(store.db)); }, then);
    };
    reading.offers = [&desk](QObject* context, const QString& typed, bool isEnglish, auto then) {
        desk.read(
            context,
            [typed = typed.toStdString(), isEnglish](ReadStore& store) { return offersFor(store.db, typed, isEnglish); },
            then);
    };
    reading.found = [&desk](QObject* context, const QStringList& searches, auto then) {
        desk.read(
            context, [searches](ReadStore& store) { return foundBy(store.db, searches); }, then);
    };
    return reading;
}

} // namespace naskah
