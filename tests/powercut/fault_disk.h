#pragma once

#include "tests/powercut/chance.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace naskah::powercut {

/// Names of files and what is in them.
using Image = std::map<std::string, std::string>;

/// How a disk answers.
enum class Answer { ok, shortRead, ioError, full, missing };

/// A file: what programs see of it, and what a loss of power would leave.
class DiskFile {
public:
    struct Change {
        bool truncates = false;
        std::size_t at = 0; ///< where the bytes go, or the new size
        std::string bytes;
    };
    explicit DiskFile(std::string content = {}) : m_now(std::move(content)) {}

    const std::string& now() const { return m_now; }
    const std::string& durable() const { return m_isSynced ? m_now : m_durable; }
    /// What lies between the two, oldest first.
    const std::vector<Change>& unsynced() const { return m_unsynced; }

    void change(Change change);
    void sync();
    /// What was not synced will never be.
    void lose();

private:
    std::string m_now, m_durable;
    std::vector<Change> m_unsynced;
    bool m_isSynced = true; ///< durable is as now, and not kept twice
    bool m_hasLost = false;
};

/// One folder of files in memory, on a disk that can lose its power, fail, be full, or lie. Changes that were not synced
/// are dropped, reordered or torn at sectors of 512 bytes when the power goes; a new, removed or renamed name that was
/// not synced may or may not be there. For one thread.
class FaultDisk {
public:
    static constexpr std::size_t sectorSize = 512;

    FaultDisk() = default;
    explicit FaultDisk(Image image);
    FaultDisk(const FaultDisk&) = delete;

    // What programs ask for.
    std::shared_ptr<DiskFile> find(const std::string& name) const;
    std::shared_ptr<DiskFile> create(const std::string& name);
    Answer read(const DiskFile& file, char* bytes, std::size_t count, std::size_t at);
    Answer write(DiskFile& file, std::string_view bytes, std::size_t at);
    Answer truncate(DiskFile& file, std::size_t size);
    Answer sync(DiskFile& file);
    Answer remove(const std::string& name, bool durably);
    Answer rename(const std::string& from, const std::string& to);
    Answer syncFolder();

    /// Called in the middle of each call that changes something: the change is issued, and not answered yet.
    std::function<void()> onChange;
    /// Calls so far that change something, and all calls.
    std::uint64_t changes() const { return m_changes; }
    std::uint64_t calls() const { return m_calls; }

    // What befalls it.

    /// The call with this number (from 1, see calls()) fails, or it and all later ones. Programs go on seeing what a
    /// failed sync did not write, but no later sync writes it either, as on Linux.
    void failAt(std::uint64_t call, Answer how, bool forEver);
    bool hasFailed() const { return m_hasFailed || isFull(); }
    /// Nothing fails any more, and there is room.
    void mend();
    /// From the call with this number on there is no room for one byte more.
    void fillAt(std::uint64_t call) { m_fillAt = call; }
    /// Syncs are answered and do nothing.
    void ignoreSyncs() { m_ignoresSyncs = true; }

    /// What a loss of power in this moment could leave.
    Image cut(Chance& chance) const;
    /// What programs see.
    Image image() const;

private:
    bool fails();
    void changed();
    bool isFull() const { return m_fillAt && m_calls >= m_fillAt; }

    std::map<std::string, std::shared_ptr<DiskFile>> m_names, m_durableNames;
    std::uint64_t m_changes = 0, m_calls = 0, m_failAt = 0, m_fillAt = 0;
    Answer m_failure = Answer::ok;
    bool m_failsForEver = false, m_hasFailed = false, m_ignoresSyncs = false;
};

/// Turns one bit of a file over.
void flipBit(Image& image, const std::string& name, std::size_t bit);

} // namespace naskah::powercut
