#include "client/replica/sync_machine.h"

#include "common/protocol/json_reading.h"

namespace naskah {

HttpRequest SyncMachine::jsonRequest(std::string method, std::string path, std::string body)
{
    const bool hasBody = !body.empty();
    auto result = request(std::move(method), std::move(path), std::move(body));
    if (hasBody) result.headers.emplace_back("Content-Type", "application/json");
    return result;
}

bool SyncMachine::isProblem(std::string_view code) const
{
    const auto answer = parseObject(m_body, m_body.size());
    return answer && textOf(*answer, "code") == code;
}

void SyncMachine::epochIsOver()
{
    m_step = Step::idle;
    m_newHead.reset();
    m_pullWanted = m_newsKnown = true;
    m_follower.lost();
    m_wakeAt.reset();
    tell();
}

void SyncMachine::finishEpoch()
{
    if (!m_follower.finish(m_body)) {
        problem("answer.not_ours");
        return retryLater();
    }
    if (m_follower.distrust()) return distrust(*m_follower.distrust());
    m_failures = 0;
    m_problem.clear();
    m_pullWanted = true;
    tell();
}

} // namespace naskah
