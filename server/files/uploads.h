#pragma once

#include "common/schema/result.h"
#include "server/files/checksum.h"
#include "server/files/file_store.h"
#include "server/files/upload_note.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

namespace naskah::files {

enum class UploadError {
    notFound,    ///< or another device's, or expired: which of them is not told
    tooLarge,    ///< more than a file, or than the upload, may have
    tooMany,     ///< open uploads of this device
    wrongOffset, ///< the bytes do not follow those that are here
    superseded,  ///< the same upload was continued by a newer request
    wrongPart,   ///< not the bytes that the part's checksum promised; they were discarded
    wrongFile,   ///< not the file that was promised; the upload was discarded
    full,        ///< no room; what was acknowledged is still here
    lost,        ///< the disk failed; the upload was discarded
};

template <class T = void>
using UploadResult = boost::system::result<T, UploadError>;

struct UploadLimits {
    std::uint64_t fileBytes = 64u << 20;
    std::uint64_t keepFree = 256u << 20; ///< room that uploads leave to the database
    std::size_t openPerDevice = 256;
    std::chrono::hours lifetime{14 * 24}; ///< from the creation; finished ones are remembered as long
};

struct UploadState {
    std::uint64_t offset = 0, length = 0;
    Timestamp expires{};
};

/// Files on their way in, in parts, over any number of cut connections and restarts. From any thread.
class Uploads {
    struct Upload;

public:
    using Clock = std::function<Timestamp()>;
    /// Told of each file that has come, after it is safe in the store and before the client hears of it; again after a
    /// crash between the two. What it throws goes to the caller, and the next request tries again.
    using Stored = std::function<void(const Digest& sha256, const Uuid& device)>;

    /// Makes `directory` if it is not there; it must be on the store's file system.
    Uploads(std::filesystem::path directory,
            FileStore& store,
            Clock clock,
            Stored stored,
            UploadLimits limits = {},
            Disk disk = Disk::system());
    ~Uploads();

    const UploadLimits& limits() const { return m_limits; }

    UploadResult<Uuid> create(const Uuid& device, std::uint64_t length, const Digest& sha256);
    UploadResult<UploadState> state(const Uuid& id, const Uuid& device);
    UploadResult<> terminate(const Uuid& id, const Uuid& device);

    /// Takes the bytes of one request.
    class Appender {
    public:
        /// False when no more is wanted; `finish` says why.
        bool write(std::string_view bytes);

        /// `whole`: all bytes of the request came. Otherwise its checksum is not asked: what came is kept, because the
        /// whole file is checked in the end.
        UploadResult<UploadState> finish(bool whole);

    private:
        friend class Uploads;
        Appender(Uploads& uploads, std::shared_ptr<Upload> upload, File part, std::optional<Checksum> checksum);
        bool isLast() const;

        Uploads& m_uploads;
        std::shared_ptr<Upload> m_upload;
        File m_part;
        std::optional<ChecksumReader> m_checksum;
        std::uint64_t m_turn = 0, m_start = 0, m_unsynced = 0;
        std::optional<UploadError> m_error;
    };

    /// A request that continues an upload takes it over from an older one, whose connection is probably dead.
    UploadResult<std::unique_ptr<Appender>>
    append(const Uuid& id, const Uuid& device, std::uint64_t offset, std::optional<Checksum> checksum = {});

    /// Forgets what is older than its lifetime. Returns how many.
    std::size_t expire();

private:
    void load();
    std::shared_ptr<Upload> find(const Uuid& id, const Uuid& device);
    UploadState stateOf(const Upload& upload) const;
    UploadResult<> finishFile(Upload& upload);
    bool sync(Upload& upload, File& part);
    void forget(Upload& upload);
    void save(const Upload& upload);
    std::filesystem::path partOf(const Uuid& id) const;
    std::filesystem::path noteOf(const Uuid& id) const;

    std::filesystem::path m_directory;
    FileStore& m_store;
    Clock m_clock;
    Stored m_stored;
    UploadLimits m_limits;
    Disk m_disk;
    std::mutex m_mutex; ///< of the map; taken after an upload's own mutex or alone
    std::map<Uuid, std::shared_ptr<Upload>> m_uploads;
};

} // namespace naskah::files
