#include "common/text/date.h"

#include <charconv>
#include <cstdio>

namespace naskah {

std::string isoDate(Date day)
{
    const std::chrono::year_month_day ymd{day};
    char text[32];
    const int length =
        std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(ymd.year()), unsigned(ymd.month()), unsigned(ymd.day()));
    return {text, std::size_t(length)};
}

std::optional<Date> parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t length) {
        for (char c : text.substr(at, length))
            if (c < '0' || c > '9') return -1;
        int value = -1;
        std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    if (year < 0 || month < 0 || day < 0) return std::nullopt;
    const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month(unsigned(month)),
                                          std::chrono::day(unsigned(day))};
    if (!ymd.ok()) return std::nullopt;
    return Date{ymd};
}

int yearOf(Date day)
{
    return int(std::chrono::year_month_day{day}.year());
}

Date dayInWib(Timestamp at)
{
    return std::chrono::floor<std::chrono::days>(at + std::chrono::hours{7});
}

} // namespace naskah
