#pragma once

#include "common/text/date.h"
#include "common/text/uuid.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>

namespace naskah::demo {

/// Chance from a seed, the same on every machine: the standard fixes the numbers of std::mt19937_64, but not what
/// its distributions make of them.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_source(seed) {}

    /// 0 to bound - 1; bound must not be 0.
    std::size_t below(std::size_t bound) { return std::size_t(m_source() % bound); }
    int between(int first, int last) { return first + int(below(std::size_t(last - first + 1))); }
    bool chance(int percent) { return int(below(100)) < percent; }

    template <class List>
    const auto& pick(const List& list)
    {
        return list[below(std::size(list))];
    }

    Uuid id(Timestamp at)
    {
        std::array<std::uint8_t, 10> random{};
        for (auto& byte : random)
            byte = std::uint8_t(m_source());
        return makeUuid(millisecondsOf(at), random);
    }

private:
    std::mt19937_64 m_source;
};

} // namespace naskah::demo
