#include "client/replica/sync_machine.h"

#include "client/replica/year_window.h"
#include "common/protocol/json_reading.h"
#include "common/protocol/short_question.h"

#include <boost/json.hpp>

namespace naskah {

std::optional<HttpRequest> SyncMachine::shortQuestion()
{
    // Only the end of a complete pull says up to where this desk has everything, and that it adds up.
    const auto covered = m_replica.store().meta("covered");
    if (!covered || m_replica.store().meta("deletion_allowed")) return std::nullopt;
    {
        auto unfinished = m_replica.db().query("SELECT 1 FROM mailbox WHERE want_reset = 1 OR resetting IN (1, 2) LIMIT 1");
        if (unfinished.next()) return std::nullopt;
    }
    ShortQuestion question;
    question.at = positionDigest(m_replica.identity().epoch, std::stoull(*covered), m_replica.store().cursors());
    question.years = yearsKept(m_replica.db());
    auto result = request("POST", "/v1/changes", writeShortQuestion(question));
    result.headers.emplace_back("Content-Type", "application/json");
    return result;
}

void SyncMachine::finishQuestion()
{
    if (m_status == 204) {
        inStep();
        return tell();
    }
    // Pulled either way: what else a portal answers is noticed there.
    m_pullWanted = m_newsKnown = true;
    const auto answer = parseObject(m_body, m_body.size());
    if (m_contentType.starts_with("application/json") && answer && answer->contains("news")) return;
    problem("answer.not_ours");
    retryLater();
}

} // namespace naskah
