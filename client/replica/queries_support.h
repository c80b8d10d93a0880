#pragma once

#include "client/replica/queries.h"
#include "common/sqlite/database.h"

namespace naskah::queries {

/// A record of one type from a row of "SELECT <columnList> …", starting at a column.
template <Record T>
T recordAt(Query& query, int first = 0)
{
    const auto& entity = entityOf<T>;
    Row row;
    row.reserve(entity.fields.size());
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        row.push_back(query.value(first + int(i), entity.fields[i].kind == Kind::reference));
    auto record = fromRow<T>(row);
    if (!record) throw DatabaseError(DatabaseError::Kind::corrupt, "a record cannot be read: " + record.error().detail);
    return std::move(*record);
}

/// The columns, FROM and joins that every list of letters selects; `readLetterRow` reads them.
std::string letterColumns();
LetterRow readLetterRow(Query& query);

/// `typed` split at spaces, lower case, with LIKE's wildcards escaped: "%word%" each.
std::vector<std::string> likeWords(const std::string& typed);

/// The unit, position and person that this desk's person acts as by default; nil without a mandate.
struct Standing {
    Id<Person> person;
    Id<Position> position;
    Id<Unit> unit;
    bool isHead = false;
};
Standing standing(Database& db);

} // namespace naskah::queries
