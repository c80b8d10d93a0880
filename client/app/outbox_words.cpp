#include "client/app/outbox_words.h"

#include "client/app/reason_words.h"
#include "client/model/store_text.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/calendar.h"
#include "common/command/classifying.h"
#include "common/command/contacts.h"
#include "common/command/deadlines.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/following_up.h"
#include "common/command/handling_marks.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/command/registers.h"
#include "common/command/settling.h"
#include "common/command/substituting.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::OutboxWords)
};

QString sentence(const OutboxRow& row, const QJsonObject& data)
{
    const QString about = textOf(row.about);
    const auto is = [&](std::string_view type) { return row.type == type; };
    if (is(RegisterLetter::table)) return Words::tr("Registration of “%1”").arg(about);
    if (is(AttachFile::table)) return Words::tr("File %1 of “%2”").arg(data["name"].toString(), about);
    if (is(AcceptLetter::table)) return Words::tr("Entry of “%1” in the agenda").arg(about);
    if (is(HandInLetter::table)) return Words::tr("Handing in of “%1”").arg(about);
    if (is(SetAside::table)) return Words::tr("“%1” needs no disposition").arg(about);
    if (is(ReturnLetter::table)) return Words::tr("Return of “%1”").arg(about);
    if (is(AdviseLetter::table)) return Words::tr("Advice on “%1”").arg(about);
    if (is(PlaceOriginal::table)) return Words::tr("Place of the original of “%1”").arg(about);
    if (is(AddContact::table)) return Words::tr("New contact %1").arg(data["name"].toString());
    if (is(ChangeContact::table)) return Words::tr("Change of a contact");
    if (is(MergeContacts::table)) return Words::tr("Merging of contacts");
    if (is(DisposeLetter::table)) return Words::tr("Disposition of “%1”").arg(about);
    if (is(ReadLetter::table)) return Words::tr("“%1” was read").arg(about);
    if (is(ReportDisposition::table))
        return data["done"].toBool() ? Words::tr("Completion of “%1”").arg(about)
                                     : Words::tr("Report on “%1”").arg(about);
    if (is(WithdrawDisposition::table)) return Words::tr("Pull-back of the disposition of “%1”").arg(about);
    if (is(StartDisposition::table)) return Words::tr("Work on “%1” began").arg(about);
    if (is(DeclineDisposition::table)) return Words::tr("Refusal of the disposition of “%1”").arg(about);
    if (is(AnswerReport::table))
        return data["accepted"].toBool() ? Words::tr("Acceptance of the report on “%1”").arg(about)
                                         : Words::tr("Return of the report on “%1”").arg(about);
    if (is(AttachToReport::table))
        return Words::tr("File %1 of the report on “%2”").arg(data["name"].toString(), about);
    if (is(FileSheet::table)) return Words::tr("Signed sheet %1 of “%2”").arg(data["name"].toString(), about);
    if (is(MarkKnown::table)) return Words::tr("“%1” was noted").arg(about);
    if (is(CloseHandling::table)) return Words::tr("Closing of “%1”").arg(about);
    if (is(FileHandling::table)) return Words::tr("Filing of “%1”").arg(about);
    if (is(ReopenHandling::table)) return Words::tr("Opening of “%1” again").arg(about);
    if (is(ParkMatter::table))
        return data["until"].isString() ? Words::tr("Parking of “%1”").arg(about) : Words::tr("Taking up of “%1” again").arg(about);
    if (is(MoveDeadline::table)) return Words::tr("New deadline of the disposition of “%1”").arg(about);
    if (is(StartDraft::table)) return Words::tr("Draft “%1”").arg(about);
    if (is(EditDraft::table)) return Words::tr("Change of the draft “%1”").arg(about);
    if (is(AddComment::table)) return Words::tr("Remark on “%1”").arg(about);
    if (is(SendLetter::table)) return Words::tr("Sending of “%1”").arg(about);
    if (is(RequestLease::table)) return Words::tr("Stock of numbers");
    if (is(ReturnLease::table)) return Words::tr("Return of numbers");
    if (is(VoidNumber::table)) return Words::tr("Void number");
    if (is(Substitute::table)) return Words::tr("Naming of a substitute from %1").arg(data["from"].toString());
    if (is(EndSubstitution::table)) return Words::tr("End of a substitution");
    if (is(DecideHeld::table)) return data["confirm"].toBool() ? Words::tr("Confirmation") : Words::tr("Rejection");
    if (is(NudgeHolder::table)) return Words::tr("Nudge");
    if (is(SnoozeMatter::table)) return Words::tr("Putting off of “%1”").arg(about);
    if (is(MarkUnread::table)) return data["unread"].toBool() ? Words::tr("“%1” looks unread again").arg(about) : Words::tr("“%1” was read").arg(about);
    if (is(AttendEvent::table)) return Words::tr("Answer to the invitation “%1”").arg(about);
    if (is(ChangeHolidays::table)) return Words::tr("Change of the holidays");
    if (is(SetDayException::table)) return Words::tr("Working day of the office: %1").arg(data["day"].toString());
    if (is(SetClassification::table)) return Words::tr("Codes of the classification %1").arg(data["scheme"].toString());
    if (is(EndClassification::table)) return Words::tr("End of the classification %1").arg(data["scheme"].toString());
    if (is(SetWorkingHours::table)) return Words::tr("Working hours");
    if (is(BreakLease::table)) return Words::tr("Giving up a lost stock of numbers");
    if (is(OpenRegister::table)) return Words::tr("Opening of the book “%1”").arg(data["name"].toString());
    if (is(ChangePattern::table)) return Words::tr("New pattern of numbers: %1").arg(data["pattern"].toString());
    if (is(ReserveNumber::table)) return Words::tr("Reservation of a number");
    if (is(SettleNumbers::table)) return Words::tr("Closing of the unknown numbers %1").arg(data["numbers"].toString());
    if (is(SkipNumbers::table)) return Words::tr("Numbers passed over up to %1").arg(data["up_to"].toInteger());
    if (is(ImportNumber::table)) return Words::tr("Entry of number %1, given elsewhere").arg(data["text"].toString());
    return about.isEmpty() ? textOf(row.type) : about;
}

