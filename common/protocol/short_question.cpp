#include "common/protocol/short_question.h"

#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"

#include <boost/json/serialize.hpp>

namespace naskah {

namespace {

constexpr std::size_t longestQuestion = 1 << 20;

} // namespace

std::string positionDigest(std::string_view epoch, std::uint64_t deviceSequence, const Cursors& cursors)
{
    std::string text{epoch};
    text.append("\n").append(std::to_string(deviceSequence)).append("\n");
    for (const auto& [mailbox, position] : cursors)
        text.append(mailbox).append(" ").append(std::to_string(position)).append("\n");
    const auto digest = sha256(text);
    return toHex(std::span{digest}.first(16));
}

std::string writeShortQuestion(const ShortQuestion& question)
{
    return boost::json::serialize(boost::json::object{{"at", question.at}, {"years", question.years}});
}

Result<ShortQuestion> readShortQuestion(std::string_view body)
{
    auto object = parseObject(body, longestQuestion);
    if (!object) return object.error();
    const auto at = textOf(*object, "at");
    if (!at) return Error{Errc::notFound, "not a short question"};
    const auto years = integerOf(*object, "years").value_or(2);
    if (years < 1 || years > 100) return Error{Errc::invalid, "years"};
    return ShortQuestion{*at, int(years)};
}

} // namespace naskah
