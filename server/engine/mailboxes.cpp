#include "server/engine/mailboxes.h"

#include "common/command/protections.h"
#include "common/record/substitution.h"
#include "server/engine/server_view.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace naskah::engine {

namespace {

/// A post that somebody holds, and which of its mailboxes go with it.
struct HeldPost {
    Position position;
    bool unit = true, own = true, secrets = true;
};

HeldPost postOf(storage::Records& records, const Appointment& appointment, Position position)
{
    HeldPost post{std::move(position)};
    const auto substitution = findRecord(records, substitutionOf(appointment.id));
    if (substitution && substitution->kind == StandIn::delegate) {
        const auto has = [&](std::string_view name) { return std::ranges::count(substitution->mailboxes, name) > 0; };
        post.unit = has("unit");
        post.own = has("position");
        post.secrets = has("secrets");
    }
    return post;
}

/// The posts a person holds now.
std::vector<HeldPost> positionsOf(storage::Records& records, Id<Person> person)
{
    std::vector<HeldPost> positions;
    for (const auto& id : records.appointmentsOf(person.value)) {
        const auto appointment = findRecord(records, Id<Appointment>{id});
        if (!appointment || appointment->endLeaf || appointment->person != person) continue;
        if (auto position = findRecord(records, appointment->position)) positions.push_back(postOf(records, *appointment, std::move(*position)));
    }
    return positions;
}

/// What a person may read of one year, apart from the organisation's mailbox.
std::vector<std::string> namesOf(Id<Person> person, const std::vector<HeldPost>& posts, int year)
{
    std::vector<std::string> names{mailbox::ofPerson(person, year)};
    for (const auto& post : posts) {
        const auto& position = post.position;
        if (post.unit) names.push_back(mailbox::ofUnit(position.unit, year));
        if (post.own) names.push_back(mailbox::ofPosition(position.id, year));
        if (post.secrets && position.isHead) names.push_back(mailbox::ofUnitSecrets(position.unit, year));
    }
    return names;
}

bool isDeliveredTo(storage::Records& records, const Uuid& thread, Id<Person> person, const std::vector<HeldPost>& posts)
{
    return std::ranges::any_of(records.mailboxesOf(thread), [&](std::int64_t id) {
        const auto name = records.mailboxById(id).name;
        if (name == mailbox::organisation()) return true;
        const auto slash = name.rfind('/');
        if (slash == name.npos || name.size() - slash != 5) return false;
        const int year = std::atoi(name.c_str() + slash + 1);
        return std::ranges::count(namesOf(person, posts, year), name) > 0;
    });
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

int oldestYearOf(storage::Records& records, Id<Person> person, int thisYear)
{
    constexpr int widestGap = 3;
    const auto positions = positionsOf(records, person);
    int oldest = 0;
    for (int year = thisYear, empty = 0; empty <= widestGap; --year) {
        const bool isThere = std::ranges::any_of(namesOf(person, positions, year), [&](const std::string& name) { return bool(records.mailbox(name)); });
        empty = isThere ? 0 : empty + 1;
        if (isThere) oldest = year;
    }
    return oldest;
}

bool mayRead(storage::Records& records, Id<Person> person, const Uuid& thread)
{
    if (!protections.visibility) return true;
    return isDeliveredTo(records, thread, person, positionsOf(records, person));
}

bool mayReadUnder(storage::Records& records, const Appointment& mandate, const Uuid& thread)
{
    if (!protections.visibility) return true;
    auto position = findRecord(records, mandate.position);
    return position && isDeliveredTo(records, thread, mandate.person, {postOf(records, mandate, std::move(*position))});
}

} // namespace naskah::engine
