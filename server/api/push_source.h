#pragma once

#include "server/api/message.h"
#include "server/api/metrics.h"
#include "server/engine/engine.h"

namespace naskah::api {

/// The answer to a push: takes the lines of the body a few at a time, and answers each lot when it is durable.
class PushSource final : public BodySource {
public:
    PushSource(engine::Engine& engine, Metrics& metrics, const Uuid& device, std::string body);
    std::optional<std::string> next() override;

private:
    engine::Engine& m_engine;
    Metrics& m_metrics;
    Uuid m_device;
    std::string m_body;
    std::size_t m_at = 0;
    bool m_over = false;
};

} // namespace naskah::api
