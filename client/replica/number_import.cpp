#include "client/replica/number_import.h"

#include "client/replica/queries_support.h"
#include "common/protocol/json_reading.h"
#include "common/schema/csv.h"
#include "common/schema/ddl.h"
#include "common/text/number_pattern.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace naskah {

namespace {

enum class Column { number, suffix, text, day, subject, party, letterNumber, writtenOn, classification, security, voided };

/// What offices write over their columns.
constexpr auto names = std::to_array<std::pair<std::string_view, Column>>({
    {"number", Column::number},         {"nomor urut", Column::number},           {"no urut", Column::number},
    {"no. urut", Column::number},       {"no agenda", Column::number},            {"suffix", Column::suffix},
    {"akhiran", Column::suffix},        {"text", Column::text},                   {"nomor", Column::text},
    {"nomor naskah", Column::text},     {"date", Column::day},                    {"tanggal", Column::day},
    {"subject", Column::subject},       {"perihal", Column::subject},             {"hal", Column::subject},
    {"isi ringkas", Column::subject},   {"party", Column::party},                 {"kepada", Column::party},
    {"tujuan", Column::party},          {"dari", Column::party},                  {"asal", Column::party},
    {"letter_number", Column::letterNumber}, {"nomor surat", Column::letterNumber}, {"letter_date", Column::writtenOn},
    {"tanggal surat", Column::writtenOn}, {"classification", Column::classification}, {"kode", Column::classification},
    {"klasifikasi", Column::classification}, {"security", Column::security},      {"sifat", Column::security},
    {"void", Column::voided},           {"batal", Column::voided},
});

std::string lowered(std::string_view text)
{
    std::string small{trimmed(text)};
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return small;
}

std::optional<std::int64_t> wholeNumber(std::string_view digits)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || number < 1) return std::nullopt;
    return number;
}

/// 2026-05-31, 31/05/2026, 31-5-2026 or 31.5.2026.
std::optional<Date> dayIn(std::string_view text)
{
    if (const auto iso = parseIsoDate(text)) return iso;
    std::array<std::int64_t, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto end = i == 2 ? text.size() : text.find_first_of("/-.");
        if (end == text.npos) return std::nullopt;
        auto digits = text.substr(0, end);
        if (digits.size() == 2 && digits[0] == '0') digits.remove_prefix(1);
        const auto part = wholeNumber(digits);
        if (!part || *part > 9999) return std::nullopt;
        parts[i] = *part;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const std::chrono::year_month_day day{std::chrono::year{int(parts[2])}, std::chrono::month{unsigned(parts[1])},
                                          std::chrono::day{unsigned(parts[0])}};
    if (!day.ok() || parts[2] < 1900) return std::nullopt;
    return Date{day};
}

class Reader {
public:
    Reader(const CsvTable& table, Id<Register> book, std::string source) : m_book(book), m_source(std::move(source))
    {
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            const auto name = lowered(table.header[i]);
            const auto known = std::ranges::find(names, std::string_view{name}, &std::pair<std::string_view, Column>::first);
            if (known == names.end()) {
                if (!name.empty()) m_unknown.push_back(table.header[i]);
            } else if (!m_columns.try_emplace(known->second, i).second) {
                m_twice.push_back(table.header[i]);
            }
        }
    }

    std::string problemOfHeader() const
    {
        const auto list = [](const std::vector<std::string>& words) {
            std::string text;
            for (const auto& word : words)
                text += (text.empty() ? "" : ", ") + word;
            return text;
        };
        if (!m_unknown.empty()) return "unknown columns: " + list(m_unknown);
        if (!m_twice.empty()) return "columns twice: " + list(m_twice);
        if (!m_columns.contains(Column::number)) return "there is no column for the running number (nomor urut)";
        if (!m_columns.contains(Column::day)) return "there is no column for the day (tanggal)";
        if (!m_columns.contains(Column::subject) && !m_columns.contains(Column::voided))
            return "there is no column for the subject (perihal)";
        return {};
    }

    /// Fills the command; says what is wrong with the line, empty for nothing.
    std::string read(const CsvTable::Line& line, ImportNumber& command) const
    {
        const auto cell = [&](Column column) {
            const auto place = m_columns.find(column);
            if (place == m_columns.end() || place->second >= line.cells.size()) return std::string{};
            return std::string{trimmed(fromCsvCell(line.cells[place->second]))};
        };
        command.book = m_book;
        command.source = m_source;
        const auto number = wholeNumber(cell(Column::number));
        if (!number) return "not a number: \"" + cell(Column::number) + '"';
        command.number = *number;
        command.suffix = cell(Column::suffix);
        command.text = cell(Column::text);
        if (command.text.empty()) command.text = std::to_string(*number) + command.suffix;
        const auto day = dayIn(cell(Column::day));
        if (!day) return "not a day: \"" + cell(Column::day) + '"';
        command.day = *day;
        command.subject = cell(Column::subject);
        command.party = cell(Column::party);
        command.letterNumber = cell(Column::letterNumber);
        if (const auto written = cell(Column::writtenOn); !written.empty()) {
            command.writtenOn = dayIn(written);
            if (!command.writtenOn) return "not a day: \"" + written + '"';
        }
        command.classification = cell(Column::classification);
        command.voidReason = cell(Column::voided);
        if (command.subject.empty() && command.voidReason.empty()) return "the subject is missing";
        return security(lowered(cell(Column::security)), command.security);
    }

