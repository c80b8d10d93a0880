#pragma once

#include "server/engine/server_view.h"

namespace naskah::engine {

/// What a lost log had decided for a command that is done again.
struct Signed {
    std::uint64_t was = 0; ///< the command's place in it
    std::optional<std::int64_t> number;
    std::optional<NumberBlock> block;
};

/// What the server decides for one command of one device: numbers and where the log is.
class NumberHost final : public Host {
public:
    NumberHost(storage::Transaction& transaction, const Intent& intent, const Uuid& device, std::uint64_t place)
        : m_transaction(transaction), m_intent(intent), m_device(device), m_place(place)
    {
    }
    /// What was decided once stays as it was given.
    NumberHost(storage::Transaction& transaction, const Intent& intent, const Uuid& device, const Signed& decided)
        : m_transaction(transaction), m_intent(intent), m_device(device), m_place(decided.was), m_signed(decided)
    {
    }

    Result<std::optional<std::int64_t>> number(const Register& book) override;
    std::optional<NumberBlock> block(const Register& book, std::int64_t size) override;
    Uuid device() override { return m_device; }
    std::optional<std::int64_t> logSize() override { return std::int64_t(m_place); }

    /// Whether this command may use a number: leased to its device (or to one that it took over from), not declared
    /// unused, and used by no other command.
    bool mayUse(Id<Register> book, std::int64_t number);

    /// Whether no other command has this number, or only as closed with minutes while its desk was silent.
    bool isFree(Id<Register> book, std::int64_t number);

private:
    bool isOwn(const Uuid& device);

    storage::Transaction& m_transaction;
    const Intent& m_intent;
    Uuid m_device;
    std::uint64_t m_place;
    std::optional<Signed> m_signed;
};

} // namespace naskah::engine
