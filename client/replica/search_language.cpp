#include "client/replica/search_language.h"

#include <algorithm>
#include <array>
#include <optional>

namespace naskah {

namespace {

using enum SearchField;

constexpr auto names = std::to_array<FilterName>({
    {"dari", sender}, {"from", sender, true}, {"pengirim", sender}, {"sender", sender, true},
    {"kepada", recipient}, {"to", recipient, true}, {"tujuan", recipient}, {"recipient", recipient, true},
    {"hal", subject}, {"subject", subject, true}, {"perihal", subject}, {"tentang", subject}, {"about", subject, true},
    {"nomor", number}, {"number", number, true}, {"no", number}, {"agenda", number},
    {"isi", text}, {"text", text, true}, {"ringkasan", text}, {"summary", text, true},
    {"catatan", notes}, {"notes", notes, true}, {"berkas", notes}, {"file", notes, true}, {"laporan", notes}, {"note", notes, true},
    {"unit", unit}, {"office", unit, true}, {"kantor", unit}, {"opd", unit},
    {"jenis", type}, {"type", type, true}, {"tipe", type}, {"kind", type, true},
    {"status", state}, {"state", state, true}, {"keadaan", state},
    {"sifat", security}, {"security", security, true}, {"keamanan", security},
    {"derajat", urgency}, {"urgency", urgency, true}, {"urgensi", urgency},
    {"klasifikasi", classification}, {"class", classification, true}, {"kode", classification}, {"code", classification, true},
    {"tanggal", days}, {"date", days, true}, {"tgl", days}, {"tahun", days}, {"bulan", days}, {"year", days, true}, {"month", days, true},
    {"diterima", received}, {"received", received, true}, {"masuk", received}, {"arrived", received, true},
    {"sejak", since}, {"since", since, true}, {"setelah", after}, {"after", after, true},
    {"sampai", until}, {"until", until, true}, {"sebelum", before}, {"before", before, true},
    {"urut", order}, {"sort", order, true},
});

bool isSpace(char c)
{
    return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return lower;
}

const FilterName* filterNamed(std::string_view name)
{
    const std::string wanted = lowerCase(name);
    const auto found = std::ranges::find(names, std::string_view(wanted), &FilterName::name);
    return found == names.end() ? nullptr : &*found;
}

/// How many letters must be changed, added or left out; both are short.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto before = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            corner = before;
        }
    }
    return row.back();
}

std::string nearestName(std::string_view typed)
{
    const std::string wanted = lowerCase(typed);
    std::string_view best;
    std::size_t least = wanted.size() >= 5 ? 3 : 2;
    for (const auto& each : names) {
        const auto far = distance(wanted, each.name);
        if (far < least) {
            least = far;
            best = each.name;
        }
    }
    return std::string(best);
}

/// One word of what was typed, with what stands before it.
struct Piece {
    std::size_t from = 0, valueFrom = 0, end = 0; ///< `end`: after a closing quote
    bool isExcluded = false, isPhrase = false, isOpen = false;
    const FilterName* filter = nullptr;
    std::string_view strange; ///< a name before a colon that is no filter's
    std::string_view value;
};

class Reader {
public:
    explicit Reader(std::string_view typed) : m_typed(typed) {}

    std::optional<Piece> next()
    {
        skipSpaces();
        if (m_at >= m_typed.size()) return std::nullopt;
        Piece piece;
        if (m_typed[m_at] == '-' && m_at + 1 < m_typed.size() && !isSpace(m_typed[m_at + 1]) && m_typed[m_at + 1] != '-') {
            piece.isExcluded = true;
            ++m_at;
        }
        piece.from = m_at;
        readName(piece);
        readValue(piece);
        return piece;
    }

private:
    void skipSpaces()
    {
        while (m_at < m_typed.size() && isSpace(m_typed[m_at]))
            ++m_at;
    }

    void readName(Piece& piece)
    {
        std::size_t end = m_at;
        while (end < m_typed.size() && isLetter(m_typed[end]))
            ++end;
        if (end == m_at || end == m_typed.size() || m_typed[end] != ':') return;
        const auto name = m_typed.substr(m_at, end - m_at);
        piece.filter = filterNamed(name);
        if (piece.filter) {
            m_at = end + 1;
            // "Hal: undangan" is how it stands on paper, and means the same.
            skipSpaces();
            return;
        }
        const auto after = end + 1 < m_typed.size() ? m_typed[end + 1] : ' ';
        if (isLetter(after) && name.size() > 1) piece.strange = name;
    }

