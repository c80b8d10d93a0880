#pragma once

#include "common/record/disposition.h"

#include <string>
#include <vector>

namespace naskah {

class Database;

/// One disposition that somebody still holds.
struct HeldLeg {
    Id<Disposition> leg;
    Id<Thread> thread;
    Id<Handling> handling;
    std::string subject, agenda, giverTitle;
    Security security = Security::biasa;
    Timestamp givenAt{};
    std::optional<Date> dueOn;
    LegState state = LegState::sent;
    int age = 0;  ///< working days since it was given
    int late = 0; ///< working days over its day; 0 when there is still time
    std::optional<Timestamp> nudgedAt; ///< the last time
    std::string nudgedBy;
    bool mayNudge = false; ///< as the person acts now; the rule of once a day is another matter
};

/// Those that a position has to act on, as whoHolds() counts them: the most overdue first, then the oldest.
std::vector<HeldLeg> listHeldLegs(Database& db, Id<Position> position, Date today);

} // namespace naskah
