#pragma once

#include "server/api/message.h"

#include <string>
#include <string_view>

namespace naskah::api {

/// An RFC 9457 problem document. `code` is stable; `detail`, in English, is for logs and developers.
Response problem(int status, std::string_view code, std::string_view detail);

/// What is hidden and what is not there look the same, to the byte.
Response notFound();

Response json(std::string body, int status = 200);

/// The Retry-After field, in seconds.
Response retryAfter(Response response, int seconds);

} // namespace naskah::api
