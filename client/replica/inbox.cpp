#include "client/replica/inbox.h"

#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"
#include "common/text/utf8.h"

namespace naskah {

namespace {

constexpr std::size_t longestName = 180, longestEnding = 12; // characters
constexpr std::int64_t day = 86'400'000;                     // ms

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
    name = std::string{trimmed(name)};
    // A name of dots alone is a folder.
    if (name.find_first_not_of('.') == name.npos) name.clear();
    if (lengthInCodePoints(name) > longestName) {
        const auto dot = name.rfind('.');
        std::string ending = dot == name.npos || name.size() - dot > longestEnding ? std::string{} : name.substr(dot);
        name = std::string{firstCodePoints(name, longestName - ending.size())} + ending;
    }
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
