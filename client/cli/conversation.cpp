#include "client/cli/conversation.h"

#include "client/cli/console.h"
#include "client/net/pinned_network.h"
#include "common/protocol/client_version.h"

#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>

namespace naskah::ctl {

void SyncWish::addTo(CLI::App& command, double timeout)
{
    seconds = timeout;
    command.add_option("--password-file", passwordFile, "File with the password (- is standard input)");
    command.add_option("--timeout", seconds, "Seconds after which to give up")->check(CLI::PositiveNumber);
}

Conversation::Conversation(Ctl& ctl) : m_ctl(ctl), m_runner(ctl.replica())
{
    QObject::connect(&m_runner, &SyncRunner::storeFailed, &m_loop, [this](const QString& why) {
        m_failure = why.toStdString();
        m_loop.quit();
    });
}

ExitCode Conversation::run(const SyncWish& wish, const std::function<bool()>& isOver)
{
    if (!wish.passwordFile.empty()) {
        const auto word = readSecretFile(wish.passwordFile);
        if (!word) throw Stop{usage, wish.passwordFile + ": cannot be read"};
        m_runner.signIn(QString::fromStdString(*word));
    }
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &m_loop, &QEventLoop::quit);
    deadline.start(int(wish.seconds * 1000));
    const auto look = [&] {
        if (m_isOver) return;
        m_state = m_runner.state();
        const bool isDone = isOver();
        // What was known before is not the server's word of today.
        m_isTooOld = !isDone && m_state.problem == "desk.too_old" && m_state.waiting == 0 && m_state.filesWaiting == 0;
        m_isOver = isDone || m_isTooOld || m_state.line == SyncState::Line::signInNeeded ||
                   m_state.line == SyncState::Line::distrusted;
        if (m_isOver) m_loop.quit();
    };
    QObject::connect(&m_runner, &SyncRunner::stepped, &m_loop, look);
    QObject::connect(&m_runner, &SyncRunner::stateChanged, &m_loop, look);
    m_runner.start();
    QMetaObject::invokeMethod(&m_loop, look, Qt::QueuedConnection);
    m_loop.exec();
    if (!m_failure.empty()) throw Stop{storeFailed, m_failure};
    if (!m_isOver) m_state = m_runner.state();
    if (m_isTooOld) return refused;
    switch (m_state.line) {
    case SyncState::Line::signInNeeded:
        return signInNeeded;
    case SyncState::Line::distrusted:
        return refused;
    default:
        return m_isOver ? done : notReached;
    }
}

Conversation::Answer Conversation::ask(const std::string& method, const std::string& path, const std::string& mediaType,
                                       const std::string& body)
{
    const auto& identity = m_ctl.replica().identity();
    PinnedNetwork network(QUrl(QString::fromStdString(identity.server)), QByteArray::fromStdString(identity.pin));
    HttpRequest request{method,
                        path,
                        {{std::string{clientField}, std::string{thisClient}}, {"Authorization", "Bearer " + m_runner.accessToken()}},
                        body};
    if (!mediaType.empty()) request.headers.emplace_back("Content-Type", mediaType);
    auto* reply = network.send(request, PinnedNetwork::Wait::bounded);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished()) loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll().toStdString();
    reply->deleteLater();
    if (answer.status == 0) throw Stop{notReached, PinnedNetwork::codeOf(*reply)};
    if (answer.status == 200) return answer;
    const auto problem = QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    answer.code = problem.value(u"code").toString(QStringLiteral("answer.not_ours")).toStdString();
    answer.reason = problem.value(u"detail").toString().toStdString();
    return answer;
}

} // namespace naskah::ctl
