#pragma once

#include "server/auth/denial.h"
#include "server/auth/hash_limit.h"
#include "server/auth/nonces.h"
#include "server/engine/engine.h"

#include <chrono>
#include <optional>
#include <string>

namespace naskah::auth {

struct AuthOptions {
    std::chrono::milliseconds nonceLifetime{std::chrono::minutes{5}};
    std::chrono::milliseconds accessLifetime{std::chrono::minutes{15}};
    std::chrono::milliseconds refreshLifetime{std::chrono::days{30}};
    PasswordCost cost;
};

/// How long an invitation to enrol is good, unless said otherwise.
inline constexpr std::chrono::milliseconds invitationLifetime{std::chrono::minutes{15}};

/// Who is calling.
struct Caller {
    Uuid device;
    Id<Person> person;
    Timestamp until{}; ///< the end of the access token
};

struct Tokens {
    std::string access, refresh;
    std::chrono::seconds expiresIn{};
    Uuid person;
};

/// What a device shows to get tokens: its signature over a nonce, and the person's password or a refresh token.
struct Login {
    Uuid device;
    std::string nonce;
    Signature signature;
    std::optional<std::string> password, refresh;
};

/// The bytes that Login's signature is over.
std::string loginStatement(const Uuid& device, std::string_view nonce);

/// People's passwords, invitations, and the sessions of devices. From any thread.
class Auth {
public:
    Auth(engine::Engine& engine, AuthOptions options = {});

    /// The administrator's side.
    void setPassword(Id<Person> person, std::string_view password);
    /// A code of 128 bits in base 32, for one device of that person.
    std::string invite(Id<Person> person, std::chrono::milliseconds lifetime = invitationLifetime);

    /// A device joins; the same code with the same key gives the same device again.
    Admitted<Uuid> enrol(std::string_view code, const PublicKey& key);
    /// A person's next identity on the same machine, after a copied or restored disk.
    Admitted<Uuid> enrolSuccessor(const Caller& caller, const PublicKey& key);
    Id<Person> personOf(const Uuid& device);

    std::string nonce() const { return m_nonces.make(); }
    Admitted<Tokens> login(const Login& login);
    Admitted<Caller> caller(std::string_view accessToken);

private:
    Admitted<Tokens> loginByPassword(const storage::StoredDevice& device, const std::string& password);
    Admitted<Tokens> loginByRefresh(const storage::StoredDevice& device, const std::string& refresh);
    Tokens makeTokens(storage::StoredSession& session);
    bool isActive(const Uuid& person);
    void noteFailure(const Uuid& person);

    engine::Engine& m_engine;
    AuthOptions m_options;
    HashLimit m_hashes;
    Nonces m_nonces;
};

} // namespace naskah::auth
