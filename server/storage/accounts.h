#pragma once

#include "common/crypto/digest.h"
#include "common/crypto/signature.h"
#include "common/text/date.h"
#include "common/text/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace naskah::storage {

struct StoredLogin {
    Uuid person;
    std::string phc; ///< see hashPassword()
    int failures = 0;
    Timestamp lockedUntil{};
};

/// An invitation to enrol a device. Only the code's digest is kept.
struct StoredInvitation {
    Digest code{};
    Uuid person;
    Timestamp expires{};
    std::optional<PublicKey> key; ///< of the device that used it
    std::optional<Uuid> device;
};

/// One link in a chain of refreshed tokens. Only the tokens' digests are kept.
struct StoredSession {
    std::int64_t id = 0;
    Uuid family; ///< shared by all that came from one login
    Uuid device, person;
    Digest access{}, refresh{};
    Timestamp accessUntil{}, refreshUntil{};
    std::int64_t parent = 0; ///< the session whose refresh token gave this one; 0 after a login
    bool seen = false;       ///< its access token was used: its holder received it
    bool used = false;       ///< its refresh token was exchanged
};

class Accounts {
public:
    virtual ~Accounts() = default;
    virtual std::optional<StoredLogin> login(const Uuid& person) = 0;
    virtual std::optional<StoredInvitation> invitation(const Digest& code) = 0;
    virtual std::optional<StoredSession> sessionByAccess(const Digest& access) = 0;
    virtual std::optional<StoredSession> sessionByRefresh(const Digest& refresh) = 0;
    virtual std::vector<StoredSession> childrenOf(std::int64_t session) = 0;
};

class AccountWriter : public Accounts {
public:
    virtual void putLogin(const StoredLogin& login) = 0;
    virtual void putInvitation(const StoredInvitation& invitation) = 0;
    virtual void addSession(const StoredSession& session) = 0;
    virtual void markSeen(std::int64_t session) = 0;
    virtual void markUsed(std::int64_t session) = 0;
    virtual void endSession(std::int64_t session) = 0;
    virtual void endFamily(const Uuid& family) = 0;
    virtual void endSessionsOf(const Uuid& device) = 0;
    /// Forgets sessions that can no longer be refreshed.
    virtual void forgetSessionsBefore(Timestamp moment) = 0;
};

} // namespace naskah::storage
