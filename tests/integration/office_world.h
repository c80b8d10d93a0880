#pragma once

#include "client/replica/absorber.h"
#include "client/replica/queries_numbers.h"
#include "common/command/organisation.h"
#include "server/engine/engine.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace naskah {

/// The real engine and several real desks of one secretariat in one process, without sockets.
class OfficeWorld {
public:
    /// Books by code; what is not said of them is the default.
    explicit OfficeWorld(std::vector<Register> books, Timestamp start);

    static Id<Unit> office();
    static Id<Position> post(const std::string& name);
    static Id<Register> bookNamed(const std::string& code);

    /// The desk of a clerk ("clerk1", "clerk2", …) or of the head ("head"), enrolled when first asked for.
    Replica& desk(const std::string& name);
    /// Everything on a desk's disk is gone; the same person gets a new desk.
    void lose(const std::string& name);

    void push(Replica& desk);
    void pull(Replica& desk);
    void sync(Replica& desk);
    /// Twice each, so that everybody knows what everybody did.
    void settle(const std::vector<std::string>& names);

    Date today() const { return dayInWib(now); }
    void nextDay() { now += std::chrono::hours{24}; }

    Timestamp now;

private:
    template <Record T>
    void add(const T& record);
    std::string random(std::size_t count);

    QTemporaryDir m_folder;
    std::uint64_t m_randomState = 7;
    int m_folders = 0;
    storage::SqliteStorage m_storage;
    std::unique_ptr<engine::Engine> m_engine;
    std::map<std::string, std::unique_ptr<Replica>> m_desks;
    boost::json::array m_records;
};

} // namespace naskah
