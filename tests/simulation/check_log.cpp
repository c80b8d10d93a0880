#include "common/protocol/epochs.h"
#include "common/protocol/log_place.h"
#include "server/engine/log_book.h"
#include "tests/simulation/invariants.h"

namespace naskah::simulation {

namespace {

struct Tree {
    std::string epoch;
    std::int64_t ordinal = 1;
    std::uint64_t size = 0;
    Digest root{};
};

/// The trees that the log consists of, the present one first: each beginning names the one before.
std::vector<Tree> treesOf(storage::Journal& journal, const PublicKey& key)
{
    const auto head = journal.newestHead();
    if (!head) fail("the server has no head");
    if (!verify(key, head->statement(), head->signature)) fail("the head's signature does not verify");
    std::vector<Tree> trees{{head->epoch, ordinalOfEpoch(head->epoch), head->size, head->root}};
    while (trees.back().ordinal > 1) {
        const auto entry = journal.entry(logPlace(trees.back().ordinal, 0));
        const auto begin = entry ? readEpochBegin(entry->sealed.bytes) : Result<EpochBegin>(Error{Errc::notFound, "no beginning"});
        if (!begin || begin->epoch != trees.back().epoch) fail("an epoch does not begin with its beginning");
        if (!verify(key, epochStatement(entry->sealed.bytes), entry->sealed.signature)) fail("a beginning is not signed");
        const auto& restored = begin->restored;
        trees.push_back({restored.epoch, ordinalOfEpoch(restored.epoch), restored.size, restored.root});
    }
    return trees;
}

/// That a leaf is what its device was answered about, and follows the one before it.
void checkOrder(const storage::LogEntry& entry, const Envelope& envelope, const storage::StoredDevice& device, storage::Journal& journal)
{
    const auto about = "sequence " + std::to_string(entry.sequence) + " of device " + entry.device.text();
    const auto answered = journal.outcome(entry.device, entry.sequence);
    if (!answered || answered->hash != sha256(entry.sealed.bytes)) fail(about + " is not what its device was answered about");
    const auto before = entry.sequence > 1 ? journal.outcome(entry.device, entry.sequence - 1) : std::nullopt;
    if (envelope.previous != (before ? before->hash : Digest{})) fail(about + " follows another one");
    if (readOutcome(entry.outcome)->effective() && device.person != envelope.intent.person)
        fail(about + " acts for another person than its device's");
}

/// The roots of one tree at all its sizes; adds its commands.
std::map<std::uint64_t, Digest> checkTree(const Tree& tree, storage::Journal& journal, bool inOrder, std::set<Uuid>& devices,
                                          std::map<Uuid, Outcome>& outcomes)
{
    MerkleFrontier frontier;
    std::map<std::uint64_t, Digest> roots;
    for (std::uint64_t leaf = 0; leaf < tree.size; ++leaf) {
        const auto entry = journal.entry(logPlace(tree.ordinal, leaf));
        if (!entry) fail("leaf " + std::to_string(leaf) + " is missing");
        frontier.append(leafHash(engine::leafBytes(*entry)));
        roots[frontier.size()] = frontier.root();
        if (tree.ordinal > 1 && leaf == 0) continue;
        const auto envelope = readEnvelope(entry->sealed.bytes);
        const auto device = journal.device(entry->device);
        if (!envelope || !device || !verify(device->key, entry->sealed.bytes, entry->sealed.signature))
            fail("the envelope of leaf " + std::to_string(leaf) + " does not verify");
        devices.insert(entry->device);
        if (inOrder) checkOrder(*entry, *envelope, *device, journal);
        if (!outcomes.emplace(envelope->intent.command, readOutcome(entry->outcome).value()).second)
            fail("command " + envelope->intent.command.text() + " is in the log twice");
    }
    if (frontier.root() != tree.root) fail("the log's root is not that of its leaves");
    if (journal.entry(logPlace(tree.ordinal, tree.size))) fail("a leaf is beyond the head");
    return roots;
}

} // namespace

std::map<Uuid, Outcome> checkLog(const std::vector<DeskState>& desks, storage::Journal& journal, const PublicKey& headKey, bool wasRestored)
{
    std::map<Uuid, Outcome> outcomes;
    std::set<Uuid> devices;
    std::map<std::string, std::map<std::uint64_t, Digest>> roots;
    for (const auto& tree : treesOf(journal, headKey))
        roots[tree.epoch] = checkTree(tree, journal, !wasRestored, devices, outcomes);
    for (const auto& id : devices) {
        if (wasRestored) break; // what came between may be lost
        const auto device = journal.device(id).value();
        for (std::uint64_t sequence = 1; sequence <= device.lastSequence; ++sequence)
            if (!journal.outcome(id, sequence)) fail("sequence " + std::to_string(sequence) + " of device " + id.text() + " was left out");
    }
    for (const auto& desk : desks) {
        auto heads = desk.replica.db().query("SELECT head FROM head");
        while (heads.next()) {
            const auto kept = readTreeHead(heads.text(0)).value();
            const auto tree = roots.find(kept.epoch);
            const auto root = tree == roots.end() ? decltype(tree->second.end()){} : tree->second.find(kept.size);
            const bool isHere = tree != roots.end() && root != tree->second.end();
            // Of what was lost nothing is left to compare with.
            if (!isHere && wasRestored) continue;
            if (!isHere || root->second != kept.root) fail(desk.name + " keeps a head of another log");
        }
        if (const auto why = desk.replica.store().meta("distrust")) fail(desk.name + " distrusts an honest server: " + *why);
    }
    return outcomes;
}

} // namespace naskah::simulation
