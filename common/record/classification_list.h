#pragma once

#include "common/record/organisation.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// One code of a classification that is imported.
struct ClassificationEntry {
    std::string code;
    std::string name;
    std::string retention; ///< "2 Tahun; 8 Tahun; Permanen": active, inactive, what becomes of it; empty for a heading
    bool operator==(const ClassificationEntry&) const = default;
};

inline constexpr std::size_t longestCode = 40, longestCodeName = 2000, longestRetention = 500, longestScheme = 60;
/// Digits, letters and ".-/": what stands in letter numbers.
bool isClassificationCode(std::string_view code);

/// A file of codes as it was read. With a single error nothing of it may be applied.
struct ClassificationList {
    struct Error {
        int line = 0; ///< of the file, from 1
        std::string text;
    };
    std::vector<ClassificationEntry> entries; ///< in the order of the file, each code once
    std::vector<Error> errors;
};

/// Reads CSV with the columns kode and uraian and, where there are, kode_induk, retensi_aktif, retensi_inaktif (words, or
/// a bare number of years) and nasib_akhir; English names do too. What a schedule has beside these (nilai_guna, catatan,
/// pokok_masalah, series) is passed over; a column that nobody knows is an error, for it may be a misspelled one.
ClassificationList readClassificationList(std::string_view csv);

/// What applying a list to a scheme would change.
struct ClassificationDifference {
    struct Change {
        Id<Classification> id; ///< of what stands there; nil for a new one
        ClassificationEntry now;
        ClassificationEntry before;
    };
    std::vector<ClassificationEntry> added;
    std::vector<Change> changed;  ///< another name, retention or dates
    std::vector<Classification> ended; ///< valid ones that the list does not have
    int same = 0;
    bool isEmpty() const { return added.empty() && changed.empty() && ended.empty(); }
};

/// A list says everything about its scheme; other schemes are left alone. `from` and `until` are the dates that the
/// entries get; with neither the dates that stand there stay.
ClassificationDifference compare(const std::vector<ClassificationEntry>& list, std::span<const Classification> scheme, std::optional<Date> from,
                                 std::optional<Date> until, Date today);

/// Whether a code may be given to a letter of that day.
bool isValidOn(const Classification& classification, Date day);

} // namespace naskah
