#include "server/ops/demo/organisation.h"

#include "server/ops/demo/offices.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace naskah::demo {

namespace {

std::string filled(std::string_view pattern, const OfficePlan& office)
{
    std::string text{pattern};
    const auto replace = [&](std::string_view token, std::string_view value) {
        if (const auto at = text.find(token); at != std::string::npos) text.replace(at, token.size(), value);
    };
    replace("{U}", office.name);
    // A district's and a village's head is called by the place alone: "Camat Medan Polonia".
    const auto dot = office.kind == OfficeKind::district || office.kind == OfficeKind::village
                         ? office.shortName.find(". ")
                         : std::string::npos;
    replace("{S}", dot == std::string::npos ? office.shortName : office.shortName.substr(dot + 2));
    return text;
}

} // namespace

const Office& Organisation::office(std::string_view code) const
{
    const auto found = std::ranges::find_if(offices, [&](const auto& o) { return units[o.unit].code == code; });
    if (found == offices.end()) throw std::out_of_range("no office " + std::string{code});
    return *found;
}

Organisation makeOrganisation(Draw& draw, Date today, const std::filesystem::path& data)
{
    Organisation result;
    PeopleSource people(draw, today);
    const Timestamp founded = Timestamp{today} - std::chrono::days{400};
    std::map<std::string, std::size_t> officeOf;

    for (const auto& plan : planOffices(data)) {
        Office office;
        office.unit = result.units.size();
        office.kind = plan.kind;
        Unit unit;
        unit.id.value = draw.id(founded);
        unit.code = plan.code;
        unit.name = plan.name;
        unit.shortName = plan.shortName;
        const auto above = officeOf.find(plan.parent);
        if (above != officeOf.end()) unit.parent = result.units[above->second].id;
        result.units.push_back(unit);

        const auto posts = postsOf(plan);
        for (std::size_t i = 0; i < posts.size(); ++i) {
            const auto& post = posts[i];
            Position position;
            position.id.value = draw.id(founded);
            position.unit = unit.id;
            position.title = filled(post.title, plan);
            position.shortTitle = filled(post.shortTitle, plan);
            position.isHead = i == 0;
            position.isSecretariat = post.isSecretariat;
            if (post.superior >= 0)
                position.superior = result.positions[office.seats[std::size_t(post.superior)].position].id;
            else if (above != officeOf.end())
                position.superior = result.positions[result.offices[above->second].seats[0].position].id;
            if (post.isSecretariat && office.secretariat == 0) office.secretariat = i;

            // Here and there a village has an acting head.
            const bool acting = i == 0 && plan.kind == OfficeKind::village && draw.chance(5);
            Person person;
            person.id.value = draw.id(founded);
            auto invented = people.next(post.rank);
            person.name = std::move(invented.name);
            person.nip = std::move(invented.nip);

            Appointment appointment;
            appointment.id.value = draw.id(founded);
            appointment.person = person.id;
            appointment.position = position.id;
            appointment.capacity = acting ? Capacity::plt : Capacity::definitive;
            appointment.startsOn = today - std::chrono::days{draw.between(380, 1500)};
            appointment.decree = "800.1.3.3/" + std::to_string(draw.between(100, 4000)) + ".K";

            office.seats.push_back(
                {result.positions.size(), result.people.size(), result.appointments.size(), post.rank});
            result.positions.push_back(std::move(position));
            result.people.push_back(std::move(person));
            result.appointments.push_back(std::move(appointment));
        }
        officeOf[plan.code] = result.offices.size();
        result.offices.push_back(std::move(office));
    }
    return result;
}

} // namespace naskah::demo
