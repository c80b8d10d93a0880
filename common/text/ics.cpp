#include "common/text/ics.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace naskah {

namespace {

constexpr std::size_t longestLine = 75, largestFile = std::size_t{8} << 20;
constexpr std::chrono::hours wib{7};
constexpr int firstYear = 1900, lastYear = 2200;

/// RFC 5545, 3.3.11. Control characters have no place in TEXT; a line end of any kind becomes \n.
std::string escaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' || c == ';' || c == ',')
            result.append(1, '\\').append(1, c);
        else if (c == '\n' || c == '\r') {
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            result += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            result += c;
    }
    return result;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const char c = text[++i];
        result += c == 'n' || c == 'N' ? '\n' : c;
    }
    return result;
}

/// 3.1: a long line goes on after CRLF and a space; not in the middle of a UTF-8 character.
void addLine(std::string& file, std::string_view line)
{
    std::size_t room = longestLine;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
            --cut;
        if (cut == 0) cut = room; // no UTF-8
        file.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = longestLine - 1;
    }
    file.append(line).append("\r\n");
}

std::string dayText(Date day)
{
    const std::chrono::year_month_day parts{day};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u", int(parts.year()), unsigned(parts.month()), unsigned(parts.day()));
    return text.data();
}

std::string utcText(Timestamp at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::hh_mm_ss time{seconds - day};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "T%02d%02d%02dZ", int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    return dayText(day) + text.data();
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> dayFrom(std::string_view text)
{
    if (text.size() != 8) return std::nullopt;
    const auto year = number(text.substr(0, 4)), month = number(text.substr(4, 2)), day = number(text.substr(6, 2));
    if (!year || !month || !day || *year < firstYear || *year > lastYear) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month(unsigned(*month)), std::chrono::day(unsigned(*day))};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

/// A property's line: NAME;PARAMETER=VALUE:value.
struct Line {
    std::string name, parameters, value;
};

std::string upper(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
    return result;
}

std::optional<Line> parsed(std::string_view text)
{
    bool quoted = false;
    std::size_t colon = text.npos;
    for (std::size_t i = 0; i < text.size() && colon == text.npos; ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == ':' && !quoted) colon = i;
    }
    if (colon == text.npos) return std::nullopt;
    const auto head = text.substr(0, colon);
    const auto semicolon = std::min(head.find(';'), head.size());
    return Line{upper(head.substr(0, semicolon)), upper(head.substr(semicolon)), std::string{text.substr(colon + 1)}};
}

struct Moment {
    Timestamp at;
    bool allDay;
};

std::optional<Moment> momentFrom(const Line& line)
{
    const std::string_view text = line.value;
    if (text.size() == 8) {
        const auto day = dayFrom(text);
        return day ? std::optional(Moment{Timestamp{*day} - wib, true}) : std::nullopt;
    }
    const bool utc = text.ends_with('Z');
    if (text.size() != std::size_t(utc ? 16 : 15) || text[8] != 'T') return std::nullopt;
    const auto day = dayFrom(text.substr(0, 8));
    const auto hour = number(text.substr(9, 2)), minute = number(text.substr(11, 2)), second = number(text.substr(13, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    const Timestamp local = Timestamp{*day} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} + std::chrono::seconds{std::min(*second, 59)};
    if (utc) return Moment{local, false};
    if (line.parameters.find("TZID=") != std::string::npos && line.parameters.find("ASIA/JAKARTA") == std::string::npos &&
        line.parameters.find("ASIA/PONTIANAK") == std::string::npos && line.parameters.find("SE ASIA STANDARD TIME") == std::string::npos)
        return std::nullopt;
    return Moment{local - wib, false};
}

/// The file's lines, joined where they were folded.
std::vector<std::string> unfolded(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!lines.empty() && (line.starts_with(' ') || line.starts_with('\t')))
            lines.back().append(line.substr(1));
        else
            lines.emplace_back(line);
    }
    return lines;
}

/// Takes one property into an event. False when its time cannot be understood.
bool take(const Line& line, CalendarEvent& event, bool& hasStart)
{
    if (line.name == "UID") event.uid = unescaped(line.value);
    if (line.name == "SUMMARY") event.summary = unescaped(line.value);
    if (line.name == "LOCATION") event.location = unescaped(line.value);
    if (line.name == "DESCRIPTION") event.description = unescaped(line.value);
    if (line.name == "STATUS") event.cancelled = upper(line.value) == "CANCELLED";
    if (line.name == "SEQUENCE" && line.value.size() <= 9) event.sequence = number(line.value).value_or(0);
    if (line.name != "DTSTART" && line.name != "DTEND" && line.name != "DTSTAMP") return true;
    const auto moment = momentFrom(line);
    if (!moment) return line.name == "DTSTAMP";
    if (line.name == "DTSTAMP") {
        event.changedAt = moment->at;
    } else if (line.name == "DTEND") {
        event.end = moment->at;
    } else {
        event.start = moment->at;
        event.allDay = moment->allDay;
        hasStart = true;
    }
    return true;
}

} // namespace

std::string writeIcs(const std::vector<CalendarEvent>& events)
{
    std::string file;
    for (const auto* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Naskah//Naskah//ID", "CALSCALE:GREGORIAN"})
        addLine(file, line);
    for (const auto& event : events) {
        addLine(file, "BEGIN:VEVENT");
        addLine(file, "UID:" + escaped(event.uid));
        addLine(file, "DTSTAMP:" + utcText(event.changedAt));
        const auto when = [&](std::string name, Timestamp at) {
            addLine(file, event.allDay ? name + ";VALUE=DATE:" + dayText(dayInWib(at)) : name + ':' + utcText(at));
        };
        when("DTSTART", event.start);
        if (event.end) when("DTEND", *event.end);
        addLine(file, "SEQUENCE:" + std::to_string(event.sequence));
        addLine(file, "SUMMARY:" + escaped(event.summary));
        if (!event.location.empty()) addLine(file, "LOCATION:" + escaped(event.location));
        if (!event.description.empty()) addLine(file, "DESCRIPTION:" + escaped(event.description));
        if (event.cancelled) addLine(file, "STATUS:CANCELLED");
        addLine(file, "END:VEVENT");
    }
    addLine(file, "END:VCALENDAR");
    return file;
}

Result<IcsFile> readIcs(std::string_view text)
{
    if (text.size() > largestFile) return Error{Errc::invalid, "the file is too large"};
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    const auto lines = unfolded(text);
    if (lines.empty() || upper(lines.front()) != "BEGIN:VCALENDAR") return Error{Errc::invalid, "the file is no calendar"};
    IcsFile file;
    std::optional<CalendarEvent> event;
    bool hasStart = false, understood = true;
    int inside = 0; // an alarm, or whatever else an event may hold
    for (const auto& raw : lines) {
        const auto line = parsed(raw);
        if (!line) continue;
        const auto value = upper(line->value);
        if (line->name == "BEGIN" && event) {
            ++inside;
        } else if (line->name == "BEGIN" && value == "VEVENT") {
            event.emplace();
            hasStart = false;
            understood = true;
        } else if (line->name == "END" && inside > 0) {
            --inside;
        } else if (line->name == "END" && value == "VEVENT" && event) {
            const bool sane = understood && hasStart && !event->uid.empty() && (!event->end || *event->end >= event->start);
            if (sane)
                file.events.push_back(std::move(*event));
            else
                ++file.skipped;
            event.reset();
        } else if (event && inside == 0) {
            understood &= take(*line, *event, hasStart);
        }
    }
    if (event) ++file.skipped;
    return file;
}

} // namespace naskah
