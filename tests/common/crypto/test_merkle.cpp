#include "common/crypto/encoding.h"
#include "common/crypto/merkle.h"
#include "common/crypto/merkle_proof.h"

#include <QTest>

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace naskah;

namespace {

/// The leaves of the Certificate Transparency projects' reference tests.
const std::vector<std::string> publishedLeaves = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};

const std::vector<std::string> publishedRoots = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                                                 "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                                 "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                                 "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                                 "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                                 "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                                 "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                                 "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                                 "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

/// Keeps complete nodes as the log's storage does, and refuses to know any other.
class Store {
public:
    void append(const Digest& leaf)
    {
        for (const MerkleNode& node : frontier.append(leaf)) {
            const bool added = m_nodes.emplace(std::pair(node.level, node.index), node.hash).second;
            if (!added) throw std::logic_error("a node came into being twice");
        }
    }
    NodeReader reader() const
    {
        return [this](unsigned level, std::uint64_t index) { return m_nodes.at({level, index}); };
    }
    std::size_t count() const { return m_nodes.size(); }

    MerkleFrontier frontier;

private:
    std::map<std::pair<unsigned, std::uint64_t>, Digest> m_nodes;
};

/// RFC 6962's definitions word for word, over a list of leaf hashes.
namespace naive {

using Leaves = std::vector<Digest>;

std::size_t split(std::size_t n)
{
    std::size_t k = 1;
    while (k * 2 < n)
        k *= 2;
    return k;
}

Leaves part(const Leaves& leaves, std::size_t from, std::size_t to)
{
    return {leaves.begin() + static_cast<std::ptrdiff_t>(from), leaves.begin() + static_cast<std::ptrdiff_t>(to)};
}

Digest root(const Leaves& d)
{
    if (d.empty()) return sha256("");
    if (d.size() == 1) return d[0];
    const std::size_t k = split(d.size());
    return nodeHash(root(part(d, 0, k)), root(part(d, k, d.size())));
}

Leaves path(std::size_t m, const Leaves& d)
{
    if (d.size() <= 1) return {};
    const std::size_t k = split(d.size());
    Leaves proof = m < k ? path(m, part(d, 0, k)) : path(m - k, part(d, k, d.size()));
    proof.push_back(m < k ? root(part(d, k, d.size())) : root(part(d, 0, k)));
    return proof;
}

Leaves subproof(std::size_t m, const Leaves& d, bool b)
{
    if (m == d.size()) return b ? Leaves{} : Leaves{root(d)};
    const std::size_t k = split(d.size());
    Leaves proof = m <= k ? subproof(m, part(d, 0, k), b) : subproof(m - k, part(d, k, d.size()), false);
    proof.push_back(m <= k ? root(part(d, k, d.size())) : root(part(d, 0, k)));
    return proof;
}

} // namespace naive

std::vector<std::string> hexOf(const std::vector<Digest>& proof)
{
    std::vector<std::string> text;
    for (const Digest& hash : proof)
        text.push_back(toHex(hash));
    return text;
}

Store published()
{
    Store store;
    for (const std::string& leaf : publishedLeaves)
        store.append(leafHash(*fromHex(leaf)));
    return store;
}

constexpr std::size_t largest = 70;

} // namespace

