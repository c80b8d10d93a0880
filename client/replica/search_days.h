#pragma once

#include "common/text/date.h"

#include <optional>
#include <string_view>

namespace naskah {

/// Days from the first to the last, both included; an open side has no end.
struct DayRange {
    std::optional<Date> first, last;

    bool isOpen() const { return !first && !last; }
    bool isEmpty() const { return first && last && *last < *first; }
    bool operator==(const DayRange&) const = default;
};

/// The days that both ranges have.
DayRange common(const DayRange& one, const DayRange& other);

/// What somebody typed for a date: a year (2025), a month (2025-03, 03/2025, maret-2025), a day (2025-03-14, 14-03-2025,
/// 14/3/2025), a word (hari-ini, kemarin, minggu-ini, bulan-lalu, tahun-ini; today, last-month, …), or a range of two of
/// these with two dots between them, of which one may be missing (2025-03..2025-06, ..2024). Nothing for anything else.
std::optional<DayRange> readDays(std::string_view typed, Date today);

} // namespace naskah
