#include "server/engine/timed_acts.h"

#include "common/command/deadlines.h"
#include "common/command/substituting.h"
#include "common/record/office_calendar.h"
#include "server/engine/carry_over.h"
#include "server/engine/server_view.h"

#include <algorithm>
#include <map>

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

/// The working days of each office, as they are needed.
class Calendars {
public:
    explicit Calendars(storage::Records& records)
        : m_holidays(publicRecords<Holiday>(records)), m_exceptions(publicRecords<DayException>(records)),
          m_hours(publicRecords<WorkingHours>(records))
    {
    }
    const HolidayCalendar& of(Id<Unit> office)
    {
        const auto found = m_byOffice.find(office.value);
        if (found != m_byOffice.end()) return found->second;
        return m_byOffice.emplace(office.value, calendarOf(m_holidays, m_exceptions, m_hours, office)).first->second;
    }

private:
    std::vector<Holiday> m_holidays;
    std::vector<DayException> m_exceptions;
    std::vector<WorkingHours> m_hours;
    std::map<Uuid, HolidayCalendar> m_byOffice;
};

/// What the rule would refuse every day until it is time stays out of the log.
bool isTime(storage::Records& records, Calendars& calendars, const storage::DueLeg& due, Date today)
{
    const auto leg = findRecord(records, Id<Disposition>{due.leg});
    if (!leg || !leg->dueOn || leg->state == LegState::reported) return false;
    const auto handling = findRecord(records, leg->handling);
    if (!handling || handling->closedAt || handling->state == HandlingState::filed) return false;
    const auto& calendar = calendars.of(leg->unit.isNil() ? handling->unit : leg->unit);
    return calendar.workingDaysBetween(*leg->dueOn, today) >= escalationSteps[std::size_t(due.step)];
}

int escalateWhatIsLate(Engine& engine, Date today)
{
    int done = 0;
    for (int step = 0; step < int(escalationSteps.size()); ++step) {
        const auto state = engine.snapshot();
        auto& records = state->records();
        const auto late = records.legsDueBefore(isoDate(today), step);
        if (late.empty()) continue;
        Calendars calendars(records);
        for (const auto& leg : late) {
            if (!isTime(records, calendars, leg, today)) continue;
            const auto id = deriveUuid(leg.leg, "escalate/" + std::to_string(step) + '/' + isoDate(today));
            done += engine.act(EscalateLeg{{leg.leg}, {leg.thread}, step}, id).effective();
        }
    }
    return done;
}

} // namespace

int doTimedActs(Engine& engine)
{
    // A restored server may do again what it did before, in another order than the log it lost.
    if (engine.isRecovering()) return 0;
    const auto today = dayInWib(engine.now());
    int done = endWhatIsOver(engine, today);
    // One that stands on another begins after it.
    while (const int begun = beginWhatIsDue(engine, today))
        done += begun;
    return done + escalateWhatIsLate(engine, today) + carryOverOpenMatters(engine, today);
}

} // namespace naskah::engine
