#pragma once

#include "server/api/message.h"
#include "server/engine/engine.h"

namespace naskah::simulation {

/// The calls of the protocol that a desk's records need, over the engine alone: every device that names itself has a
/// session. What the real handlers add (passwords, limits, compression) is tested with them.
class PlainHandler final : public api::Handler {
public:
    explicit PlainHandler(engine::Engine& engine) : m_engine(engine) {}

    api::Admission admit(const api::Request&) override
    {
        api::Admission admission;
        admission.bodyLimit = 64 << 20;
        return admission;
    }
    api::Response handle(api::Request request) override;

private:
    engine::Engine& m_engine;
};

} // namespace naskah::simulation
