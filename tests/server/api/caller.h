#pragma once

#include "common/crypto/encoding.h"
#include "server/api/api.h"
#include "tests/server/engine/office.h"

#include <boost/json.hpp>

namespace naskah::test {

/// The office behind its api, called without a network.
struct Service {
    Office office;
    auth::Auth auth{*office.engine, [] {
                        auth::AuthOptions options;
                        options.cost = {1, 1024};
                        return options;
                    }()};
    Id<Person> auditor; ///< nobody, unless a test names one
    api::Api api{*office.engine,
                 auth,
                 nullptr,
                 {[this](std::string_view text) { alarms.emplace_back(text); }, {}, [this](Id<Person> person) { return person == auditor; }}};
    std::vector<std::string> alarms;

    struct Answer {
        int status = 0;
        std::vector<api::Header> headers;
        std::string body;
        std::unique_ptr<api::EventSource> events;

        std::string header(std::string_view name) const
        {
            for (const auto& field : headers)
                if (field.name == name) return field.value;
            return {};
        }
        boost::json::value json() const { return boost::json::parse(body); }
        std::string code() const { return boost::json::value_to<std::string>(json().at("code")); }
    };

    Answer call(std::string method, std::string target, std::string body = {}, std::vector<api::Header> headers = {})
    {
        api::Request request;
        request.method = std::move(method);
        const auto question = target.find('?');
        request.path = target.substr(0, question);
        if (question != target.npos) request.query = target.substr(question + 1);
        request.headers = std::move(headers);
        request.peer = peer;
        auto admission = api.admit(request);
        if (admission.refusal) return read(std::move(*admission.refusal));
        if (body.size() > admission.bodyLimit) return {413, {}, {}, {}};
        request.body = std::move(body);
        return read(api.handle(std::move(request)));
    }

    /// The headers of a signed in desk.
    std::vector<api::Header> as(Desk& desk)
    {
        auth.setPassword(desk.person, "sandi");
        const auto nonce = boost::json::value_to<std::string>(call("GET", "/v1/session").json().at("nonce"));
        const auto signature = desk.key.sign(auth::loginStatement(desk.device, nonce));
        const auto answer = call("POST", "/v1/session",
                                 boost::json::serialize(boost::json::object{{"device", desk.device.text()},
                                                                            {"nonce", nonce},
                                                                            {"signature", toHex(signature.bytes)},
                                                                            {"password", "sandi"}}));
        return {{"authorization", "Bearer " + boost::json::value_to<std::string>(answer.json().at("access"))}};
    }

    std::string peer = "192.0.2.7";

private:
    static Answer read(api::Response response)
    {
        Answer answer{response.status, std::move(response.headers), {}, {}};
        if (auto* text = std::get_if<std::string>(&response.body)) {
            answer.body = std::move(*text);
        } else if (auto* source = std::get_if<std::unique_ptr<api::BodySource>>(&response.body)) {
            while (auto piece = (*source)->next())
                answer.body += *piece;
        } else {
            answer.events = std::move(std::get<std::unique_ptr<api::EventSource>>(response.body));
        }
        return answer;
    }
};

inline std::vector<api::Header> with(std::vector<api::Header> headers, std::string name, std::string value)
{
    headers.push_back({std::move(name), std::move(value)});
    return headers;
}

} // namespace naskah::test
