#include "client/replica/queries_support.h"
#include "common/record/deed.h"
#include "common/schema/ddl.h"

#include <algorithm>
#include <functional>
#include <map>

namespace naskah {

namespace {

template <Record T>
std::vector<T> select(Database& db, const std::string& where, const Uuid& id)
{
    std::vector<T> records;
    auto query = db.query("SELECT " + columnList(entityOf<T>) + " FROM " + std::string{T::table} + " WHERE " + where, id);
    while (query.next())
        records.push_back(queries::recordAt<T>(query));
    return records;
}

std::string personName(Database& db, Id<Person> id)
{
    auto query = db.query("SELECT name FROM person WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

std::string positionTitle(Database& db, Id<Position> id)
{
    auto query = db.query("SELECT coalesce(nullif(short_title, ''), title) FROM position WHERE id = ?", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

std::string holderName(Database& db, Id<Position> id)
{
    auto query = db.query("SELECT p.name FROM appointment a JOIN person p ON p.id = a.person WHERE a.position = ? AND a.end_leaf IS NULL "
                          "ORDER BY a.capacity LIMIT 1", id.value);
    return query.next() ? std::string{query.text(0)} : std::string{};
}

bool isPending(Database& db, const Uuid& id)
{
    auto query = db.query("SELECT 1 FROM base WHERE id = ?", id);
    return query.next();
}

std::vector<AttachmentRow> attachmentsOf(Database& db, const Uuid& owner)
{
    std::vector<AttachmentRow> rows;
    for (const auto& file : select<Attachment>(db, "owner = ? ORDER BY row", owner))
        rows.push_back({file.id, file.name, file.mediaType, file.sha256, file.size, file.pages, file.stored});
    return rows;
}

std::vector<LegRow> legsOf(Database& db, const Handling& handling, const queries::Standing& me, Date today)
{
    const auto legs = select<Disposition>(db, "handling = ? ORDER BY row", handling.id.value);
    std::vector<LegRow> ordered;
    const std::function<void(std::optional<Id<Disposition>>)> addChildren = [&](std::optional<Id<Disposition>> parent) {
        for (const auto& leg : legs) {
            if (leg.parent != parent) continue;
            LegRow row;
            row.id = leg.id;
            row.parent = leg.parent;
            row.recipient = leg.recipient;
            row.recipientTitle = positionTitle(db, leg.recipient);
            row.recipientName = holderName(db, leg.recipient);
            row.giverTitle = positionTitle(db, leg.giverPosition);
            row.giverName = personName(db, leg.giver);
            row.role = leg.role;
            row.state = leg.state;
            row.instructions = leg.instructions;
            row.note = leg.note;
            row.dueOn = leg.dueOn;
            row.givenAt = leg.givenAt;
            row.toMe = leg.recipient == me.position;
            row.byMe = leg.giverPosition == me.position;
            row.pending = isPending(db, leg.id.value);
            for (const auto& fact : select<LegFact>(db, "leg = ? ORDER BY at", leg.id.value)) {
                row.stateAt = fact.at;
                if (!fact.text.empty()) row.reports.push_back(fact.text);
            }
            const bool open = leg.state != LegState::done && leg.state != LegState::withdrawn;
            row.late = open && leg.role == LegRole::executor && leg.dueOn && *leg.dueOn < today;
            ordered.push_back(std::move(row));
            addChildren(leg.id);
        }
    };
    addChildren(std::nullopt);
    return ordered;
}

/// Whether the deed was done for somebody else: under a substitution in the post it was done from.
void sayAsWhat(Database& db, const Deed& deed, HistoryRow& row)
{
    auto query = db.query("SELECT s.kind, coalesce(p.name, '') FROM substitution s LEFT JOIN person p ON p.id = s.absent_person "
                          "WHERE s.substitute = ? AND s.position = ? AND s.state IN ('active', 'ended') AND s.starts_on <= ? "
                          "ORDER BY s.starts_on DESC LIMIT 1",
                          deed.person.value, deed.position.value, isoDate(dayInWib(deed.at)));
    if (!query.next()) return;
    row.actedAs = query.text(0);
    row.actedFor = query.text(1);
}

std::vector<HistoryRow> historyOf(Database& db, const Uuid& thread)
{
    std::vector<HistoryRow> rows;
    for (const auto& deed : select<Deed>(db, "thread = ?", thread)) {
        HistoryRow row{deed.at, personName(db, deed.person), positionTitle(db, deed.position), deed.type, {}, {}, {}};
        sayAsWhat(db, deed, row);
        if (deed.type == "report_disposition") {
            auto text = db.query("SELECT text FROM leg_fact WHERE thread = ? AND at = ? AND text <> '' LIMIT 1", thread, millisecondsOf(deed.at));
            if (text.next()) row.detail = text.text(0);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<HistoryRow> commentsOf(Database& db, const Uuid& thread)
{
    std::vector<HistoryRow> rows;
    for (const auto& comment : select<Comment>(db, "thread = ? ORDER BY at", thread))
        rows.push_back({comment.at, personName(db, comment.person), positionTitle(db, comment.position), "add_comment", comment.text, {}, {}});
    return rows;
}

std::vector<DeliveryRow> deliveriesOf(Database& db, Id<Letter> letter)
{
    std::vector<DeliveryRow> rows;
    for (const auto& delivery : select<Delivery>(db, "letter = ? ORDER BY row", letter.value)) {
        DeliveryRow row{delivery.recipient, {}, delivery.sentAt, std::nullopt, std::nullopt};
        auto unit = db.query("SELECT name FROM unit WHERE id = ?", delivery.recipient.value);
        if (unit.next()) row.unitName = unit.text(0);
        for (const auto& receipt : select<Receipt>(db, "thread = ?", delivery.thread.value))
            (receipt.what == ReceiptKind::read ? row.readAt : row.receivedAt) = receipt.at;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::optional<LetterPage> letterPage(Database& db, Id<Letter> id)
{
    const auto letters = select<Letter>(db, "id = ?", id.value);
    if (letters.empty()) return std::nullopt;
    const auto me = queries::standing(db);
    LetterPage page;
    page.letter = letters.front();
    page.attachments = attachmentsOf(db, id.value);
    page.pending = isPending(db, id.value);
    auto classification = db.query("SELECT name FROM classification WHERE code = ? LIMIT 1", page.letter.classification);
    if (classification.next()) page.classificationName = classification.text(0);
    page.history = historyOf(db, id.value);
    if (page.letter.fromUnit == me.unit) page.deliveries = deliveriesOf(db, id);
    for (const auto& handling : select<Handling>(db, "letter = ?", id.value)) {
        if (handling.unit != me.unit) continue;
        page.handling = handling;
        page.legs = legsOf(db, handling, me, dayInWib(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now())));
        for (auto& row : historyOf(db, handling.thread.value))
            page.history.push_back(std::move(row));
        page.comments = commentsOf(db, handling.thread.value);
        if (handling.addressee) page.addresseeTitle = positionTitle(db, *handling.addressee);
        page.mayDispose = me.isHead || handling.addressee == me.position ||
                          std::ranges::any_of(page.legs, [](const LegRow& leg) { return leg.toMe && leg.state != LegState::withdrawn; });
        page.pending = page.pending || isPending(db, handling.id.value);
    }
    std::ranges::stable_sort(page.history, std::greater{}, &HistoryRow::at);
    for (const auto& row : page.history)
        if (row.type == "register_letter" || row.type == "accept_letter") page.registeredBy = row.personName;
    return page;
}

std::vector<DraftRow> listDrafts(Database& db)
{
    const auto me = queries::standing(db);
    std::vector<DraftRow> rows;
    for (const auto& draft : select<Draft>(db, "unit = ? AND sent_as IS NULL ORDER BY started_at DESC", me.unit.value)) {
        DraftRow row{draft, {}, attachmentsOf(db, draft.id.value), commentsOf(db, draft.thread.value), isPending(db, draft.id.value)};
        for (const auto& recipient : draft.recipients) {
            auto unit = db.query("SELECT coalesce(nullif(short_name, ''), name) FROM unit WHERE id = ?", recipient.value);
            if (unit.next()) row.recipientNames.emplace_back(unit.text(0));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace naskah
