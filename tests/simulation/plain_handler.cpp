#include "tests/simulation/plain_handler.h"

#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json.hpp>

#include <cstdlib>

namespace naskah::simulation {

namespace json = boost::json;

namespace {

api::Response answer(int status, std::string type, std::string body)
{
    api::Response response;
    response.status = status;
    response.headers.push_back({"Content-Type", std::move(type)});
    response.body = std::move(body);
    return response;
}

class PullBody final : public api::BodySource {
public:
    explicit PullBody(std::unique_ptr<engine::ChangeStream> stream) : m_stream(std::move(stream)) {}
    std::optional<std::string> next() override { return m_stream->next(); }

private:
    std::unique_ptr<engine::ChangeStream> m_stream;
};

std::uint64_t parameter(const std::string& query, const std::string& name)
{
    const auto at = query.find(name + '=');
    return at == std::string::npos ? 0 : std::strtoull(query.c_str() + at + name.size() + 1, nullptr, 10);
}

} // namespace

api::Response PlainHandler::handle(api::Request request)
{
    const auto authorization = request.header("authorization");
    const auto device = authorization.starts_with("Bearer ") ? parseUuid(authorization.substr(7)) : std::nullopt;
    if (request.path == "/v1/session") {
        if (request.method == "GET") return answer(200, "application/json", R"({"nonce":"n"})");
        const auto body = parseObject(request.body, 1 << 20);
        if (!body) return answer(400, "application/problem+json", "{}");
        const json::object session{{"access", textOf(*body, "device").value_or("")},
                                   {"refresh", "r"},
                                   {"expires_in", 900},
                                   {"server_time", millisecondsOf(m_engine.now())}};
        return answer(200, "application/json", json::serialize(session));
    }
    if (!device) return answer(401, "application/problem+json", "{}");
    if (request.path == "/v1/commands") {
        std::vector<SealedEnvelope> batch;
        std::string_view rest = request.body;
        for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
            auto sealed = readEnvelopeLine(rest.substr(0, end));
            if (!sealed) return answer(400, "application/problem+json", "{}");
            batch.push_back(std::move(*sealed));
            rest.remove_prefix(end + 1);
        }
        return answer(200, "application/x-ndjson", m_engine.submit(*device, batch).lines());
    }
    if (request.path == "/v1/changes") {
        const auto pull = readPullRequest(request.body);
        if (!pull) return answer(400, "application/problem+json", "{}");
        auto stream = m_engine.pull(*device, *pull);
        if (!stream) return answer(403, "application/problem+json", "{}");
        auto response = answer(200, "application/x-ndjson", {});
        response.body = std::make_unique<PullBody>(std::move(*stream));
        return response;
    }
    if (request.path == "/v1/log/proof") {
        const auto proof = m_engine.consistency(parameter(request.query, "first"), parameter(request.query, "second"));
        if (!proof) return answer(400, "application/problem+json", "{}");
        json::array nodes;
        for (const auto& node : *proof)
            nodes.emplace_back(toHex(node));
        return answer(200, "application/json", json::serialize(json::object{{"proof", std::move(nodes)}}));
    }
    return answer(404, "application/problem+json", "{}");
}

} // namespace naskah::simulation
