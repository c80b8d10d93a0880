#pragma once

#include "common/record/disposition.h"
#include "common/record/letter.h"
#include "common/text/reminders.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

class Database;
class Store;

/// Something whose day its person must not forget.
struct Reminder {
    enum class Why { late, due, near, shown, putOff, parked } why = Why::near;
    Id<Handling> handling;
    std::optional<Id<Disposition>> leg; ///< none for what was put off or rests; another's when it is shown
    std::string subject, agenda;
    std::string who; ///< who gave it; of one that is shown, who holds it; of one that rests, why
    Security security = Security::biasa;
    std::optional<Date> due;   ///< of the leg
    std::optional<Date> until; ///< the day it comes back by itself
    int days = 0;              ///< working days left; negative: so many over
    bool remindsToday = false; ///< the rule speaks of it today
};
std::string_view nameOf(Reminder::Why why); ///< "late", "due", "near", "shown", "put_off", "parked"

/// What waits for this desk's person, as they act now: legs to act on that are late, due today or near, the most urgent
/// first; then what is late with others and was shown to them, what they put off, and what the office lets rest, each by the
/// day it comes back. What is put off or rests is not reminded of. Empty for a desk without a person.
std::vector<Reminder> listReminders(Database& db, Date today);

/// When this desk speaks of deadlines: as its person said, or as usual.
ReminderRule reminderRule(Database& db);
void keepReminderRule(Store& store, const ReminderRule& rule);

/// The day until which this desk's person put a letter off; none when they did not, today.
std::optional<Date> putOffUntil(Database& db, Id<Handling> handling);

} // namespace naskah
