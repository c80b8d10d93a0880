#pragma once

#include "client/replica/number_stock.h"
#include "client/replica/pending.h"

namespace naskah {

/// Runs commands against this desk's records and takes their effects out again.
class CommandRunner {
public:
    CommandRunner(Store& store, Outbox& outbox, NumberStock& numbers, const Uuid& device)
        : m_store(store), m_outbox(outbox), m_numbers(numbers), m_device(device)
    {
    }

    /// As whom a mandate lets its holder act; std::nullopt when the directory here does not have it.
    std::optional<Actor> actor(Id<Appointment> mandate);

    /// Judges the command and, if it is effective, writes what it does into what people see. Fills the pending's verdict,
    /// read and write sets. Returns the facts decided here, as JSON text.
    std::string run(Pending& pending);

    /// Puts the server's images back for everything these commands wrote.
    void undo(const std::vector<Pending*>& commands);

private:
    bool isHere(const Uuid& thread, const std::vector<Matter::Move>& moves);
    void write(Pending& pending, const Matter& matter);
    std::string describe(const Pending& pending, const Matter& matter);

    Store& m_store;
    Outbox& m_outbox;
    NumberStock& m_numbers;
    Uuid m_device;
};

} // namespace naskah
