#include "common/protocol/epochs.h"
#include "common/protocol/log_place.h"
#include "server/engine/log_book.h"
#include "tests/simulation/world.h"

namespace naskah::simulation {

namespace {

struct Tree {
    std::string epoch;
    std::int64_t ordinal = 1;
    std::uint64_t size = 0;
    Digest root{};
};

/// The trees that the log consists of, the present one first: each beginning names the one before.
std::vector<Tree> treesOf(World& world, storage::Journal& journal)
{
    const auto key = world.server->headKey();
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

/// The roots of one tree at all its sizes; adds its commands.
std::map<std::uint64_t, Digest> checkTree(const Tree& tree, storage::Journal& journal, std::map<Uuid, Outcome>& outcomes)
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
        if (!outcomes.emplace(envelope->intent.command, readOutcome(entry->outcome).value()).second)
            fail("command " + envelope->intent.command.text() + " is in the log twice");
    }
    if (frontier.root() != tree.root) fail("the log's root is not that of its leaves");
    if (journal.entry(logPlace(tree.ordinal, tree.size))) fail("a leaf is beyond the head");
    return roots;
}

} // namespace

std::map<Uuid, Outcome> checkLog(World& world, storage::Journal& journal)
{
    std::map<Uuid, Outcome> outcomes;
    std::map<std::string, std::map<std::uint64_t, Digest>> roots;
    for (const auto& tree : treesOf(world, journal))
        roots[tree.epoch] = checkTree(tree, journal, outcomes);
    for (const auto& desk : world.desks) {
        auto heads = desk->replica().db().query("SELECT head FROM head");
        while (heads.next()) {
            const auto kept = readTreeHead(heads.text(0)).value();
            const auto tree = roots.find(kept.epoch);
            const auto root = tree == roots.end() ? decltype(tree->second.end()){} : tree->second.find(kept.size);
            const bool isHere = tree != roots.end() && root != tree->second.end();
            // Of what was lost nothing is left to compare with.
            if (!isHere && world.restores > 0) continue;
            if (!isHere || root->second != kept.root) fail(desk->name() + " keeps a head of another log");
        }
        if (desk->sync().state().line == SyncState::Line::distrusted)
            fail(desk->name() + " distrusts an honest server: " + desk->sync().state().problem);
    }
    return outcomes;
}

} // namespace naskah::simulation
