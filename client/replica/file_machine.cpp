#include "client/replica/file_machine.h"

#include "common/crypto/encoding.h"
#include "common/protocol/client_version.h"

#include <algorithm>
#include <cstdlib>

namespace naskah {

namespace {

constexpr std::int64_t pieceSize = 1 << 20;
constexpr std::size_t keepSize = 256 * 1024;
constexpr int aheadPriority = 1, fetchedAhead = 50;

} // namespace

FileMachine::FileMachine(Replica& replica, const Session& session) : m_replica(replica), m_session(session) {}

HttpRequest FileMachine::request(std::string method, std::string path)
{
    return {std::move(method),
            std::move(path),
            {{std::string{clientField}, std::string{thisClient}}, {"Authorization", "Bearer " + m_session.access}, {"Tus-Resumable", "1.0.0"}},
            {}};
}

std::optional<HttpRequest> FileMachine::next(Timestamp now)
{
    m_now = now;
    if (m_step != Step::idle || !m_online || m_session.access.empty()) return std::nullopt;
    if (m_wakeAt && now < *m_wakeAt) return std::nullopt;
    m_wakeAt.reset();
    if (auto upload = nextUpload()) return upload;
    fetchAhead(m_replica);
    return nextDownload();
}

std::optional<HttpRequest> FileMachine::nextUpload()
{
    const auto upload = m_replica.files().nextUpload();
    if (!upload) return std::nullopt;
    if (upload->sha256 != m_upload.sha256 || upload->url != m_upload.url) m_offset.reset();
    m_upload = *upload;
    if (m_upload.url.empty()) {
        m_step = Step::create;
        auto create = request("POST", "/v1/files");
        create.headers.emplace_back("Upload-Length", std::to_string(m_upload.size));
        create.headers.emplace_back("Upload-Metadata", "sha256 " + toBase64(m_upload.sha256));
        return create;
    }
    if (!m_offset) {
        m_step = Step::offset;
        return request("HEAD", m_upload.url);
    }
    m_step = Step::append;
    auto append = request("PATCH", m_upload.url);
    append.body = m_replica.files().slice(m_upload.sha256, *m_offset, pieceSize);
    m_sending = std::int64_t(append.body.size());
    append.headers.emplace_back("Content-Type", "application/offset+octet-stream");
    append.headers.emplace_back("Upload-Offset", std::to_string(*m_offset));
    return append;
}

std::optional<HttpRequest> FileMachine::nextDownload()
{
    const auto wanted = m_replica.files().nextWanted();
    if (!wanted) return std::nullopt;
    m_step = Step::download;
    m_download = *wanted;
    auto download = request("GET", "/v1/files/" + m_download);
    if (const auto have = m_replica.files().partial(m_download); have > 0)
        download.headers.emplace_back("Range", "bytes=" + std::to_string(have) + '-');
    return download;
}

void fetchAhead(Replica& replica)
{
    auto query = replica.db().query("SELECT sha256 FROM attachment WHERE stored = 1 ORDER BY row DESC LIMIT ?", fetchedAhead);
    while (query.next()) {
        const std::string hash{query.text(0)};
        if (!replica.files().has(hash)) replica.files().want(hash, aheadPriority);
    }
}

void FileMachine::begin(int status, const std::vector<std::pair<std::string, std::string>>& headers)
{
    m_status = status;
    m_headers = headers;
    m_received.clear();
}

std::string FileMachine::headerOf(std::string_view name) const
{
    for (const auto& [key, value] : m_headers)
        if (key == name) return value;
    return {};
}

void FileMachine::data(std::string_view bytes)
{
    if (m_step != Step::download || (m_status != 200 && m_status != 206)) return;
    m_received += bytes;
    if (m_received.size() < keepSize) return;
    m_replica.files().append(m_download, m_received);
    m_received.clear();
    if (onProgress) onProgress(m_download, m_replica.files().partial(m_download), 0);
}

void FileMachine::end()
{
    const auto step = std::exchange(m_step, Step::idle);
    auto& files = m_replica.files();
    if (m_status == 401 || m_status == 426 || m_status == 429 || m_status >= 500) return retryLater();
    m_failures = 0;
    switch (step) {
    case Step::create: {
        const auto location = headerOf("location");
        const auto path = location.find("/v1/files/");
        if (m_status == 413 || m_status == 415) {
            files.setRefused(m_upload.sha256);
            break;
        }
        if (m_status != 201 || path == std::string::npos) return retryLater();
        files.setUploadUrl(m_upload.sha256, location.substr(path));
        m_upload.url = location.substr(path);
        m_offset = 0;
        break;
    }
    case Step::offset:
        if (m_status == 404 || m_status == 410 || m_status == 403) {
            files.setUploadUrl(m_upload.sha256, "");
        } else if (m_status == 200 || m_status == 204) {
            m_offset = std::strtoll(headerOf("upload-offset").c_str(), nullptr, 10);
            if (*m_offset >= m_upload.size) files.setUploaded(m_upload.sha256);
        } else {
            return retryLater();
        }
        break;
    case Step::append:
        if (m_status == 204) {
            *m_offset += m_sending;
            if (onProgress) onProgress(m_upload.sha256, *m_offset, m_upload.size);
            if (*m_offset >= m_upload.size) files.setUploaded(m_upload.sha256);
        } else if (m_status == 409) {
            m_offset.reset();
        } else if (m_status == 404 || m_status == 410 || m_status == 460) {
            files.setUploadUrl(m_upload.sha256, "");
        } else {
            return retryLater();
        }
        break;
    case Step::download:
        // 416 to a continued download: everything is here already.
        if (m_status == 200 || m_status == 206 || m_status == 416) {
            if (!m_received.empty()) files.append(m_download, m_received);
            m_received.clear();
            if (files.completeDownload(m_download, millisecondsOf(m_now))) {
                files.evict(m_replica.options().fileQuota);
                if (onFile) onFile(m_download);
            } else {
                return retryLater();
            }
        } else {
            // Not there, or no longer for this person: asked for again when somebody opens it.
            files.unwant(m_download);
        }
        break;
    case Step::idle:
        break;
    }
}

void FileMachine::failed(std::string_view)
{
    const auto step = std::exchange(m_step, Step::idle);
    if (step == Step::idle) return;
    m_offset.reset();
    if (step == Step::download && !m_received.empty()) m_replica.files().append(m_download, m_received);
    m_received.clear();
    retryLater();
}

void FileMachine::retryLater()
{
    m_offset.reset();
    m_wakeAt = m_now + std::min(std::chrono::milliseconds{1000} * (1 << std::min(m_failures++, 8)), std::chrono::milliseconds{300'000});
}

void FileMachine::poke()
{
    m_wakeAt.reset();
}

void FileMachine::setOnline(bool online)
{
    m_online = online;
    if (!online && m_step != Step::idle) failed("offline");
    if (online) poke();
}

bool FileMachine::settled()
{
    return m_step == Step::idle && m_replica.files().waitingUploads() == 0;
}

} // namespace naskah
