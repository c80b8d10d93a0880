#include "server/engine/authority.h"

#include "common/command/protections.h"
#include "server/engine/server_view.h"

namespace naskah::engine {

namespace {

Outcome outcome(Outcome::Kind kind, std::string code, std::string text)
{
    Outcome result;
    result.kind = kind;
    result.reason = {std::move(code), std::move(text)};
    return result;
}

} // namespace

std::variant<Actor, Outcome> authorityOf(storage::Records& records, const Identity& identity,
                                         const storage::StoredDevice& device, const Envelope& envelope)
{
    Actor actor;
    if (device.id == identity.device) {
        actor.isServer = true;
        return actor;
    }
    const auto& intent = envelope.intent;
    const Id<Appointment> mandate{intent.decided.mandate};
    const auto appointment = findRecord(records, mandate);
    const auto position = appointment ? findRecord(records, appointment->position) : std::nullopt;
    const bool isOwn = position && appointment->person.value == intent.person && device.person == intent.person;
    if (!position || (protections.mandate && !isOwn))
        return outcome(Outcome::Kind::refused, "mandate.none", "this person holds no such mandate");

    // Positions in the log of another epoch cannot be compared with this one's: its maker had seen nothing of it.
    const auto seen = envelope.seen.epoch == identity.epoch ? std::int64_t(envelope.seen.size) : 0;
    if (appointment->endLeaf && *appointment->endLeaf < seen)
        return outcome(Outcome::Kind::refused, "mandate.ended", "the mandate had ended when this was done");
    if (appointment->endLeaf || appointment->beginLeaf >= seen)
        return outcome(Outcome::Kind::held, "mandate.overlap", "done near the mandate's begin or end; somebody must confirm it");

    return actorUnder(*appointment, *position);
}

Actor actorUnder(const Appointment& mandate, const Position& position)
{
    return {mandate.person, mandate.id, position.id, position.unit, position.isHead, position.isSecretariat, false};
}

} // namespace naskah::engine
