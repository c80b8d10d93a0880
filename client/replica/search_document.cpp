#include "client/replica/search_document.h"

#include "common/record/letter.h"

namespace naskah {

SearchDocument searchDocument(const Row& row)
{
    const auto letter = fromRow<Letter>(row).value();
    return {letter.number, letter.subject, letter.sender, letter.summary + '\n' + letter.body};
}

std::int64_t searchRowid(const Row& row, std::int64_t number)
{
    const auto letter = fromRow<Letter>(row).value();
    const std::int64_t day = letter.writtenOn.time_since_epoch().count();
    return std::max<std::int64_t>(day, 0) << 24 | (number & 0xffffff);
}

} // namespace naskah
