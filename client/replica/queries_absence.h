#pragma once

#include "common/record/substitution.h"
#include "common/text/working_days.h"

#include <string>
#include <vector>

namespace naskah {

class Database;

/// A substitution in people's words.
struct StandInRow {
    Id<Substitution> id;
    Id<Appointment> mandate;
    StandIn kind = StandIn::plh;
    SubstitutionState state = SubstitutionState::planned;
    std::string positionTitle, unitName, absentName, substituteName, decree;
    Date startsOn{};
    std::optional<Date> endsOn;
    /// Names from the absent official (empty: the post is vacant) to this substitute; more than two when who stands in is
    /// stood in for.
    std::vector<std::string> chain;
    bool isMine = false;  ///< I stand in
    bool isForMe = false; ///< I am stood in for
};
/// Those that concern this desk's person, which is how a substitute is told, or all of their office; newest first.
std::vector<StandInRow> listStandIns(Database& db, bool ofTheOffice = false);

/// The mandate of whoever holds the position in their own right, else the one that stands in; none when it is vacant.
std::optional<Id<Appointment>> mandateHolding(Database& db, Id<Position> position);

/// A post that somebody may stand in for, as this desk's person may say.
struct AbsentPost {
    Id<Position> position;
    std::optional<Id<Appointment>> mandate; ///< the one that is stood in for; none: the post is vacant
    std::string title, unitName, holderName;
    /// When the holder stands in themself: names from the absent official to them, as what, and their days, inside which
    /// they can be stood in for.
    std::vector<std::string> chain;
    StandIn as = StandIn::plh;
    Date from{};
    std::optional<Date> until;
    bool isOwn = false; ///< the post they act in: only a delegate can be named for it
};
/// The post the person acts in first, then those whose Plt or Plh they may name, each followed by whoever stands in for
/// it or will; the rule in Substitute decides at last. `typed` is looked for in the post, its office and the names.
std::vector<AbsentPost> findAbsentPosts(Database& db, const std::string& typed, int limit);

struct PersonChoice {
    Id<Person> person;
    std::string name, positionTitle;
};
/// People who are still in service, by parts of the name, the NIP or the post.
std::vector<PersonChoice> findPeople(Database& db, const std::string& typed, int limit);

/// What waits for somebody's word because it was done near the beginning or the end of a mandate.
struct HeldRow {
    Id<HeldCommand> id;
    Id<Appointment> mandate;
    Uuid command;
    std::string type, personName, positionTitle, about;
    std::string data; ///< the command's fields, JSON
    std::optional<std::int64_t> number;
    Timestamp at{};
    HeldState state = HeldState::waiting;
    std::string reason;
    bool mayDecide = false; ///< as the person acts now
};
std::vector<HeldRow> listHeld(Database& db);
/// How many of them wait for this person's word, as they act now.
int countHeldForMe(Database& db);

/// What one person, or a position that nobody holds, still has to do.
struct HoldingRow {
    Id<Position> position;
    Id<Unit> unit;
    std::string positionTitle, unitName, personName;
    int open = 0;   ///< dispositions to act on that are neither done nor withdrawn
    int unread = 0; ///< of them
    int late = 0;   ///< of them
    int oldest = 0; ///< working days since the oldest was given
    int latest = 0; ///< working days by which the most overdue is late
};
/// By position, the most overdue first; working days by this office's calendar.
std::vector<HoldingRow> whoHolds(Database& db, Date today);

} // namespace naskah
