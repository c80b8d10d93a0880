#pragma once

#include "server/storage/accounts.h"
#include "server/storage/journal.h"
#include "server/storage/records.h"

#include <functional>
#include <memory>
#include <stdexcept>

namespace naskah::storage {

/// There is no room to write. Nothing was changed; it may work again later.
struct StorageFull : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// All connections for reading are in use.
struct StorageBusy : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// One state of everything, unchanged as long as this lives. Used by one thread at a time.
class Snapshot {
public:
    virtual ~Snapshot() = default;
    virtual Records& records() = 0;
    virtual Journal& journal() = 0;
    virtual Accounts& accounts() = 0;
};

/// An open write transaction; it reads what it wrote.
class Transaction {
public:
    virtual ~Transaction() = default;
    virtual RecordWriter& records() = 0;
    virtual JournalWriter& journal() = 0;
    virtual AccountWriter& accounts() = 0;

    /// Runs `work`; when it throws, takes back what it wrote and throws on.
    virtual void attempt(const std::function<void()>& work) = 0;
};

/// Where a server keeps everything but the bytes of files.
class Storage {
public:
    virtual ~Storage() = default;

    /// Runs `work` in a transaction that is durable when this returns. When `work` throws, nothing is changed. One
    /// caller at a time; others wait.
    virtual void write(const std::function<void(Transaction&)>& work) = 0;

    /// From any thread.
    virtual std::unique_ptr<Snapshot> snapshot() = 0;
};

} // namespace naskah::storage
