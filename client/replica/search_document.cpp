#include "client/replica/search_document.h"

#include "common/record/letter.h"

#include <algorithm>

namespace naskah {

namespace {

// Read by position: this runs for every letter of a first pull.
constexpr auto numberAt = entityOf<Letter>.indexOf("number"), subjectAt = entityOf<Letter>.indexOf("subject"),
               senderAt = entityOf<Letter>.indexOf("sender"), summaryAt = entityOf<Letter>.indexOf("summary"),
               bodyAt = entityOf<Letter>.indexOf("body"), writtenAt = entityOf<Letter>.indexOf("written_on");

} // namespace

SearchDocument searchDocument(const Row& letter)
{
    const auto text = [&](std::size_t at) -> const std::string& { return std::get<std::string>(letter[at]); };
    return {text(numberAt), text(subjectAt), text(senderAt), text(summaryAt) + '\n' + text(bodyAt)};
}

std::int64_t searchRowid(const Row& letter, std::int64_t row)
{
    const auto written = parseIsoDate(std::get<std::string>(letter[writtenAt])).value_or(Date{});
    const std::int64_t day = written.time_since_epoch().count();
    return std::max<std::int64_t>(day, 0) << 24 | (row & 0xffffff);
}

} // namespace naskah
