#pragma once

#include "client/model/calendar_span.h"

/// The calendar's facts in the language of the window.
namespace naskah::calendarwords {

QString timeOf(const CalendarItem& item);  ///< `09.00–11.00`, `09.00`, `All day`
QString guestLine(const CalendarGuest& guest); ///< `Kepala Dinas attends`
QString dayNote(const CalendarDay& day);   ///< `Independence Day · holiday`, `Joint leave`; empty when nothing is special
/// All of it in one sentence, for a screen reader.
QString spoken(const CalendarItem& item);

} // namespace naskah::calendarwords
