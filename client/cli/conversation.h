#pragma once

#include "client/cli/ctl.h"
#include "client/net/sync_runner.h"
#include "client/replica/http_exchange.h"

#include <QEventLoop>

namespace CLI {
class App;
}

namespace naskah::ctl {

/// What every command that speaks with the server may be given.
struct SyncWish {
    std::string passwordFile;
    double seconds = 60;

    void addTo(CLI::App& command, double timeout);
};

/// Runs the conversation until `isOver` says so, the time is up, or nobody but a person can help.
class Conversation {
public:
    explicit Conversation(Ctl& ctl);

    SyncRunner& runner() { return m_runner; }
    /// As it was when the conversation was over.
    const SyncState& state() const { return m_state; }

    ExitCode run(const SyncWish& wish, const std::function<bool()>& isOver);

    struct Answer {
        int status = 0;
        std::string body;
        /// What a problem document says, for a status that is not 200; code "answer.not_ours" when it is none.
        std::string code, reason;
    };
    /// One question to the server, beside what the desk asks by itself, once it is signed in. Throws Stop when nobody answers.
    Answer ask(const std::string& method, const std::string& path, const std::string& mediaType = {}, const std::string& body = {});

private:
    Ctl& m_ctl;
    SyncRunner m_runner;
    QEventLoop m_loop;
    std::string m_failure;
    SyncState m_state;
    bool m_isOver = false, m_isTooOld = false;
};

} // namespace naskah::ctl
