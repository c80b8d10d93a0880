#pragma once

#include "common/protocol/client_version.h"
#include "server/api/event_streams.h"
#include "server/api/file_routes.h"
#include "server/api/metrics.h"

#include <map>
#include <string>
#include <string_view>

namespace naskah::api {

struct ApiOptions {
    /// Told of what should not have happened.
    std::function<void(std::string_view)> alarm;
    /// Older desks are sent nothing any more. What they made is always taken.
    ClientVersion minimumVersion = {};
    /// Who reads all that the log commits to; nobody when there is none.
    std::function<bool(Id<Person>)> isAuditor;
};

/// The server's calls as functions from request to response; see docs/protocol.md. From any thread.
class Api final : public Handler {
public:
    /// `files` may be nullptr: then there are none.
    Api(engine::Engine& engine, auth::Auth& auth, FileRoutes* files, ApiOptions options = {});

    Admission admit(const Request& head) override;
    Response handle(Request request) override;

private:
    enum class Access { everybody, signedIn, thisMachine };
    struct Route {
        std::string_view method, path;
        Access access;
        std::uint64_t bodyLimit;
        bool ofAnyVersion; ///< on the way of a desk's work to the server, which no version is too old for
        Response (Api::*call)(const Request&, const auth::Caller&);
    };
    static const Route routes[];
    /// The route, or the refusal: 404 for an unknown path, 405 for another method.
    std::variant<const Route*, Response> routeOf(const Request& request) const;
    std::variant<auth::Caller, Response> callerOf(const Request& request);
    /// The refusal of what would be sent to a desk that is too old.
    std::optional<Response> tooOld(const Request& request, const Route* route) const;
    Response answer(Request& request, std::string_view& name);

    Response enrol(const Request& request, const auth::Caller& caller);
    Response giveNonce(const Request& request, const auth::Caller& caller);
    Response openSession(const Request& request, const auth::Caller& caller);
    Response push(const Request& request, const auth::Caller& caller);
    Response bundle(const Request& request, const auth::Caller& caller);
    Response pull(const Request& request, const auth::Caller& caller);
    Response events(const Request& request, const auth::Caller& caller);
    Response lineage(const Request& request, const auth::Caller& caller);
    Response handBack(const Request& request, const auth::Caller& caller);
    Response readLog(const Request& request, const auth::Caller& caller);
    Response logHead(const Request& request, const auth::Caller& caller);
    Response logProof(const Request& request, const auth::Caller& caller);
    Response health(const Request& request, const auth::Caller& caller);
    Response ready(const Request& request, const auth::Caller& caller);
    Response metrics(const Request& request, const auth::Caller& caller);

    engine::Engine& m_engine;
    auth::Auth& m_auth;
    FileRoutes* m_files;
    ApiOptions m_options;
    Metrics m_metrics;
    EventStreams m_events;
};

} // namespace naskah::api