class TestMerkle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rootsAreThePublishedOnes()
    {
        Store store;
        QCOMPARE(toHex(store.frontier.root()), publishedRoots[0]);
        for (std::size_t i = 0; i < publishedLeaves.size(); ++i) {
            store.append(leafHash(*fromHex(publishedLeaves[i])));
            QCOMPARE(toHex(store.frontier.root()), publishedRoots[i + 1]);
            QCOMPARE(toHex(rootAt(i + 1, store.reader())), publishedRoots[i + 1]);
        }
    }

    void proofsAreThePublishedOnes()
    {
        using Hashes = std::vector<std::string>;
        const std::string n2 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
        const std::string n4 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
        const std::string l1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
        const std::string l4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
        const std::string n3 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
        const std::string n45 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
        const Store store = published();
        QCOMPARE(hexOf(inclusionProof(0, 1, store.reader())), Hashes{});
        QCOMPARE(hexOf(inclusionProof(0, 8, store.reader())), (Hashes{l1, n2, n4}));
        QCOMPARE(hexOf(inclusionProof(5, 8, store.reader())), (Hashes{l4, n3, publishedRoots[4]}));
        QCOMPARE(hexOf(inclusionProof(2, 3, store.reader())), (Hashes{publishedRoots[2]}));
        QCOMPARE(hexOf(inclusionProof(1, 5, store.reader())), (Hashes{publishedRoots[1], n2, l4}));
        QCOMPARE(hexOf(consistencyProof(1, 1, store.reader())), Hashes{});
        QCOMPARE(hexOf(consistencyProof(1, 8, store.reader())), (Hashes{l1, n2, n4}));
        QCOMPARE(hexOf(consistencyProof(6, 8, store.reader())), (Hashes{n45, n3, publishedRoots[4]}));
        QCOMPARE(hexOf(consistencyProof(2, 5, store.reader())), (Hashes{n2, l4}));
    }

    void everySmallTreeIsTheRfcs()
    {
        Store store;
        naive::Leaves leaves;
        std::vector<Digest> roots{naive::root({})};
        for (std::size_t i = 0; i < largest; ++i) {
            leaves.push_back(leafHash(std::to_string(i)));
            store.append(leaves.back());
            roots.push_back(naive::root(leaves));
            QCOMPARE(store.frontier.root(), roots.back());
            QCOMPARE(store.frontier.size(), leaves.size());
        }
        const NodeReader reader = store.reader();
        for (std::size_t size = 0; size <= largest; ++size) {
            const naive::Leaves first = naive::part(leaves, 0, size);
            QCOMPARE(rootAt(size, reader), roots[size]);
            for (std::size_t i = 0; i < size; ++i) {
                const auto proof = inclusionProof(i, size, reader);
                QCOMPARE(proof, naive::path(i, first));
                QVERIFY(verifyInclusion(leaves[i], i, size, proof, roots[size]));
            }
            for (std::size_t old = 0; old <= size; ++old) {
                const auto proof = consistencyProof(old, size, reader);
                QCOMPARE(proof, old == 0 ? naive::Leaves{} : naive::subproof(old, first, true));
                QVERIFY(verifyConsistency(old, size, roots[old], roots[size], proof));
            }
        }
    }

    void aTreeGoesOnAfterARestart()
    {
        Store store;
        for (std::size_t i = 0; i < largest; ++i) {
            store.frontier = resume(i, store.reader());
            store.append(leafHash(std::to_string(i)));
        }
        Store straight;
        for (std::size_t i = 0; i < largest; ++i)
            straight.append(leafHash(std::to_string(i)));
        QCOMPARE(store.frontier.root(), straight.frontier.root());
        // 70 leaves have 35 + 17 + 8 + 4 + 2 + 1 complete nodes above them.
        QCOMPARE(store.count(), largest + 67);
    }

    void aChangedProofIsRefused()
    {
        Store store;
        std::vector<Digest> leaves;
        for (std::size_t i = 0; i < 13; ++i) {
            leaves.push_back(leafHash(std::to_string(i)));
            store.append(leaves.back());
        }
        const NodeReader reader = store.reader();
        const auto each = [](std::vector<Digest> proof, const auto& accepts) {
            if (accepts(std::vector<Digest>(proof.size() + 1, Digest{}))) return false;
            for (std::size_t i = 0; i < proof.size(); ++i) {
                auto changed = proof;
                changed[i][i % 32] ^= 0x10;
                auto shorter = proof;
                shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
                auto longer = proof;
                longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(i), proof[i]);
                auto swapped = proof;
                std::swap(swapped[i], swapped[(i + 1) % proof.size()]);
                if (accepts(changed) || accepts(shorter) || accepts(longer) || (swapped != proof && accepts(swapped)))
                    return false;
            }
            return true;
        };
        for (std::size_t size = 1; size <= leaves.size(); ++size) {
            const Digest root = rootAt(size, reader);
            for (std::size_t i = 0; i < size; ++i) {
                const auto proof = inclusionProof(i, size, reader);
                QVERIFY(each(proof, [&](const auto& p) { return verifyInclusion(leaves[i], i, size, p, root); }));
                QVERIFY(!verifyInclusion(leafHash("lain"), i, size, proof, root));
                for (std::size_t other = 0; other <= size; ++other)
                    QCOMPARE(verifyInclusion(leaves[i], other, size, proof, root), other == i);
            }
            for (std::size_t old = 1; old < size; ++old) {
                const auto proof = consistencyProof(old, size, reader);
                const Digest oldRoot = rootAt(old, reader);
                QVERIFY(each(proof, [&](const auto& p) { return verifyConsistency(old, size, oldRoot, root, p); }));
                QVERIFY(!verifyConsistency(old, size, leafHash("lain"), root, proof));
                QVERIFY(!verifyConsistency(old, size, oldRoot, leafHash("lain"), proof));
                QVERIFY(!verifyConsistency(size, old, root, oldRoot, proof));
            }
        }
        QVERIFY(!verifyConsistency(0, 5, leafHash("lain"), rootAt(5, reader), {}));
        QVERIFY(!verifyConsistency(5, 5, rootAt(5, reader), rootAt(4, reader), {}));
        QVERIFY(!verifyInclusion(leaves[0], 0, 0, {}, emptyRoot()));
    }

    void aLogThatWasRewrittenCannotProveItself()
    {
        Store honest;
        Store rewritten;
        for (std::size_t i = 0; i < 50; ++i) {
            honest.append(leafHash(std::to_string(i)));
            rewritten.append(leafHash(i == 20 ? "lain" : std::to_string(i)));
        }
        for (std::uint64_t seen = 21; seen < 50; ++seen) {
            QVERIFY(!verifyConsistency(seen,
                                       50,
                                       rootAt(seen, honest.reader()),
                                       rewritten.frontier.root(),
                                       consistencyProof(seen, 50, rewritten.reader())));
        }
    }

    void whatIsNotInTheTreeIsAMistakeOfTheCaller()
    {
        const Store store = published();
        QVERIFY_EXCEPTION_THROWN(inclusionProof(8, 8, store.reader()), std::out_of_range);
        QVERIFY_EXCEPTION_THROWN(consistencyProof(9, 8, store.reader()), std::out_of_range);
    }

    void hugeSizesDoNoHarm()
    {
        const std::uint64_t huge = ~std::uint64_t{0};
        QVERIFY(!verifyInclusion(Digest{}, huge - 1, huge, std::vector<Digest>(64), Digest{}));
        QVERIFY(!verifyConsistency(huge / 2, huge, Digest{}, Digest{}, std::vector<Digest>(64)));
        // A tree whose leaves are all alike has one hash a level.
        std::vector<Digest> levels{leafHash("sama")};
        while (levels.size() < 64)
            levels.push_back(nodeHash(levels.back(), levels.back()));
        const NodeReader reader = [&](unsigned level, std::uint64_t) { return levels.at(level); };
        const auto proof = inclusionProof(huge / 3, huge, reader);
        QVERIFY(verifyInclusion(levels[0], huge / 3, huge, proof, rootAt(huge, reader)));
        QVERIFY(verifyConsistency(
            huge / 3, huge, rootAt(huge / 3, reader), rootAt(huge, reader), consistencyProof(huge / 3, huge, reader)));
    }
};

QTEST_APPLESS_MAIN(TestMerkle)
#include "test_merkle.moc"
