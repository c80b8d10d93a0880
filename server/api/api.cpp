#include "server/api/api.h"

#include "server/api/problem.h"
#include "server/api/reading.h"

#include <algorithm>

namespace naskah::api {

namespace {

constexpr std::string_view filesPath = "/v1/files";
constexpr std::uint64_t smallBody = 8 * 1024, questionBody = 1 << 20;
/// A push of the largest number of commands that a desk sends at once, of a size that people write.
constexpr std::uint64_t pushBody = 32 << 20;

bool isUnderFiles(std::string_view path)
{
    return path.starts_with(filesPath) && (path.size() == filesPath.size() || path[filesPath.size()] == '/');
}

} // namespace

const Api::Route Api::routes[] = {
    {"POST", "/v1/enrol", Access::everybody, smallBody, true, &Api::enrol},
    {"GET", "/v1/session", Access::everybody, 0, true, &Api::giveNonce},
    {"POST", "/v1/session", Access::everybody, smallBody, true, &Api::openSession},
    {"POST", "/v1/commands", Access::signedIn, pushBody, true, &Api::push},
    {"POST", "/v1/bundles", Access::signedIn, pushBody, true, &Api::bundle},
    {"POST", "/v1/changes", Access::signedIn, questionBody, false, &Api::pull},
    {"GET", "/v1/events", Access::signedIn, 0, false, &Api::events},
    {"GET", "/v1/epochs", Access::signedIn, 0, true, &Api::lineage},
    {"POST", "/v1/recovery", Access::signedIn, pushBody, true, &Api::handBack},
    {"GET", "/v1/log", Access::signedIn, 0, false, &Api::readLog},
    {"GET", "/v1/log/head", Access::signedIn, 0, false, &Api::logHead},
    {"GET", "/v1/log/proof", Access::signedIn, 0, false, &Api::logProof},
    {"GET", "/healthz", Access::everybody, 0, true, &Api::health},
    {"GET", "/readyz", Access::everybody, 0, true, &Api::ready},
    {"GET", "/metrics", Access::thisMachine, 0, true, &Api::metrics},
};

Api::Api(engine::Engine& engine, auth::Auth& auth, FileRoutes* files, ApiOptions options)
    : m_engine(engine), m_auth(auth), m_files(files), m_options(std::move(options)), m_events(engine)
{
}

std::variant<const Api::Route*, Response> Api::routeOf(const Request& request) const
{
    std::string methods;
    for (const auto& route : routes) {
        if (route.path != request.path) continue;
        if (route.access == Access::thisMachine && !isLoopback(request.peer)) continue;
        if (route.method == request.method) return &route;
        methods.append(methods.empty() ? "" : ", ").append(route.method);
    }
    if (methods.empty()) return notFound();
    auto response = problem(405, "method_not_allowed", "this path knows " + methods);
    response.headers.push_back({"Allow", methods});
    return response;
}

std::variant<auth::Caller, Response> Api::callerOf(const Request& request)
{
    auto caller = m_auth.caller(bearerOf(request));
    if (!caller) return responseOf(caller.error());
    return *caller;
}

std::optional<Response> Api::tooOld(const Request& request, const Route* route) const
{
    // Of files, only those that are sent to the desk.
    if (route ? route->ofAnyVersion : request.method != "GET") return std::nullopt;
    if (!isOlderDesk(request.header("naskah-client"), m_options.minimumVersion)) return std::nullopt;
    auto response = problem(426, "desk.too_old",
                            "update this desk's program to version " + m_options.minimumVersion.text() +
                                " or a later one; what is done on it is taken meanwhile");
    response.headers.push_back({"Upgrade", "naskah/" + m_options.minimumVersion.text()});
    return response;
}

Admission Api::admit(const Request& head)
{
    Admission admission;
    try {
        const bool files = m_files && isUnderFiles(head.path);
        const Route* route = nullptr;
        if (!files) {
            auto found = routeOf(head);
            if (auto* refusal = std::get_if<Response>(&found)) {
                m_metrics.countRequest("other", refusal->status);
                admission.refusal = std::move(*refusal);
                return admission;
            }
            route = std::get<const Route*>(found);
        }
        if (auto refusal = tooOld(head, route)) {
            m_metrics.countRequest(files ? filesPath : route->path, refusal->status);
            admission.refusal = std::move(*refusal);
            return admission;
        }
        // A large body is not read for strangers.
        if (files || route->bodyLimit > smallBody) {
            auto caller = callerOf(head);
            if (auto* refusal = std::get_if<Response>(&caller)) {
                m_metrics.countRequest(files ? filesPath : route->path, refusal->status);
                admission.refusal = std::move(*refusal);
                return admission;
            }
            if (files) return m_files->admit(head, std::get<auth::Caller>(caller));
        }
        admission.bodyLimit = route->bodyLimit;
    } catch (const storage::StorageFull&) {
        admission.refusal = retryAfter(problem(507, "storage.full", "the server has no room; nothing was lost"), 60);
    } catch (const storage::StorageBusy&) {
        admission.refusal = retryAfter(problem(503, "server.busy", "too many requests at once"), 2);
    } catch (const std::exception& error) {
        if (m_options.alarm) m_options.alarm(std::string{"admitting a request failed: "} + error.what());
        admission.refusal = problem(500, "internal", "the server failed; it was reported");
    }
    return admission;
}

Response Api::answer(Request& request, std::string_view& name)
{
    if (m_files && isUnderFiles(request.path)) {
        name = filesPath;
        auto caller = callerOf(request);
        if (auto* refusal = std::get_if<Response>(&caller)) return std::move(*refusal);
        return m_files->handle(std::move(request), std::get<auth::Caller>(caller));
    }
    auto found = routeOf(request);
    if (auto* refusal = std::get_if<Response>(&found)) return std::move(*refusal);
    const auto& route = *std::get<const Route*>(found);
    name = route.path;
    if (request.body.size() > route.bodyLimit) return problem(413, "body.too_large", "the body is too large");
    if (route.access != Access::signedIn) return (this->*route.call)(request, {});
    auto caller = callerOf(request);
    if (auto* refusal = std::get_if<Response>(&caller)) return std::move(*refusal);
    return (this->*route.call)(request, std::get<auth::Caller>(caller));
}

Response Api::handle(Request request)
{
    std::string_view name = "other";
    Response response;
    try {
        response = answer(request, name);
    } catch (const storage::StorageFull&) {
        response = retryAfter(problem(507, "storage.full", "the server has no room; nothing was lost"), 60);
    } catch (const storage::StorageBusy&) {
        response = retryAfter(problem(503, "server.busy", "too many requests at once"), 2);
    } catch (const std::exception& error) {
        if (m_options.alarm) m_options.alarm(std::string{name} + " failed: " + error.what());
        response = problem(500, "internal", "the server failed; it was reported");
    }
    m_metrics.countRequest(name, response.status);
    return response;
}

} // namespace naskah::api
