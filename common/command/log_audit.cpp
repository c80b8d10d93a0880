#include "common/command/log_audit.h"

#include "common/command/devices.h"
#include "common/command/organisation.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/epochs.h"
#include "common/protocol/json_reading.h"

namespace naskah {

namespace {

std::string range(std::uint64_t first, std::uint64_t end)
{
    return end - first == 1 ? "entry " + std::to_string(first) : "entries " + std::to_string(first) + " to " + std::to_string(end - 1);
}

} // namespace

LogAudit::LogAudit(const PublicKey& server, std::vector<TreeHead> witnessed) : m_server(server)
{
    for (auto& head : witnessed)
        m_witnessed[head.epoch].emplace(head.size, std::move(head));
}

LogFault LogAudit::fault(std::string_view code, std::string_view text) const
{
    return {std::string{code}, m_tree.epoch, m_suspect, std::string{text}};
}

std::optional<LogFault> LogAudit::take(std::string_view text)
{
    const auto item = readLogItem(text);
    m_suspect = m_frontier.size();
    if (!item) return fault("log.malformed", "a line cannot be read: " + item.error().detail);
    if (m_counts.trees == 0 && !std::holds_alternative<LogTree>(*item)) return fault("log.malformed", "the log does not say which it is");
    return std::visit([this](const auto& what) { return on(what); }, *item);
}

std::optional<LogFault> LogAudit::finish()
{
    m_suspect = m_frontier.size();
    if (m_counts.trees == 0) return fault("log.malformed", "there is no log");
    return endTree(true);
}

std::optional<LogFault> LogAudit::on(const LogTree& tree)
{
    if (m_counts.trees > 0) {
        if (tree.ordinal <= m_tree.ordinal) return fault("log.malformed", "an epoch comes before an older one");
        if (auto wrong = endTree(false)) return wrong;
        m_trees[m_tree.epoch] = {m_frontier.size(), m_frontier.root()};
    }
    ++m_counts.trees;
    m_tree = tree;
    m_frontier = {};
    m_signedSize = 0;
    return std::nullopt;
}

std::optional<LogFault> LogAudit::endTree(bool isLast)
{
    const auto size = m_frontier.size();
    m_suspect = m_signedSize;
    if (m_signedSize != size) return fault("log.unsigned", range(m_signedSize, size) + " stand after the last signed head");
    m_suspect = size;
    const auto seen = m_witnessed.find(m_tree.epoch);
    // What a restore lost was seen, and is not there: the beginning of the next epoch says so.
    if (!isLast || seen == m_witnessed.end() || seen->second.rbegin()->first <= size) return std::nullopt;
    return fault("log.truncated", "the log was seen with " + std::to_string(seen->second.rbegin()->first) + " entries and ends after " +
                                      std::to_string(size));
}

std::optional<LogFault> LogAudit::on(const LogLine& line)
{
    m_suspect = m_frontier.size();
    if (line.leaf > m_frontier.size()) return fault("log.missing", range(m_frontier.size(), line.leaf) + " is not there");
    if (line.leaf < m_frontier.size()) return fault("log.missing", "entry " + std::to_string(line.leaf) + " stands in another's place");
    if (line.content) {
        if (line.content->leafHash() != line.hash) return fault("log.content", "the entry is not what its hash says");
        const bool begins = m_tree.ordinal > 1 && line.leaf == 0;
        if (auto wrong = begins ? beginning(*line.content) : entry(*line.content)) return wrong;
        ++m_counts.read;
    }
    ++m_counts.leaves;
    m_frontier.append(line.hash);
    const auto seen = m_witnessed.find(m_tree.epoch);
    if (seen == m_witnessed.end()) return std::nullopt;
    const auto kept = seen->second.find(m_frontier.size());
    if (kept == seen->second.end() || kept->second.root == m_frontier.root()) return std::nullopt;
    m_suspect = m_signedSize;
    return fault("log.fork", "the first " + std::to_string(m_frontier.size()) + " entries were others when this desk saw them");
}

std::optional<LogFault> LogAudit::on(const TreeHead& head)
{
    ++m_counts.heads;
    if (head.epoch != m_tree.epoch) return fault("log.head", "a head of another epoch stands here");
    if (!verify(m_server, head.statement(), head.signature)) return fault("log.head", "a head is not signed by the server");
    if (head.size > m_frontier.size()) return fault("log.missing", range(m_frontier.size(), head.size) + " is not there");
    m_suspect = m_signedSize;
    if (head.size < m_frontier.size() || head.size <= m_signedSize) return fault("log.head", "a head does not stand where it was signed");
    if (head.root != m_frontier.root())
        return fault("log.root", "among " + range(m_signedSize, head.size) + " something is not what was signed");
    m_signedSize = head.size;
    m_head = head;
    return std::nullopt;
}

std::optional<LogFault> LogAudit::beginning(const LogContent& content)
{
    const auto begin = readEpochBegin(content.sealed.bytes);
    if (!begin || begin->epoch != m_tree.epoch || begin->ordinal != m_tree.ordinal)
        return fault("log.begin", "the epoch does not begin with its beginning");
    if (!verify(m_server, epochStatement(content.sealed.bytes), content.sealed.signature))
        return fault("log.begin", "the beginning of the epoch is not signed by the server");
    const auto before = m_trees.find(begin->restored.epoch);
    if (before == m_trees.end()) return fault("log.begin", "the epoch that was restored is not there");
    if (before->second.size != begin->restored.size || before->second.root != begin->restored.root)
        return fault("log.begin", "what was restored is not what the epoch before was");
    return std::nullopt;
}

std::optional<LogFault> LogAudit::entry(const LogContent& content)
{
    const auto envelope = readEnvelope(content.sealed.bytes);
    if (!envelope || envelope->device != content.device || envelope->sequence != content.sequence)
        return fault("log.content", "the entry is not its device's envelope");
    const auto outcome = readOutcome(content.outcome);
    if (!outcome) return fault("log.content", "the entry's outcome cannot be read");
    if (auto wrong = keyFits(*envelope, content)) return wrong;
    if (auto wrong = chained(*envelope, sha256(content.sealed.bytes))) return wrong;
    if (!m_commands.insert(envelope->intent.command).second)
        return fault("log.twice", "command " + envelope->intent.command.text() + " is in the log twice");
    return outcome->effective() && envelope->device == m_serverDevice ? learn(*envelope) : std::nullopt;
}

std::optional<LogFault> LogAudit::keyFits(const Envelope& envelope, const LogContent& content)
{
    auto known = m_keys.find(envelope.device);
    // The server acts for nobody, and its key is what the reader came with.
    if (known == m_keys.end() && !m_serverDevice && envelope.intent.person.isNil()) {
        known = m_keys.emplace(envelope.device, m_server).first;
        m_serverDevice = envelope.device;
    }
    const auto device = "device " + envelope.device.text();
    if (known == m_keys.end()) return fault("log.device", device + " was not enrolled before");
    if (!verify(known->second, content.sealed.bytes, content.sealed.signature)) return fault("log.signature", device + " did not sign this");
    // What it had made before a restore may come back after its end.
    const bool isOfThisEpoch = envelope.epoch == m_tree.epoch;
    if (m_ended.contains(envelope.device) && isOfThisEpoch) return fault("log.device", device + " was ended before");
    return std::nullopt;
}

std::optional<LogFault> LogAudit::chained(const Envelope& envelope, const Digest& hash)
{
    auto& own = m_envelopes[envelope.device];
    const auto sequence = envelope.sequence;
    const auto about = "envelope " + std::to_string(sequence) + " of device " + envelope.device.text();
    if (!own.emplace(sequence, hash).second) return fault("log.chain", about + " is there twice");
    // In a later epoch desks hand back what was lost, each when it comes.
    if (m_tree.ordinal == 1 && own.rbegin()->first != sequence) return fault("log.chain", about + " comes after a later one");
    const auto before = own.find(sequence - 1);
    const bool isFirst = sequence == 1;
    if (before == own.end() && !isFirst) ++m_counts.unlinked;
    const auto expected = isFirst ? Digest{} : before == own.end() ? envelope.previous : before->second;
    if (envelope.previous != expected) return fault("log.chain", about + " does not follow the one before it");
    return std::nullopt;
}

std::optional<LogFault> LogAudit::learn(const Envelope& envelope)
{
    const auto& intent = envelope.intent;
    if (intent.type != EnrolDevice::table && intent.type != RevokeDevice::table) return std::nullopt;
    const auto data = parseObject(intent.data, largestEnvelope);
    const auto device = data ? uuidOf(*data, "device") : std::nullopt;
    if (!device) return fault("log.content", "the entry names no device");
    if (intent.type == RevokeDevice::table) {
        m_ended.insert(*device);
        return std::nullopt;
    }
    const auto key = fromHex(textOf(*data, "public_key").value_or(""));
    const auto bytes = key ? arrayOf<32>(*key) : std::nullopt;
    if (!bytes) return fault("log.content", "the entry enrols a device without a key");
    const auto [known, isNew] = m_keys.emplace(*device, PublicKey{*bytes});
    if (!isNew && known->second != PublicKey{*bytes}) return fault("log.device", "device " + device->text() + " is enrolled with another key");
    return std::nullopt;
}

} // namespace naskah
