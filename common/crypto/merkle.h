#pragma once

#include "common/crypto/digest.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace naskah {

/// RFC 6962, section 2.1: leaves and inner nodes are hashed apart, so none can pass for the other.
Digest leafHash(std::string_view leaf);
Digest nodeHash(const Digest& left, const Digest& right);

/// Root of the tree without leaves: the SHA-256 of nothing.
Digest emptyRoot();

/// A complete subtree: `level` 0 is a leaf, and a node of level L stands above the leaves [index * 2^L, (index + 1) *
/// 2^L). Complete nodes never change as the tree grows, so they are what is stored.
struct MerkleNode {
    unsigned level = 0;
    std::uint64_t index = 0;
    Digest hash{};
    bool operator==(const MerkleNode&) const = default;
};

/// Finds the stored hash of a complete node.
using NodeReader = std::function<Digest(unsigned level, std::uint64_t index)>;

/// The right edge of a growing tree: all that is needed to append to it and to know its root.
class MerkleFrontier {
public:
    /// The empty tree.
    MerkleFrontier() = default;

    /// Adds a leaf; returns every node that became complete by it, from the leaf upwards.
    std::vector<MerkleNode> append(const Digest& leafHash);

    std::uint64_t size() const { return m_size; }
    Digest root() const;

private:
    friend MerkleFrontier resume(std::uint64_t size, const NodeReader& reader);

    std::uint64_t m_size = 0;
    /// The complete subtrees that the tree consists of, largest first: one for each bit of the size.
    std::vector<Digest> m_peaks;
};

/// The frontier of a stored tree of `size` leaves.
MerkleFrontier resume(std::uint64_t size, const NodeReader& reader);

/// Root of the first `size` leaves.
Digest rootAt(std::uint64_t size, const NodeReader& reader);

} // namespace naskah
