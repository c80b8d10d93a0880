#include "client/replica/books.h"

#include "client/replica/queries_support.h"
#include "common/schema/ddl.h"

#include <algorithm>
#include <array>
#include <map>

namespace naskah {

namespace {

/// What is known of one line, before it is put into words.
struct Line {
    const Register* book = nullptr;
    std::string no, number, state, remark, person, recipients, addressee, handler, forwardedOn, receivedAt;
    std::optional<Date> day;
    std::optional<Letter> letter; ///< none for a void number, and for a letter that this desk does not have
    std::optional<Handling> handling;
    bool secret = false;
    bool isInvitation = false;
};

bool isIncoming(const Line& line)
{
    return line.book && line.book->book == RegisterKind::incoming;
}

std::string dateText(const std::optional<Date>& day)
{
    return day && *day != Date{} ? longDate(*day) : std::string{};
}

std::string joined(const std::string& a, const std::string& b, const char* between = "\n")
{
    return a.empty() || b.empty() ? a + b : a + between + b;
}

std::string letterText(const Line& line, std::string Letter::* field)
{
    return line.letter ? (*line.letter).*field : std::string{};
}

std::string letterDate(const Line& line)
{
    return line.letter ? dateText(line.letter->writtenOn) : std::string{};
}

std::string summary(const Line& line)
{
    const auto text = letterText(line, &Letter::summary);
    return text.empty() ? letterText(line, &Letter::subject) : text;
}

std::string enclosures(const Line& line)
{
    if (!line.letter || line.letter->enclosures == 0) return "-";
    return joined(std::to_string(line.letter->enclosures), line.letter->enclosureUnit, " ");
}

std::string event(const Line& line)
{
    if (!line.letter) return {};
    static constexpr std::array days{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"};
    auto day = dateText(line.letter->eventOn);
    if (!day.empty()) day = days[std::chrono::weekday{*line.letter->eventOn}.c_encoding()] + (", " + day);
    return joined(joined(day, line.letter->eventTime, ", "), line.letter->eventPlace);
}

/// Columns by name. A line of a secret letter holds no letter here, so that no column can tell of it.
constexpr auto fields = std::to_array<std::pair<std::string_view, std::string (*)(const Line&)>>({
    {"no", [](const Line& l) { return l.no; }},
    {"number", [](const Line& l) { return l.number; }},
    {"day", [](const Line& l) { return dateText(l.day); }},
    {"number_date", [](const Line& l) { return joined(l.number, letterDate(l)); }},
    {"received_on", [](const Line& l) { return l.handling ? dateText(l.handling->receivedOn) : dateText(l.day); }},
    {"letter_number", [](const Line& l) { return letterText(l, &Letter::number); }},
    {"letter_date", letterDate},
    {"letter_date_number", [](const Line& l) { return joined(letterDate(l), letterText(l, &Letter::number)); }},
    {"sender", [](const Line& l) { return letterText(l, &Letter::sender); }},
    {"recipients", [](const Line& l) { return l.recipients; }},
    {"party", [](const Line& l) { return isIncoming(l) ? letterText(l, &Letter::sender) : l.recipients; }},
    {"subject", [](const Line& l) { return letterText(l, &Letter::subject); }},
    {"summary", summary},
    {"addressee", [](const Line& l) { return l.addressee; }},
    {"handler", [](const Line& l) { return l.handler; }},
    {"forwarded_on", [](const Line& l) { return l.forwardedOn; }},
    {"classification", [](const Line& l) { return letterText(l, &Letter::classification); }},
    {"index", [](const Line& l) { return letterText(l, &Letter::sender); }},
    {"direction", [](const Line& l) { return std::string{isIncoming(l) ? "M" : "K"}; }},
    {"enclosures", enclosures},
    {"event", event},
    {"received_at", [](const Line& l) { return l.receivedAt; }},
    {"register", [](const Line& l) { return l.book->name.empty() ? std::string{isIncoming(l) ? "Masuk" : "Keluar"} : l.book->name; }},
    {"state", [](const Line& l) { return l.state; }},
    {"person", [](const Line& l) { return l.person; }},
    {"remark", [](const Line& l) { return l.remark; }},
});

std::string cell(const Line& line, const std::string& field)
{
    const auto known = std::ranges::find(fields, std::string_view{field}, [](const auto& each) { return each.first; });
    return known == fields.end() ? std::string{} : known->second(line);
}

class Filler {
public:
    Filler(Database& db, const BookPlan& plan, const BookRange& range, Date today)
        : m_db(db), m_plan(plan), m_range(range), m_today(today), m_unit(queries::standing(db).unit)
    {
    }

    std::vector<Line> lines(const std::vector<BookRow>& books)
    {
        std::vector<Line> all;
        for (const auto& row : books) {
            if (!isWanted(row.book)) continue;
            for (const auto& each : ledger(m_db, row.book.id, m_today))
                take(row.book, each, all);
        }
        return all;
    }

private:
    bool isWanted(const Register& book) const
    {
        if (book.year < yearOf(m_range.from) || book.year > yearOf(m_range.to)) return false;
        const bool incoming = book.book == RegisterKind::incoming;
        if (m_plan.source == "incoming" ? !incoming : m_plan.source != "numbers" && incoming) return false;
        const auto begins = [&](const std::string& code) { return book.code.starts_with(code); };
        if (std::ranges::any_of(m_plan.without, begins)) return false;
        // Invitations may stand in any book; the lines are looked through one by one.
        return m_plan.only.empty() || m_plan.invitations || std::ranges::any_of(m_plan.only, begins);
    }

    void take(const Register& book, const LedgerRow& row, std::vector<Line>& all)
    {
        const auto& source = row.line;
        const bool wholeLedger = m_plan.source == "numbers";
        if (!source.entry && !wholeLedger) return;
        if (source.entry && source.entry->unit.value_or(m_unit) != m_unit) return;
        Line line;
        line.book = &book;
        line.no = std::to_string(source.first);
        if (source.entry) line.no += source.entry->suffix;
        if (source.last != source.first) line.no += "–" + std::to_string(source.last);
        line.secret = row.secret;
        line.person = row.personName;
        if (source.entry) {
            line.number = source.entry->text;
            line.day = source.entry->day;
            if (source.entry->letter && !row.secret) fillLetter(line, *source.entry->letter);
        } else if (source.lease) {
            line.day = source.lease->day;
        }
        const auto day = line.handling ? std::optional(line.handling->receivedOn) : line.day;
        if (day && (*day < m_range.from || *day > m_range.to)) return;
        if (m_plan.invitations && !line.isInvitation && !isOnly(book)) return;
        // What goes from hand to hand is a letter; a void or reserved number is none.
        const bool isLetter = source.kind == LedgerKind::letter;
        if (!isLetter && (m_plan.cards || !m_plan.group.empty() || m_plan.source == "deliveries")) return;
        line.state = stateWord(source);
        line.remark = wholeLedger ? source.why : remark(source, row.secret);
        if (m_plan.source == "deliveries")
            deliveries(std::move(line), all);
        else
            all.push_back(std::move(line));
    }

    bool isOnly(const Register& book) const
    {
        return std::ranges::any_of(m_plan.only, [&](const std::string& code) { return book.code.starts_with(code); });
    }

    static std::string stateWord(const LedgerLine& line)
    {
        static constexpr std::array words{"Terpakai", "Batal",           "Dipesan",    "Kosong",
                                          "Di meja",  "Tidak diketahui", "Dilewatkan", "Tidak dapat dijelaskan"};
        return words[std::size_t(line.kind)];
    }

    static std::string remark(const LedgerLine& line, bool secret)
    {
        std::string text;
        if (line.kind == LedgerKind::voided) text = joined("Batal", line.why, ": ");
        if (line.kind == LedgerKind::reserved) text = "Dipesan";
        if (line.entry && line.kind != LedgerKind::voided && line.entry->origin == EntryOrigin::backdated)
            text = joined(text, joined("Bertanggal mundur", line.entry->note, ": "), "; ");
        if (secret) text = joined("Rahasia", text, "; ");
        return text;
    }

    void fillLetter(Line& line, const Uuid& id)
    {
        auto letter = m_db.query("SELECT " + columnList(entityOf<Letter>) + " FROM letter WHERE id = ?", id);
        if (!letter.next()) return;
        line.letter = queries::recordAt<Letter>(letter);
        if (line.letter->type) {
            auto type = m_db.query("SELECT is_invitation FROM letter_type WHERE id = ?", line.letter->type->value);
            line.isInvitation = type.next() && type.integer(0) != 0;
        }
        line.recipients = line.letter->addressedTo;
        auto to = m_db.query("SELECT u.name FROM delivery d JOIN unit u ON u.id = d.recipient WHERE d.letter = ? ORDER BY u.name", id);
        while (to.next())
            line.recipients = joined(line.recipients, std::string{to.text(0)}, "; ");
        auto handling = m_db.query("SELECT " + columnList(entityOf<Handling>) + " FROM handling WHERE letter = ? AND unit = ?", id, m_unit.value);
        if (!handling.next()) return;
        line.handling = queries::recordAt<Handling>(handling);
        if (line.handling->addressee) line.addressee = title(*line.handling->addressee);
        auto legs = m_db.query("SELECT p.title, d.given_at FROM disposition d JOIN position p ON p.id = d.recipient WHERE d.handling = ? "
                               "AND d.parent IS NULL AND d.state <> 'withdrawn' ORDER BY d.given_at, p.title",
                               line.handling->id.value);
        while (legs.next()) {
            if (line.forwardedOn.empty()) line.forwardedOn = longDate(dayInWib(timestampOf(legs.integer(1))));
            line.handler = joined(line.handler, std::string{legs.text(0)}, "; ");
        }
    }

    std::string title(Id<Position> position)
    {
        auto query = m_db.query("SELECT title FROM position WHERE id = ?", position.value);
        return query.next() ? std::string{query.text(0)} : std::string{};
    }

    /// One line for each recipient.
    void deliveries(Line line, std::vector<Line>& all)
    {
        if (!line.letter || !line.letter->addressedTo.empty()) {
            all.push_back(std::move(line));
            return;
        }
        auto to = m_db.query("SELECT u.name, (SELECT min(r.at) FROM receipt r WHERE r.letter = d.letter AND r.recipient = d.recipient "
                             "AND r.what = 'received') FROM delivery d JOIN unit u ON u.id = d.recipient WHERE d.letter = ? ORDER BY u.name",
                             line.letter->id.value);
        while (to.next()) {
            auto one = line;
            one.recipients = to.text(0);
            if (const auto at = to.integer(1)) one.receivedAt = longDate(dayInWib(timestampOf(at)));
            all.push_back(std::move(one));
        }
    }

    Database& m_db;
    const BookPlan& m_plan;
    BookRange m_range;
    Date m_today;
    Id<Unit> m_unit;
};

} // namespace

std::string longDate(Date day)
{
    static constexpr std::array months{"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                       "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
    const std::chrono::year_month_day parts{day};
    return std::to_string(unsigned(parts.day())) + ' ' + months[unsigned(parts.month()) - 1] + ' ' + std::to_string(int(parts.year()));
}

std::size_t BookTable::rowCount() const
{
    std::size_t count = 0;
    for (const auto& group : groups)
        count += group.rows.size();
    return count;
}

BookTable fillBook(Database& db, const BookPlan& plan, const BookRange& range, Date today)
{
    BookTable table;
    table.plan = plan;
    table.period = longDate(range.from) + " s.d. " + longDate(range.to);
    auto unit = db.query("SELECT name FROM unit WHERE id = ?", queries::standing(db).unit.value);
    if (unit.next()) table.office = unit.text(0);
    auto books = listBooks(db, today);
    // Oldest year first, as the days are.
    std::ranges::stable_sort(books, {}, [](const BookRow& row) { return row.book.year; });
    std::map<std::string, std::vector<std::vector<std::string>>> groups;
    for (const auto& line : Filler(db, plan, range, today).lines(books)) {
        auto& rows = groups[plan.group.empty() ? std::string{} : cell(line, plan.group)];
        std::vector<std::string> cells;
        for (const auto& column : plan.columns)
            cells.push_back(cell(line, column.field));
        rows.push_back(std::move(cells));
    }
    for (auto& [name, rows] : groups)
        table.groups.push_back({name, std::move(rows)});
    // Those whose name is still to be written come last.
    if (!table.groups.empty() && table.groups.front().name.empty()) std::ranges::rotate(table.groups, table.groups.begin() + 1);
    return table;
}

} // namespace naskah
