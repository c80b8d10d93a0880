#include "tests/powercut/database_check.h"

namespace naskah::powercut {

void checkDatabase(Database& db, const std::string& name, Findings& findings)
{
    auto integrity = db.query("PRAGMA integrity_check");
    while (integrity.next())
        if (integrity.text(0) != "ok") findings.push_back(name + " is corrupt: " + std::string{integrity.text(0)});
}

void checkPages(const std::string& path, const std::string& key, const char* vfs, Findings& findings)
{
    Database db(path, {key, true, true, vfs});
    auto pages = db.query("PRAGMA cipher_integrity_check");
    while (pages.next())
        findings.push_back(path + " has a page that does not authenticate: " + std::string{pages.text(0)});
}

std::int64_t numberOf(Database& db, std::string_view sql)
{
    auto query = db.query(sql);
    return query.next() ? query.integer(0) : 0;
}

} // namespace naskah::powercut
