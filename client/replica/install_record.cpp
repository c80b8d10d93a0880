#include "client/replica/install_record.h"

#include <sstream>

namespace naskah {

InstallRecord::InstallRecord(std::string path, FileSystem& files) : m_path(std::move(path)), m_files(files)
{
    const auto text = m_files.read(m_path);
    std::istringstream lines(text.value_or(""));
    std::string word, id;
    while (lines >> word) {
        if (word == "nonce") {
            lines >> m_nonce;
        } else {
            std::int64_t number = 0;
            lines >> id >> number;
            const auto uuid = parseUuid(id);
            if (!uuid) continue;
            if (word == "used") m_used[*uuid] = number;
            if (word == "sealed") m_sealed[*uuid] = std::uint64_t(number);
        }
    }
}

void InstallRecord::setNonce(std::string nonce)
{
    change([&] { m_nonce = std::move(nonce); });
}

std::int64_t InstallRecord::used(const Uuid& lease) const
{
    const auto found = m_used.find(lease);
    return found == m_used.end() ? 0 : found->second;
}

void InstallRecord::use(const Uuid& lease, std::int64_t number)
{
    change([&] { m_used[lease] = number; });
}

std::uint64_t InstallRecord::sealed(const Uuid& device) const
{
    const auto found = m_sealed.find(device);
    return found == m_sealed.end() ? 0 : found->second;
}

void InstallRecord::seal(const Uuid& device, std::uint64_t sequence)
{
    change([&] { m_sealed[device] = sequence; });
}

void InstallRecord::change(const std::function<void()>& what)
{
    const auto nonce = m_nonce;
    const auto used = m_used;
    const auto sealed = m_sealed;
    what();
    try {
        write();
    } catch (...) {
        m_nonce = nonce;
        m_used = used;
        m_sealed = sealed;
        throw;
    }
}

void InstallRecord::write() const
{
    std::ostringstream lines;
    lines << "nonce " << m_nonce << '\n';
    for (const auto& [lease, number] : m_used)
        lines << "used " << lease.text() << ' ' << number << '\n';
    for (const auto& [device, sequence] : m_sealed)
        lines << "sealed " << device.text() << ' ' << sequence << '\n';
    writeDurably(m_files, m_path, lines.str());
}

} // namespace naskah
