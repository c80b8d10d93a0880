#include "server/storage/sqlite/sqlite_accounts.h"

#include "common/crypto/bytes.h"

namespace naskah::storage {

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

std::optional<StoredSession> SqliteAccounts::sessionOf(Query query)
{
    if (!query.next()) return std::nullopt;
    StoredSession session;
    session.id = query.integer(0);
    session.family = query.uuid(1);
    session.device = query.uuid(2);
    session.person = query.uuid(3);
    session.access = arrayOf<32>(query.blob(4)).value();
    session.accessUntil = timestampOf(query.integer(5));
    session.refresh = arrayOf<32>(query.blob(6)).value();
    session.refreshUntil = timestampOf(query.integer(7));
    session.used = query.integer(8) != 0;
    return session;
}

std::optional<StoredSession> SqliteAccounts::sessionByAccess(const Digest& access)
{
    return sessionOf(m_db.query("SELECT id, family, device, person, access, access_until, refresh, refresh_until, used"
                                " FROM session WHERE access = ?",
                                Blob{viewOf(access)}));
}

std::optional<StoredSession> SqliteAccounts::sessionByRefresh(const Digest& refresh)
{
    return sessionOf(m_db.query("SELECT id, family, device, person, access, access_until, refresh, refresh_until, used"
                                " FROM session WHERE refresh = ?",
                                Blob{viewOf(refresh)}));
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
    m_db.run("INSERT INTO session (family, device, person, access, access_until, refresh, refresh_until, used)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
             session.family, session.device, session.person, Blob{viewOf(session.access)},
             millisecondsOf(session.accessUntil), Blob{viewOf(session.refresh)}, millisecondsOf(session.refreshUntil));
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
