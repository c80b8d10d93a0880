#pragma once

#include <cstdint>
#include <string>

namespace naskah::powercut {

/// Choices that repeat themselves: the same seed, the same choices, on every machine (SplitMix64).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        std::uint64_t mixed = (m_state += 0x9e3779b97f4a7c15ULL);
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    /// 0 to `count` - 1.
    std::uint64_t below(std::uint64_t count) { return next() % count; }
    bool oneIn(std::uint64_t count) { return below(count) == 0; }

    std::string bytes(std::size_t count)
    {
        std::string bytes;
        for (std::size_t i = 0; i < count; ++i)
            bytes += static_cast<char>(next() >> 56);
        return bytes;
    }

private:
    std::uint64_t m_state;
};

} // namespace naskah::powercut
