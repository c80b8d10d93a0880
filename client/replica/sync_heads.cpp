#include "client/replica/sync_machine.h"

#include "common/command/protections.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/merkle_proof.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

namespace naskah {

HttpRequest SyncMachine::proofRequest(std::uint64_t from, const TreeHead& to)
{
    return request("GET", "/v1/log/proof?epoch=" + to.epoch + "&first=" + std::to_string(from) + "&second=" + std::to_string(to.size));
}

void SyncMachine::noteHead(const TreeHead& head)
{
    if (!verify(m_replica.identity().serverKey, head.statement(), head.signature)) return distrust("head.signature");
    std::optional<TreeHead> known;
    {
        auto query = m_replica.db().query("SELECT head FROM head WHERE epoch = ? ORDER BY size DESC LIMIT 1", head.epoch);
        if (query.next()) known = readTreeHead(query.text(0)).value();
    }
    if (known && head.size < known->size && protections.truncation) return distrust("log.truncated");
    if (known && head.size == known->size) {
        if (head.root != known->root && protections.fork) distrust("log.fork");
        return;
    }
    m_newHead = head;
    if (!known) finishProof();
}

void SyncMachine::finishProof()
{
    const auto head = *std::exchange(m_newHead, std::nullopt);
    std::optional<TreeHead> known;
    {
        auto query = m_replica.db().query("SELECT head FROM head WHERE epoch = ? ORDER BY size DESC LIMIT 1", head.epoch);
        if (query.next()) known = readTreeHead(query.text(0)).value();
    }
    if (known) {
        std::vector<Digest> proof;
        const auto answer = parseObject(m_body, m_body.size());
        const auto* list = answer ? answer->if_contains("proof") : nullptr;
        if (!list || !list->is_array()) {
            problem("answer.not_ours");
            return retryLater();
        }
        for (const auto& node : list->get_array()) {
            const auto bytes = node.is_string() ? fromHex(node.get_string()) : std::nullopt;
            proof.push_back(bytes ? arrayOf<32>(*bytes).value_or(Digest{}) : Digest{});
        }
        if (protections.fork && !verifyConsistency(known->size, head.size, known->root, head.root, proof)) return distrust("log.fork");
    }
    m_replica.absorbing([&] {
        auto& db = m_replica.db();
        db.run("INSERT INTO head (epoch, size, head, at) VALUES (?, ?, ?, ?)", head.epoch, head.size, treeHeadJson(head), millisecondsOf(m_now));
        // The newest one and one a day for sixty days.
        db.run("DELETE FROM head WHERE size < ?1 AND (at < ?2 OR size NOT IN (SELECT max(size) FROM head GROUP BY epoch, at / 86400000))",
               head.size, millisecondsOf(m_now - std::chrono::days{60}));
    });
    tell();
}

void SyncMachine::distrust(std::string why)
{
    m_step = Step::idle;
    m_distrust = why;
    m_problem = why;
    m_replica.absorbing([&] { m_replica.store().setMeta("distrust", why); });
    tell();
}

} // namespace naskah
