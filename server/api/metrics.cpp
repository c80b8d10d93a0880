#include "server/api/metrics.h"

namespace naskah::api {

namespace {

void line(std::string& text, std::string_view name, std::uint64_t value)
{
    text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

void type(std::string& text, std::string_view name, std::string_view kind)
{
    text.append("# TYPE ").append(name).append(" ").append(kind).append("\n");
}

} // namespace

void Metrics::countRequest(std::string_view route, int status)
{
    const std::scoped_lock lock(m_mutex);
    ++m_requests[{std::string{route}, status}];
}

void Metrics::countPush(const engine::PushAnswers& answers)
{
    for (const auto& answer : answers.answers)
        ++m_outcomes[std::size_t(answer.outcome.kind)];
    if (answers.stopped) ++m_stopped;
    if (answers.deferred) ++m_deferred;
}

std::string Metrics::text(const Gauges& gauges) const
{
    std::string text;
    type(text, "naskah_requests_total", "counter");
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [key, count] : m_requests)
            line(text, "naskah_requests_total{route=\"" + key.first + "\",status=\"" + std::to_string(key.second) + "\"}", count);
    }
    type(text, "naskah_outcomes_total", "counter");
    for (std::size_t i = 0; i < m_outcomes.size(); ++i)
        line(text, "naskah_outcomes_total{kind=\"" + std::string{nameOf(Outcome::Kind(i))} + "\"}", m_outcomes[i]);
    type(text, "naskah_pushes_stopped_total", "counter");
    line(text, "naskah_pushes_stopped_total", m_stopped);
    type(text, "naskah_pushes_deferred_total", "counter");
    line(text, "naskah_pushes_deferred_total", m_deferred);
    type(text, "naskah_pulled_bytes_total", "counter");
    line(text, "naskah_pulled_bytes_total", m_pulledBytes);
    type(text, "naskah_log_size", "gauge");
    line(text, "naskah_log_size", gauges.logSize);
    type(text, "naskah_event_streams", "gauge");
    line(text, "naskah_event_streams", gauges.eventStreams);
    type(text, "naskah_storage_full", "gauge");
    line(text, "naskah_storage_full", gauges.full);
    return text;
}

} // namespace naskah::api
