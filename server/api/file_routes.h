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

    /// Keeps a file that came from a device by another way than an upload. False: it is too large, or there is no room.
    virtual bool keep(const Uuid& device, std::string_view bytes) = 0;
    /// The bytes of a file, by its hash in hexadecimal, when it is here, sound and not longer than `most`.
    virtual std::optional<std::string> bytesOf(const std::string& sha256, std::size_t most) = 0;
};

} // namespace naskah::api
