#include "common/sqlite/migration.h"

namespace naskah {

void migrate(Database& db, std::span<const Migration> steps)
{
    std::int64_t version = 0;
    {
        auto query = db.query("PRAGMA user_version");
        if (query.next()) version = query.integer(0);
    }
    if (!steps.empty() && version > steps.back().number)
        throw DatabaseError(DatabaseError::Kind::tooNew, "the database was written by a newer version of Naskah");
    for (const auto& step : steps) {
        if (step.number <= version) continue;
        db.transaction([&] {
            db.execute(std::string{step.sql});
            db.execute("PRAGMA user_version = " + std::to_string(step.number));
        });
    }
}

} // namespace naskah
