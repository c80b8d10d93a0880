#include "server/auth/auth.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "server/engine/server_view.h"

#include <algorithm>

namespace naskah::auth {

namespace {

constexpr std::size_t tokenSize = 32, codeSize = 16;
/// Wrong passwords in a row that cost no wait, and the longest wait; together about 100 guesses a day.
constexpr int freeFailures = 3;
constexpr std::chrono::seconds longestWait{1000};

Denial denied()
{
    return {Denial::Kind::unauthorized, "session.denied", "the device, its signature or the password is not right"};
}

} // namespace

std::string loginStatement(const Uuid& device, std::string_view nonce)
{
    return "naskah session v1\n" + device.text() + '\n' + std::string{nonce} + '\n';
}

Auth::Auth(engine::Engine& engine, AuthOptions options)
    : m_engine(engine), m_options(options), m_hashes(options.cost),
      m_nonces(std::string{viewOf(hmacSha256(engine.identity().key.seed(), "login nonces"))},
               [&engine] { return engine.now(); }, [&engine](std::size_t count) { return engine.random(count); },
               options.nonceLifetime)
{
}

void Auth::setPassword(Id<Person> person, std::string_view password)
{
    const auto phc = m_hashes.hash(password);
    m_engine.write([&](storage::Transaction& transaction) { transaction.accounts().putLogin({person.value, phc, 0, {}}); });
}

std::string Auth::invite(Id<Person> person, std::chrono::milliseconds lifetime)
{
    const auto code = m_engine.random(codeSize);
    storage::StoredInvitation invitation;
    invitation.code = sha256(code);
    invitation.person = person.value;
    invitation.expires = m_engine.now() + lifetime;
    m_engine.write([&](storage::Transaction& transaction) { transaction.accounts().putInvitation(invitation); });
    return toBase32(code);
}

Admitted<Uuid> Auth::enrol(std::string_view text, const PublicKey& key)
{
    const Denial refused{Denial::Kind::forbidden, "invitation.unknown", "the code is not known, used or too old"};
    const auto code = fromBase32(text);
    if (!code || code->size() != codeSize) return refused;
    const auto digest = sha256(*code);
    // The device's id follows from code and key, so that a repeated call enrols nothing twice.
    const auto device = deriveUuid(*uuidFromRaw(viewOf(digest).substr(0, 16)), "device/" + toHex(key.bytes));
    // Whoever only guesses causes no write.
    auto invitation = m_engine.snapshot()->accounts().invitation(digest);
    if (!invitation) return refused;
    m_engine.write([&](storage::Transaction& transaction) {
        auto found = transaction.accounts().invitation(digest);
        if (!found) return;
        if (!found->key && found->expires >= m_engine.now()) {
            found->key = key;
            found->device = device;
            transaction.accounts().putInvitation(*found);
        }
        invitation = found;
    });
    if (invitation->key != key) return refused;
    const auto enrolled = m_engine.enrol({invitation->person}, key, {}, device);
    if (!enrolled) return refused;
    return *enrolled;
}

Admitted<Uuid> Auth::enrolSuccessor(const Caller& caller, const PublicKey& key)
{
    const auto device = deriveUuid(caller.device, "successor/" + toHex(key.bytes));
    const auto enrolled = m_engine.enrol(caller.person, key, caller.device, device);
    if (!enrolled) return Denial{Denial::Kind::forbidden, "device.refused", "the device cannot be enrolled"};
    return *enrolled;
}

Id<Person> Auth::personOf(const Uuid& device)
{
    const auto found = m_engine.snapshot()->journal().device(device);
    return {found ? found->person : Uuid{}};
}

bool Auth::isActive(const Uuid& person)
{
    const auto found = engine::findRecord(m_engine.snapshot()->records(), Id<Person>{person});
    return found && found->active;
}

Admitted<Tokens> Auth::login(const Login& login)
{
    // Not 401: the desk asks for another nonce and keeps what it has.
    if (!m_nonces.isGood(login.nonce)) return Denial{Denial::Kind::malformed, "nonce.expired", "ask for a nonce again"};
    const auto device = m_engine.snapshot()->journal().device(login.device);
    const PublicKey nobody{};
    const bool isSigned = verify(device ? device->key : nobody, loginStatement(login.device, login.nonce), login.signature);
    if (!device || !isSigned) return denied();
    if (device->revoked) return Denial{Denial::Kind::forbidden, "device.revoked", "this device was revoked"};
    if (login.password) return loginByPassword(*device, *login.password);
    if (login.refresh) return loginByRefresh(*device, *login.refresh);
    return Denial{Denial::Kind::malformed, "session.malformed", "a password or a refresh token is needed"};
}

void Auth::noteFailure(const Uuid& person)
{
    m_engine.write([&](storage::Transaction& transaction) {
        auto login = transaction.accounts().login(person);
        if (!login) return;
        ++login->failures;
        if (login->failures >= freeFailures) {
            const auto doubled = std::chrono::seconds{1 << std::min(login->failures - freeFailures, 20)};
            login->lockedUntil = m_engine.now() + std::min(doubled, longestWait);
        }
        transaction.accounts().putLogin(*login);
    });
}

Admitted<Tokens> Auth::loginByPassword(const storage::StoredDevice& device, const std::string& password)
{
    const auto login = m_engine.snapshot()->accounts().login(device.person);
    const auto now = m_engine.now();
    if (login && login->lockedUntil > now) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(login->lockedUntil - now).count();
        return Denial{Denial::Kind::tooMany, "account.locked", "too many wrong passwords", int(wait)};
    }
    const auto right = m_hashes.verify(login ? login->phc : std::string{}, password);
    if (!right) return Denial{Denial::Kind::busy, "server.busy", "too many people are logging in", 2};
    if (!*right) {
        noteFailure(device.person);
        return denied();
    }
    if (!isActive(device.person)) return denied();

