#include "server/engine/timed_acts.h"

#include "common/command/substituting.h"
#include "server/engine/server_view.h"

#include <algorithm>

namespace naskah::engine {

namespace {

template <Record T>
std::vector<T> publicRecords(storage::Records& records)
{
    std::vector<T> found;
    for (auto& stored : records.inThread(organisationThread().value, recordKind(T::table).value()))
        found.push_back(fromRow<T>(readRecord(std::move(stored)).row).value());
    return found;
}

/// An act is named by what it is about and the day: one that a rule refused is tried again on the next.
Uuid actId(const Substitution& about, std::string_view what, Date today)
{
    return deriveUuid(about.id.value, std::string{what} + '/' + isoDate(today));
}

int endWhatIsOver(Engine& engine, Date today)
{
    int done = 0;
    const auto state = engine.snapshot();
    auto& records = state->records();
    for (const auto& each : publicRecords<Substitution>(records)) {
        const bool isLive = each.state == SubstitutionState::planned || each.state == SubstitutionState::active;
        if (!isLive) continue;
        const auto own = findRecord(records, each.mandate);
        const auto absent = each.absent ? findRecord(records, *each.absent) : std::nullopt;
        const bool over = (each.endsOn && *each.endsOn < today) || (own && own->endLeaf) || (absent && absent->endLeaf);
        if (over) done += engine.act(EndSubstitution{each.id}, actId(each, "end", today)).effective();
    }
    return done;
}

int beginWhatIsDue(Engine& engine, Date today)
{
    int done = 0;
    const auto state = engine.snapshot();
    auto& records = state->records();
    for (const auto& each : publicRecords<Substitution>(records)) {
        if (each.state != SubstitutionState::planned || each.startsOn > today) continue;
        const auto absent = each.absent ? findRecord(records, *each.absent) : std::nullopt;
        if (each.absent && (!absent || absent->endLeaf)) continue; // the substitute who is away has not begun
        done += engine.act(BeginSubstitution{each.id}, actId(each, "begin", today)).effective();
    }
    return done;
}

} // namespace

int doTimedActs(Engine& engine)
{
    const auto today = dayInWib(engine.now());
    int done = endWhatIsOver(engine, today);
    // One that stands on another begins after it.
    while (const int begun = beginWhatIsDue(engine, today))
        done += begun;
    return done;
}

} // namespace naskah::engine