QString reasonOf(const OutboxRow& row, bool online)
{
    switch (row.state) {
    case OutboxRow::State::held:
        return Words::tr("You hold it back");
    case OutboxRow::State::sent:
        return Words::tr("Sent; the server's answer is awaited");
    case OutboxRow::State::unjudged:
        return Words::tr("Waits for the server, which alone can judge it");
    case OutboxRow::State::refused:
        return Words::tr("Not accepted: %1").arg(reasonWords(row.reason.code, row.reason.text));
    case OutboxRow::State::conflict:
        return Words::tr("Somebody else changed the same");
    case OutboxRow::State::waiting:
        break;
    }
    return online ? Words::tr("Waits for its turn") : Words::tr("Waits until the server is reached");
}

OutboxState stateOf(OutboxRow::State state)
{
    switch (state) {
    case OutboxRow::State::held:
        return OutboxState::held;
    case OutboxRow::State::sent:
        return OutboxState::sending;
    case OutboxRow::State::refused:
        return OutboxState::refused;
    case OutboxRow::State::conflict:
        return OutboxState::conflict;
    default:
        return OutboxState::waiting;
    }
}

QList<QPair<QString, QString>> typedWords(const QJsonObject& data)
{
    const std::initializer_list<std::pair<const char*, QString>> names{{"sender", Words::tr("From")},
                                                                       {"number", Words::tr("Letter number")},
                                                                       {"subject", Words::tr("Subject")},
                                                                       {"summary", Words::tr("Summary")},
                                                                       {"note", Words::tr("Note")},
                                                                       {"text", Words::tr("Text")},
                                                                       {"body", Words::tr("Text")},
                                                                       {"due_on", Words::tr("Due")},
                                                                       {"name", Words::tr("File")},
                                                                       {"reason", Words::tr("Reason")},
                                                                       {"minutes", Words::tr("Minutes")}};
    QList<QPair<QString, QString>> words;
    for (const auto& [key, name] : names)
        if (const QString value = data[QLatin1String(key)].toString(); !value.isEmpty())
            words << qMakePair(name, value);
    QStringList instructions;
    for (const QJsonValue& each : data["instructions"].toArray())
        instructions << each.toString();
    if (!instructions.isEmpty()) words << qMakePair(Words::tr("Instructions"), instructions.join(QStringLiteral(", ")));
    return words;
}

