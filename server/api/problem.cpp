#include "server/api/problem.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace naskah::api {

namespace {

std::string_view titleOf(int status)
{
    switch (status) {
    case 400:
        return "Bad request";
    case 401:
        return "Not signed in";
    case 403:
        return "Forbidden";
    case 404:
        return "Not found";
    case 405:
        return "Method not allowed";
    case 413:
        return "Too large";
    case 415:
        return "Unsupported media type";
    case 426:
        return "Update needed";
    case 429:
        return "Too many requests";
    case 503:
        return "Unavailable";
    case 507:
        return "No room";
    default:
        return status < 500 ? "Refused" : "Internal error";
    }
}

} // namespace

Response problem(int status, std::string_view code, std::string_view detail)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/problem+json"}, {"Cache-Control", "no-store"}};
    if (status == 401) response.headers.push_back({"WWW-Authenticate", "Bearer"});
    response.body = boost::json::serialize(boost::json::object{{"type", "about:blank"},
                                                               {"title", titleOf(status)},
                                                               {"status", status},
                                                               {"code", code},
                                                               {"detail", detail}});
    return response;
}

Response notFound()
{
    return problem(404, "not_found", "there is nothing here for you");
}

Response json(std::string body, int status)
{
    Response response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = std::move(body);
    return response;
}

Response retryAfter(Response response, int seconds)
{
    response.headers.push_back({"Retry-After", std::to_string(seconds)});
    return response;
}

} // namespace naskah::api
