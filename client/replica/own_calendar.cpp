#include "client/replica/own_calendar.h"

#include "client/replica/store.h"

#include <algorithm>
#include <tuple>

namespace naskah {

namespace {

constexpr std::string_view key = "own_calendar";

std::vector<CalendarEvent> eventsIn(std::string_view ics)
{
    auto file = readIcs(ics);
    if (!file) return {};
    auto events = std::move(file->events);
    std::ranges::stable_sort(events, {}, &CalendarEvent::start);
    return events;
}

std::vector<CalendarEvent> kept(Store& store)
{
    const auto text = store.meta(key);
    return text ? eventsIn(*text) : std::vector<CalendarEvent>{};
}

void keep(Store& store, const std::vector<CalendarEvent>& events)
{
    if (events.empty())
        store.eraseMeta(key);
    else
        store.setMeta(key, writeIcs(events));
}

bool isNewer(const CalendarEvent& a, const CalendarEvent& b)
{
    return std::tuple(a.sequence, a.changedAt) > std::tuple(b.sequence, b.changedAt);
}

} // namespace

std::vector<CalendarEvent> ownEvents(Database& db)
{
    auto query = db.query("SELECT value FROM meta WHERE key = ?", key);
    return query.next() ? eventsIn(query.blob(0)) : std::vector<CalendarEvent>{};
}

Result<CalendarImport> importCalendar(Store& store, std::string_view ics)
{
    auto file = readIcs(ics);
    if (!file) return file.error();
    auto events = kept(store);
    CalendarImport result;
    result.unread = file->skipped;
    for (const auto& event : file->events) {
        if (event.uid.ends_with(invitationUid)) {
            ++result.invitations;
            continue;
        }
        const auto known = std::ranges::find(events, event.uid, &CalendarEvent::uid);
        if (event.cancelled) {
            if (known == events.end()) continue;
            events.erase(known);
            ++result.removed;
        } else if (known == events.end()) {
            events.push_back(event);
            ++result.added;
        } else if (isNewer(event, *known)) {
            *known = event;
            ++result.changed;
        } else {
            ++result.same;
        }
    }
    if (events.size() > mostOwnEvents) return Error{Errc::invalid, "too many events"};
    keep(store, events);
    return result;
}

bool forgetOwnEvent(Store& store, std::string_view uid)
{
    auto events = kept(store);
    if (std::erase_if(events, [&](const CalendarEvent& event) { return event.uid == uid; }) == 0) return false;
    keep(store, events);
    return true;
}

} // namespace naskah
