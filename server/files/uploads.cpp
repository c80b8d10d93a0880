#include "server/files/uploads.h"

#include <algorithm>
#include <vector>

namespace naskah::files {

namespace fs = std::filesystem;

namespace {
constexpr std::uint64_t syncEvery = 4 << 20;
} // namespace

struct Uploads::Upload {
    Uuid id;
    std::mutex mutex; ///< of everything below
    UploadNote note;
    std::uint64_t offset = 0; ///< the part's size
    std::uint64_t turn = 0;   ///< which appender may write
    bool gone = false;
};

Uploads::Uploads(fs::path directory, FileStore& store, Clock clock, Stored stored, UploadLimits limits, Disk disk)
    : m_directory(std::move(directory)), m_store(store), m_clock(std::move(clock)), m_stored(std::move(stored)),
      m_limits(limits), m_disk(std::move(disk))
{
    fs::create_directories(m_directory);
    load();
}

Uploads::~Uploads() = default;

fs::path Uploads::partOf(const Uuid& id) const
{
    return m_directory / (id.text() + ".part");
}

fs::path Uploads::noteOf(const Uuid& id) const
{
    return m_directory / (id.text() + ".note");
}

/// Finds what the last run of the server left. A part without a readable note was never promised to anybody, or its
/// note is damaged: it is removed, and its desk, which has the file, uploads again.
void Uploads::load()
{
    std::vector<fs::path> strays;
    for (const auto& entry : fs::directory_iterator(m_directory)) {
        const auto& path = entry.path();
        const auto id = parseUuid(path.stem().string());
        const bool known = id && (path.extension() == ".part" || path.extension() == ".note");
        if (!known) {
            if (path.extension() == ".new") strays.push_back(path);
            continue;
        }
        if (path.extension() == ".part") {
            if (!fs::exists(noteOf(*id))) strays.push_back(path);
            continue;
        }
        const auto note = readUploadNote(File(path, File::Mode::read).read(0, 1024));
        if (!note || (!note->complete && !fs::exists(partOf(*id)))) {
            strays.push_back(path);
            continue;
        }
        auto upload = std::make_shared<Upload>();
        upload->id = *id;
        upload->note = *note;
        upload->offset =
            note->complete ? note->length : std::min<std::uint64_t>(fs::file_size(partOf(*id)), note->length);
        m_uploads.emplace(*id, std::move(upload));
    }
    for (const auto& path : strays)
        fs::remove(path);
}

std::shared_ptr<Uploads::Upload> Uploads::find(const Uuid& id, const Uuid& device)
{
    const auto now = m_clock();
    const std::lock_guard lock(m_mutex);
    const auto found = m_uploads.find(id);
    if (found == m_uploads.end()) return nullptr;
    const auto& note = found->second->note; // these fields of it never change
    if (note.device != device || note.created + m_limits.lifetime <= now) return nullptr;
    return found->second;
}

UploadState Uploads::stateOf(const Upload& upload) const
{
    return {upload.offset, upload.note.length, upload.note.created + m_limits.lifetime};
}

void Uploads::save(const Upload& upload)
{
    writeDurably(m_disk, noteOf(upload.id), write(upload.note));
}

UploadResult<Uuid> Uploads::create(const Uuid& device, std::uint64_t length, const Digest& sha256)
{
    if (length > m_limits.fileBytes) return UploadError::tooLarge;
    if (m_disk.freeBytes(m_directory) < length + m_limits.keepFree) return UploadError::full;
    auto upload = std::make_shared<Upload>();
    const auto now = m_clock();
    upload->id = makeUuid(millisecondsOf(now));
    upload->note = {device, length, sha256, now, false};
    {
        const std::lock_guard lock(m_mutex);
        const auto open = std::count_if(m_uploads.begin(), m_uploads.end(), [&](const auto& other) {
            return other.second->note.device == device && !other.second->note.complete;
        });
        if (static_cast<std::size_t>(open) >= m_limits.openPerDevice) return UploadError::tooMany;
    }
    const std::lock_guard lock(upload->mutex);
    try {
        File(partOf(upload->id), File::Mode::create);
        save(*upload); // syncs the directory with both
    } catch (const DiskFull&) {
        std::error_code ignored;
        fs::remove(partOf(upload->id), ignored);
        return UploadError::full;
    }
    {
        const std::lock_guard mapLock(m_mutex);
        m_uploads.emplace(upload->id, upload);
    }
    if (length == 0)
        if (const auto finished = finishFile(*upload); !finished) return finished.error();
    return upload->id;
}

UploadResult<UploadState> Uploads::state(const Uuid& id, const Uuid& device)
{
    const auto upload = find(id, device);
    if (!upload) return UploadError::notFound;
    const std::lock_guard lock(upload->mutex);
    if (upload->gone) return UploadError::notFound;
    // All bytes came, but the server died before it could say so.
    if (upload->offset == upload->note.length && !upload->note.complete)
        if (const auto finished = finishFile(*upload); !finished) return finished.error();
    return stateOf(*upload);
}

UploadResult<> Uploads::terminate(const Uuid& id, const Uuid& device)
{
    const auto upload = find(id, device);
    if (!upload) return UploadError::notFound;
    const std::lock_guard lock(upload->mutex);
    if (upload->gone) return UploadError::notFound;
    forget(*upload);
    return {};
}

/// The caller holds the upload's mutex. The note goes last: a note without a part is a stray that `load` removes.
void Uploads::forget(Upload& upload)
{
    upload.gone = true;
    fs::remove(partOf(upload.id));
    fs::remove(noteOf(upload.id));
    const std::lock_guard lock(m_mutex);
    m_uploads.erase(upload.id);
}

/// After a failed sync nobody knows what is on the disk, and asking again would get a wrong yes: the upload is
/// forgotten, and its desk, which has the file, begins anew.
bool Uploads::sync(Upload& upload, File& part)
{
    try {
        part.sync(m_disk);
        return true;
    } catch (const std::exception&) {
        forget(upload);
        return false;
    }
}

/// All bytes are here; the caller holds the upload's mutex.
UploadResult<> Uploads::finishFile(Upload& upload)
{
    const auto part = partOf(upload.id);
    File bytes(part, File::Mode::append);
    if (!sync(upload, bytes)) return UploadError::lost;
    if (sha256Of(bytes, upload.note.length) != upload.note.sha256) {
        forget(upload);
        return UploadError::wrongFile;
    }
    try {
        m_store.keep(part, upload.note.sha256);
        m_stored(upload.note.sha256, upload.note.device);
        auto noted = upload.note;
        noted.complete = true;
        writeDurably(m_disk, noteOf(upload.id), write(noted));
        {
            const std::lock_guard lock(m_mutex); // `create` counts
            upload.note.complete = true;
        }
        fs::remove(part);
    } catch (const DiskFull&) {
        return UploadError::full;
    }
    return {};
}

UploadResult<std::unique_ptr<Uploads::Appender>>
Uploads::append(const Uuid& id, const Uuid& device, std::uint64_t offset, std::optional<Checksum> checksum)
{
    const auto upload = find(id, device);
    if (!upload) return UploadError::notFound;
    const std::lock_guard lock(upload->mutex);
    if (upload->gone) return UploadError::notFound;
    if (upload->offset != offset) return UploadError::wrongOffset;
    ++upload->turn;
    File part;
    if (!upload->note.complete) {
        part = File(partOf(id), File::Mode::append);
        if (part.size() > offset) part.truncate(offset); // of a write that failed half-way
    }
    return std::unique_ptr<Appender>(new Appender(*this, upload, std::move(part), std::move(checksum)));
}

std::size_t Uploads::expire()
{
    const auto now = m_clock();
    std::vector<std::shared_ptr<Upload>> old;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [id, upload] : m_uploads)
            if (upload->note.created + m_limits.lifetime <= now) old.push_back(upload);
    }
    for (const auto& upload : old) {
        const std::lock_guard lock(upload->mutex);
        if (!upload->gone) forget(*upload);
    }
    return old.size();
}

