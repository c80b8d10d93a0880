#include "client/replica/kept_heads.h"
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
    const auto known = newestHead(m_replica.db(), head.epoch);
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
    const auto known = newestHead(m_replica.db(), head.epoch);
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
    m_replica.absorbing([&] { keepHead(m_replica.db(), head, m_now); });
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
