#pragma once

#include "client/replica/install_record.h"
#include "client/replica/store.h"
#include "common/record/register.h"

namespace naskah {

/// The numbers that are leased to this device. Using one is a durable fact outside the database's undo: it is written
/// beside the database before it is given.
class NumberStock {
public:
    NumberStock(Store& store, InstallRecord& install) : m_store(store), m_install(install) {}

    /// The next number of a register's active blocks; std::nullopt when there is none left. A block whose last day is
    /// over gives none.
    std::optional<std::int64_t> take(Id<Register> book, const Uuid& device, Date today);

    /// How many are left, and which comes next.
    struct Left {
        std::int64_t count = 0;
        std::optional<std::int64_t> next;
    };
    Left left(Id<Register> book, const Uuid& device, Date today);

    /// Whether the device has an active block of the register, be it used up.
    bool holds(Id<Register> book, const Uuid& device);

    /// Blocks of this device whose last day is over and that it has not given back.
    std::vector<Id<NumberLease>> ended(const Uuid& device, Date today);

    /// No number of these blocks is given any more (copied disk, return). Returns what was never used of one block.
    std::vector<std::int64_t> close(Id<NumberLease> lease);
    void closeAll();

private:
    struct Block {
        NumberLease lease;
        std::int64_t next = 0;
    };
    std::vector<Block> blocks(Id<Register> book, const Uuid& device);
    std::vector<Block> blocksOn(Id<Register> book, const Uuid& device, Date today);

    Store& m_store;
    InstallRecord& m_install;
};

} // namespace naskah
