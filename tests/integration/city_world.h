#pragma once

#include "common/record/register.h"
#include "server/storage/sqlite/sqlite_storage.h"
#include "tests/integration/real_desk.h"

#include <boost/json.hpp>

#include <QTemporaryDir>

#include <map>

namespace naskah {

/// One post of an office and who holds it: both are called by the post's name.
struct PostPlan {
    std::string name, title;
    std::string superior; ///< name of another post; empty for none
    bool isHead = false, isSecretariat = false;
};
struct OfficePlan {
    std::string code, name, shortName;
    std::vector<PostPlan> posts;
    std::vector<Register> books; ///< by code; what is not said of them is the default
};

/// The real engine and any number of real desks of several offices in one process, without sockets.
class CityWorld {
public:
    CityWorld(std::vector<OfficePlan> offices, Timestamp start);

    static Id<Unit> office(const std::string& code);
    static Id<Position> post(const std::string& name);
    static Id<Person> person(const std::string& name);
    static Id<Appointment> appointment(const std::string& name);
    static Id<Register> bookNamed(const std::string& code);

    /// The desk of who holds a post, enrolled when first asked for.
    RealDesk& realDesk(const std::string& post);
    Replica& desk(const std::string& post) { return *realDesk(post); }
    /// Everything on a desk's disk is gone; the same person gets a new desk.
    void lose(const std::string& post);

    void sync(const std::string& post) { realDesk(post).sync(); }
    /// Twice each, so that everybody knows what everybody did.
    void settle(const std::vector<std::string>& posts);

    /// Copies the server's database aside.
    void backUp();
    /// The server is lost and comes back from the copy, in a new epoch.
    void restore();
    /// The copy goes on as another server for a while, under the same name, before it says that it was restored.
    void restoreDishonestly();
    /// The copy goes on as if nothing had been after it: under the same name, in the same epoch.
    void goBackInSilence();

    engine::Engine& engine() { return *m_engine; }
    Date today() const { return dayInWib(now); }
    void nextDay() { now += std::chrono::hours{24}; }

    Timestamp now;
    std::vector<std::string> alarms;

private:
    template <Record T>
    void add(const T& record);
    void addOffice(OfficePlan plan);
    std::string random(std::size_t count);
    void open();
    void close();
    void takeCopy();
    void beginEpoch();

    QTemporaryDir m_folder;
    std::uint64_t m_randomState = 7;
    int m_folders = 0;
    std::unique_ptr<storage::SqliteStorage> m_storage;
    std::unique_ptr<engine::Engine> m_engine;
    std::map<std::string, std::unique_ptr<RealDesk>> m_desks;
    boost::json::array m_records;
};

} // namespace naskah
