#pragma once

#include "client/model/letter_line.h"

namespace naskah {

class Database;

/// A page of any list of letters, read from the desk's store.
LinePage readLines(Database& db, const LetterQuery& query, const std::string& from, int count);

} // namespace naskah
