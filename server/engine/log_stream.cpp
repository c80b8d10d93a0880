#include "server/engine/log_stream.h"

#include "common/command/devices.h"
#include "common/command/organisation.h"
#include "common/crypto/merkle.h"
#include "common/protocol/log_place.h"
#include "server/engine/log_book.h"

#include <algorithm>
#include <stdexcept>

namespace naskah::engine {

namespace {

constexpr std::size_t headsAtOnce = 64, pieceBytes = 64 * 1024;

LogContent contentOf(storage::LogEntry entry)
{
    return {std::move(entry.salt), std::move(entry.sealed), std::move(entry.outcome), entry.device, entry.sequence, entry.at};
}

} // namespace

LogStream::LogStream(std::unique_ptr<storage::Snapshot> state, const Identity& identity, const LogTree& name, const EpochTree& tree,
                     const Range& range, Id<Person> reader, bool isAuditor)
    : m_state(std::move(state)), m_server(identity.device), m_name(name), m_ordinal(tree.ordinal), m_next(std::min(range.first, tree.size)),
      m_end(m_next + std::min(range.count, tree.size - m_next)), m_enough(range.enoughBytes), m_reader(reader),
      m_isAuditor(isAuditor)
{
}

bool LogStream::isShown(const storage::LogEntry& entry)
{
    if (m_isAuditor || entry.sequence == 0) return true; // the beginning of an epoch is nobody's envelope
    if (entry.device == m_server) {
        const auto envelope = readEnvelope(entry.sealed.bytes);
        return envelope && (envelope->intent.type == EnrolDevice::table || envelope->intent.type == RevokeDevice::table);
    }
    const auto known = m_isTheirs.find(entry.device);
    if (known != m_isTheirs.end()) return known->second;
    const auto device = m_state->journal().device(entry.device);
    return m_isTheirs[entry.device] = device && device->person == m_reader.value;
}

const TreeHead* LogStream::headAt(std::uint64_t size)
{
    if (m_heads.empty() || m_heads.back().size < size)
        m_heads = m_state->journal().headsFrom(logPlace(m_ordinal, size), headsAtOnce);
    // Those that follow may be of a later epoch.
    const auto found = std::ranges::find_if(m_heads, [&](const TreeHead& head) { return head.size == size && head.epoch == m_name.epoch; });
    return found == m_heads.end() ? nullptr : &*found;
}

std::optional<std::string> LogStream::next()
{
    if (m_begun && (m_next >= m_end || m_written >= m_enough)) return std::nullopt;
    std::string piece;
    if (!m_begun && m_next == 0) piece = logTreeLine(m_name) + '\n';
    m_begun = true;
    while (m_next < m_end && piece.size() < pieceBytes) {
        auto entry = m_state->journal().entry(logPlace(m_ordinal, m_next));
        if (!entry) throw std::runtime_error("the log has a hole");
        LogLine line{m_next, leafHash(leafBytes(*entry)), std::nullopt};
        if (isShown(*entry)) line.content = contentOf(std::move(*entry));
        piece += logLine(line) + '\n';
        ++m_next;
        if (const auto* head = headAt(m_next)) piece += headLine(*head) + '\n';
    }
    m_written += piece.size();
    return piece;
}

} // namespace naskah::engine
