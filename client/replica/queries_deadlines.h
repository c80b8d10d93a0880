#pragma once

#include "common/record/deadline.h"
#include "common/record/letter.h"

#include <optional>
#include <string>
#include <vector>

namespace naskah {

class Database;

/// A late leg that the server showed to my position.
struct EscalationRow {
    Id<Escalation> id;
    Id<Disposition> leg;
    Id<Handling> handling; ///< the giver's
    Id<Letter> letter;
    std::string subject, agendaText, recipientTitle, giverTitle;
    Security security = Security::biasa;
    Date dueOn{};
    int step = 0;
    Timestamp at{};
};
/// Those of legs that are still open and still as late as they were, the newest first. Empty for a desk without a person.
std::vector<EscalationRow> listEscalations(Database& db);

/// A letter that rests.
struct ParkedRow {
    Id<Handling> handling;
    Id<Letter> letter;
    std::string subject, agendaText, reason, personName;
    Date until{};
};
/// The letters of the office that rest on a day, the first to come back first.
std::vector<ParkedRow> listParked(Database& db, Date today);

/// The day until which a letter rests; none when it does not, today.
std::optional<Date> parkedUntil(Database& db, Id<Handling> handling);

/// The usual last day for a letter that is given today, by its urgency and the office's working days.
Date usualDue(Database& db, Id<Handling> handling, Date today);

} // namespace naskah
