#include "server/api/api.h"
#include "server/api/bundles.h"
#include "server/api/problem.h"
#include "server/api/pull_source.h"
#include "server/api/push_source.h"
#include "server/api/reading.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/bundle.h"
#include "common/protocol/epochs.h"
#include "common/protocol/json_reading.h"
#include "common/protocol/short_question.h"

#include <boost/json.hpp>

#include <algorithm>

namespace naskah::api {

namespace {

constexpr std::string_view ndjson = "application/x-ndjson";
constexpr std::size_t smallText = 8 * 1024;

Response malformed(std::string_view detail)
{
    return problem(400, "body.malformed", detail);
}

class LogSource final : public BodySource {
public:
    explicit LogSource(std::unique_ptr<engine::LogStream> log) : m_log(std::move(log)) {}
    std::optional<std::string> next() override { return m_log->next(); }

private:
    std::unique_ptr<engine::LogStream> m_log;
};

template <std::size_t N>
std::optional<std::array<std::uint8_t, N>> hexOf(const boost::json::object& object, std::string_view key)
{
    const auto text = textOf(object, key);
    const auto bytes = text ? fromHex(*text) : std::nullopt;
    return bytes ? arrayOf<N>(*bytes) : std::nullopt;
}

Response proofOf(const Result<std::vector<Digest>>& proof)
{
    if (!proof) return problem(400, "log.too_short", proof.error().detail);
    boost::json::array list;
    for (const auto& node : *proof)
        list.emplace_back(toHex(node));
    return json(boost::json::serialize(boost::json::object{{"proof", std::move(list)}}));
}

/// The caller knows the server as it was before a restore: it must learn of that first, see GET /v1/epochs.
Response epochIsOver()
{
    return problem(409, "epoch.other", "the server was restored and is in another epoch");
}

std::optional<Response> otherEpoch(engine::Engine& engine, const Request& request)
{
    const auto epoch = request.header("naskah-epoch");
    if (epoch.empty() || epoch == engine.identity().epoch) return std::nullopt;
    return epochIsOver();
}

/// Nothing is sent until the server has been taught again: what it has may be older than what the caller has.
Response recovering()
{
    constexpr int seconds = 30;
    return retryAfter(problem(503, "server.recovery", "the server was restored and gathers what it lost"), seconds);
}

Response plain(std::string text, int status = 200)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
    response.body = std::move(text);
    return response;
}

} // namespace

Response Api::enrol(const Request& request, const auth::Caller&)
{
    const auto body = parseObject(request.body, smallText);
    if (!body) return malformed(body.error().detail);
    const auto key = hexOf<32>(*body, "public_key");
    if (!key) return malformed("public_key is not 64 hexadecimal digits");
    std::optional<auth::Admitted<Uuid>> device;
    if (const auto code = textOf(*body, "code")) {
        device = m_auth.enrol(*code, PublicKey{*key});
    } else {
        // Without a code: the next identity of a device that is signed in.
        auto caller = callerOf(request);
        if (auto* refusal = std::get_if<Response>(&caller)) return std::move(*refusal);
        device = m_auth.enrolSuccessor(std::get<auth::Caller>(caller), PublicKey{*key});
    }
    if (!*device) return responseOf(device->error());
    const auto& identity = m_engine.identity();
    return json(boost::json::serialize(
        boost::json::object{{"device", (**device).text()},
                            {"person", m_auth.personOf(**device).value.text()},
                            {"epoch", identity.epoch},
                            {"server_key", toHex(identity.key.publicKey().bytes)},
                            {"recovery_key", toHex(identity.recovery.publicKey().bytes)}}));
}

Response Api::giveNonce(const Request&, const auth::Caller&)
{
    return json(boost::json::serialize(boost::json::object{{"nonce", m_auth.nonce()}}));
}

Response Api::openSession(const Request& request, const auth::Caller&)
{
    const auto body = parseObject(request.body, smallText);
    if (!body) return malformed(body.error().detail);
    const auto device = uuidOf(*body, "device");
    const auto nonce = textOf(*body, "nonce");
    const auto signature = hexOf<64>(*body, "signature");
    if (!device || !nonce || !signature) return malformed("device, nonce and signature are needed");
    auth::Login login{*device, *nonce, Signature{*signature}, textOf(*body, "password"), textOf(*body, "refresh")};
    const auto tokens = m_auth.login(login);
    if (!tokens) return responseOf(tokens.error());
    boost::json::array commands;
    for (const auto& type : allCommands())
        commands.emplace_back(type.entity->table);
    return json(boost::json::serialize(boost::json::object{{"access", tokens->access},
                                                           {"expires_in", tokens->expiresIn.count()},
                                                           {"refresh", tokens->refresh},
                                                           {"server_time", millisecondsOf(m_engine.now())},
                                                           {"person", tokens->person.text()},
                                                           {"commands", std::move(commands)}}));
}

Response Api::push(const Request& request, const auth::Caller& caller)
{
    if (auto refusal = otherEpoch(m_engine, request)) return std::move(*refusal);
    if (!isMediaType(request.header("content-type"), ndjson))
        return problem(415, "body.media_type", "the body must be application/x-ndjson");
    Response response;
    response.headers = {{"Content-Type", std::string{ndjson}}, {"Cache-Control", "no-store"}};
    response.body = std::make_unique<PushSource>(m_engine, m_metrics, caller.device, request.body);
    return response;
}

