#include "client/cli/json_rows.h"

#include "client/model/store_text.h"
#include "common/schema/codec.h"

#include <QJsonDocument>

namespace naskah::ctl {
namespace {

QString timeText(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(millisecondsOf(at), Qt::UTC).toString(Qt::ISODateWithMs);
}

QString timeText(const std::optional<Timestamp>& at)
{
    return at ? timeText(*at) : QString();
}

QString dayText(const std::optional<Date>& day)
{
    return day ? textOf(isoDate(*day)) : QString();
}

/// The word that stands for an enumerator in records.
template <class E>
QString word(E value)
{
    return QString::fromLatin1(choicesOf<E>[std::size_t(value)].name.data(),
                               qsizetype(choicesOf<E>[std::size_t(value)].name.size()));
}

QJsonArray texts(const std::vector<std::string>& list)
{
    QJsonArray array;
    for (const auto& each : list)
        array << textOf(each);
    return array;
}

QString wordFor(OutboxRow::State state)
{
    switch (state) {
    case OutboxRow::State::waiting:
        return QStringLiteral("waiting");
    case OutboxRow::State::held:
        return QStringLiteral("held");
    case OutboxRow::State::sent:
        return QStringLiteral("sent");
    case OutboxRow::State::unjudged:
        return QStringLiteral("unjudged");
    case OutboxRow::State::refused:
        return QStringLiteral("refused");
    case OutboxRow::State::conflict:
        return QStringLiteral("conflict");
    }
    return {};
}

} // namespace

QString wordFor(SyncState::Line line)
{
    switch (line) {
    case SyncState::Line::never:
        return QStringLiteral("never");
    case SyncState::Line::offline:
        return QStringLiteral("offline");
    case SyncState::Line::sending:
        return QStringLiteral("sending");
    case SyncState::Line::receiving:
        return QStringLiteral("receiving");
    case SyncState::Line::synced:
        return QStringLiteral("synced");
    case SyncState::Line::signInNeeded:
        return QStringLiteral("sign_in_needed");
    case SyncState::Line::updateNeeded:
        return QStringLiteral("update_needed");
    case SyncState::Line::distrusted:
        return QStringLiteral("distrusted");
    }
    return {};
}

QJsonObject rowOf(const LetterRow& row)
{
    return {{"id", idText(row.letter)},
            {"handling", row.handling ? idText(*row.handling) : QString()},
            {"agenda", textOf(row.agendaText)},
            {"number", textOf(row.number)},
            {"sender", textOf(row.sender)},
            {"recipients", textOf(row.recipientNames)},
            {"subject", textOf(row.subject)},
            {"arrived", timeText(row.arrivedAt)},
            {"security", word(row.security)},
            {"urgency", word(row.urgency)},
            {"state", word(row.state)},
            {"due", dayText(row.dueOn)},
            {"unread", row.unread},
            {"pending", row.pending},
            {"files", row.attachments},
            {"legs", row.legs}};
}

QJsonObject rowOf(const LegRow& row)
{
    return {{"id", idText(row.id)},
            {"parent", row.parent ? idText(*row.parent) : QString()},
            {"to", textOf(row.recipientTitle)},
            {"to_person", textOf(row.recipientName)},
            {"from", textOf(row.giverTitle)},
            {"from_person", textOf(row.giverName)},
            {"role", word(row.role)},
            {"state", word(row.state)},
            {"state_at", timeText(row.stateAt)},
            {"instructions", texts(row.instructions)},
            {"note", textOf(row.note)},
            {"due", dayText(row.dueOn)},
            {"given", timeText(row.givenAt)},
            {"late", row.late},
            {"to_me", row.toMe},
            {"by_me", row.byMe},
            {"pending", row.pending},
            {"reports", texts(row.reports)},
            {"report_rows", rowsOf(row.reportRows)},
            {"handling", idText(row.handling)},
            {"unit", textOf(row.unitName)},
            {"outside", row.outside},
            {"incoming", row.incoming},
            {"declined_because", textOf(row.declinedBecause)}};
}

QJsonObject rowOf(const ReportRow& row)
{
    return {{"id", idText(row.id)},
            {"at", timeText(row.at)},
            {"person", textOf(row.personName)},
            {"text", textOf(row.text)},
            {"done", row.done},
            {"accepted", row.accepted},
            {"returned", row.returned},
            {"answer", textOf(row.answer)},
            {"files", rowsOf(row.files)}};
}

QJsonObject rowOf(const LegListRow& row)
{
    return {{"id", idText(row.leg)},
            {"handling", idText(row.handling)},
            {"letter", idText(row.letter)},
            {"agenda", textOf(row.agendaText)},
            {"subject", textOf(row.subject)},
            {"from", textOf(row.giverTitle)},
            {"to", textOf(row.recipientTitle)},
            {"role", word(row.role)},
            {"state", word(row.state)},
            {"instructions", texts(row.instructions)},
            {"note", textOf(row.note)},
            {"given", timeText(row.givenAt)},
            {"due", dayText(row.dueOn)},
            {"late", row.late}};
}

QJsonObject rowOf(const InstructionChoice& choice)
{
    return {{"text", textOf(choice.text)}, {"used", choice.used}};
}

QJsonObject rowOf(const HistoryRow& row)
{
    return {{"at", timeText(row.at)},
            {"person", textOf(row.personName)},
            {"position", textOf(row.positionTitle)},
            {"type", textOf(row.type)},
            {"detail", textOf(row.detail)}};
}

QJsonObject rowOf(const DeliveryRow& row)
{
    return {{"unit", textOf(row.unitName)},
            {"sent", timeText(row.sentAt)},
            {"received", timeText(row.receivedAt)},
            {"read", timeText(row.readAt)}};
}

QJsonObject rowOf(const AttachmentRow& row)
{
    return {{"id", idText(row.id)},
            {"name", textOf(row.name)},
            {"type", textOf(row.mediaType)},
            {"size", qint64(row.size)},
            {"pages", row.pages},
            {"sha256", textOf(row.sha256)},
            {"stored", row.stored}};
}

QJsonObject rowOf(const OutboxRow& row)
{
    QJsonObject object{{"command", textOf(row.command.text())},
                       {"type", textOf(row.type)},
                       {"state", wordFor(row.state)},
                       {"about", textOf(row.about)},
                       {"words", textOf(row.words)},
                       {"at", timeText(row.at)},
                       {"tries", row.tries},
                       {"data", QJsonDocument::fromJson(QByteArray::fromStdString(row.data)).object()}};
    if (!row.reason.code.empty()) {
        object.insert("code", textOf(row.reason.code));
        object.insert("reason", textOf(row.reason.text));
    }
    if (!row.conflicts.empty()) object.insert("conflicts", rowsOf(row.conflicts));
    return object;
}

QJsonObject rowOf(const EditConflict& conflict)
{
    return {{"field", textOf(conflict.field)},
            {"base", conflict.base ? QJsonValue(textOf(*conflict.base)) : QJsonValue()},
            {"mine", textOf(conflict.mine)},
            {"theirs", textOf(conflict.theirs)},
            {"who", textOf(conflict.personName)},
            {"at", timeText(conflict.at)}};
}

QJsonObject rowOf(const DraftRow& row)
{
    return {{"id", idText(row.draft.id)},
            {"subject", textOf(row.draft.subject)},
            {"body", textOf(row.draft.body)},
            {"recipients", texts(row.recipientNames)},
            {"started", timeText(row.draft.startedAt)},
            {"sent_as", row.draft.sentAs ? idText(*row.draft.sentAs) : QString()},
            {"files", rowsOf(row.attachments)},
            {"comments", rowsOf(row.comments)},
            {"pending", row.pending}};
}

QJsonObject rowOf(const BookRow& row)
{
    QJsonObject object{{"id", idText(row.book.id)},
                       {"book", word(row.book.book)},
                       {"year", row.book.year},
                       {"counter", qint64(row.book.counter)},
                       {"left", qint64(row.left)}};
    if (row.next) object.insert("next", qint64(*row.next));
    return object;
}

QJsonObject rowOf(const RegisterEntry& entry)
{
    return {{"number", qint64(entry.number)},
            {"text", textOf(entry.text)},
            {"state", word(entry.state)},
            {"letter", entry.letter ? textOf(entry.letter->text()) : QString()},
            {"classification", textOf(entry.classification)},
            {"day", textOf(isoDate(entry.day))},
            {"reason", textOf(entry.reason)},
            {"command", textOf(entry.command.text())}};
}

QJsonObject rowOf(const PositionChoice& choice)
{
    return {{"id", idText(choice.position)},
            {"title", textOf(choice.title)},
            {"person", textOf(choice.personName)},
            {"unit", textOf(choice.unitName)}};
}

QJsonObject rowOf(const UnitChoice& choice)
{
    return {{"id", idText(choice.unit)}, {"name", textOf(choice.name)}, {"short_name", textOf(choice.shortName)}};
}

QJsonObject rowOf(const ClassificationChoice& choice)
{
    return {{"code", textOf(choice.code)}, {"name", textOf(choice.name)}};
}

QJsonObject rowOf(const SyncState& state)
{
    return {{"line", wordFor(state.line)},
            {"since", timeText(state.since)},
            {"waiting", qint64(state.waiting)},
            {"attention", qint64(state.attention)},
            {"files_waiting", qint64(state.filesWaiting)},
            {"problem", textOf(state.problem)}};
}

QJsonObject pageOf(const LetterPage& page)
{
    QJsonObject object{{"id", idText(page.letter.id)},
                       {"number", textOf(page.letter.number)},
                       {"subject", textOf(page.letter.subject)},
                       {"sender", textOf(page.letter.sender)},
                       {"summary", textOf(page.letter.summary)},
                       {"body", textOf(page.letter.body)},
                       {"written_on", textOf(isoDate(page.letter.writtenOn))},
                       {"classification", textOf(page.letter.classification)},
                       {"classification_name", textOf(page.classificationName)},
                       {"security", word(page.letter.security)},
                       {"urgency", word(page.letter.urgency)},
                       {"enclosures", page.letter.enclosures},
                       {"addressee", textOf(page.addresseeTitle)},
                       {"registered_by", textOf(page.registeredBy)},
                       {"pending", page.pending},
                       {"files", rowsOf(page.attachments)},
                       {"legs", rowsOf(page.legs)},
                       {"history", rowsOf(page.history)},
                       {"deliveries", rowsOf(page.deliveries)},
                       {"comments", rowsOf(page.comments)}};
    if (page.handling) {
        object.insert("handling", idText(page.handling->id));
        object.insert("agenda", textOf(page.handling->agendaText));
        object.insert("state", word(page.handling->state));
        object.insert("received_on", textOf(isoDate(page.handling->receivedOn)));
        object.insert("came_by", textOf(page.handling->receivedVia));
        object.insert("received_by", textOf(page.handling->receivedBy));
        object.insert("our_role", word(page.handling->ourRole));
        object.insert("advice", textOf(page.handling->advice));
        object.insert("original", textOf(page.handling->original));
        object.insert("remark", textOf(page.handling->remark));
    }
    return object;
}

} // namespace naskah::ctl
