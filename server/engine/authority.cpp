#include "server/engine/authority.h"

#include "common/command/protections.h"
#include "common/protocol/log_place.h"
#include "server/engine/server_view.h"

#include <algorithm>

namespace naskah::engine {

namespace {

Outcome outcome(Outcome::Kind kind, std::string code, std::string text)
{
    Outcome result;
    result.kind = kind;
    result.reason = {std::move(code), std::move(text)};
    return result;
}

/// How much of the log its maker had seen. An epoch that never was is no claim at all.
std::int64_t seenPlace(const Identity& identity, const Envelope& envelope)
{
    const auto ordinal = ordinalOfEpoch(envelope.seen.epoch);
    if (ordinal < 1 || ordinal > identity.ordinal) return 0;
    return std::int64_t(logPlace(ordinal, std::min(envelope.seen.size, leafOf(~std::uint64_t{}))));
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

    const auto seen = seenPlace(identity, envelope);
    if (appointment->endLeaf && *appointment->endLeaf < seen)
        return outcome(Outcome::Kind::refused, "mandate.ended", "the mandate had ended when this was done");
    if (appointment->endLeaf || appointment->beginLeaf >= seen)
        return outcome(Outcome::Kind::held, "mandate.overlap", "done near the mandate's begin or end; somebody must confirm it");

    return actorUnder(*appointment, *position);
}

bool couldHaveApplied(const Appointment& mandate, std::uint64_t was)
{
    // What ended before was refused or held. An end that was given anew since the restore says nothing about then.
    return !mandate.endLeaf || std::uint64_t(*mandate.endLeaf) > was;
}

Actor actorUnder(const Appointment& mandate, const Position& position)
{
    return {mandate.person, mandate.id, position.id, position.unit, position.isHead, position.isSecretariat, false};
}

} // namespace naskah::engine
