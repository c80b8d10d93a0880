#include "server/engine/mailboxes.h"

#include "common/command/protections.h"
#include "server/engine/server_view.h"

#include <set>

namespace naskah::engine {

std::vector<std::string> mailboxesOf(storage::Records& records, Id<Person> person, int thisYear, int years)
{
    std::set<std::string> names;
    const auto add = [&](int year, std::string name) {
        if (year == thisYear || records.mailbox(name)) names.insert(std::move(name));
    };
    std::vector<Position> positions;
    for (const auto& id : records.appointmentsOf(person.value)) {
        const auto appointment = findRecord(records, Id<Appointment>{id});
        if (!appointment || appointment->endLeaf || appointment->person != person) continue;
        if (auto position = findRecord(records, appointment->position)) positions.push_back(std::move(*position));
    }
    // Next year's books are opened, and their blocks leased, in December.
    for (int year = thisYear + 1; year > thisYear - years; --year) {
        add(year, mailbox::ofPerson(person, year));
        for (const auto& position : positions) {
            add(year, mailbox::ofUnit(position.unit, year));
            add(year, mailbox::ofPosition(position.id, year));
            if (position.isHead) add(year, mailbox::ofUnitSecrets(position.unit, year));
        }
    }
    if (!protections.visibility)
        for (auto& name : records.mailboxNames())
            names.insert(std::move(name));
    names.erase(mailbox::organisation());
    std::vector<std::string> list{mailbox::organisation()};
    list.insert(list.end(), names.begin(), names.end());
    return list;
}

} // namespace naskah::engine
