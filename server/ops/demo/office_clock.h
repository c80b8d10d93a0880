#pragma once

#include "common/text/working_days.h"
#include "server/ops/demo/draw.h"

namespace naskah::demo {

/// When people of an office do things: on working days, 07.45 to 16.00 in Western Indonesian Time.
class OfficeClock {
public:
    OfficeClock(Draw& draw, Date today) : m_draw(draw), m_end(instant(previousWorkingDay(today), closing)) {}

    /// The last moment of the story.
    Timestamp end() const { return m_end; }

    /// Some moment of the working day that is `daysAgo` before the end, or the last one before it.
    Timestamp arrival(int daysAgo)
    {
        auto day = dayInWib(m_end) - std::chrono::days{daysAgo};
        if (!m_calendar.isWorkingDay(day)) day = previousWorkingDay(day);
        return instant(day, m_draw.between(opening, closing - 90)) + jitter();
    }

    /// `least` to `most` working minutes later, with the odd seconds of real life.
    Timestamp later(Timestamp at, int least, int most)
    {
        auto day = dayInWib(at);
        int minute = minuteOf(at) + m_draw.between(least, most);
        while (minute > closing) {
            minute -= closing - opening;
            day = m_calendar.addWorkingDays(day, 1);
        }
        return std::max(instant(day, minute) + jitter(), at + std::chrono::seconds{1});
    }

    const HolidayCalendar& calendar() const { return m_calendar; }

private:
    static constexpr int opening = 7 * 60 + 45, closing = 16 * 60;
    static constexpr std::chrono::hours wib{7};

    static Timestamp instant(Date day, int minute) { return Timestamp{day} + std::chrono::minutes{minute} - wib; }
    static int minuteOf(Timestamp at)
    {
        return int(std::chrono::floor<std::chrono::minutes>(at + wib - Timestamp{dayInWib(at)}).count());
    }
    Date previousWorkingDay(Date day) const { return m_calendar.addWorkingDays(day, -1); }
    std::chrono::milliseconds jitter() { return std::chrono::milliseconds{m_draw.below(60'000)}; }

    HolidayCalendar m_calendar;
    Draw& m_draw;
    Timestamp m_end;
};

} // namespace naskah::demo
