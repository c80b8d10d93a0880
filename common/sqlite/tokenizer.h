#pragma once

struct sqlite3;

namespace naskah {

/// Name of the full-text tokenizer as it stands in a table's definition. The number is the version of
/// the rules: rules that change what a document yields need a new name, and the index is built again.
inline constexpr const char* tokenizerName = "naskah2";

/// Makes the tokenizer known to one connection; `Database` calls it before anything touches a full-text table.
/// Returns false when this SQLite was built without FTS5.
bool registerTokenizer(sqlite3* db);

} // namespace naskah
