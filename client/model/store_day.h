#pragma once

#include "common/text/date.h"

#include <QDate>

namespace naskah {

/// A day of Qt's as the store has it; the day must be valid.
inline Date storeDay(const QDate& day)
{
    return Date{std::chrono::days{QDate(1970, 1, 1).daysTo(day)}};
}

} // namespace naskah
