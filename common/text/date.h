#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace naskah {

/// A calendar day without a time zone; "2026-05-31" in SQL and JSON.
using Date = std::chrono::sys_days;
/// An instant; milliseconds since 1970 UTC in SQL and JSON.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

std::string isoDate(Date day);
std::optional<Date> parseIsoDate(std::string_view text);

int yearOf(Date day);

/// The calendar day in Western Indonesian Time (UTC+7, no daylight saving), where the city is.
Date dayInWib(Timestamp at);

inline Timestamp timestampOf(std::int64_t milliseconds)
{
    return Timestamp{std::chrono::milliseconds{milliseconds}};
}
inline std::int64_t millisecondsOf(Timestamp at)
{
    return at.time_since_epoch().count();
}

} // namespace naskah
