#include "common/crypto/merkle.h"

#include "common/crypto/bytes.h"

namespace naskah {
namespace {

/// The root from the peaks: joined from the smallest up, as the tree leans left.
Digest joined(const std::vector<Digest>& peaks)
{
    if (peaks.empty()) return emptyRoot();
    Digest root = peaks.back();
    for (auto peak = peaks.rbegin() + 1; peak != peaks.rend(); ++peak)
        root = nodeHash(*peak, root);
    return root;
}

std::vector<Digest> peaksOf(std::uint64_t size, const NodeReader& reader)
{
    std::vector<Digest> peaks;
    for (unsigned level = 64; level-- > 0;) {
        if ((size >> level & 1) != 0) peaks.push_back(reader(level, (size >> level) - 1));
    }
    return peaks;
}

} // namespace

Digest leafHash(std::string_view leaf)
{
    thread_local Sha256 hash;
    hash.update(std::string_view("\x00", 1));
    hash.update(leaf);
    return hash.finish();
}

Digest nodeHash(const Digest& left, const Digest& right)
{
    thread_local Sha256 hash;
    hash.update(std::string_view("\x01", 1));
    hash.update(viewOf(left));
    hash.update(viewOf(right));
    return hash.finish();
}

Digest emptyRoot()
{
    return sha256({});
}

std::vector<MerkleNode> MerkleFrontier::append(const Digest& leafHash)
{
    std::vector<MerkleNode> complete{{0, m_size, leafHash}};
    for (std::uint64_t index = m_size; (index & 1) != 0; index >>= 1) {
        const Digest& left = m_peaks.back();
        complete.push_back({complete.back().level + 1, index >> 1, nodeHash(left, complete.back().hash)});
        m_peaks.pop_back();
    }
    m_peaks.push_back(complete.back().hash);
    ++m_size;
    return complete;
}

Digest MerkleFrontier::root() const
{
    return joined(m_peaks);
}

MerkleFrontier resume(std::uint64_t size, const NodeReader& reader)
{
    MerkleFrontier frontier;
    frontier.m_size = size;
    frontier.m_peaks = peaksOf(size, reader);
    return frontier;
}

Digest rootAt(std::uint64_t size, const NodeReader& reader)
{
    return joined(peaksOf(size, reader));
}

} // namespace naskah
