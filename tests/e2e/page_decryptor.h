#pragma once

#include <filesystem>
#include <string>

namespace naskah::e2e {

/// The pages of a SQLCipher database as they lie on the disk, decrypted and one after the other: what is in use, what
/// is free, and what nothing refers to any more. An independent reader of the format, so that nothing is missed that
/// SQLite would not show. Throws std::runtime_error when a page does not decrypt.
std::string decryptedPages(const std::filesystem::path& database, const std::string& key);

/// The same for every frame of the write-ahead log, committed or not; empty when there is none.
std::string decryptedLog(const std::filesystem::path& log, const std::string& key);

} // namespace naskah::e2e
