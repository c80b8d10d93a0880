#include "client/replica/sync_machine.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;
using namespace std::chrono_literals;

HttpRequest SyncMachine::sessionRequest(const std::string& nonce)
{
    const auto device = m_replica.identity().device.text();
    const auto signature = m_replica.deviceKey().sign("naskah session v1\n" + device + '\n' + nonce + '\n');
    json::object body{{"device", device}, {"nonce", nonce}, {"signature", toHex(viewOf(signature.bytes))}};
    if (!m_password.empty())
        body.emplace("password", m_password);
    else
        body.emplace("refresh", m_replica.store().meta("refresh").value_or(""));
    auto result = request("POST", "/v1/session", json::serialize(body));
    result.headers.emplace_back("Content-Type", "application/json");
    return result;
}

void SyncMachine::finishSession()
{
    const auto answer = parseObject(m_body, m_body.size());
    const auto access = answer ? textOf(*answer, "access") : std::nullopt;
    const auto refresh = answer ? textOf(*answer, "refresh") : std::nullopt;
    if (m_status == 200 && access && refresh) {
        m_password.clear();
        m_session.access = *access;
        m_session.expires = m_now + std::chrono::seconds{integerOf(*answer, "expires_in").value_or(900)} - 30s;
        if (const auto serverTime = integerOf(*answer, "server_time")) m_session.clockAhead = millisecondsOf(m_now) - *serverTime;
        m_replica.absorbing([&] { m_replica.store().setMeta("refresh", *refresh); });
        m_needsSignIn = false;
        m_failures = 0;
        m_problem.clear();
        m_wakeAt.reset();
        return tell();
    }
    const auto code = answer ? textOf(*answer, "code").value_or("") : std::string{};
    problem(code.empty() ? "answer.not_ours" : code);
    if (m_status == 401 || m_status == 403) {
        // A wrong password or a refresh token that is no longer good: only the person can help.
        m_password.clear();
        m_replica.absorbing([&] { m_replica.store().eraseMeta("refresh"); });
        m_needsSignIn = true;
        m_wakeAt.reset();
        return tell();
    }
    retryLater(m_retryAfter);
}

void SyncMachine::signIn(std::string password)
{
    m_password = std::move(password);
    m_needsSignIn = false;
    poke();
}

} // namespace naskah
