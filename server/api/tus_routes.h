#pragma once

#include "server/api/file_routes.h"
#include "server/files/uploads.h"

#include <functional>
#include <string>

namespace naskah::api {

/// /v1/files: uploads by tus 1.0.0 (core, creation, checksum, expiration, termination), and downloads by hash. Whether
/// a file is known to the server shows in no answer: uploads are always taken whole, and what is hidden and what is
/// missing get the same 404.
class TusRoutes final : public FileRoutes {
public:
    /// Whether the caller may have a file, by its hash in hexadecimal.
    using MayRead = std::function<bool(const auth::Caller&, const std::string& sha256)>;

    TusRoutes(files::FileStore& store, files::Uploads& uploads, MayRead mayRead);

    Admission admit(const Request& head, const auth::Caller& caller) override;
    Response handle(Request request, const auth::Caller& caller) override;
    bool keep(const Uuid& device, std::string_view bytes) override;
    std::optional<std::string> bytesOf(const std::string& sha256, std::size_t most) override;

private:
    Response options() const;
    Response create(const Request& request, const auth::Caller& caller);
    Response state(const Uuid& id, const auth::Caller& caller);
    Response terminate(const Uuid& id, const auth::Caller& caller);
    Admission append(const Uuid& id, const Request& head, const auth::Caller& caller);
    Response download(const Request& request, const std::string& sha256, const auth::Caller& caller);

    files::FileStore& m_store;
    files::Uploads& m_uploads;
    MayRead m_mayRead;
};

} // namespace naskah::api
