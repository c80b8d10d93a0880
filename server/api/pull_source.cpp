#include "server/api/pull_source.h"

namespace naskah::api {

PullSource::PullSource(std::unique_ptr<engine::ChangeStream> stream, Metrics& metrics, bool compressed)
    : m_stream(std::move(stream)), m_metrics(metrics)
{
    if (compressed) m_zstd.emplace();
}

std::optional<std::string> PullSource::next()
{
    while (m_stream) {
        auto piece = m_stream->next();
        if (!piece) {
            m_stream.reset();
            if (m_zstd) return m_zstd->finish();
            return std::nullopt;
        }
        m_metrics.countPulledBytes(piece->size());
        if (!m_zstd) return piece;
        auto compressed = m_zstd->write(*piece, m_stream->atMark());
        if (!compressed.empty()) return compressed;
    }
    return std::nullopt;
}

} // namespace naskah::api
