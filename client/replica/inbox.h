#pragma once

#include "common/sqlite/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace naskah {

/// Files that came to this desk and wait to be registered: dropped, scanned, from the watched folder, from the clipboard.
/// They lie encrypted beside the attachments, are sent nowhere, and survive restarts. What leaves it is kept for a while
/// as it came, whatever was made of it.
class Inbox {
public:
    explicit Inbox(Database& files) : m_db(files) {}

    struct Item {
        std::int64_t id = 0;
        std::string name;
        std::string sha256;
        std::string source; ///< "file", "folder", "clipboard", "scanner"
        std::int64_t size = 0;
        std::int64_t arrived = 0; ///< milliseconds
    };
    struct Received {
        std::int64_t id = 0;
        bool isNew = true; ///< false: the same bytes wait already
    };
    /// Keeps a file durably. `name` is cleaned of folders and of characters that cannot be seen.
    Received receive(std::string_view name, std::string_view bytes, std::string_view source, std::int64_t now);
    /// Those that wait, oldest first.
    std::vector<Item> waiting();
    std::int64_t count();
    std::optional<std::string> bytes(std::int64_t id);

    /// It became part of a letter. It no longer waits.
    void settle(std::int64_t id, const std::string& letter, std::int64_t now);
    /// A person does not want it. It no longer waits, and can be taken back.
    void putAway(std::int64_t id, std::int64_t now);
    void takeBack(std::int64_t id);
    /// Forgets what has been away for longer than `days`. Returns how many went.
    int forgetOld(std::int64_t now, int days = 30);

private:
    Database& m_db;
};

/// The last part of a path, without characters that cannot be seen or that other systems refuse, at most 180 characters
/// and 240 bytes with its ending, and no name of a device; "berkas" when nothing is left.
std::string plainFileName(std::string_view name);

} // namespace naskah
