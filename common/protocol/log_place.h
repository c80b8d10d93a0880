#pragma once

#include <cstdint>
#include <string_view>

namespace naskah {

/// A place in a server's log over all its epochs: which epoch, from 1, and the number of a leaf of its tree (or a size of
/// it), in one number that grows with time. In the first epoch it is the leaf's number.
constexpr int bitsOfLeaf = 40;

constexpr std::uint64_t logPlace(std::int64_t ordinal, std::uint64_t leaf)
{
    return (std::uint64_t(ordinal - 1) << bitsOfLeaf) + leaf;
}

constexpr std::int64_t ordinalOf(std::uint64_t place)
{
    return std::int64_t(place >> bitsOfLeaf) + 1;
}

constexpr std::uint64_t leafOf(std::uint64_t place)
{
    return place & ((std::uint64_t{1} << bitsOfLeaf) - 1);
}

/// The ordinal that an epoch's name begins with ("2-9f3c…"); 0 when it names none.
constexpr std::int64_t ordinalOfEpoch(std::string_view epoch)
{
    constexpr std::int64_t largest = 1 << 20;
    std::int64_t ordinal = 0;
    for (const char digit : epoch) {
        if (digit == '-') return ordinal;
        if (digit < '0' || digit > '9' || ordinal > largest) return 0;
        ordinal = ordinal * 10 + (digit - '0');
    }
    return 0;
}

} // namespace naskah
