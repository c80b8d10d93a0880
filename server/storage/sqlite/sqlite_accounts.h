#pragma once

#include "common/sqlite/database.h"
#include "server/storage/accounts.h"

namespace naskah::storage {

class SqliteAccounts final : public AccountWriter {
public:
    explicit SqliteAccounts(Database& db) : m_db(db) {}

    std::optional<StoredLogin> login(const Uuid& person) override;
    std::optional<StoredInvitation> invitation(const Digest& code) override;
    std::optional<StoredSession> sessionByAccess(const Digest& access) override;
    std::optional<StoredSession> sessionByRefresh(const Digest& refresh) override;

    std::vector<StoredSession> childrenOf(std::int64_t session) override;
    void putLogin(const StoredLogin& login) override;
    void putInvitation(const StoredInvitation& invitation) override;
    void addSession(const StoredSession& session) override;
    void markSeen(std::int64_t session) override;
    void endSession(std::int64_t session) override;
    void markUsed(std::int64_t session) override;
    void endFamily(const Uuid& family) override;
    void endSessionsOf(const Uuid& device) override;
    void forgetSessionsBefore(Timestamp moment) override;

private:
    Database& m_db;
};

} // namespace naskah::storage
