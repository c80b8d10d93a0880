#include "client/replica/kept_heads.h"

#include "common/sqlite/database.h"

namespace naskah {

std::optional<TreeHead> newestHead(Database& db, std::string_view epoch)
{
    auto query = db.query("SELECT head FROM head WHERE epoch = ? ORDER BY size DESC LIMIT 1", epoch);
    if (!query.next()) return std::nullopt;
    return readTreeHead(query.text(0)).value();
}

void keepHead(Database& db, const TreeHead& head, Timestamp now)
{
    db.run("INSERT INTO head (epoch, size, head, at) VALUES (?, ?, ?, ?)", head.epoch, head.size, treeHeadJson(head), millisecondsOf(now));
    db.run("DELETE FROM head WHERE size < ?1 AND (at < ?2 OR size NOT IN (SELECT max(size) FROM head GROUP BY epoch, at / 86400000))",
           head.size, millisecondsOf(now - std::chrono::days{60}));
}

} // namespace naskah
