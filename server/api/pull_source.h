#pragma once

#include "server/api/message.h"
#include "server/api/metrics.h"
#include "server/api/zstd_writer.h"
#include "server/engine/change_stream.h"

#include <optional>

namespace naskah::api {

/// The answer to a pull, compressed when asked for: one frame, which can be read up to each mark.
class PullSource final : public BodySource {
public:
    PullSource(std::unique_ptr<engine::ChangeStream> stream, Metrics& metrics, bool compressed);
    std::optional<std::string> next() override;

private:
    std::unique_ptr<engine::ChangeStream> m_stream;
    Metrics& m_metrics;
    std::optional<ZstdWriter> m_zstd;
};

} // namespace naskah::api
