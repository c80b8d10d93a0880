#include "client/replica/queries_support.h"
#include "common/record/deed.h"

#include <algorithm>

namespace naskah {

namespace {

using queries::attachmentsOf;
using queries::isPending;
using queries::personName;
using queries::positionTitle;
using queries::select;

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
        if (deed.type == "report_disposition" || deed.type == "decline_disposition" || deed.type == "answer_report") {
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
    auto classification = db.query("SELECT name FROM classification WHERE code = ?1 ORDER BY coalesce(valid_from, '') > ?2 OR coalesce(valid_until, '~') < ?2, "
                                   "valid_from DESC LIMIT 1",
                                   page.letter.classification, isoDate(page.letter.writtenOn));
    if (classification.next()) page.classificationName = classification.text(0);
    page.history = historyOf(db, id.value);
    if (page.letter.fromUnit == me.unit) page.deliveries = deliveriesOf(db, id);
    for (const auto& handling : select<Handling>(db, "letter = ?", id.value)) {
        if (handling.unit != me.unit) continue;
        page.handling = handling;
        for (auto& sheet : attachmentsOf(db, handling.id.value))
            page.attachments.push_back(std::move(sheet));
        page.legs = queries::legsOf(db, handling, me, queries::today());
        for (auto& row : historyOf(db, handling.thread.value))
            page.history.push_back(std::move(row));
        for (const auto& leg : page.legs)
            if (leg.outside || leg.incoming)
                for (auto& row : historyOf(db, leg.id.value))
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