    const auto phc = m_hashes.isOld(login->phc) ? m_hashes.hash(password) : login->phc;
    storage::StoredSession session;
    session.family = m_engine.newId();
    session.device = device.id;
    session.person = device.person;
    const auto tokens = makeTokens(session);
    m_engine.write([&](storage::Transaction& transaction) {
        auto& accounts = transaction.accounts();
        accounts.putLogin({device.person, phc, 0, {}});
        accounts.forgetSessionsBefore(now);
        accounts.addSession(session);
    });
    return tokens;
}

Admitted<Tokens> Auth::loginByRefresh(const storage::StoredDevice& device, const std::string& refresh)
{
    if (!isActive(device.person)) return denied();
    storage::StoredSession next;
    const auto tokens = makeTokens(next);
    bool good = false;
    m_engine.write([&](storage::Transaction& transaction) {
        auto& accounts = transaction.accounts();
        const auto session = accounts.sessionByRefresh(sha256(refresh));
        if (!session || session->device != device.id || session->refreshUntil < m_engine.now()) return;
        if (session->used) {
            // Its holder never got what it was exchanged for (the answer was lost), or somebody else has a copy.
            const auto children = accounts.childrenOf(session->id);
            if (std::ranges::any_of(children, [](const auto& child) { return child.seen || child.used; }))
                return accounts.endFamily(session->family);
            for (const auto& child : children)
                accounts.endSession(child.id);
        }
        accounts.markUsed(session->id);
        next.family = session->family;
        next.device = session->device;
        next.person = session->person;
        next.parent = session->id;
        accounts.addSession(next);
        good = true;
    });
    if (!good) return denied();
    auto result = tokens;
    result.person = device.person;
    return result;
}

Tokens Auth::makeTokens(storage::StoredSession& session)
{
    Tokens tokens;
    tokens.access = toBase64Url(m_engine.random(tokenSize));
    tokens.refresh = toBase64Url(m_engine.random(tokenSize));
    tokens.expiresIn = std::chrono::duration_cast<std::chrono::seconds>(m_options.accessLifetime);
    tokens.person = session.person;
    session.access = sha256(tokens.access);
    session.refresh = sha256(tokens.refresh);
    session.accessUntil = m_engine.now() + m_options.accessLifetime;
    session.refreshUntil = m_engine.now() + m_options.refreshLifetime;
    return tokens;
}

Admitted<Caller> Auth::caller(std::string_view accessToken)
{
    const Denial refused{Denial::Kind::unauthorized, "token.invalid", "the access token is missing, wrong or over"};
    if (accessToken.empty()) return refused;
    std::optional<storage::StoredSession> session;
    {
        const auto state = m_engine.snapshot();
        session = state->accounts().sessionByAccess(sha256(accessToken));
        if (!session || session->accessUntil < m_engine.now()) return refused;
        const auto device = state->journal().device(session->device);
        if (!device || device->revoked) return refused;
    }
    if (!session->seen)
        m_engine.write([&](storage::Transaction& transaction) { transaction.accounts().markSeen(session->id); });
    return Caller{session->device, {session->person}, session->accessUntil};
}

} // namespace naskah::auth
