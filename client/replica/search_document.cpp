#include "client/replica/search_document.h"

#include "client/replica/search_choices.h"
#include "common/crypto/encoding.h"
#include "common/record/disposition.h"
#include "common/record/follow_up.h"

#include <algorithm>

namespace naskah {

namespace {

void append(std::string& words, std::string_view more)
{
    if (more.empty()) return;
    if (!words.empty()) words += '\n';
    words += more;
}

void appendAll(Database& db, std::string& words, std::string_view sql, const Uuid& id)
{
    auto query = db.query(sql, id);
    while (query.next())
        append(words, query.text(0));
}

/// "k800 k800.1 k800.1.13", as words that the tokenizer leaves whole.
void appendCode(std::string& words, std::string_view code)
{
    for (std::size_t dot = code.find('.'); !code.empty(); dot = code.find('.', dot + 1)) {
        append(words, facet::ofCode(code.substr(0, dot)));
        if (dot == std::string_view::npos) return;
    }
}

} // namespace

namespace facet {

std::string of(Kind kind, const Uuid& id)
{
    return std::string(mark) + char(kind) + toHex(id.raw());
}

std::string of(Kind kind, std::string_view name)
{
    std::string word = std::string(mark) + char(kind);
    std::ranges::copy_if(name, std::back_inserter(word), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    return word;
}

std::string ofCode(std::string_view code)
{
    std::string word = std::string(mark) + char(Kind::code);
    for (const char c : code) {
        if (c == '.') word += 'x';
        if (c >= '0' && c <= '9') word += c;
    }
    return word;
}

namespace {

using namespace std::chrono;

std::string receiptWord(std::string digits)
{
    return std::string(mark) + char(Kind::received) + digits;
}

std::string yearWord(year_month_day day)
{
    return receiptWord(isoDate(sys_days{day}).substr(0, 4));
}

std::string monthWord(year_month_day day)
{
    const auto text = isoDate(sys_days{day});
    return receiptWord(text.substr(0, 4) + text.substr(5, 2));
}

std::string dayWord(year_month_day day)
{
    const auto text = isoDate(sys_days{day});
    return receiptWord(text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2));
}

constexpr Date earliestReceipt = sys_days{year{1970} / 1 / 1}, latestReceipt = sys_days{year{2099} / 12 / 31};

} // namespace

std::vector<std::string> ofReceipt(Date day)
{
    return {yearWord(day), monthWord(day), dayWord(day)};
}

std::vector<std::string> ofReceipts(const DayRange& range)
{
    std::vector<std::string> words;
    Date at = std::max(range.first.value_or(earliestReceipt), earliestReceipt);
    const Date last = std::min(range.last.value_or(latestReceipt), latestReceipt);
    while (at <= last) {
        const year_month_day day{at};
        const Date yearsEnd = sys_days{day.year() / December / 31},
                   monthsEnd = sys_days{day.year() / day.month() / std::chrono::last};
        const bool begins = day.day() == std::chrono::day{1};
        if (begins && day.month() == January && yearsEnd <= last) {
            words.push_back(yearWord(day));
            at = yearsEnd + days{1};
        } else if (begins && monthsEnd <= last) {
            words.push_back(monthWord(day));
            at = monthsEnd + days{1};
        } else {
            words.push_back(dayWord(day));
            at += days{1};
        }
    }
    return words;
}

} // namespace facet

std::int64_t searchRowid(Date writtenOn, std::int64_t row)
{
    const std::int64_t day = writtenOn.time_since_epoch().count();
    return std::max<std::int64_t>(day, 0) << 24 | (row & 0xffffff);
}

std::optional<IndexedLetter> searchDocument(Database& db, const Uuid& letter)
{
    using facet::Kind;
    IndexedLetter indexed;
    auto& document = indexed.document;
    auto& notes = document.notes;
    auto& facets = document.facets;
    {
        auto query = db.query("SELECT row, number, subject, sender, summary, body, written_on, classification, from_unit, type, security, urgency, "
                              "addressed_to, event_place FROM letter WHERE id = ?",
                              letter);
        if (!query.next()) return std::nullopt;
        document.number = query.text(1);
        document.subject = query.text(2);
        document.sender = query.text(3);
        document.text = query.text(4);
        append(document.text, query.text(5));
        document.recipient = query.text(12);
        append(document.text, query.text(13));
        const auto day = parseIsoDate(query.text(6)).value_or(Date{});
        indexed.rowid = searchRowid(day, query.integer(0));
        facets = facet::every;
        append(facets, std::to_string(yearOf(day)));
        appendCode(facets, query.text(7));
        if (!query.isNull(8)) append(facets, facet::of(Kind::sender, query.uuid(8)));
        if (!query.isNull(9)) append(facets, facet::of(Kind::type, query.uuid(9)));
        append(facets, facet::of(Kind::security, query.text(10)));
        append(facets, facet::of(Kind::urgency, query.text(11)));
    }
    appendAll(db, notes, "SELECT name FROM attachment WHERE owner = ? ORDER BY row", letter);
    {
        auto query = db.query("SELECT recipient FROM delivery WHERE letter = ? ORDER BY row", letter);
        while (query.next())
            append(facets, facet::of(Kind::recipient, query.uuid(0)));
    }
    // Every desk has one person: what is unread is so for them. What is finished needs no reading any more.
    auto query = db.query(
        "SELECT id, unit, agenda_text, addressee, state, received_on, arrived_at, state IN ('arrived', 'open') AND "
        "(NOT EXISTS (SELECT 1 FROM read_mark r WHERE r.handling = h.id AND r.person = p.person) OR "
        "EXISTS (SELECT 1 FROM unread_mark w WHERE w.handling = h.id AND w.person = p.person AND w.unread = 1)) "
        "FROM handling h LEFT JOIN desk_person p WHERE letter = ? ORDER BY h.row",
        letter);
    while (query.next()) {
        const auto handling = query.uuid(0);
        append(document.number, query.text(2));
        append(facets, facet::of(Kind::unit, query.uuid(1)));
        if (!query.isNull(3)) append(facets, facet::of(Kind::recipient, query.uuid(3)));
        append(facets, facet::of(Kind::state, query.text(4)));
        if (query.integer(7)) append(facets, facet::of(Kind::state, unreadState));
        const auto receivedOn = parseIsoDate(query.text(5)).value_or(Date{});
        for (const auto& word :
             facet::ofReceipt(receivedOn == Date{} ? dayInWib(timestampOf(query.integer(6))) : receivedOn))
            append(facets, word);
        appendAll(db, notes, "SELECT text FROM comment WHERE thread = ? ORDER BY row", handling);
        appendAll(db, notes, "SELECT note FROM disposition WHERE handling = ?1 OR opens = ?1 ORDER BY row", handling);
        appendAll(db, notes, "SELECT f.text FROM disposition d JOIN leg_fact f ON f.leg = d.id WHERE (d.handling = ?1 OR d.opens = ?1) AND f.text <> '' "
                             "ORDER BY f.row",
                  handling);
    }
    return indexed;
}

std::optional<Uuid> letterOf(Database& db, RecordKind kind, const Row& row)
{
    enum class Way { none, self, field, handling, mark, leg, legFact };
    struct Path {
        Way way = Way::none;
        std::size_t at = 0;
    };
    static const auto paths = [] {
        std::vector<Path> all(allRecords().size());
        const auto set = [&](std::string_view table, Way way, std::string_view field) {
            const auto known = recordKind(table).value();
            all[known] = {way, recordEntity(known).indexOf(field)};
        };
        set(Letter::table, Way::self, "id");
        set(Attachment::table, Way::field, "owner");
        set(Delivery::table, Way::field, "letter");
        set(Handling::table, Way::field, "letter");
        set(Comment::table, Way::handling, "thread");
        set(ReadMark::table, Way::mark, "handling");
        set(UnreadMark::table, Way::mark, "handling");
        set(Disposition::table, Way::leg, "handling");
        set(LegFact::table, Way::legFact, "leg");
        return all;
    }();
    const auto found = [](Query query) { return query.next() ? std::optional(query.uuid(0)) : std::nullopt; };
    const auto& path = paths[kind];
    if (path.way == Way::none) return std::nullopt;
    const auto& id = std::get<Uuid>(row[path.at]);
    switch (path.way) {
    case Way::handling:
        return found(db.query("SELECT letter FROM handling WHERE id = ?", id));
    case Way::mark: {
        // Whether another has read it is not looked for.
        const auto& person = std::get<Uuid>(row[recordEntity(kind).indexOf("person")]);
        return found(
            db.query("SELECT letter FROM handling WHERE id = ? AND EXISTS (SELECT 1 FROM desk_person WHERE person = ?)",
                     id,
                     person));
    }
    case Way::leg: {
        // A leg between offices belongs to both their handlings, of which this desk may have either.
        static const auto opens = entityOf<Disposition>.indexOf("opens");
        const auto* there = std::get_if<Uuid>(&row[opens]);
        return found(db.query("SELECT letter FROM handling WHERE id IN (?, ?) LIMIT 1", id, there ? *there : id));
    }
    case Way::legFact:
        return found(db.query("SELECT h.letter FROM disposition d JOIN handling h ON h.id IN (d.handling, d.opens) WHERE d.id = ? LIMIT 1", id));
    default:
        return id;
    }
}

} // namespace naskah
