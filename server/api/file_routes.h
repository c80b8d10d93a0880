#pragma once

#include "server/api/message.h"
#include "server/auth/auth.h"

namespace naskah::api {

/// Serves /v1/files for callers that were let in.
class FileRoutes {
public:
    virtual ~FileRoutes() = default;
    virtual Admission admit(const Request& head, const auth::Caller& caller) = 0;
    virtual Response handle(Request request, const auth::Caller& caller) = 0;
};

} // namespace naskah::api
