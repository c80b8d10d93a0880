#include "server/api/push_source.h"

namespace naskah::api {

namespace {

/// Few enough that the first answers come soon, enough that a full outbox is not a commit for each command.
constexpr std::size_t lot = 128;

} // namespace

PushSource::PushSource(engine::Engine& engine, Metrics& metrics, const Uuid& device, std::string body)
    : m_engine(engine), m_metrics(metrics), m_device(device), m_body(std::move(body))
{
}

std::optional<std::string> PushSource::next()
{
    std::vector<SealedEnvelope> batch;
    std::optional<PushLine::Stopped> malformed;
    while (!m_over && !malformed && batch.size() < lot && m_at < m_body.size()) {
        auto end = m_body.find('\n', m_at);
        if (end == m_body.npos) end = m_body.size();
        const auto line = std::string_view{m_body}.substr(m_at, end - m_at);
        m_at = end + 1;
        if (line.empty()) continue;
        auto sealed = readEnvelopeLine(line);
        if (sealed)
            batch.push_back(std::move(*sealed));
        else
            malformed = PushLine::Stopped{"envelope.malformed", sealed.error().detail};
    }
    if (batch.empty() && !malformed) return std::nullopt;
    engine::PushAnswers answers;
    if (!batch.empty()) answers = m_engine.submit(m_device, batch);
    if (!answers.ended()) answers.stopped = malformed;
    m_over = answers.ended();
    m_metrics.countPush(answers);
    return answers.lines();
}

} // namespace naskah::api
