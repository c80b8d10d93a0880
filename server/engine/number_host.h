#pragma once

#include "server/engine/server_view.h"

namespace naskah::engine {

/// What the server decides for one command of one device: numbers and the log's size.
class NumberHost final : public Host {
public:
    NumberHost(storage::Transaction& transaction, const Intent& intent, const Uuid& device, std::uint64_t logSize)
        : m_transaction(transaction), m_intent(intent), m_device(device), m_logSize(logSize)
    {
    }

    Result<std::optional<std::int64_t>> number(const Register& book) override;
    std::optional<NumberBlock> block(const Register& book, std::int64_t size) override;
    Uuid device() override { return m_device; }
    std::optional<std::int64_t> logSize() override { return std::int64_t(m_logSize); }

    /// Whether this command may use a number: leased to its device (or to one that it took over from), not declared
    /// unused, and used by no other command.
    bool mayUse(Id<Register> book, std::int64_t number);

private:
    bool isOwn(const Uuid& device);

    storage::Transaction& m_transaction;
    const Intent& m_intent;
    Uuid m_device;
    std::uint64_t m_logSize;
};

} // namespace naskah::engine
