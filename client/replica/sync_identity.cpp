#include "client/replica/sync_machine.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

namespace naskah {

HttpRequest SyncMachine::identityRequest()
{
    const auto key = m_replica.successorKey().publicKey();
    auto result = request("POST", "/v1/enrol", boost::json::serialize(boost::json::object{{"public_key", toHex(viewOf(key.bytes))}}));
    result.headers.emplace_back("Content-Type", "application/json");
    return result;
}

void SyncMachine::finishIdentity()
{
    const auto answer = parseObject(m_body, m_body.size());
    const auto device = answer ? uuidOf(*answer, "device") : std::nullopt;
    if (!device) {
        problem("answer.not_ours");
        return retryLater();
    }
    m_replica.succeed(*device);
    m_session.access.clear();
    m_pullWanted = true;
    m_failures = 0;
    m_problem.clear();
    tell();
}

void SyncMachine::foundCopied()
{
    m_step = Step::idle;
    m_pullWanted = true;
    m_replica.foundCopied("cloned");
    tell();
}

} // namespace naskah
