#include "common/text/event_time.h"

#include <vector>

namespace naskah {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<EventTime> parseEventTime(std::string_view text)
{
    std::vector<int> times;
    for (std::size_t i = 0; i < text.size();) {
        if (!isDigit(text[i])) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        // One or two digits, a point or a colon, exactly two digits.
        const bool isTime = end - i <= 2 && end + 2 < text.size() && (text[end] == '.' || text[end] == ':') && isDigit(text[end + 1]) &&
                            isDigit(text[end + 2]) && (end + 3 == text.size() || !isDigit(text[end + 3]));
        if (isTime) {
            int hour = 0;
            for (auto at = i; at < end; ++at)
                hour = hour * 10 + (text[at] - '0');
            const int minute = (text[end + 1] - '0') * 10 + (text[end + 2] - '0');
            if (hour < 24 && minute < 60) times.push_back(hour * 60 + minute);
            end += 3;
        }
        i = end;
    }
    if (times.empty()) return std::nullopt;
    EventTime time{times[0], std::nullopt};
    if (times.size() > 1 && times[1] > times[0]) time.end = times[1];
    return time;
}

} // namespace naskah
