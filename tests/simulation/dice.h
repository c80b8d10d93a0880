#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace naskah::simulation {

/// All chance of a run, the same for the same seed on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(seed * 0x9E3779B97F4A7C15ULL + 1) {}

    std::mt19937_64& engine() { return m_engine; }
    /// 0 … n-1.
    std::size_t below(std::size_t n) { return n ? std::size_t(m_engine() % n) : 0; }
    int between(int low, int high) { return low + int(below(std::size_t(high - low + 1))); }
    bool percent(int chance) { return int(below(100)) < chance; }
    std::string bytes(std::size_t count)
    {
        std::string result;
        while (result.size() < count)
            result += char(m_engine() & 0xff);
        return result;
    }
    template <class T>
    const T& pick(const std::vector<T>& items)
    {
        return items.at(below(items.size()));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace naskah::simulation