private:
    static std::string security(const std::string& word, Security& value)
    {
        static const std::map<std::string, Security, std::less<>> words{
            {"", Security::biasa},           {"b", Security::biasa},           {"biasa", Security::biasa},
            {"terbuka", Security::biasa},    {"t", Security::terbatas},        {"terbatas", Security::terbatas},
            {"r", Security::rahasia},        {"rahasia", Security::rahasia},   {"sr", Security::sangatRahasia},
            {"sangat rahasia", Security::sangatRahasia}, {"sangat_rahasia", Security::sangatRahasia}};
        const auto known = words.find(word);
        if (known == words.end()) return "not a security class: \"" + word + '"';
        value = known->second;
        return {};
    }

    Id<Register> m_book;
    std::string m_source;
    std::map<Column, std::size_t> m_columns;
    std::vector<std::string> m_unknown, m_twice;
};

/// Imports into a register that wait for the server, by number and suffix.
std::set<std::pair<std::int64_t, std::string>> waitingImports(Database& db, Id<Register> book)
{
    std::set<std::pair<std::int64_t, std::string>> waiting;
    for (const auto& row : listOutbox(db)) {
        if (row.type != ImportNumber::table || row.state == OutboxRow::State::refused) continue;
        const auto data = parseObject(row.data, largestEnvelope);
        if (!data || uuidOf(*data, "book") != book.value) continue;
        if (const auto* number = data->if_contains("number"); number && number->is_int64())
            waiting.emplace(number->get_int64(), textOf(*data, "suffix").value_or(""));
    }
    return waiting;
}

void compare(NumberImport::Row& row, const std::vector<LedgerRow>& ledger)
{
    using State = NumberImport::State;
    const auto& command = row.command;
    for (const auto& each : ledger) {
        const auto& line = each.line;
        if (line.entry && line.entry->number == command.number && line.entry->suffix == command.suffix) {
            const bool isVoid = line.kind == LedgerKind::voided;
            const bool same = line.entry->text == command.text && line.entry->day == command.day &&
                              isVoid == !command.voidReason.empty() && line.entry->reason == command.voidReason;
            if (same) row.state = State::same;
            if (same || (isVoid && line.entry->origin == EntryOrigin::settled)) return;
            row.state = State::collision;
            row.why = nameOf(line.entry->state);
            row.there = line.entry->text;
            return;
        }
        if (command.suffix.empty() && line.kind == LedgerKind::leased && line.first <= command.number && command.number <= line.last) {
            row.state = State::collision;
            row.why = "leased";
            row.there = each.personName;
            return;
        }
    }
}

} // namespace

std::size_t NumberImport::count(State state) const
{
    return std::size_t(std::ranges::count(rows, state, &Row::state));
}

Result<NumberImport> stageNumbers(Database& db, Id<Register> book, std::string_view csv, const std::string& source, Date today)
{
    const auto table = readCsv(csv);
    if (!table) return table.error();
    const Reader reader(*table, book, source);
    if (const auto problem = reader.problemOfHeader(); !problem.empty()) return Error{Errc::invalid, "line 1: " + problem};
    const auto there = ledger(db, book, today);
    const auto waiting = waitingImports(db, book);
    int year = 0;
    if (auto query = db.query("SELECT year FROM register WHERE id = ?", book.value); query.next()) year = int(query.integer(0));

    NumberImport import;
    std::map<std::pair<std::int64_t, std::string>, int> seen;
    for (const auto& line : table->lines) {
        NumberImport::Row row;
        row.line = line.number;
        auto problem = reader.read(line, row.command);
        if (problem.empty() && yearOf(row.command.day) != year) problem = "the day is of another year than the register";
        if (problem.empty()) {
            const auto [first, isNew] = seen.try_emplace({row.command.number, row.command.suffix}, line.number);
            if (!isNew) problem = "the same number as in line " + std::to_string(first->second);
        }
        if (!problem.empty()) {
            import.problems.push_back({line.number, problem});
            continue;
        }
        compare(row, there);
        if (row.state == NumberImport::State::fresh && waiting.contains({row.command.number, row.command.suffix}))
            row.state = NumberImport::State::waiting;
        import.rows.push_back(std::move(row));
    }
    // In the order of numbers, so that none is passed over that a later line brings.
    std::ranges::stable_sort(import.rows, {}, [](const NumberImport::Row& row) {
        return std::pair{row.command.number, row.command.suffix};
    });
    return import;
}

} // namespace naskah
