#pragma once

#include "client/replica/search_days.h"
#include "common/record/letter.h"
#include "common/record/records.h"
#include "common/sqlite/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace naskah {

/// The words of a letter as the full-text index has them, one member a column.
struct SearchDocument {
    std::string number;  ///< the sender's number and our agenda number
    std::string subject;
    std::string sender;
    std::string recipient; ///< outside the organisation, as written; offices and posts are facets
    std::string text;    ///< summary, body, and where an invitation invites to
    std::string notes;   ///< names of attachments, comments, notes of dispositions, reports
    std::string facets;  ///< what filters ask for, see Facet; and the year of writing as people type it

    bool operator==(const SearchDocument&) const = default;
};

/// Words that nobody can type: they begin with a character of Unicode's private use area, which the tokenizer keeps.
namespace facet {
inline constexpr std::string_view mark = "\xee\x80\x80";
inline const std::string every = std::string(mark) + 'a'; ///< every letter has it

enum class Kind : char {
    received = 'd',
    unit = 'u',
    sender = 'f',
    recipient = 'r',
    type = 't',
    state = 's',
    code = 'k',
    security = 'y',
    urgency = 'v'
};
std::string of(Kind kind, const Uuid& id);
std::string of(Kind kind, std::string_view name);
/// Of a classification code; each of its leading parts is one, so that 800.1 finds 800.1.13.
std::string ofCode(std::string_view code);
/// Of a day of receipt: its year, its month and the day itself.
std::vector<std::string> ofReceipt(Date day);
/// The fewest of those words that together have just the days of a range. An open side goes as far as letters do.
std::vector<std::string> ofReceipts(const DayRange& days);
} // namespace facet

/// Another number here than in an index makes that index again: what facets a letter has was changed.
inline constexpr std::int64_t facetsVersion = 2;

struct IndexedLetter {
    std::int64_t rowid = 0; ///< see searchRowid
    SearchDocument document;
};

/// The letter's words as the tables have them now; nothing when there is no such letter.
std::optional<IndexedLetter> searchDocument(Database& db, const Uuid& letter);

/// The letter that a record's words are found under; nothing for records that have none.
std::optional<Uuid> letterOf(Database& db, RecordKind kind, const Row& row);

/// Where a letter stands in the index: day of writing << 24 | its row, so that newest first is rowid descending.
std::int64_t searchRowid(Date writtenOn, std::int64_t row);
inline std::int64_t letterRowOf(std::int64_t rowid)
{
    return rowid & 0xffffff;
}

} // namespace naskah
