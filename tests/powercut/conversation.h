#pragma once

#include "client/replica/sync_machine.h"
#include "tests/powercut/city_server.h"

#include <functional>

namespace naskah::powercut {

/// Carries what a desk asks to a server in the same process, and the answers back in pieces.
class Conversation {
public:
    Conversation(Replica& desk, CityServer& server, Chance& chance);

    /// One question and its answer; false when the desk asks nothing now. With `mayCut` the line may break in the answer.
    bool exchange(Timestamp now, bool mayCut);
    /// Until the desk asks nothing more, its clock moved on over waits. False when that takes too long.
    bool settle(Timestamp& now);

    /// Told of each question before the server sees it.
    std::function<void(const HttpRequest&)> onRequest;
    /// Called between the pieces of an answer.
    std::function<void()> onPiece;

    SyncMachine& machine() { return m_machine; }

private:
    struct Answer {
        int status = 200;
        std::string type, body;
    };
    Answer answer(const HttpRequest& request);
    Answer push(const HttpRequest& request);
    Answer pull(const HttpRequest& request);
    Answer proof(const HttpRequest& request);

    Replica& m_desk;
    CityServer& m_server;
    Chance& m_chance;
    SyncMachine m_machine;
};

} // namespace naskah::powercut
