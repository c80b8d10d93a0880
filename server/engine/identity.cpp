#include "server/engine/identity.h"

#include "common/crypto/encoding.h"
#include "common/crypto/random.h"

#include <algorithm>
#include <stdexcept>

namespace naskah::engine {

namespace {

constexpr std::string_view epochKey = "epoch", ordinalKey = "ordinal", deviceKey = "device", seedKey = "signing_seed",
                           recoveryKey = "recovery_secret";

std::string need(storage::Journal& journal, std::string_view name)
{
    auto value = journal.meta(name);
    if (!value) throw std::runtime_error("the database has no server identity: " + std::string{name} + " is missing");
    return std::move(*value);
}

} // namespace

Clock systemClock()
{
    return [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
}

Random systemRandom()
{
    return [](std::size_t count) { return randomBytes(count); };
}

Identity createIdentity(storage::Storage& storage, const Clock& clock, const Random& random)
{
    std::array<std::uint8_t, 10> tail;
    std::ranges::copy(random(tail.size()), tail.begin());
    Identity identity{"1-" + toHex(random(8)), 1, makeUuid(millisecondsOf(clock()), tail),
                      SigningKey::fromSeed(random(32)), BoxKey::fromSecret(random(32))};
    storage.write([&](storage::Transaction& transaction) {
        auto& journal = transaction.journal();
        if (journal.meta(epochKey)) throw std::runtime_error("the database has a server identity already");
        journal.setMeta(epochKey, identity.epoch);
        journal.setMeta(ordinalKey, std::to_string(identity.ordinal));
        journal.setMeta(deviceKey, identity.device.raw());
        journal.setMeta(seedKey, identity.key.seed());
        journal.setMeta(recoveryKey, identity.recovery.secret());
        storage::StoredDevice device;
        device.id = identity.device;
        device.key = identity.key.publicKey();
        journal.putDevice(device);
    });
    return identity;
}

Identity loadIdentity(storage::Storage& storage)
{
    const auto snapshot = storage.snapshot();
    auto& journal = snapshot->journal();
    return {need(journal, epochKey), std::stoll(need(journal, ordinalKey)),
            uuidFromRaw(need(journal, deviceKey)).value(), SigningKey::fromSeed(need(journal, seedKey)),
            BoxKey::fromSecret(need(journal, recoveryKey))};
}

bool hasIdentity(storage::Storage& storage)
{
    return storage.snapshot()->journal().meta(epochKey).has_value();
}

} // namespace naskah::engine