QString fieldName(const std::string& field)
{
    const std::initializer_list<std::pair<const char*, QString>> names{{"subject", Words::tr("Subject")},
                                                                       {"body", Words::tr("Text")},
                                                                       {"security", Words::tr("Security")},
                                                                       {"classification", Words::tr("Classification")},
                                                                       {"urgency", Words::tr("Urgency")}};
    for (const auto& [key, name] : names)
        if (field == key) return name;
    return textOf(field);
}

/// Of each field that two people changed: mine, theirs with who and when, and what it was before.
QList<QPair<QString, QString>> sidesOf(const std::vector<EditConflict>& conflicts)
{
    QList<QPair<QString, QString>> sides;
    for (const auto& each : conflicts) {
        const QString name = fieldName(each.field);
        sides << qMakePair(Words::tr("%1, mine").arg(name), textOf(each.mine));
        const QString who = each.personName.empty() ? Words::tr("somebody else") : textOf(each.personName);
        sides << qMakePair(Words::tr("%1, now").arg(name), QString::fromUtf8("%1\n%2, %3").arg(textOf(each.theirs), who, plaindate::brief(timeOf(each.at))));
        if (each.base) sides << qMakePair(Words::tr("%1, before").arg(name), textOf(*each.base));
    }
    return sides;
}

QJsonObject dataOf(const OutboxRow& row)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(row.data)).object();
}

} // namespace

OutboxItem itemFrom(const OutboxRow& row, bool online)
{
    const QJsonObject data = dataOf(row);
    OutboxItem item;
    item.key = textOf(row.command.text());
    item.state = stateOf(row.state);
    item.what = sentence(row, data);
    item.reason = reasonOf(row, online);
    item.since = timeOf(row.at);
    item.tries = row.tries;
    item.words = row.conflicts.empty() ? typedWords(data) : sidesOf(row.conflicts);
    const bool unsent = item.state == OutboxState::waiting || item.state == OutboxState::held;
    item.canSendNow = unsent;
    item.canHold = item.state == OutboxState::waiting;
    item.canEdit = item.needsAttention() || (unsent && row.type == RegisterLetter::table);
    item.canDiscard = unsent || item.needsAttention();
    return item;
}

RegisterForm registerFormOf(const OutboxRow& row)
{
    const QJsonObject data = dataOf(row);
    const auto index = [](const QString& word, std::initializer_list<const char*> words) {
        int at = 0;
        for (const char* each : words) {
            if (word == QLatin1String(each)) return at;
            ++at;
        }
        return 0;
    };
    RegisterForm form;
    form.sender = data["sender"].toString();
    form.number = data["number"].toString();
    form.writtenOn = QDate::fromString(data["written_on"].toString(), Qt::ISODate);
    form.receivedOn = QDate::fromString(data["received_on"].toString(), Qt::ISODate);
    form.subject = data["subject"].toString();
    form.classification = form.classificationText = data["classification"].toString();
    form.summary = data["summary"].toString();
    form.enclosures = data["enclosures"].toInt();
    form.security = index(data["security"].toString(), {"biasa", "terbatas", "rahasia", "sangat_rahasia"});
    form.enclosureUnit = data["enclosure_unit"].toString();
    form.receivedVia = data["received_via"].toString();
    form.receivedBy = data["received_by"].toString();
    form.ourRole = index(data["our_role"].toString(), {"addressee", "copy"});
    form.original = data["original"].toString();
    form.eventOn = QDate::fromString(data["event_on"].toString(), Qt::ISODate);
    form.isInvitation = form.eventOn.isValid();
    form.eventTime = data["event_time"].toString();
    form.eventPlace = data["event_place"].toString();
    form.typeKey = data["type"].toString();
    if (!form.typeKey.isEmpty()) form.typeText = form.isInvitation ? Words::tr("Invitation") : Words::tr("As before");
    form.urgency = index(data["urgency"].toString(), {"biasa", "segera", "sangat_segera"});
    return form;
}

} // namespace naskah