    void readValue(Piece& piece)
    {
        piece.isPhrase = m_at < m_typed.size() && m_typed[m_at] == '"';
        if (piece.isPhrase) ++m_at;
        piece.valueFrom = m_at;
        while (m_at < m_typed.size() && m_typed[m_at] != '"' && (piece.isPhrase || !isSpace(m_typed[m_at])))
            ++m_at;
        piece.value = m_typed.substr(piece.valueFrom, m_at - piece.valueFrom);
        piece.isOpen = m_at == m_typed.size();
        if (piece.isPhrase && !piece.isOpen) ++m_at;
        piece.end = m_at;
    }

    std::string_view m_typed;
    std::size_t m_at = 0;
};

void takeDays(SearchRequest& request, const Piece& piece, Date today)
{
    auto range = readDays(piece.value, today);
    if (!range) {
        // Half a date is no mistake yet.
        if (!piece.isOpen) request.notes.push_back({note::notADate, std::string(piece.value), {}});
        return;
    }
    const bool isReceipt = piece.filter->field == received;
    if (piece.isExcluded) {
        auto& without = isReceipt ? request.notReceived : request.notDays;
        if (without.size() < mostSearchTerms) without.push_back(*range);
        return;
    }
    if (isReceipt) {
        request.received = common(request.received, *range);
        return;
    }
    const std::chrono::days one{1};
    switch (piece.filter->field) {
    case since:
        range->last.reset();
        break;
    case after:
        range->first = range->last ? std::optional(*range->last + one) : range->first;
        range->last.reset();
        break;
    case until:
        range->first.reset();
        break;
    case before:
        range->last = range->first ? std::optional(*range->first - one) : range->last;
        range->first.reset();
        break;
    default:
        break;
    }
    request.days = common(request.days, *range);
}

bool isDays(SearchField field)
{
    return field == days || field == received || field == since || field == after || field == until || field == before;
}

void takeOrder(SearchRequest& request, const Piece& piece)
{
    const std::string way = lowerCase(piece.value);
    if (way == "terbaru" || way == "newest" || way == "tanggal" || way == "date")
        request.newestFirst = true;
    else if (!piece.isOpen && way != "cocok" && way != "best")
        request.notes.push_back({note::unknownValue, std::string(piece.value), "terbaru"});
}

} // namespace

std::span<const FilterName> filterNames()
{
    return names;
}

bool SearchRequest::isEmpty() const
{
    return terms.empty() && days.isOpen() && notDays.empty() && received.isOpen() && notReceived.empty() &&
           std::ranges::all_of(words, isSpace);
}

SearchRequest readRequest(std::string_view typed, Date today)
{
    SearchRequest request;
    if (typed.size() > mostSearchBytes) {
        std::size_t end = mostSearchBytes;
        while (end > 0 && (static_cast<unsigned char>(typed[end]) & 0xc0) == 0x80)
            --end;
        typed = typed.substr(0, end);
        request.notes.push_back({note::tooLong, {}, {}});
    }
    Reader reader(typed);
    while (const auto piece = reader.next()) {
        if (piece->strange.size() && !piece->isOpen)
            request.notes.push_back({note::unknownFilter, std::string(piece->strange), nearestName(piece->strange)});
        if (!piece->filter && !piece->isExcluded) {
            // As it was typed: a quote that follows a word directly belongs to the next.
            request.words += typed.substr(piece->from, piece->end - piece->from);
            if (!piece->isOpen) request.words += ' ';
            continue;
        }
        if (!request.words.empty() && !isSpace(request.words.back())) request.words += ' ';
        if (piece->value.empty()) continue;
        const auto field = piece->filter ? piece->filter->field : anywhere;
        if (isDays(field)) {
            takeDays(request, *piece, today);
        } else if (field == order) {
            takeOrder(request, *piece);
        } else if (request.terms.size() < mostSearchTerms) {
            request.terms.push_back({field, std::string(piece->value), piece->isPhrase, piece->isExcluded, piece->isOpen});
        } else if (request.notes.empty() || request.notes.back().code != note::tooLong) {
            request.notes.push_back({note::tooLong, {}, {}});
        }
    }
    return request;
}

std::optional<OpenWord> openWord(std::string_view typed)
{
    if (typed.size() > mostSearchBytes) return std::nullopt;
    Reader reader(typed);
    std::optional<Piece> last;
    while (auto piece = reader.next())
        last = piece;
    if (!last || !last->isOpen || (!typed.empty() && isSpace(typed.back()) && !last->filter)) return std::nullopt;
    OpenWord word{last->from, std::nullopt, last->valueFrom, std::string(last->value)};
    if (last->filter) word.filter = last->filter->field;
    return word;
}

} // namespace naskah
