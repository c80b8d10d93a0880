#include "client/replica/sync_machine.h"

#include "client/replica/year_window.h"
#include "common/protocol/client_version.h"
#include "common/protocol/json_reading.h"

#include <algorithm>

namespace naskah {

namespace {

constexpr std::size_t pushLimit = 256, largestPush = 8 << 20;
constexpr std::size_t largestSmallAnswer = 1 << 20;
using namespace std::chrono_literals;

} // namespace

SyncMachine::SyncMachine(Replica& replica) : m_replica(replica), m_absorber(replica), m_follower(replica)
{
    m_distrust = replica.store().meta("distrust");
    // An update ends it, without asking.
    m_isTooOld = replica.store().meta("too_old") == thisClient;
    if (const auto at = replica.store().meta("synced_at")) m_since = timestampOf(std::stoll(*at));
}

HttpRequest SyncMachine::request(std::string method, std::string path, std::string body)
{
    HttpRequest request{std::move(method), std::move(path), {{std::string{clientField}, std::string{thisClient}}}, std::move(body)};
    if (!m_session.access.empty()) request.headers.emplace_back("Authorization", "Bearer " + m_session.access);
    return request;
}

void SyncMachine::withRoom(const std::function<void()>& work)
{
    constexpr std::int64_t secondsBetweenTries = 4;
    try {
        work();
    } catch (const DatabaseError& error) {
        if (error.kind != DatabaseError::Kind::full) throw;
        m_step = Step::idle;
        m_pullWanted = true;
        problem("disk.full");
        retryLater(secondsBetweenTries);
    }
}

std::optional<HttpRequest> SyncMachine::next(Timestamp now)
{
    // A clock that was set back must not make it wait until then.
    if (now < m_now) m_wakeAt.reset();
    m_now = now;
    std::optional<HttpRequest> request;
    withRoom([&] { request = ask(now); });
    return request;
}

std::optional<HttpRequest> SyncMachine::ask(Timestamp now)
{
    if (m_step != Step::idle || !m_online || m_broken || m_distrust || !m_replica.enrolled()) return std::nullopt;
    if (m_wakeAt && now < *m_wakeAt) return std::nullopt;

    if (m_session.access.empty() || now >= m_session.expires) {
        m_session.access.clear();
        if (m_password.empty() && !m_replica.store().meta("refresh")) {
            m_needsSignIn = true;
            m_wakeAt.reset();
            tell();
            return std::nullopt;
        }
        if (m_nonce.empty()) {
            m_step = Step::nonce;
            return request("GET", "/v1/session");
        }
        m_step = Step::session;
        return sessionRequest(std::exchange(m_nonce, {}));
    }
    if (m_replica.copied()) {
        m_step = Step::identity;
        return identityRequest();
    }
    if (auto step = m_follower.next()) {
        m_step = Step::epoch;
        return jsonRequest(std::move(step->method), std::move(step->path), std::move(step->body));
    }
    if (m_newHead) {
        auto known = m_replica.db().query("SELECT size FROM head WHERE epoch = ? ORDER BY size DESC LIMIT 1", m_newHead->epoch);
        if (known.next()) {
            m_step = Step::proof;
            return proofRequest(std::uint64_t(known.integer(0)), *m_newHead);
        }
    }
    if (auto push = pushRequest(); !push.body.empty()) {
        m_step = Step::push;
        m_pullWanted = m_newsKnown = true;
        tell();
        return push;
    }
    if (m_pullWanted) {
        auto question = m_newsKnown ? std::nullopt : shortQuestion();
        m_newsKnown = false;
        if (question) {
            m_step = Step::question;
            m_pullWanted = false;
            return question;
        }
        m_step = Step::pull;
        m_pullWanted = false;
        m_absorber.start();
        tell();
        return pullRequest();
    }
    m_wakeAt.reset();
    return std::nullopt;
}

HttpRequest SyncMachine::pushRequest()
{
    std::string body;
    for (const auto* pending : m_replica.seal(pushLimit)) {
        body += envelopeLine(pending->sealed) + '\n';
        if (body.size() > largestPush) break;
    }
    auto result = request("POST", "/v1/commands", std::move(body));
    result.headers.emplace_back("Content-Type", "application/x-ndjson");
    result.headers.emplace_back("Naskah-Epoch", m_replica.identity().epoch);
    return result;
}

HttpRequest SyncMachine::pullRequest()
{
    PullRequest pull;
    pull.epoch = m_replica.identity().epoch;
    pull.cursors = m_replica.store().cursors();
    pull.years = yearsKept(m_replica.db());
    auto wanted = m_replica.db().query("SELECT name FROM mailbox WHERE want_reset = 1");
    while (wanted.next())
        pull.wantReset.emplace_back(wanted.text(0));
    auto acknowledged = m_replica.db().query("SELECT max(sequence) FROM kept WHERE outcome IS NOT NULL AND device = ?", m_replica.identity().device);
    if (acknowledged.next()) pull.acknowledged = std::uint64_t(acknowledged.integer(0));
    auto result = request("POST", "/v1/changes", writePullRequest(pull));
    result.headers.emplace_back("Content-Type", "application/json");
    result.headers.emplace_back("Accept-Encoding", "zstd, identity");
    return result;
}

void SyncMachine::begin(int status, const std::vector<std::pair<std::string, std::string>>& headers)
{
    m_status = status;
    m_body.clear();
    m_contentType.clear();
    m_zstd.reset();
    m_retryAfter.reset();
    for (const auto& [name, value] : headers) {
        if (name == "content-type") m_contentType = value;
        if (name == "content-encoding" && value == "zstd") m_zstd.emplace();
        if (name == "retry-after" && !value.empty() && value.find_first_not_of("0123456789") == value.npos && value.size() < 7)
            m_retryAfter = std::stoll(value);
    }
}

bool SyncMachine::usable(int status) const
{
    return status == 200 && m_contentType.starts_with("application/x-ndjson");
}

void SyncMachine::data(std::string_view bytes)
{
    withRoom([&] { take(bytes); });
}

void SyncMachine::take(std::string_view bytes)
{
    if (m_step == Step::idle) return;
    const bool streamed = (m_step == Step::push || m_step == Step::pull) && usable(m_status);
    if (!streamed) {
        // Not more than a small answer may be: a captive portal's page is not read to its end.
        if (m_body.size() + bytes.size() <= largestSmallAnswer) m_body += bytes;
        return;
    }
    if (!m_zstd) return lines(bytes);
    std::string plain;
    if (!m_zstd->read(bytes, [&](std::string_view piece) { plain += piece; })) return failed("answer.not_zstd");
    lines(plain);
}

void SyncMachine::end()
{
    withRoom([this] { finish(); });
}

void SyncMachine::finish()
{
    takeRest();
    const auto step = std::exchange(m_step, Step::idle);
    if (step == Step::idle) return;
    m_reached = true;
    if (m_status == 401 && step != Step::session) {
        m_session.access.clear();
        m_wakeAt.reset();
        if (step == Step::pull || step == Step::question) m_pullWanted = true;
        return;
    }
    const bool empty = (step == Step::pull || step == Step::question) && m_status == 204;
    if (m_status != 200 && !empty) {
        if (step == Step::session) return finishSession();
        if (isProblem("epoch.other")) return epochIsOver();
        if (m_status == 426 && isProblem("desk.too_old")) return foundTooOld();
        if (step == Step::proof) m_newHead.reset(); // of an epoch that is over; the next pull brings another
        if (step == Step::epoch) m_follower.refused();
        problem(isProblem("server.recovery") ? "server.recovery" : m_status >= 500 ? "server.unavailable" : "server.refused");
        if (step == Step::pull || step == Step::question) m_pullWanted = m_newsKnown = true;
        return retryLater(m_retryAfter);
    }
    if ((step == Step::push || step == Step::pull) && !empty && !usable(m_status)) {
        problem("answer.not_ours");
        m_pullWanted = true;
        return retryLater();
    }
    m_wakeAt.reset();
    switch (step) {
    case Step::nonce: {
        const auto answer = parseObject(m_body, largestSmallAnswer);
        const auto nonce = answer ? textOf(*answer, "nonce") : std::nullopt;
        if (!nonce) {
            problem("answer.not_ours");
            return retryLater();
        }
        m_nonce = *nonce;
        break;
    }
    case Step::session:
        return finishSession();
    case Step::identity:
        return finishIdentity();
    case Step::push:
        if (std::exchange(m_copied, false)) return foundCopied();
        if (m_retryAfter || !m_problem.empty()) return retryLater(m_retryAfter);
        m_failures = 0;
        break;
    case Step::question:
        return finishQuestion();
    case Step::pull:
        return finishPull();
    case Step::epoch:
        return finishEpoch();
    case Step::proof:
        return finishProof();
    case Step::idle:
        break;
    }
    tell();
}

void SyncMachine::inStep()
{
    m_failures = 0;
    m_problem.clear();
    m_since = m_now;
    m_isTooOld = false;
    m_replica.absorbing([&] {
        m_replica.store().setMeta("synced_at", std::to_string(millisecondsOf(m_now)));
        m_replica.store().eraseMeta("too_old");
    });
}

void SyncMachine::foundTooOld()
{
    // What was done here still goes out: the server takes commands of every version.
    constexpr std::int64_t secondsBetweenTries = 3600;
    m_isTooOld = m_pullWanted = true;
    m_newHead.reset();
    problem("desk.too_old");
    m_replica.absorbing([&] { m_replica.store().setMeta("too_old", thisClient); });
    retryLater(secondsBetweenTries);
}

void SyncMachine::finishPull()
{
    if (m_status == 200 && !m_absorber.finished()) {
        m_pullWanted = true;
        // A server ends a long answer at a mark so that others have their turn; what came is kept and the next goes on.
        if (m_absorber.gotRecords()) return tell();
        problem("answer.cut");
        return retryLater();
    }
    inStep();
    if (m_absorber.head()) noteHead(*m_absorber.head());
    if (!m_distrust) m_replica.topUpNumbers();
    auto wanted = m_replica.db().query("SELECT 1 FROM mailbox WHERE want_reset = 1");
    if (wanted.next()) {
        m_pullWanted = true;
        return retryLater(5);
    }
    tell();
}

void SyncMachine::failed(std::string_view why)
{
    // What came before the cut stays.
    withRoom([this] { takeRest(); });
    const auto step = std::exchange(m_step, Step::idle);
    if (step == Step::idle) return;
    if (step == Step::pull || step == Step::question) m_pullWanted = true;
    m_reached = false;
    problem(std::string{why});
    retryLater();
}

void SyncMachine::problem(std::string code)
{
    m_problem = std::move(code);
}

void SyncMachine::retryLater(std::optional<std::int64_t> seconds)
{
    // 1 s, doubling to 5 minutes, and up to half of it again at random so that an office does not return as one.
    const int doubled = std::min(m_failures++, 8);
    const auto wait = seconds ? std::chrono::milliseconds{std::clamp<std::int64_t>(*seconds, 1, 3600) * 1000}
                              : std::min<std::chrono::milliseconds>(1000ms * (1 << doubled), 300s);
    const auto random = m_replica.options().random(2);
    const auto share = (static_cast<unsigned char>(random[0]) * 256 + static_cast<unsigned char>(random[1])) / 2;
    m_wakeAt = m_now + wait + wait * share / 65536;
    tell();
}

void SyncMachine::poke()
{
    m_pullWanted = true;
    if (m_step != Step::idle) return;
    m_wakeAt.reset();
    m_problem.clear();
}

void SyncMachine::news()
{
    m_newsKnown = true;
    poke();
}

} // namespace naskah
