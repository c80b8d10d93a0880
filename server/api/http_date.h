#pragma once

#include "common/text/date.h"

#include <array>
#include <cstdio>
#include <string>

namespace naskah::api {

/// As RFC 9110, 5.6.7 writes it: "Sun, 06 Nov 1994 08:49:37 GMT". Not by strftime, whose names follow the locale.
inline std::string httpDate(Timestamp at)
{
    static constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array<const char*, 12> months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at - day));
    std::array<char, 64> text{};
    const int size = std::snprintf(text.data(),
                                   text.size(),
                                   "%s, %02u %s %04d %02d:%02d:%02d GMT",
                                   days[std::chrono::weekday(day).c_encoding()],
                                   static_cast<unsigned>(date.day()),
                                   months[static_cast<unsigned>(date.month()) - 1],
                                   static_cast<int>(date.year()),
                                   static_cast<int>(time.hours().count()),
                                   static_cast<int>(time.minutes().count()),
                                   static_cast<int>(time.seconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace naskah::api
