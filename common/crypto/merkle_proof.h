#pragma once

#include "common/crypto/merkle.h"

#include <cstdint>
#include <vector>

namespace naskah {

/// Shows that leaf `index` is in the tree of the first `size` leaves (RFC 6962, 2.1.1); the hashes from the leaf up.
/// Throws std::out_of_range unless index < size.
std::vector<Digest> inclusionProof(std::uint64_t index, std::uint64_t size, const NodeReader& reader);

/// Shows that the tree of `newSize` leaves begins with that of `oldSize` (RFC 6962, 2.1.2). Empty when the sizes are
/// equal or the old tree had no leaf. Throws std::out_of_range when oldSize > newSize.
std::vector<Digest> consistencyProof(std::uint64_t oldSize, std::uint64_t newSize, const NodeReader& reader);

/// Both take proofs from anyone: false for whatever does not add up (RFC 9162, 2.1.3.2 and 2.1.4.2).
bool verifyInclusion(const Digest& leafHash,
                     std::uint64_t index,
                     std::uint64_t size,
                     const std::vector<Digest>& proof,
                     const Digest& root);
bool verifyConsistency(std::uint64_t oldSize,
                       std::uint64_t newSize,
                       const Digest& oldRoot,
                       const Digest& newRoot,
                       const std::vector<Digest>& proof);

} // namespace naskah
