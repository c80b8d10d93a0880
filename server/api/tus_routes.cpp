#include "server/api/tus_routes.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "server/api/byte_range.h"
#include "server/api/http_date.h"
#include "server/api/problem.h"
#include "server/api/tus_fields.h"

#include <algorithm>
#include <stdexcept>

namespace naskah::api {

using files::UploadError;

namespace {

constexpr std::string_view collection = "/v1/files";
constexpr std::string_view version = "1.0.0";
constexpr std::size_t piece = 64 * 1024;

Response tus(Response response)
{
    response.headers.push_back({"Tus-Resumable", std::string(version)});
    return response;
}

Response refusal(UploadError error)
{
    switch (error) {
    case UploadError::notFound:
        return notFound();
    case UploadError::tooLarge:
        return problem(413, "files.too_large", "more bytes than this server takes, or than the upload has");
    case UploadError::tooMany:
        return retryAfter(problem(429, "files.too_many_uploads", "finish or end the uploads that are open"), 3600);
    case UploadError::wrongOffset:
        return problem(409, "files.wrong_offset", "the bytes do not follow those that are here");
    case UploadError::superseded:
        return problem(409, "files.superseded", "a newer request continued this upload");
    case UploadError::wrongPart:
        return problem(460, "files.checksum_mismatch", "not the bytes that Upload-Checksum promised; discarded");
    case UploadError::wrongFile:
        return problem(460, "files.hash_mismatch", "not the file that sha256 promised; the upload was discarded");
    case UploadError::full:
        return retryAfter(problem(507, "storage.full", "the server has no room; nothing was lost"), 60);
    case UploadError::lost:
        return retryAfter(problem(503, "storage.failed", "the server's disk failed; begin the upload anew"), 60);
    }
    return problem(500, "internal", "unknown upload error");
}

/// Without the field's other requests of a tus client must not be understood.
bool speaksTus(const Request& request)
{
    return request.header("tus-resumable") == version;
}

Response wrongVersion()
{
    auto response = problem(412, "files.tus_version", "this is tus 1.0.0");
    response.headers.push_back({"Tus-Version", std::string(version)});
    return response;
}

Response notAllowed(std::string methods)
{
    auto response = problem(405, "method_not_allowed", "this path knows " + methods);
    response.headers.push_back({"Allow", std::move(methods)});
    return response;
}

void describe(Response& response, const files::UploadState& state)
{
    response.headers.push_back({"Upload-Offset", std::to_string(state.offset)});
    response.headers.push_back({"Upload-Expires", httpDate(state.expires)});
    response.headers.push_back({"Cache-Control", "no-store"});
}

/// What follows "/v1/files/", or nothing.
std::string_view nameIn(std::string_view path)
{
    path.remove_prefix(std::min(collection.size() + 1, path.size()));
    return path;
}

bool isHash(std::string_view name)
{
    return name.size() == 64 && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// The body of a PATCH.
class PartSink final : public BodySink {
public:
    explicit PartSink(std::unique_ptr<files::Uploads::Appender> appender) : m_appender(std::move(appender)) {}

    bool write(std::string_view bytes) override { return m_appender->write(bytes); }

    Response finish(bool complete) override
    {
        const auto state = m_appender->finish(complete);
        if (!state) return tus(refusal(state.error()));
        Response response;
        response.status = 204;
        describe(response, *state);
        return tus(std::move(response));
    }

private:
    std::unique_ptr<files::Uploads::Appender> m_appender;
};

/// Part of a file. A whole one is hashed on its way out, and a damaged one cut before its end, so that no desk takes it
/// for good.
class FileSource final : public BodySource {
public:
    FileSource(files::File file, std::uint64_t first, std::uint64_t end, std::optional<Digest> expected)
        : m_file(std::move(file)), m_at(first), m_end(end), m_expected(expected)
    {
    }

    std::optional<std::string> next() override
    {
        if (m_at == m_end) {
            if (m_expected && m_digest.finish() != *m_expected) throw std::runtime_error("a stored file is damaged");
            return std::nullopt;
        }
        auto bytes = m_file.read(m_at, static_cast<std::size_t>(std::min<std::uint64_t>(piece, m_end - m_at)));
        if (bytes.empty()) throw std::runtime_error("a stored file is too short");
        if (m_expected) m_digest.update(bytes);
        m_at += bytes.size();
        return bytes;
    }

private:
    files::File m_file;
    std::uint64_t m_at, m_end;
    std::optional<Digest> m_expected;
    Sha256 m_digest;
};

} // namespace

TusRoutes::TusRoutes(files::FileStore& store, files::Uploads& uploads, MayRead mayRead)
    : m_store(store), m_uploads(uploads), m_mayRead(std::move(mayRead))
{
}

Admission TusRoutes::admit(const Request& head, const auth::Caller& caller)
{
    const auto id = parseUuid(nameIn(head.path));
    if (head.method == "PATCH" && id) {
        auto admission = append(*id, head, caller);
        if (admission.refusal) admission.refusal = tus(std::move(*admission.refusal));
        return admission;
    }
    return {};
}

Response TusRoutes::handle(Request request, const auth::Caller& caller)
{
    if (request.path == collection) {
        if (request.method == "OPTIONS") return options();
        if (request.method != "POST") return notAllowed("OPTIONS, POST");
        return tus(create(request, caller));
    }
    const auto name = nameIn(request.path);
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (isHash(name)) return reads ? download(request, std::string(name), caller) : notAllowed("GET, HEAD");
    const auto id = parseUuid(name);
    if (!id) return notFound();
    if (request.method == "OPTIONS") return options();
    if (request.method != "HEAD" && request.method != "DELETE") return tus(notAllowed("OPTIONS, HEAD, PATCH, DELETE"));
    if (!speaksTus(request)) return tus(wrongVersion());
    return tus(request.method == "HEAD" ? state(*id, caller) : terminate(*id, caller));
}

Response TusRoutes::options() const
{
    Response response;
    response.status = 204;
    response.headers = {{"Tus-Version", std::string(version)},
                        {"Tus-Extension", "creation,checksum,expiration,termination"},
                        {"Tus-Checksum-Algorithm", "sha1,sha256"},
                        {"Tus-Max-Size", std::to_string(m_uploads.limits().fileBytes)}};
    return tus(std::move(response));
}

Response TusRoutes::create(const Request& request, const auth::Caller& caller)
{
    if (!speaksTus(request)) return wrongVersion();
    const auto length = readCount(request.header("upload-length"));
    if (!length) return problem(400, "files.length", "Upload-Length is missing or not a number");
    const auto promise = readPromise(request.header("upload-metadata"));
    if (!promise) return problem(400, "files.metadata", "Upload-Metadata must give the file's sha256 in hexadecimal");
    const auto id = m_uploads.create(caller.device, *length, *promise);
    if (!id) return refusal(id.error());
    const auto state = m_uploads.state(*id, caller.device);
    if (!state) return refusal(state.error());
    Response response;
    response.status = 201;
    response.headers = {{"Location", std::string(collection) + '/' + id->text()}};
    describe(response, *state);
    return response;
}

Response TusRoutes::state(const Uuid& id, const auth::Caller& caller)
{
    const auto state = m_uploads.state(id, caller.device);
    if (!state) return refusal(state.error());
    Response response;
    describe(response, *state);
    response.headers.push_back({"Upload-Length", std::to_string(state->length)});
    return response;
}

Response TusRoutes::terminate(const Uuid& id, const auth::Caller& caller)
{
    if (const auto ended = m_uploads.terminate(id, caller.device); !ended) return refusal(ended.error());
    Response response;
    response.status = 204;
    return response;
}

Admission TusRoutes::append(const Uuid& id, const Request& head, const auth::Caller& caller)
{
    Admission admission;
    const auto refuse = [&admission](Response response) {
        admission.refusal = std::move(response);
        return std::move(admission);
    };
    if (!speaksTus(head)) return refuse(wrongVersion());
    if (head.header("content-type") != "application/offset+octet-stream")
        return refuse(problem(415, "files.content_type", "a part is application/offset+octet-stream"));
    const auto offset = readCount(head.header("upload-offset"));
    if (!offset) return refuse(problem(400, "files.offset", "Upload-Offset is missing or not a number"));
    const auto field = head.header("upload-checksum");
    auto checksum = readChecksum(field);
    if (!field.empty() && !checksum)
        return refuse(problem(400, "files.checksum", "Upload-Checksum is not sha1 or sha256 and base64"));
    const auto state = m_uploads.state(id, caller.device);
    if (!state) return refuse(refusal(state.error()));
    auto appender = m_uploads.append(id, caller.device, *offset, std::move(checksum));
    if (!appender) return refuse(refusal(appender.error()));
    admission.bodyLimit = state->length - *offset;
    admission.sink = std::make_unique<PartSink>(std::move(*appender));
    return admission;
}

Response TusRoutes::download(const Request& request, const std::string& sha256, const auth::Caller& caller)
{
    const auto digest = arrayOf<32>(fromHex(sha256).value_or(std::string()));
    if (!digest || !m_mayRead(caller, sha256)) return notFound();
    auto file = m_store.open(*digest);
    if (!file) return notFound();
    const auto size = file.size();
    const auto tag = '"' + sha256 + '"';
    Response response;
    response.headers = {{"ETag", tag}, {"Cache-Control", "private, no-store"}, {"Accept-Ranges", "bytes"}};
    if (request.header("if-none-match") == tag) {
        response.status = 304;
        return response;
    }
    const auto condition = request.header("if-range");
    const bool ranged = condition.empty() || condition == tag;
    const auto range = readRange(ranged ? request.header("range") : std::string_view(), size);
    std::uint64_t first = 0, end = size;
    if (std::holds_alternative<NoSuchRange>(range)) {
        auto none = problem(416, "files.range", "the file has no such bytes");
        none.headers.push_back({"Content-Range", "bytes */" + std::to_string(size)});
        return none;
    }
    if (const auto* part = std::get_if<ByteRange>(&range)) {
        response.status = 206;
        first = part->first;
        end = part->last + 1;
        response.headers.push_back(
            {"Content-Range",
             "bytes " + std::to_string(first) + '-' + std::to_string(part->last) + '/' + std::to_string(size)});
    }
    // Never shown by a browser as what its bytes claim to be.
    response.headers.push_back({"Content-Type", "application/octet-stream"});
    response.headers.push_back({"Content-Disposition", "attachment"});
    response.headers.push_back({"X-Content-Type-Options", "nosniff"});
    const bool whole = first == 0 && end == size;
    response.body = std::make_unique<FileSource>(std::move(file), first, end, whole ? digest : std::nullopt);
    return response;
}

bool TusRoutes::keep(const Uuid& device, std::string_view bytes)
{
    const auto id = m_uploads.create(device, bytes.size(), naskah::sha256(bytes));
    if (!id) return false;
    if (bytes.empty()) return true;
    auto appender = m_uploads.append(*id, device, 0);
    if (!appender) return false;
    (*appender)->write(bytes);
    const auto state = (*appender)->finish(true);
    return state && state->offset == state->length;
}

std::optional<std::string> TusRoutes::bytesOf(const std::string& sha256, std::size_t most)
{
    const auto digest = arrayOf<32>(fromHex(sha256).value_or(std::string()));
    if (!digest) return std::nullopt;
    const auto file = m_store.open(*digest);
    if (!file || file.size() > most) return std::nullopt;
    auto bytes = file.read(0, std::size_t(file.size()));
    if (naskah::sha256(bytes) != *digest) return std::nullopt;
    return bytes;
}

} // namespace naskah::api
