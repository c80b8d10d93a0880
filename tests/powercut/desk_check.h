#pragma once

#include "tests/powercut/database_check.h"
#include "tests/powercut/desk_scenario.h"

namespace naskah::powercut {

/// What is wrong with a desk, held against its promises.
class DeskCheck {
public:
    DeskCheck(Replica& desk, const DeskPromises& promises) : m_desk(desk), m_promises(promises) {}

    /// Databases, promises, and what of the desk's tables follows from other tables. Changes the desk only in ways that
    /// must not be seen.
    Findings run();

    /// After this the desk must be in step with its server and every promised command in the server's log once. `server`
    /// goes on from where it is.
    Findings converge(CityServer& server, Timestamp& now, Chance& chance);

    /// Everything that its person may see, as text.
    static std::string seenBy(Replica& desk);

private:
    void commands();
    void envelopes();
    void numbers();
    void mailboxes();
    void images();
    void searchIndex();
    void replay();
    void serverHasAll(CityServer& server);
    void find(const std::string& what) { m_findings.push_back(what); }

    Replica& m_desk;
    const DeskPromises& m_promises;
    Findings m_findings;
};

} // namespace naskah::powercut
