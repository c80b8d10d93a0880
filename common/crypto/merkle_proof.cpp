#include "common/crypto/merkle_proof.h"

#include <bit>
#include <stdexcept>

namespace naskah {
namespace {

/// How many leaves go to the left side of a subtree of `count` > 1: the largest power of two below it.
std::uint64_t leftOf(std::uint64_t count)
{
    return std::bit_floor(count - 1);
}

/// Hash over `count` leaves from `start`; `start` is a multiple of every complete subtree it is cut into.
Digest hashOf(std::uint64_t start, std::uint64_t count, const NodeReader& reader)
{
    if (std::has_single_bit(count)) {
        const auto level = static_cast<unsigned>(std::countr_zero(count));
        return reader(level, start >> level);
    }
    const std::uint64_t left = leftOf(count);
    return nodeHash(hashOf(start, left, reader), hashOf(start + left, count - left, reader));
}

/// RFC 6962's PATH, for the leaves from `start` on.
void addPath(
    std::vector<Digest>& proof, std::uint64_t index, std::uint64_t start, std::uint64_t count, const NodeReader& reader)
{
    if (count == 1) return;
    const std::uint64_t left = leftOf(count);
    if (index < left) {
        addPath(proof, index, start, left, reader);
        proof.push_back(hashOf(start + left, count - left, reader));
    } else {
        addPath(proof, index - left, start + left, count - left, reader);
        proof.push_back(hashOf(start, left, reader));
    }
}

/// RFC 6962's SUBPROOF; `known` says that the old tree's own root is this subtree.
void addSubproof(std::vector<Digest>& proof,
                 std::uint64_t old,
                 std::uint64_t start,
                 std::uint64_t count,
                 bool known,
                 const NodeReader& reader)
{
    if (old == count) {
        if (!known) proof.push_back(hashOf(start, count, reader));
        return;
    }
    const std::uint64_t left = leftOf(count);
    if (old <= left) {
        addSubproof(proof, old, start, left, known, reader);
        proof.push_back(hashOf(start + left, count - left, reader));
    } else {
        addSubproof(proof, old - left, start + left, count - left, false, reader);
        proof.push_back(hashOf(start, left, reader));
    }
}

} // namespace

std::vector<Digest> inclusionProof(std::uint64_t index, std::uint64_t size, const NodeReader& reader)
{
    if (index >= size) throw std::out_of_range("no such leaf in the tree");
    std::vector<Digest> proof;
    addPath(proof, index, 0, size, reader);
    return proof;
}

std::vector<Digest> consistencyProof(std::uint64_t oldSize, std::uint64_t newSize, const NodeReader& reader)
{
    if (oldSize > newSize) throw std::out_of_range("the older tree is the larger one");
    std::vector<Digest> proof;
    if (oldSize > 0) addSubproof(proof, oldSize, 0, newSize, true, reader);
    return proof;
}

bool verifyInclusion(const Digest& leafHash,
                     std::uint64_t index,
                     std::uint64_t size,
                     const std::vector<Digest>& proof,
                     const Digest& root)
{
    if (index >= size) return false;
    std::uint64_t node = index;
    std::uint64_t last = size - 1;
    Digest hash = leafHash;
    for (const Digest& sibling : proof) {
        if (last == 0) return false;
        if ((node & 1) != 0 || node == last) {
            hash = nodeHash(sibling, hash);
            // At the ragged right edge a node has no sibling for some levels.
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool verifyConsistency(std::uint64_t oldSize,
                       std::uint64_t newSize,
                       const Digest& oldRoot,
                       const Digest& newRoot,
                       const std::vector<Digest>& proof)
{
    if (oldSize > newSize) return false;
    if (oldSize == newSize) return proof.empty() && oldRoot == newRoot;
    if (oldSize == 0) return proof.empty() && oldRoot == emptyRoot();
    auto next = proof.begin();
    Digest oldHash = oldRoot;
    // A complete old tree is a node of the new one, and the proof leaves its root out.
    if (!std::has_single_bit(oldSize)) {
        if (next == proof.end()) return false;
        oldHash = *next++;
    }
    Digest newHash = oldHash;
    std::uint64_t node = oldSize - 1;
    std::uint64_t last = newSize - 1;
    while ((node & 1) != 0) {
        node >>= 1;
        last >>= 1;
    }
    for (; next != proof.end(); ++next) {
        if (last == 0) return false;
        if ((node & 1) != 0 || node == last) {
            oldHash = nodeHash(*next, oldHash);
            newHash = nodeHash(*next, newHash);
            while ((node & 1) == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            newHash = nodeHash(newHash, *next);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 && oldHash == oldRoot && newHash == newRoot;
}

} // namespace naskah
