#include "client/replica/inbox.h"

#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"
#include "common/text/utf8.h"

namespace naskah {

namespace {

constexpr std::size_t longestName = 180, longestEnding = 12; // characters
constexpr std::size_t mostBytes = 240;                       // a folder's entry takes 255
constexpr std::int64_t day = 86'400'000;                     // ms

/// Whether Windows takes a name for a device, whatever its ending: CON, nul.pdf, LPT1.tar.gz.
bool isDeviceName(std::string_view name)
{
    std::string stem{trimmed(name.substr(0, name.find('.')))};
    for (char& c : stem)
        if (c >= 'a' && c <= 'z') c = char(c - 'a' + 'A');
    const bool isPort = stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '0' && stem[3] <= '9';
    return isPort || stem == "CON" || stem == "PRN" || stem == "AUX" || stem == "NUL";
}

std::string shortened(const std::string& name)
{
    const auto dot = name.rfind('.');
    const std::string ending = dot == name.npos || name.size() - dot > longestEnding ? std::string{} : name.substr(dot);
    std::string head{firstCodePoints(name.substr(0, name.size() - ending.size()), longestName - ending.size())};
    while (head.size() + ending.size() > mostBytes)
        head = std::string{firstCodePoints(head, lengthInCodePoints(head) - 1)};
    return head + ending;
}

} // namespace

std::string plainFileName(std::string_view path)
{
    const auto slash = path.find_last_of("/\\");
    auto name = withoutControls(slash == path.npos ? path : path.substr(slash + 1), LineEnds::remove);
    for (char& c : name)
        if (std::string_view{"<>:\"|?*"}.find(c) != std::string_view::npos) c = '_';
    if (!isValidUtf8(name)) {
        for (char& c : name)
            if (static_cast<unsigned char>(c) >= 0x80) c = '_';
    }
    if (lengthInCodePoints(name) > longestName || name.size() > mostBytes) name = shortened(name);
    // Windows loses dots and spaces at the end; a name of dots alone is a folder.
    const auto last = name.find_last_not_of(". ");
    name = last == name.npos ? std::string{} : std::string{trimmed(std::string_view{name}.substr(0, last + 1))};
    if (isDeviceName(name)) name = '_' + name;
    return name.empty() ? "berkas" : name;
}

Inbox::Received
Inbox::receive(std::string_view name, std::string_view bytes, std::string_view source, std::int64_t now)
{
    const auto hash = toHex(viewOf(sha256(bytes)));
    {
        auto same = m_db.query("SELECT id FROM inbox WHERE sha256 = ? AND gone = 0", hash);
        if (same.next()) return {same.integer(0), false};
    }
    m_db.run("INSERT INTO inbox (sha256, name, source, bytes, arrived) VALUES (?, ?, ?, ?, ?)", hash, plainFileName(name),
             std::string{source}, Blob{bytes}, now);
    return {m_db.lastInsertRow(), true};
}

std::vector<Inbox::Item> Inbox::waiting()
{
    std::vector<Item> items;
    auto query = m_db.query("SELECT id, name, sha256, source, length(bytes), arrived FROM inbox WHERE gone = 0 ORDER BY id");
    while (query.next())
        items.push_back({query.integer(0), std::string{query.text(1)}, std::string{query.text(2)}, std::string{query.text(3)},
                         query.integer(4), query.integer(5)});
    return items;
}

std::int64_t Inbox::count()
{
    auto query = m_db.query("SELECT count(*) FROM inbox WHERE gone = 0");
    return query.next() ? query.integer(0) : 0;
}

std::optional<std::string> Inbox::bytes(std::int64_t id)
{
    auto query = m_db.query("SELECT bytes FROM inbox WHERE id = ?", id);
    if (!query.next()) return std::nullopt;
    return std::string{query.blob(0)};
}

void Inbox::settle(std::int64_t id, const std::string& letter, std::int64_t now)
{
    m_db.run("UPDATE inbox SET letter = ?, gone = ? WHERE id = ?", letter, now, id);
}

void Inbox::putAway(std::int64_t id, std::int64_t now)
{
    m_db.run("UPDATE inbox SET gone = ? WHERE id = ? AND gone = 0", now, id);
}

void Inbox::takeBack(std::int64_t id)
{
    m_db.run("UPDATE inbox SET gone = 0 WHERE id = ? AND letter = ''", id);
}

int Inbox::forgetOld(std::int64_t now, int days)
{
    std::int64_t old = 0;
    {
        auto query = m_db.query("SELECT count(*) FROM inbox WHERE gone > 0 AND gone < ?", now - days * day);
        if (query.next()) old = query.integer(0);
    }
    m_db.run("DELETE FROM inbox WHERE gone > 0 AND gone < ?", now - days * day);
    return int(old);
}

} // namespace naskah