Response Api::bundle(const Request& request, const auth::Caller&)
{
    auto answer = answerBundle(m_engine, m_files, request.body);
    if (!answer) {
        const auto& error = answer.error();
        const auto code = bundleCode(error);
        if (code == "bundle.recovery") return recovering();
        return problem(error.code == Errc::unauthorized ? 403 : error.code == Errc::conflict ? 409 : 400, code, error.detail);
    }
    Response response;
    response.headers = {{"Content-Type", "application/octet-stream"}, {"Cache-Control", "no-store"}};
    response.body = std::move(*answer);
    return response;
}

Response Api::pull(const Request& request, const auth::Caller& caller)
{
    const auto question = readShortQuestion(request.body);
    if (question && m_engine.nothingNew(caller.device, question->at, question->years)) return plain({}, 204);
    if (!question && question.error().code != Errc::notFound) return malformed(question.error().detail);
    if (question) return json("{\"news\":true}");
    const auto asked = readPullRequest(request.body);
    if (!asked) return malformed(asked.error().detail);
    if (m_engine.isRecovering() && asked->epoch == m_engine.identity().epoch) return recovering();
    auto stream = m_engine.pull(caller.device, *asked);
    if (!stream && stream.error().code == Errc::conflict) return epochIsOver();
    if (!stream) return problem(401, "token.invalid", stream.error().detail);
    const bool compressed = accepts(request.header("accept-encoding"), "zstd");
    Response response;
    response.headers = {{"Content-Type", std::string{ndjson}}, {"Cache-Control", "no-store"}, {"Vary", "Accept-Encoding"}};
    if (compressed) response.headers.push_back({"Content-Encoding", "zstd"});
    response.body = std::make_unique<PullSource>(std::move(*stream), m_metrics, compressed);
    return response;
}

Response Api::events(const Request&, const auth::Caller& caller)
{
    Response response;
    response.headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
    response.body = m_events.open(caller);
    return response;
}

Response Api::lineage(const Request&, const auth::Caller& caller)
{
    return json(writeLineage(m_engine.lineage(caller.person)));
}

Response Api::handBack(const Request& request, const auth::Caller& caller)
{
    const auto report = readHandBack(request.body, request.body.size());
    if (!report) return malformed(report.error().detail);
    const auto answer = m_engine.recovery().take(caller.device, *report);
    if (!answer) return problem(401, "token.invalid", answer.error().detail);
    return json(writeHandBackAnswer(*answer));
}

Response Api::readLog(const Request& request, const auth::Caller& caller)
{
    constexpr std::uint64_t mostEntries = 10'000;
    constexpr std::size_t enoughBytes = 4 << 20;
    const auto& query = request.query;
    const auto first = queryNumber(query, "first");
    const auto count = hasQuery(query, "count") ? queryNumber(query, "count") : mostEntries;
    if (!first || !count || *count == 0) return problem(400, "query.malformed", "first and count are numbers");
    const engine::LogStream::Range range{*first, std::min(*count, mostEntries), enoughBytes};
    const bool isAuditor = m_options.isAuditor && m_options.isAuditor(caller.person);
    auto log = m_engine.log(queryText(query, "epoch").value_or(""), range, caller.person, isAuditor);
    if (!log) return problem(400, "epoch.unknown", log.error().detail);
    Response response;
    response.headers = {{"Content-Type", std::string{ndjson}}, {"Cache-Control", "no-store"}};
    response.body = std::make_unique<LogSource>(std::move(*log));
    return response;
}

Response Api::logHead(const Request&, const auth::Caller&)
{
    const auto head = m_engine.head();
    return head ? json(treeHeadJson(*head)) : notFound();
}

Response Api::logProof(const Request& request, const auth::Caller&)
{
    const auto& query = request.query;
    const auto epoch = queryText(query, "epoch").value_or("");
    if (hasQuery(query, "leaf")) {
        const auto leaf = queryNumber(query, "leaf"), size = queryNumber(query, "size");
        if (!leaf || !size) return problem(400, "query.malformed", "leaf and size are numbers");
        return proofOf(m_engine.inclusion(*leaf, *size, epoch));
    }
    const auto first = queryNumber(query, "first"), second = queryNumber(query, "second");
    if (!first || !second) return problem(400, "query.malformed", "first and second are numbers");
    return proofOf(m_engine.consistency(*first, *second, epoch));
}

Response Api::health(const Request&, const auth::Caller&)
{
    return plain("ok\n");
}

Response Api::ready(const Request&, const auth::Caller&)
{
    if (m_engine.full()) return retryAfter(problem(503, "storage.full", "the server has no room"), 60);
    m_engine.head(); // throws when the database cannot be read
    return plain("ready\n");
}

Response Api::metrics(const Request&, const auth::Caller&)
{
    const auto head = m_engine.head();
    return plain(m_metrics.text({head ? head->size : 0, m_events.count(), m_engine.full()}));
}

} // namespace naskah::api
