#pragma once

#include "common/record/calendar.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// One day of a list that is imported.
struct HolidayEntry {
    Date day{};
    std::string name;
    HolidayKind kind = HolidayKind::holiday;
    bool operator==(const HolidayEntry&) const = default;
};

/// A file of holidays as it was read. With a single error nothing of it may be applied.
struct HolidayList {
    struct Error {
        int line = 0;
        std::string text;
    };
    std::vector<HolidayEntry> days; ///< ascending, each day once
    std::vector<Error> errors;
};

/// Reads CSV with the columns tanggal (2026-05-31), nama and jenis (libur or cuti_bersama), as the joint decree is
/// published; their order does not matter, others are passed over.
HolidayList readHolidayList(std::string_view csv);

/// What applying a list would change.
struct HolidayDifference {
    std::vector<HolidayEntry> added, changed, removed;
    int same = 0;
    bool empty() const { return added.empty() && changed.empty() && removed.empty(); }
};

/// A list says everything about the years it has a day of: what stands there and is not in it is removed. Other years
/// are left alone.
HolidayDifference compare(const std::vector<HolidayEntry>& list, std::span<const Holiday> now);

} // namespace naskah
