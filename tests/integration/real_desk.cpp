#include "tests/integration/real_desk.h"

#include "client/replica/absorber.h"
#include "client/replica/epoch_follower.h"
#include "client/replica/year_window.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

#include <boost/json.hpp>

#include <QDir>
#include <QUrl>
#include <QUrlQuery>

#include <stdexcept>

namespace naskah {

void pushTo(engine::Engine& engine, Replica& replica, std::vector<Outcome>& outcomes)
{
    for (;;) {
        std::vector<SealedEnvelope> batch;
        for (const auto* pending : replica.seal(1000))
            batch.push_back(pending->sealed);
        if (batch.empty()) return;
        const auto answers = engine.submit(replica.identity().device, batch);
        if (answers.stopped) throw std::runtime_error(answers.stopped->code + ' ' + answers.stopped->text);
        replica.absorbing([&] {
            for (const auto& answer : answers.answers) {
                replica.learnOutcome(answer.sequence, answer.outcome);
                outcomes.push_back(answer.outcome);
            }
        });
        // What was answered leaves the outbox when its effects come back.
        if (batch.size() < 1000) return;
        pullFrom(engine, replica);
    }
}

void pullFrom(engine::Engine& engine, Replica& replica)
{
    PullRequest request;
    request.epoch = replica.identity().epoch;
    request.cursors = replica.store().cursors();
    request.years = yearsKept(replica.db());
    {
        auto wanted = replica.db().query("SELECT name FROM mailbox WHERE want_reset = 1");
        while (wanted.next())
            request.wantReset.emplace_back(wanted.text(0));
    }
    auto stream = engine.pull(replica.identity().device, request);
    Absorber absorber(replica);
    absorber.start();
    std::string rest;
    while (auto piece = stream.value()->next()) {
        rest += *piece;
        replica.absorbing([&] {
            for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
                const auto taken = absorber.take(rest.substr(0, end));
                if (!taken) throw std::runtime_error(taken.error().detail);
                rest.erase(0, end + 1);
            }
            absorber.flush();
        });
    }
    const auto& head = absorber.head().value();
    replica.db().run("INSERT INTO head (epoch, size, head, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", head.epoch, head.size,
             treeHeadJson(head), millisecondsOf(replica.now()));
    // What a restored server lost for good is read again at the next pull.
    if (replica.store().meta("epoch_repair")) return;
    auto differing = replica.db().query("SELECT name FROM mailbox WHERE want_reset = 1");
    if (differing.next()) throw std::runtime_error("a mailbox differs: " + std::string{differing.text(0)});
}

RealDesk::RealDesk(engine::Engine& engine, Timestamp& now, const QString& folder, Id<Person> person, const std::string& name)
    : m_engine(&engine), m_now(now), m_name(name)
{
    const QString own = folder + '/' + QString::fromStdString(name);
    QDir().mkpath(own);
    Replica::Options options{own.toStdString(), std::string(32, 'k'), [this] { return m_now; },
                             [this](std::size_t count) { return random(count); }, nullptr};
    options.durable = false; // power loss is another test's matter
    m_replica = std::make_unique<Replica>(std::move(options));
    const auto key = SigningKey::fromSeed(random(32));
    DeskIdentity identity;
    identity.serverKey = m_engine->identity().key.publicKey();
    identity.recoveryKey = toHex(viewOf(m_engine->identity().recovery.publicKey().bytes));
    identity.person = person;
    identity.device = m_engine->enrol(person, key.publicKey()).value();
    identity.epoch = m_engine->identity().epoch;
    m_replica->enrol(identity, key);
    pull();
}

void RealDesk::sync()
{
    push();
    pull();
    m_now += std::chrono::seconds{1};
}

std::string RealDesk::answer(const std::string& path, const std::string& body)
{
    const auto& self = m_replica->identity();
    if (path == "/v1/epochs") return writeLineage(m_engine->lineage(self.person));
    if (path == "/v1/recovery")
        return writeHandBackAnswer(m_engine->recovery().take(self.device, readHandBack(body, body.size()).value()).value());
    const QUrlQuery query(QUrl(QString::fromStdString(path)));
    const auto value = [&](const char* name) { return query.queryItemValue(name); };
    boost::json::array proof;
    for (const auto& node :
         m_engine->consistency(value("first").toULongLong(), value("second").toULongLong(), value("epoch").toStdString()).value())
        proof.emplace_back(toHex(viewOf(node)));
    return boost::json::serialize(boost::json::object{{"proof", proof}});
}

std::optional<std::string> RealDesk::follow()
{
    EpochFollower follower(*m_replica);
    follower.lost();
    while (auto ask = follower.next())
        if (!follower.finish(answer(ask->path, ask->body))) throw std::runtime_error("not an answer: " + ask->path);
    return follower.distrust();
}

std::string RealDesk::random(std::size_t count)
{
    std::string bytes;
    while (bytes.size() < count)
        bytes += viewOf(sha256(m_name + '/' + std::to_string(++m_drawn)));
    bytes.resize(count);
    return bytes;
}

} // namespace naskah
