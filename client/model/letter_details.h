#pragma once

#include "client/model/letter_detail.h"
#include "client/model/letter_line.h"

namespace naskah {

class Database;
struct HistoryRow;
struct LegRow;

/// The letter or draft of a line, with everything the preview shows; nothing when it is not here any more.
std::optional<LetterDetail> readDetail(Database& db, const LetterLine& line);

/// What a deed says in a sentence, or nothing for one that is not for people. `me`: the name that reads as "you".
QString sentenceOf(const HistoryRow& deed, const std::vector<LegRow>& legs, const QString& me);

/// `Nadia P.` for `drg. Nadia Puspita, M.Kes.`
QString shortName(const QString& name);

} // namespace naskah
