#include "tests/powercut/conversation.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/short_question.h"

#include <boost/json.hpp>

namespace naskah::powercut {

namespace {

constexpr const char* jsonType = "application/json";
constexpr const char* linesType = "application/x-ndjson";

std::uint64_t parameter(const std::string& path, std::string_view name)
{
    const auto at = path.find(std::string{name} + '=');
    return at == path.npos ? 0 : std::stoull(path.substr(at + name.size() + 1));
}

} // namespace

Conversation::Conversation(Replica& desk, CityServer& server, Chance& chance)
    : m_desk(desk), m_server(server), m_chance(chance), m_machine(desk)
{
    m_machine.signIn("rahasia");
}

bool Conversation::exchange(Timestamp now, bool mayCut)
{
    const auto request = m_machine.next(now);
    if (!request) return false;
    if (onRequest) onRequest(*request);
    const auto answered = answer(*request);
    m_machine.begin(answered.status, {{"content-type", answered.type}});
    const auto end = mayCut && m_chance.oneIn(4) ? m_chance.below(answered.body.size() + 1) : answered.body.size();
    for (std::size_t at = 0; at < end;) {
        const auto piece = std::min<std::size_t>(end - at, 200 + m_chance.below(8000));
        m_machine.data(std::string_view{answered.body}.substr(at, piece));
        at += piece;
        if (onPiece && at < end) onPiece();
    }
    if (end < answered.body.size())
        m_machine.failed("line.cut");
    else
        m_machine.end();
    return true;
}

bool Conversation::settle(Timestamp& now)
{
    m_machine.poke();
    for (int round = 0; round < 200; ++round) {
        if (exchange(now, false)) continue;
        const auto wake = m_machine.wakeAt();
        if (!wake) return true;
        now = std::max(now, *wake);
    }
    return false;
}

Conversation::Answer Conversation::answer(const HttpRequest& request)
{
    if (request.path == "/v1/session" && request.method == "GET") return {200, jsonType, R"({"nonce":"00"})"};
    if (request.path == "/v1/session")
        return {200, jsonType, R"({"access":"a","refresh":"r","expires_in":900,"server_time":0})"};
    if (request.path == "/v1/commands") return push(request);
    if (request.path == "/v1/changes") return pull(request);
    if (request.path.starts_with("/v1/log/proof")) return proof(request);
    return {404, jsonType, "{}"};
}

Conversation::Answer Conversation::push(const HttpRequest& request)
{
    std::vector<SealedEnvelope> batch;
    std::string_view rest = request.body;
    for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
        batch.push_back(readEnvelopeLine(rest.substr(0, end)).value());
        rest.remove_prefix(end + 1);
    }
    return {200, linesType, m_server.engine().submit(m_desk.identity().device, batch).lines()};
}

Conversation::Answer Conversation::pull(const HttpRequest& request)
{
    const auto device = m_desk.identity().device;
    if (const auto question = readShortQuestion(request.body)) {
        if (m_server.engine().nothingNew(device, question->at, question->years)) return {204, {}, {}};
        return {200, jsonType, R"({"news":true})"};
    }
    auto stream = m_server.engine().pull(device, readPullRequest(request.body).value()).value();
    Answer answer{200, linesType, {}};
    while (const auto piece = stream->next())
        answer.body += *piece;
    return answer;
}

Conversation::Answer Conversation::proof(const HttpRequest& request)
{
    boost::json::array proof;
    for (const auto& digest : m_server.engine().consistency(parameter(request.path, "first"), parameter(request.path, "second")).value())
        proof.emplace_back(toHex(viewOf(digest)));
    return {200, jsonType, boost::json::serialize(boost::json::object{{"proof", proof}})};
}

} // namespace naskah::powercut
