#include "common/text/nip.h"

#include <algorithm>
#include <cstdio>

namespace naskah {
namespace {

constexpr std::size_t digitCount = 18;
constexpr int youngest = 16;
constexpr int oldest = 60;

Error invalid(const char* reason)
{
    return {Errc::invalid, reason};
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

/// Whole years at the first of the appointment's month; for a contract at the end of its year, as its month is unknown.
int ageAtAppointment(const Nip& nip)
{
    const std::chrono::year_month_day birth{nip.birth};
    const int years = nip.appointmentYear - int(birth.year());
    if (nip.appointmentMonth == Nip::contractBatch) return years;
    const unsigned month = unsigned(birth.month());
    const bool hadBirthday =
        month < nip.appointmentMonth || (month == nip.appointmentMonth && unsigned(birth.day()) == 1);
    return hadBirthday ? years : years - 1;
}

Result<Nip> checked(const Nip& nip)
{
    const int birthYear = yearOf(nip.birth);
    if (birthYear < 1900 || birthYear > 9999) return invalid("the date of birth is not possible");
    const bool month = nip.appointmentMonth >= 1 && nip.appointmentMonth <= 12;
    if (!month && nip.appointmentMonth != Nip::contractBatch) return invalid("the month of appointment does not exist");
    if (nip.appointmentYear > 9999) return invalid("the year of appointment is not possible");
    const int age = ageAtAppointment(nip);
    if (age < youngest || age > oldest) return invalid("the age at appointment is not between 16 and 60 years");
    if (nip.sex != Sex::male && nip.sex != Sex::female) return invalid("the fifteenth digit is neither 1 nor 2");
    if (nip.serial < 1 || nip.serial > 999) return invalid("the serial number is not between 001 and 999");
    return nip;
}

} // namespace

Result<Nip> parseNip(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (isDigit(c))
            digits += c;
        else if (c != ' ')
            return invalid("a NIP has only digits");
    }
    if (digits.size() != digitCount) return invalid("a NIP has 18 digits");
    const std::string_view all = digits;
    const std::chrono::year_month_day birth{std::chrono::year{number(all.substr(0, 4))},
                                            std::chrono::month(unsigned(number(all.substr(4, 2)))),
                                            std::chrono::day(unsigned(number(all.substr(6, 2))))};
    if (!birth.ok()) return invalid("the date of birth does not exist");
    return checked({.birth = Date{birth},
                    .appointmentYear = number(all.substr(8, 4)),
                    .appointmentMonth = unsigned(number(all.substr(12, 2))),
                    .sex = Sex{number(all.substr(14, 1))},
                    .serial = unsigned(number(all.substr(15, 3)))});
}

Result<std::string> makeNip(const Nip& nip)
{
    const auto good = checked(nip);
    if (!good) return good.error();
    const std::chrono::year_month_day birth{nip.birth};
    char text[64];
    const int length = std::snprintf(text,
                                     sizeof text,
                                     "%04d%02u%02u%04d%02u%d%03u",
                                     int(birth.year()),
                                     unsigned(birth.month()),
                                     unsigned(birth.day()),
                                     nip.appointmentYear,
                                     nip.appointmentMonth,
                                     int(nip.sex),
                                     nip.serial);
    return std::string(text, static_cast<std::size_t>(length));
}

std::string formatNip(std::string_view digits)
{
    std::string text(digits);
    if (digits.size() != digitCount || !std::ranges::all_of(digits, isDigit)) return text;
    for (const std::size_t at : {15u, 14u, 8u})
        text.insert(at, 1, ' ');
    return text;
}

} // namespace naskah
