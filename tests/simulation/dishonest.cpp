#include "tests/simulation/dishonest.h"

#include "common/command/registering.h"
#include "server/engine/server_view.h"
#include "tests/simulation/world.h"

#include <algorithm>

namespace naskah::simulation {

/// What is sent, and what an honest server says to it: a stop of this code, or, when there is none, no effect.
struct Dishonest::Try {
    std::string what, stop;
    Envelope envelope;
    bool forged = false; ///< signed by somebody else
};

Dishonest::Dishonest(Dice& dice, Official who, SimServer& server) : m_dice(dice), m_who(who), m_key(SigningKey::fromSeed(dice.bytes(32)))
{
    m_device = server.enrol(who.person, m_key.publicKey());
}

std::optional<Dishonest::Try> Dishonest::attempt(World& world, std::size_t which)
{
    auto& engine = world.server->engine();
    const auto state = engine.snapshot();
    const auto device = state->journal().device(m_device).value();
    const auto& office = world.city.offices[m_who.office];
    RegisterLetter letter;
    letter.book = office.incoming;
    letter.subject = "curang";
    letter.sender = "siapa saja";
    letter.classification = "000";
    letter.writtenOn = letter.receivedOn = dayInWib(world.now);

    Try attempt;
    auto& envelope = attempt.envelope;
    auto& intent = envelope.intent;
    intent.command = engine.newId();
    intent.type = RegisterLetter::table;
    intent.person = m_who.person.value;
    intent.decided.at = world.now;
    intent.decided.mandate = m_who.mandate.value;
    envelope.device = m_device;
    envelope.sequence = device.lastSequence + 1;
    envelope.previous = device.lastHash;
    envelope.epoch = engine.identity().epoch;
    envelope.seen = {envelope.epoch, state->journal().newestHead()->size};

    switch (which) {
    case 0:
        attempt.what = "leaves a sequence out";
        attempt.stop = "sequence.gap";
        ++envelope.sequence;
        break;
    case 1:
        attempt.what = "denies the envelope before";
        attempt.stop = "sequence.cloned";
        envelope.previous[0] ^= 1;
        break;
    case 2:
        attempt.what = "signs with another key";
        attempt.stop = "signature.bad";
        attempt.forged = true;
        break;
    case 3: {
        attempt.what = "acts under another's mandate";
        const auto& victim = m_dice.pick(m_dice.pick(world.city.offices).officials);
        if (victim.person == m_who.person) return std::nullopt;
        intent.person = victim.person.value;
        intent.decided.mandate = victim.mandate.value;
        letter.book = world.city.offices[victim.office].incoming;
        break;
    }
    case 4: {
        attempt.what = "uses a number of another desk's block";
        std::vector<NumberLease> leases;
        for (auto& record : state->records().inThread(letter.book.value, recordKind(NumberLease::table).value())) {
            auto lease = fromRow<NumberLease>(engine::readRecord(std::move(record)).row).value();
            if (lease.state == LeaseState::active && lease.device != m_device) leases.push_back(std::move(lease));
        }
        if (leases.empty()) return std::nullopt;
        const auto& lease = m_dice.pick(leases);
        intent.decided.number = lease.first + std::int64_t(m_dice.below(std::size_t(lease.last - lease.first + 1)));
        break;
    }
    case 5: {
        attempt.what = "asks for the outcome of another's command";
        attempt.stop = "command.taken";
        std::vector<Uuid> others;
        for (const auto& desk : world.desks)
            for (const auto& [command, authored] : desk->authored)
                if (desk->who().person != m_who.person && state->journal().command(command)) others.push_back(command);
        if (others.empty()) return std::nullopt;
        intent.command = m_dice.pick(others);
        break;
    }
    default:
        attempt.what = "says something else under a sequence that was answered";
        attempt.stop = "sequence.cloned";
        if (device.lastSequence == 0) return std::nullopt;
        envelope.sequence = device.lastSequence;
        break;
    }
    intent.data = commandData(letter);
    return attempt;
}

void Dishonest::act(World& world)
{
    std::optional<Try> attempt;
    try {
        attempt = this->attempt(world, m_dice.below(7));
    } catch (const std::exception&) {
        if (!world.server->down()) throw;
    }
    if (!attempt) return;
    world.trace("the dishonest desk " + attempt->what);
    const auto key = attempt->forged ? SigningKey::fromSeed(m_dice.bytes(32)) : m_key;
    engine::PushAnswers answers;
    try {
        answers = world.server->engine().submit(m_device, {seal(attempt->envelope, key)});
    } catch (const std::exception&) {
        if (!world.server->down()) throw;
    }
    if (world.server->down() || answers.deferred) return;
    if (!attempt->stop.empty()) {
        const auto code = answers.stopped ? answers.stopped->code : "nothing";
        if (code != attempt->stop) throw Violation("the dishonest desk " + attempt->what + " and is told " + code);
    } else if (answers.answers.size() != 1 || answers.answers[0].outcome.effective()) {
        throw Violation("the dishonest desk " + attempt->what + " and the server lets it");
    }
}

} // namespace naskah::simulation
