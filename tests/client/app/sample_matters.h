#pragma once

#include "tests/client/replica/desk_fixture.h"

namespace naskah {

/// Letters and dispositions that the server of a fixture has.
class SampleMatters {
public:
    explicit SampleMatters(DeskFixture& fixture) : m_fixture(fixture) {}

    /// An open letter of the office, addressed to the head.
    Id<Handling> letter(const std::string& subject, std::optional<Date> eventOn = std::nullopt);
    struct Leg {
        Id<Position> giver, recipient;
        int daysAgo = 0; ///< calendar days
        std::optional<Date> dueOn = std::nullopt;
        LegState state = LegState::sent;
        LegRole role = LegRole::executor;
    };
    Id<Disposition> leg(Id<Handling> handling, const Leg& leg);
    Id<Person> person(const std::string& name, Id<Position> position);
    Date today() const { return dayInWib(m_fixture.now); }

private:
    Uuid next() { return makeUuid(1'000 + ++m_made); }

    DeskFixture& m_fixture;
    int m_made = 0;
};

} // namespace naskah
