#include "common/schema/ddl.h"

namespace naskah {

namespace {

std::string literal(const Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) return "'" + *text + "'"; // set in C++, never by a user
    return "NULL";
}

std::string columnDefinition(const Field& field, const Value& blank)
{
    std::string sql{field.name};
    const bool number = field.kind == Kind::boolean || field.kind == Kind::integer || field.kind == Kind::timestamp;
    sql += number ? " INTEGER" : field.kind == Kind::reference ? " BLOB" : " TEXT";
    if (field.name == "id") return sql += " NOT NULL UNIQUE";
    if (!field.nullable && field.kind == Kind::reference) return sql += " NOT NULL DEFAULT x'00000000000000000000000000000000'";
    if (!field.nullable) sql += " NOT NULL";
    if (std::holds_alternative<std::monostate>(blank)) return sql;
    if (std::holds_alternative<Uuid>(blank)) return sql;
    return sql += " DEFAULT " + literal(blank);
}

} // namespace

std::vector<std::string> reconcile(const Entity& entity, const std::set<std::string, std::less<>>& existing,
                                   const std::vector<std::string>& syncColumns)
{
    const std::string table{entity.table};
    const auto blank = entity.blank();
    std::vector<std::string> statements;
    if (existing.empty()) {
        // A rowid without a name of its own may change in VACUUM, and the search index refers to it.
        std::string columns = "row INTEGER PRIMARY KEY";
        for (std::size_t i = 0; i < blank.size(); ++i)
            columns.append(", ").append(columnDefinition(entity.fields[i], blank[i]));
        for (const auto& column : syncColumns)
            columns.append(", ").append(column);
        statements.push_back("CREATE TABLE " + table + " (" + columns + ") STRICT");
    } else {
        for (std::size_t i = 0; i < blank.size(); ++i)
            if (!existing.contains(entity.fields[i].name))
                statements.push_back("ALTER TABLE " + table + " ADD COLUMN " +
                                     columnDefinition(entity.fields[i], blank[i]));
        for (const auto& column : syncColumns)
            if (!existing.contains(column.substr(0, column.find(' '))))
                statements.push_back("ALTER TABLE " + table + " ADD COLUMN " + column);
    }
    for (const auto& field : entity.fields)
        if (field.traits.indexed || field.name == "thread")
            statements.push_back("CREATE INDEX IF NOT EXISTS " + table + "_by_" + std::string{field.name} + " ON " +
                                 table + " (" + std::string{field.name} + ')');
    return statements;
}

std::string columnList(const Entity& entity, std::string_view prefix)
{
    std::string list;
    for (const auto& field : entity.fields)
        list.append(list.empty() ? "" : ", ").append(prefix).append(field.name);
    return list;
}

std::vector<std::size_t> searchableFields(const Entity& entity)
{
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < entity.fields.size(); ++i)
        if (entity.fields[i].traits.searchable) positions.push_back(i);
    return positions;
}

} // namespace naskah
