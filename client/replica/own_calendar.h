#pragma once

#include "common/text/ics.h"

namespace naskah {

class Database;
class Store;

/// Appointments that somebody took over from another calendar, on this desk alone: they are nobody else's business and
/// are never sent. Kept as the .ics text that they came in, ascending by start.
std::vector<CalendarEvent> ownEvents(Database& db);

struct CalendarImport {
    int added = 0, changed = 0;
    int removed = 0;    ///< the file says that they were cancelled
    int same = 0;       ///< known already, and not newer
    int invitations = 0; ///< the office's own, which stand in the calendar by themselves
    int unread = 0;     ///< the file has them in a way that cannot be understood; see readIcs
};
/// Takes over the events of an .ics file; one with a known UID replaces the older. Errors: invalid, when the text is no
/// calendar, or when the desk would keep more than `mostOwnEvents`.
Result<CalendarImport> importCalendar(Store& store, std::string_view ics);

/// False when there is none with this UID.
bool forgetOwnEvent(Store& store, std::string_view uid);

inline constexpr std::size_t mostOwnEvents = 5000;
/// What the UID of an invitation ends in, whoever exports it; before it stands the letter's id.
inline constexpr std::string_view invitationUid = "@naskah";

} // namespace naskah
