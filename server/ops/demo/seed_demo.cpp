#include "server/ops/demo/seed_demo.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace naskah::demo {

namespace {

namespace json = boost::json;

/// Everybody's, and no secret: the demonstration's data are invented.
constexpr auto demoPassword = "Medan-Rumah-Kita-1590";
/// A desk may be enrolled again, on a second machine or after trying something.
constexpr int invitationsPerDesk = 8;

} // namespace

std::string seedDemo(engine::Engine& engine, const WorldOptions& options, const DemoHands& hands)
{
    const auto world = makeWorld(options);
    engine.takeTimesAsTold();
    populate(engine, world, hands.keepFile, hands.progress);

    const auto& organisation = world.organisation;
    json::array desks;
    for (const auto& desk : world.desks) {
        const auto& person = organisation.people[desk.person];
        const auto& appointment = *std::ranges::find(organisation.appointments, person.id, &Appointment::person);
        const auto& position = *std::ranges::find(organisation.positions, appointment.position, &Position::id);
        const auto& unit = organisation.unitOf(organisation.office(desk.unitCode));
        hands.setPassword(person.id, demoPassword);
        json::array codes;
        for (int i = 0; i < invitationsPerDesk; ++i)
            codes.emplace_back(hands.invite(person.id));
        desks.push_back({{"role", desk.role},
                         {"person", person.id.value.text()},
                         {"name", person.name},
                         {"nip", person.nip},
                         {"position", position.id.value.text()},
                         {"title", position.title},
                         {"unit", unit.id.value.text()},
                         {"unit_code", unit.code},
                         {"unit_name", unit.name},
                         {"password", demoPassword},
                         {"invitations", std::move(codes)}});
    }
    std::size_t letters = 0;
    for (const auto& act : world.acts)
        letters += act.type == "register_letter" || act.type == "send_letter";
    return json::serialize(json::object{{"seed", options.seed},
                                        {"today", isoDate(options.today)},
                                        {"units", organisation.units.size()},
                                        {"people", organisation.people.size()},
                                        {"letters", letters},
                                        {"commands", world.acts.size()},
                                        {"files", world.scans.size()},
                                        {"desks", std::move(desks)}});
}

Progress progressOnStderr()
{
    struct State {
        std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now(), told{};
    };
    auto state = std::make_shared<State>();
    return [state](std::string_view what, std::size_t done, std::size_t of) {
        const auto now = std::chrono::steady_clock::now();
        if (done < of && now - state->told < std::chrono::seconds{1}) return;
        state->told = now;
        const auto seconds = std::chrono::duration<double>(now - state->started).count();
        std::fprintf(stderr, "%6.1f s  %-12.*s %6zu of %zu\n", seconds, int(what.size()), what.data(), done, of);
    };
}

} // namespace naskah::demo