Uploads::Appender::Appender(Uploads& uploads,
                            std::shared_ptr<Upload> upload,
                            File part,
                            std::optional<Checksum> checksum)
    : m_uploads(uploads), m_upload(std::move(upload)), m_part(std::move(part)), m_turn(m_upload->turn),
      m_start(m_upload->offset)
{
    if (checksum) m_checksum.emplace(std::move(*checksum));
}

bool Uploads::Appender::isLast() const
{
    return !m_upload->gone && m_upload->turn == m_turn;
}

bool Uploads::Appender::write(std::string_view bytes)
{
    const std::lock_guard lock(m_upload->mutex);
    if (m_error) return false;
    auto& upload = *m_upload;
    if (!isLast()) {
        m_error = upload.gone ? UploadError::notFound : UploadError::superseded;
        return false;
    }
    if (bytes.empty()) return true;
    if (bytes.size() > upload.note.length - upload.offset) {
        m_error = UploadError::tooLarge;
        return false;
    }
    try {
        m_part.write(m_uploads.m_disk, bytes);
    } catch (const DiskFull&) {
        // What was written of this piece counts, if it can be made durable in `finish`.
        upload.offset = std::min(std::max(m_part.size(), upload.offset), upload.note.length);
        m_error = UploadError::full;
        return false;
    }
    upload.offset += bytes.size();
    if (m_checksum) m_checksum->update(bytes);
    m_unsynced += bytes.size();
    if (m_unsynced < syncEvery) return true;
    m_unsynced = 0;
    if (!m_uploads.sync(upload, m_part)) m_error = UploadError::lost;
    return !m_error;
}

UploadResult<UploadState> Uploads::Appender::finish(bool whole)
{
    const std::lock_guard lock(m_upload->mutex);
    auto& upload = *m_upload;
    if (m_error == UploadError::lost) return UploadError::lost;
    if (!isLast()) return upload.gone ? UploadError::notFound : UploadError::superseded;
    if (upload.note.complete) return m_error ? UploadResult<UploadState>(*m_error) : m_uploads.stateOf(upload);
    if (whole && !m_error && m_checksum && !m_checksum->matches()) {
        m_part.truncate(m_start);
        upload.offset = m_start;
        m_error = UploadError::wrongPart;
    }
    if (!m_uploads.sync(upload, m_part)) return UploadError::lost;
    if (m_error) return *m_error;
    if (whole && upload.offset == upload.note.length)
        if (const auto finished = m_uploads.finishFile(upload); !finished) return finished.error();
    return m_uploads.stateOf(upload);
}

} // namespace naskah::files
