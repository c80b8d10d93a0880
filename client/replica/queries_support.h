#pragma once

#include "client/replica/queries.h"
#include "common/schema/ddl.h"
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

/// Every record of a type for which `where`, with one id bound, holds.
template <Record T>
std::vector<T> select(Database& db, const std::string& where, const Uuid& id)
{
    std::vector<T> records;
    auto query = db.query("SELECT " + columnList(entityOf<T>) + " FROM " + std::string{T::table} + " WHERE " + where, id);
    while (query.next())
        records.push_back(recordAt<T>(query));
    return records;
}

std::string personName(Database& db, Id<Person> id);
std::string positionTitle(Database& db, Id<Position> id);
/// Who holds a position now.
std::string holderName(Database& db, Id<Position> id);
std::string unitName(Database& db, Id<Unit> id);
/// Whether a command that the server has not answered changed it.
bool isPending(Database& db, const Uuid& id);
std::vector<AttachmentRow> attachmentsOf(Database& db, const Uuid& owner);

/// The columns, FROM and joins that every list of letters selects; `readLetterRow` reads them.
std::string letterColumns();
LetterRow readLetterRow(Query& query);

/// `typed` split at spaces, lower case, with LIKE's wildcards escaped: "%word%" each. Of a
/// long text only the first words and of a long word only the beginning.
std::vector<std::string> likeWords(const std::string& typed);

/// " AND <column> LIKE ?n" for each of so many words, all required; bound from parameter `first` on.
std::string allMatch(const std::string& column, std::size_t words, int first);
void bindWords(Query& query, const std::vector<std::string>& words, int first);

/// The unit, position and person that this desk's person acts as by default; nil without a mandate.
struct Standing {
    Id<Person> person;
    Id<Position> position;
    Id<Unit> unit;
    bool isHead = false;
};
Standing standing(Database& db);

/// Head or secretariat of the office that stands under no other: who keeps what is the whole city's.
bool leadsTheCity(Database& db);

/// The legs that this person's office sees of a letter, parents before children.
std::vector<LegRow> legsOf(Database& db, const Handling& handling, const Standing& me, Date today);
Date today();

} // namespace naskah::queries
