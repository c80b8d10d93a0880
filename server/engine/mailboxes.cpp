#include "server/engine/mailboxes.h"

#include "common/command/protections.h"
#include "server/engine/server_view.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace naskah::engine {

namespace {

/// The posts a person holds now.
std::vector<Position> positionsOf(storage::Records& records, Id<Person> person)
{
    std::vector<Position> positions;
    for (const auto& id : records.appointmentsOf(person.value)) {
        const auto appointment = findRecord(records, Id<Appointment>{id});
        if (!appointment || appointment->endLeaf || appointment->person != person) continue;
        if (auto position = findRecord(records, appointment->position)) positions.push_back(std::move(*position));
    }
    return positions;
}

/// What a person may read of one year, apart from the organisation's mailbox.
std::vector<std::string> namesOf(Id<Person> person, const std::vector<Position>& positions, int year)
{
    std::vector<std::string> names{mailbox::ofPerson(person, year)};
    for (const auto& position : positions) {
        names.push_back(mailbox::ofUnit(position.unit, year));
        names.push_back(mailbox::ofPosition(position.id, year));
        if (position.isHead) names.push_back(mailbox::ofUnitSecrets(position.unit, year));
    }
    return names;
}

} // namespace

std::vector<std::string> mailboxesOf(storage::Records& records, Id<Person> person, int thisYear, int years)
{
    std::set<std::string> names;
    const auto positions = positionsOf(records, person);
    // Next year's books are opened, and their blocks leased, in December.
    for (int year = thisYear + 1; year > thisYear - years; --year)
        for (auto& name : namesOf(person, positions, year))
            if (year == thisYear || records.mailbox(name)) names.insert(std::move(name));
    if (!protections.visibility)
        for (auto& name : records.mailboxNames())
            names.insert(std::move(name));
    names.erase(mailbox::organisation());
    std::vector<std::string> list{mailbox::organisation()};
    list.insert(list.end(), names.begin(), names.end());
    return list;
}

bool mayRead(storage::Records& records, Id<Person> person, const Uuid& thread)
{
    if (!protections.visibility) return true;
    const auto positions = positionsOf(records, person);
    return std::ranges::any_of(records.mailboxesOf(thread), [&](std::int64_t id) {
        const auto name = records.mailboxById(id).name;
        if (name == mailbox::organisation()) return true;
        const auto slash = name.rfind('/');
        if (slash == name.npos || name.size() - slash != 5) return false;
        const int year = std::atoi(name.c_str() + slash + 1);
        return std::ranges::count(namesOf(person, positions, year), name) > 0;
    });
}

} // namespace naskah::engine
