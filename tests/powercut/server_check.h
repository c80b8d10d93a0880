#pragma once

#include "tests/powercut/database_check.h"
#include "tests/powercut/server_scenario.h"

namespace naskah::powercut {

/// What is wrong with a server, held against its promises.
class ServerCheck {
public:
    ServerCheck(CityServer& server, const ServerPromises& promises);

    /// The database, the promises, the log from its first leaf, and what of the tables follows from other tables.
    Findings run();

    /// The desk that had no answer sends again: everything must be answered, once.
    Findings sendAgain();

private:
    void promised();
    void devices();
    void log();
    void feeds();
    void sums();
    void numbers();
    void none(std::string_view sql, const std::string& what);
    void find(const std::string& what) { m_findings.push_back(what); }

    CityServer& m_server;
    const ServerPromises& m_promises;
    Database m_db; ///< only reads
    Findings m_findings;
};

} // namespace naskah::powercut
