#pragma once

#include "tests/powercut/history.h"

#include <functional>

namespace naskah::powercut {

/// Cuts the power at operation after operation of one history after another.
class Campaign {
public:
    using Begin = std::function<std::unique_ptr<History>(std::uint64_t seed)>;

    struct Plan {
        std::uint64_t from = 0;   ///< operations that are passed over
        std::uint64_t points = 0; ///< to cut at
        std::uint64_t every = 1;  ///< cut at every so-manieth operation
    };
    struct Result {
        std::uint64_t points = 0, histories = 0, failed = 0;
        std::uint64_t lastPoint = 0; ///< the last operation at which something was done
    };

    Campaign(Begin begin, Plan plan) : m_begin(std::move(begin)), m_plan(plan) {}

    /// Told of each point at which something was wrong.
    std::function<void(std::uint64_t point, const Findings&)> onFailure;

    Result run();

private:
    void cut(History& history);
    bool isDone() const { return m_result.points >= m_plan.points; }

    Begin m_begin;
    Plan m_plan;
    Result m_result;
    std::uint64_t m_operations = 0;
};

} // namespace naskah::powercut
