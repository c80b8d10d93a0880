#include "client/replica/identity_json.h"
#include "client/replica/replica.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

namespace naskah {

namespace {

/// In `meta`: why this desk may not go on as the device it was, and the key of the device it asks to become.
constexpr const char *copiedKey = "rolled_back", *successorKeyKey = "successor_key";

} // namespace

std::optional<std::string> Replica::copied()
{
    return m_store->meta(copiedKey);
}

void Replica::foundCopied(std::string_view why)
{
    durably([&] {
        m_numbers->closeAll();
        m_store->setMeta(copiedKey, why);
    });
}

void Replica::enterEpoch(const std::string& epoch, const std::function<void()>& work)
{
    auto identity = m_identity;
    identity.epoch = epoch;
    durably([&] {
        m_store->setMeta("identity", writeIdentity(identity));
        m_store->eraseMeta("covered");
        work();
    });
    m_identity = identity;
    changed();
}

SigningKey Replica::successorKey()
{
    if (const auto seed = m_store->meta(successorKeyKey)) return SigningKey::fromSeed(*seed);
    auto key = SigningKey::fromSeed(m_options.random(32));
    durably([&] { m_store->setMeta(successorKeyKey, key.seed()); });
    return key;
}

void Replica::succeed(const Uuid& device)
{
    const auto key = successorKey();
    auto identity = m_identity;
    identity.device = device;
    auto runner = std::make_unique<CommandRunner>(*m_store, *m_outbox, *m_numbers, device);
    durably([&] {
        // What was answered is the earlier device's for good. The rest is sealed anew, with the ids and numbers it has: the
        // server knows each command by its id, whoever sends it.
        std::vector<Pending*> answered;
        for (const auto& pending : m_outbox->all()) {
            if (pending->outcome) {
                setAside(*pending);
                answered.push_back(pending.get());
            } else {
                pending->sequence.reset();
                pending->sealed = {};
            }
        }
        Rebase(*m_outbox, *runner).run({}, answered, true);
        std::vector<Uuid> commands;
        for (const auto* pending : answered)
            commands.push_back(pending->intent.command);
        for (const auto& command : commands)
            m_outbox->remove(command);

        m_numbers->closeAll();
        m_store->setMeta("identity", writeIdentity(identity));
        m_store->setMeta("device_key", key.seed());
        m_store->setMeta("sequence", "0");
        m_store->setMeta("last_hash", viewOf(Digest{}));
        // A session is a device's.
        for (const auto* over : {copiedKey, successorKeyKey, "covered", "refresh"})
            m_store->eraseMeta(over);
        db().run("UPDATE desk_person SET device = ?", device);
        // Before the commit: a crash between the two is a mismatch, and this device is asked for once more.
        const auto nonce = toHex(m_options.random(16));
        m_store->setMeta("nonce", nonce);
        m_install->setNonce(nonce);
    });
    m_identity = identity;
    m_key = key;
    m_sequence = 0;
    m_last = {};
    m_runner = std::move(runner);
    changed();
}

} // namespace naskah
