#pragma once

#include "common/record/organisation.h"
#include "common/record/register.h"

#include <string>
#include <vector>

namespace naskah::powercut {

/// Under which of their appointments a person acts.
enum class Hat { secretariat, head, staff };
inline constexpr int hats = 3;

/// A person who is secretariat, head and staff of one office at once, so that one desk can do everything.
struct Member {
    Id<Person> person;
    Id<Unit> unit;
    Id<Position> positions[hats];
    Id<Appointment> appointments[hats];
    Id<Register> incoming, outgoing;

    Id<Appointment> mandate(Hat hat) const { return appointments[int(hat)]; }
    Id<Position> position(Hat hat) const { return positions[int(hat)]; }
};

/// Two offices: members 0 to 2 in the first, 3 in the second. The same in every history.
struct Town {
    Town();
    std::vector<Member> members;
    std::string records; ///< what ProvisionRecords takes
};
const Town& theTown();

inline constexpr Timestamp beginning{std::chrono::milliseconds{1'790'000'000'000}}; ///< 21 September 2026

} // namespace naskah::powercut
