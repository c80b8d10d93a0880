#pragma once

#include "common/text/date.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// Values of the store as Qt has them.
namespace naskah {

inline QString textOf(const std::string& text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

inline QDateTime timeOf(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsOf(at));
}

inline QDateTime timeOf(const std::optional<Timestamp>& at)
{
    return at ? timeOf(*at) : QDateTime();
}

inline QDate dayOf(Date day)
{
    return QDate(1970, 1, 1).addDays(day.time_since_epoch().count());
}

inline std::optional<QDate> dayOf(const std::optional<Date>& day)
{
    return day ? std::optional(dayOf(*day)) : std::nullopt;
}

} // namespace naskah
