#include "tests/powercut/fault_files.h"

#include "common/sqlite/database.h"

namespace naskah::powercut {

namespace {

void demand(Answer answer, const std::string& path)
{
    using Kind = DatabaseError::Kind;
    if (answer != Answer::ok) throw DatabaseError(answer == Answer::full ? Kind::full : Kind::io, "the disk refuses " + path);
}

} // namespace

void FaultFiles::write(const std::string& path, std::string_view bytes)
{
    const auto file = m_disk.create(path);
    demand(m_disk.truncate(*file, 0), path);
    demand(m_disk.write(*file, bytes, 0), path);
    demand(m_disk.sync(*file), path);
}

void FaultFiles::rename(const std::string& from, const std::string& to)
{
    demand(m_disk.rename(from, to), from);
}

void FaultFiles::flushFolderOf(const std::string& path)
{
    demand(m_disk.syncFolder(), path);
}

std::optional<std::string> FaultFiles::read(const std::string& path)
{
    const auto file = m_disk.find(path);
    if (!file) return std::nullopt;
    std::string bytes(file->now().size(), '\0');
    demand(m_disk.read(*file, bytes.data(), bytes.size(), 0), path);
    return bytes;
}

} // namespace naskah::powercut
