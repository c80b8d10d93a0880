#include "server/storage/sqlite/sqlite_accounts.h"

#include "common/crypto/bytes.h"

namespace naskah::storage {

namespace {

constexpr std::string_view selectSession = "SELECT id, family, device, person, access, access_until, refresh,"
                                           " refresh_until, parent, seen, used FROM session WHERE ";

StoredSession sessionOf(const Query& query)
{
    StoredSession session;
    session.id = query.integer(0);
    session.family = query.uuid(1);
    session.device = query.uuid(2);
    session.person = query.uuid(3);
    session.access = arrayOf<32>(query.blob(4)).value();
    session.accessUntil = timestampOf(query.integer(5));
    session.refresh = arrayOf<32>(query.blob(6)).value();
    session.refreshUntil = timestampOf(query.integer(7));
    session.parent = query.integer(8);
    session.seen = query.integer(9) != 0;
    session.used = query.integer(10) != 0;
    return session;
}

} // namespace

std::optional<StoredLogin> SqliteAccounts::login(const Uuid& person)
{
    auto query = m_db.query("SELECT person, phc, failures, locked_until FROM person_login WHERE person = ?", person);
    if (!query.next()) return std::nullopt;
    return StoredLogin{query.uuid(0), std::string{query.text(1)}, int(query.integer(2)), timestampOf(query.integer(3))};
}

std::optional<StoredInvitation> SqliteAccounts::invitation(const Digest& code)
{
    auto query = m_db.query("SELECT person, expires, public_key, device FROM invitation WHERE code = ?", Blob{viewOf(code)});
    if (!query.next()) return std::nullopt;
    StoredInvitation invitation;
    invitation.code = code;
    invitation.person = query.uuid(0);
    invitation.expires = timestampOf(query.integer(1));
    if (const auto key = arrayOf<32>(query.blob(2))) invitation.key = PublicKey{*key};
    if (!query.isNull(3)) invitation.device = query.uuid(3);
    return invitation;
}

std::optional<StoredSession> SqliteAccounts::sessionByAccess(const Digest& access)
{
    auto query = m_db.query(std::string{selectSession} + "access = ?", Blob{viewOf(access)});
    return query.next() ? std::optional(sessionOf(query)) : std::nullopt;
}

std::optional<StoredSession> SqliteAccounts::sessionByRefresh(const Digest& refresh)
{
    auto query = m_db.query(std::string{selectSession} + "refresh = ?", Blob{viewOf(refresh)});
    return query.next() ? std::optional(sessionOf(query)) : std::nullopt;
}

std::vector<StoredSession> SqliteAccounts::childrenOf(std::int64_t session)
{
    std::vector<StoredSession> sessions;
    auto query = m_db.query(std::string{selectSession} + "parent = ? ORDER BY id", session);
    while (query.next())
        sessions.push_back(sessionOf(query));
    return sessions;
}

void SqliteAccounts::putLogin(const StoredLogin& login)
{
    m_db.run("INSERT OR REPLACE INTO person_login (person, phc, failures, locked_until) VALUES (?, ?, ?, ?)",
             login.person, login.phc, login.failures, millisecondsOf(login.lockedUntil));
}

void SqliteAccounts::putInvitation(const StoredInvitation& invitation)
{
    auto query = m_db.query("INSERT OR REPLACE INTO invitation (code, person, expires, public_key, device)"
                            " VALUES (?, ?, ?, ?, ?)",
                            Blob{viewOf(invitation.code)}, invitation.person, millisecondsOf(invitation.expires));
    if (invitation.key) query.bind(4, Blob{viewOf(invitation.key->bytes)});
    if (invitation.device) query.bind(5, *invitation.device);
    query.next();
}

void SqliteAccounts::addSession(const StoredSession& session)
{
    m_db.run("INSERT INTO session (family, device, person, access, access_until, refresh, refresh_until, parent)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
             session.family, session.device, session.person, Blob{viewOf(session.access)},
             millisecondsOf(session.accessUntil), Blob{viewOf(session.refresh)}, millisecondsOf(session.refreshUntil),
             session.parent);
}

void SqliteAccounts::markSeen(std::int64_t session)
{
    m_db.run("UPDATE session SET seen = 1 WHERE id = ?", session);
}

void SqliteAccounts::endSession(std::int64_t session)
{
    m_db.run("DELETE FROM session WHERE id = ?", session);
}

void SqliteAccounts::markUsed(std::int64_t session)
{
    m_db.run("UPDATE session SET used = 1 WHERE id = ?", session);
}

void SqliteAccounts::endFamily(const Uuid& family)
{
    m_db.run("DELETE FROM session WHERE family = ?", family);
}

void SqliteAccounts::endSessionsOf(const Uuid& device)
{
    m_db.run("DELETE FROM session WHERE device = ?", device);
}

void SqliteAccounts::forgetSessionsBefore(Timestamp moment)
{
    m_db.run("DELETE FROM session WHERE refresh_until < ?", millisecondsOf(moment));
}

} // namespace naskah::storage
