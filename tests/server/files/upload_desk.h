#pragma once

#include "server/files/uploads.h"

#include <QTemporaryDir>

#include <cerrno>
#include <optional>
#include <string>
#include <vector>

namespace naskah::files {

/// A disk that has room for so many more bytes, and whose syncs can be made to fail.
struct NarrowDisk {
    std::uint64_t room = UINT64_MAX;
    bool syncFails = false;

    Disk disk()
    {
        auto real = Disk::system();
        return {[this, write = real.write](int descriptor, const void* bytes, std::size_t size) -> ssize_t {
                    if (room == 0) return errno = ENOSPC, -1;
                    const auto written = write(descriptor, bytes, std::min<std::uint64_t>(size, room));
                    if (written > 0 && room != UINT64_MAX) room -= static_cast<std::uint64_t>(written);
                    return written;
                },
                [this](int) { return syncFails ? (errno = EIO, -1) : 0; }, // nobody cuts the power here
                [](const std::filesystem::path&) -> std::uintmax_t { return UINT64_MAX / 2; }};
    }
};

/// Uploads in a temporary folder, that can be stopped and started like the server.
struct UploadDesk {
    UploadDesk() { start(); }

    void start()
    {
        uploads.reset();
        store.emplace(root / "files", narrow.disk());
        uploads.emplace(
            root / "uploads",
            *store,
            [this] { return now; },
            [this](const Digest& sha256, const Uuid&) {
                if (storedThrows) throw std::runtime_error("expected by the test");
                stored.push_back(sha256);
            },
            limits,
            narrow.disk());
    }

    Uuid create(std::string_view bytes) { return *uploads->create(device, bytes.size(), sha256(bytes)); }

    /// Sends `bytes` as one PATCH.
    UploadResult<UploadState> append(const Uuid& id,
                                     std::uint64_t offset,
                                     std::string_view bytes,
                                     bool whole = true,
                                     std::optional<Checksum> checksum = {})
    {
        auto appender = uploads->append(id, device, offset, std::move(checksum));
        if (!appender) return appender.error();
        return (*appender)->finish((*appender)->write(bytes) && whole);
    }

    std::uint64_t offset(const Uuid& id) { return (*uploads->state(id, device)).offset; }
    bool has(std::string_view bytes) const { return store->isSound(sha256(bytes)); }

    /// Names in the folder of uploads.
    std::size_t leftOvers() const
    {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(root / "uploads"))
            ++count;
        return count;
    }

    QTemporaryDir folder;
    std::filesystem::path root{folder.path().toStdString()};
    NarrowDisk narrow;
    UploadLimits limits;
    Timestamp now = timestampOf(1'800'000'000'000);
    Uuid device = makeUuid(1), otherDevice = makeUuid(2);
    bool storedThrows = false;
    std::vector<Digest> stored;
    std::optional<FileStore> store;
    std::optional<Uploads> uploads;
};

/// Bytes that differ everywhere.
inline std::string someBytes(std::size_t size)
{
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 131 + i / 256 * 17);
    return bytes;
}

} // namespace naskah::files
