#pragma once

#include "server/engine/push_answers.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

namespace naskah::api {

/// What is counted since the start, in Prometheus' text format. No personal data: neither names nor ids.
class Metrics {
public:
    void countRequest(std::string_view route, int status);
    void countPush(const engine::PushAnswers& answers);
    void countPulledBytes(std::size_t bytes) { m_pulledBytes += bytes; }

    struct Gauges {
        std::uint64_t logSize = 0;
        std::size_t eventStreams = 0;
        bool full = false;
    };
    std::string text(const Gauges& gauges) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, int>, std::uint64_t> m_requests;
    std::array<std::atomic<std::uint64_t>, 6> m_outcomes{};
    std::atomic<std::uint64_t> m_stopped{0}, m_deferred{0}, m_pulledBytes{0};
};

} // namespace naskah::api
