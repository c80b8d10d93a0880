#include "client/model/letter_lines.h"

#include "client/model/search_marks.h"
#include "client/model/store_text.h"
#include "client/replica/queries_search.h"

namespace naskah {
namespace {

LetterView viewOf(Place place)
{
    switch (place) {
    case Place::toDo:
        return LetterView::toDispose;
    case Place::dispositions:
        return LetterView::myLegs;
    case Place::awaited:
        return LetterView::givenByMe;
    case Place::sent:
        return LetterView::sent;
    default:
        return LetterView::incoming;
    }
}

std::string written(const ListPlace& place)
{
    return std::to_string(place.at) + ' ' + std::to_string(place.row);
}

std::optional<ListPlace> placeIn(const std::string& text)
{
    const auto space = text.find(' ');
    if (space == std::string::npos) return std::nullopt;
    return ListPlace{std::stoll(text.substr(0, space)), std::stoll(text.substr(space + 1))};
}

struct LineMarks {
    explicit LineMarks(const QString& typed) : who(typed, SearchField::sender), subject(typed, SearchField::subject) {}
    SearchMarks who, subject;
};

LetterLine lineOf(const LetterRow& row, const LineMarks& marks)
{
    LetterLine line;
    line.key = row.handling ? row.handling->value : row.letter.value;
    line.handling = row.handling;
    line.letter = row.letter;
    line.who = marks.who.mark(textOf(row.recipientNames.empty() ? row.sender : row.recipientNames));
    line.subject = marks.subject.mark(textOf(row.subject));
    line.when = timeOf(row.arrivedAt);
    line.due = dayOf(row.dueOn);
    line.late = line.due && *line.due < QDate::currentDate();
    line.urgency = row.urgency;
    line.security = row.security;
    line.unread = row.unread;
    line.waiting = row.pending;
    line.arrived = row.state == HandlingState::arrived;
    line.files = row.attachments;
    line.legs = row.legs;
    return line;
}

LetterLine lineOf(const DraftRow& row, const LineMarks& marks)
{
    QStringList recipients;
    for (const std::string& name : row.recipientNames)
        recipients << textOf(name);
    LetterLine line;
    line.key = row.draft.id.value;
    line.draft = row.draft.id;
    line.who = marks.who.mark(recipients.join(", "));
    line.subject = marks.subject.mark(textOf(row.draft.subject));
    line.when = timeOf(row.draft.startedAt);
    line.urgency = row.draft.urgency;
    line.security = row.draft.security;
    line.waiting = row.pending;
    line.files = int(row.attachments.size());
    return line;
}

LinePage readDrafts(Database& db, const LetterQuery& query)
{
    const LineMarks marks(query.filter);
    LinePage page;
    for (const DraftRow& row : listDrafts(db)) {
        LetterLine line = lineOf(row, marks);
        const bool wanted = query.filter.isEmpty() || !line.who.marks.isEmpty() || !line.subject.marks.isEmpty();
        if (wanted) page.rows << std::move(line);
    }
    return page;
}

} // namespace

LinePage readLines(Database& db, const LetterQuery& query, const std::string& from, int count)
{
    if (query.place == Place::drafts) return readDrafts(db, query);
    if (query.place == Place::outbox) return {};
    const auto after = placeIn(from);
    LinePage page;
    if (query.place == Place::search) {
        const LineMarks marks(query.search);
        const SearchAnswer answer = search(db, {query.search.toStdString(), std::nullopt, SearchOrder::best}, after, count);
        for (const LetterRow& row : answer.rows)
            page.rows << lineOf(row, marks);
        if (answer.next) page.next = written(*answer.next);
        page.notes = answer.notes;
        return page;
    }
    const LineMarks marks(query.filter);
    const LetterFilter filter{viewOf(query.place), query.unreadOnly, query.filter.toStdString()};
    std::optional<ListPlace> last;
    for (const LetterRow& row : listLetters(db, filter, after, count)) {
        page.rows << lineOf(row, marks);
        last = row.place;
    }
    if (last && page.rows.size() == count) page.next = written(*last);
    if (!query.filter.isEmpty()) page.notes = readRequest(filter.text, cityToday()).notes;
    return page;
}

} // namespace naskah
