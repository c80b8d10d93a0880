#pragma once

#include "common/schema/result.h"
#include "common/text/date.h"

#include <string>
#include <string_view>

namespace naskah {

enum class Sex { male = 1, female = 2 };

/// What the eighteen digits of a civil servant's number (NIP) say; BKN regulations 22/2007 and 43/2007.
struct Nip {
    Date birth{};
    int appointmentYear = 0;
    /// 1 to 12. Staff on contract (PPPK) have `contractBatch` here instead.
    unsigned appointmentMonth = 0;
    Sex sex = Sex::male;
    /// 1 to 999; above 1 only when the fifteen digits before are another person's too.
    unsigned serial = 1;

    static constexpr unsigned contractBatch = 21;
    bool operator==(const Nip&) const = default;
};

/// Reads a number as people type it, with or without spaces. `invalid`, with the reason in `detail`, when it has not
/// eighteen digits, holds no real date, or names someone younger than 16 or older than 60 at the appointment.
Result<Nip> parseNip(std::string_view text);

/// The eighteen digits. `invalid` under the same rules as parseNip.
Result<std::string> makeNip(const Nip& nip);

/// As it is printed: "19800101 200501 1 001". Anything but eighteen digits comes back as it is.
std::string formatNip(std::string_view digits);

} // namespace naskah
