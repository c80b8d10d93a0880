#include "client/replica/search_document.h"

#include "common/crypto/encoding.h"
#include "common/record/disposition.h"

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
    auto query = db.query("SELECT id, unit, agenda_text, addressee, state FROM handling WHERE letter = ? ORDER BY row", letter);
    while (query.next()) {
        const auto handling = query.uuid(0);
        append(document.number, query.text(2));
        append(facets, facet::of(Kind::unit, query.uuid(1)));
        if (!query.isNull(3)) append(facets, facet::of(Kind::recipient, query.uuid(3)));
        append(facets, facet::of(Kind::state, query.text(4)));
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
    enum class Way { none, self, field, handling, leg, legFact };
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
