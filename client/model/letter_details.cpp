#include "client/model/letter_details.h"

#include "client/model/store_text.h"
#include "client/replica/queries.h"
#include "client/replica/queries_deadlines.h"
#include "client/replica/queries_reminders.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace naskah {
namespace {

QStringList textsOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list << textOf(text);
    return list;
}

QList<LegNode> nodesOf(const std::vector<LegRow>& legs)
{
    QHash<QString, int> depths;
    QList<LegNode> nodes;
    for (const LegRow& leg : legs) {
        LegNode node;
        node.id = leg.id;
        node.depth = leg.parent ? depths.value(textOf(leg.parent->value.text()), -1) + 1 : 0;
        depths[textOf(leg.id.value.text())] = node.depth;
        node.position = textOf(leg.recipientTitle);
        const bool isBetweenOffices = leg.outside && !leg.recipient.isNil() && !leg.unitName.empty();
        if (isBetweenOffices) node.position += QString::fromUtf8(" · ") + textOf(leg.unitName);
        node.person = textOf(leg.recipientName);
        node.giver = QString("%1, %2").arg(textOf(leg.giverName), textOf(leg.giverTitle));
        node.instructions = textsOf(leg.instructions);
        node.note = textOf(leg.note);
        if (!leg.reports.empty()) node.report = textOf(leg.reports.back());
        if (leg.state == LegState::declined) node.report = textOf(leg.declinedBecause);
        node.due = dayOf(leg.dueOn);
        node.state = leg.state;
        node.stateAt = timeOf(leg.stateAt.value_or(leg.givenAt));
        node.forInformation = leg.role == LegRole::information;
        node.late = leg.late;
        node.mine = leg.toMe;
        node.canWithdraw = leg.byMe && leg.state == LegState::sent;
        node.waiting = leg.pending && leg.state == LegState::sent;
        const bool isMineToDo = leg.toMe && isOpen(leg.state) && leg.role == LegRole::executor;
        node.canBegin = isMineToDo && (leg.state == LegState::sent || leg.state == LegState::read);
        node.canDecline = isMineToDo && leg.state != LegState::reported;
        node.canMove = leg.byMe && isOpen(leg.state);
        if (leg.byMe)
            for (const auto& report : leg.reportRows)
                if (!report.accepted && !report.returned) node.openReport = report.id;
        nodes << node;
    }
    return nodes;
}

QList<FileRow> filesOf(const std::vector<AttachmentRow>& attachments)
{
    QList<FileRow> files;
    for (const AttachmentRow& file : attachments)
        files << FileRow{textOf(file.name), textOf(file.sha256), file.size, file.stored};
    return files;
}

/// What was sent along with the reports, after whose it is.
QList<FileRow> reportFilesOf(const std::vector<LegRow>& legs)
{
    QList<FileRow> files;
    for (const LegRow& leg : legs)
        for (const auto& report : leg.reportRows)
            for (FileRow file : filesOf(report.files)) {
                file.name = QString::fromUtf8("%1 · %2").arg(textOf(leg.recipientTitle), file.name);
                files << file;
            }
    return files;
}

QList<HistoryLine> historyOf(const LetterPage& page, const QString& me)
{
    QList<HistoryLine> lines;
    const auto add = [&](const HistoryRow& row) {
        const QString what = sentenceOf(row, page.legs, me);
        if (what.isEmpty()) return;
        const QString who = QString("%1, %2").arg(textOf(row.personName), textOf(row.positionTitle));
        lines << HistoryLine{timeOf(row.at), what, who, false};
    };
    // One command leaves a deed in each thread it wrote; people did it once.
    const HistoryRow* before = nullptr;
    for (const HistoryRow& row : page.history) {
        const bool again =
            before && before->at == row.at && before->type == row.type && before->personName == row.personName;
        if (!again && row.type != "add_comment") add(row);
        before = &row;
    }
    for (const HistoryRow& row : page.comments)
        add(row);
    std::stable_sort(
        lines.begin(), lines.end(), [](const HistoryLine& a, const HistoryLine& b) { return a.when > b.when; });
    return lines;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::LetterDetail)
};

/// What the office noted about the letter, and who may say more.
void addMarks(LetterDetail& detail, const Handling& handling, const Me& me)
{
    detail.inProgress = handling.state == HandlingState::open;
    detail.isReturned = handling.state == HandlingState::returned;
    const QString why = handling.remark.empty() ? QString() : QStringLiteral(" · ") + textOf(handling.remark);
    if (handling.state == HandlingState::notNeeded) detail.state = Words::tr("Needs no disposition") + why;
    if (detail.isReturned)
        detail.state = (handling.wrongAddress ? Words::tr("Returned: wrong address") : Words::tr("Returned")) + why;
    QStringList came;
    if (!handling.receivedVia.empty()) came << textOf(handling.receivedVia);
    if (!handling.receivedBy.empty()) came << Words::tr("taken by %1").arg(textOf(handling.receivedBy));
    detail.cameBy = came.join(QStringLiteral(" · "));
    detail.advice = textOf(handling.advice);
    detail.original = textOf(handling.original);
    detail.isCopy = handling.ourRole == OurRole::copy;
    for (const Me::Mandate& mandate : me.mandates) {
        if (mandate.unit != handling.unit) continue;
        detail.canMark = detail.canMark || mandate.isHead || mandate.isSecretariat ||
                         handling.addressee == mandate.position || handling.via == mandate.position;
        detail.canAdvise = detail.canAdvise || (handling.via == mandate.position && !handling.advisedAt && detail.inProgress);
    }
}

/// Who may say that nothing more is to be done, or that it has to wait.
void addClosing(LetterDetail& detail, const LetterPage& page, const Me& me)
{
    const Handling& handling = *page.handling;
    const auto state = handling.state;
    const auto isToDo = [](const LegRow& leg) { return !leg.incoming && leg.role == LegRole::executor && isOpen(leg.state); };
    const bool isNothingOpen = std::ranges::none_of(page.legs, isToDo);
    detail.canKnow = std::ranges::any_of(page.legs, [](const LegRow& leg) {
        return leg.toMe && leg.role == LegRole::information && leg.state != LegState::withdrawn && leg.state != LegState::done;
    });
    const bool isAtWork = state == HandlingState::arrived || state == HandlingState::open;
    if (state == HandlingState::done) detail.state = handling.closedAt ? Words::tr("Closed") : Words::tr("Done");
    if (state == HandlingState::filed) detail.state = Words::tr("Filed");
    for (const Me::Mandate& mandate : me.mandates) {
        if (mandate.unit != handling.unit) continue;
        const bool isOwner = mandate.isHead || handling.addressee == mandate.position;
        const bool mayKeep = isOwner || mandate.isSecretariat;
        detail.canGiveOutside = detail.canGiveOutside || isOwner;
        detail.canClose = detail.canClose || (isOwner && isAtWork);
        detail.canReopen = detail.canReopen || (mayKeep && !isAtWork && state != HandlingState::returned);
        detail.canPark = detail.canPark || (mayKeep && isAtWork);
        detail.canKnow = detail.canKnow || (isOwner && isAtWork && isNothingOpen);
        detail.canFile = detail.canFile || (mayKeep && !detail.arrived && state != HandlingState::filed && (isNothingOpen || state == HandlingState::done));
    }
}

void addHandling(LetterDetail& detail, const LetterPage& page, const Me& me, bool unread)
{
    detail.handling = page.handling->id;
    detail.agenda = textOf(page.handling->agendaText);
    detail.received = timeOf(page.handling->arrivedAt);
    detail.addressee = textOf(page.addresseeTitle);
    detail.arrived = page.handling->state == HandlingState::arrived;
    detail.unread = unread;
    detail.canDispose = page.mayDispose && (!detail.arrived || page.handling->openedBy);
    for (const Me::Mandate& mandate : me.mandates) {
        if (mandate.unit != page.handling->unit) continue;
        detail.canAccept = detail.canAccept || mandate.isSecretariat;
        detail.canSend = detail.canSend || mandate.isSecretariat || mandate.isHead;
    }
    addMarks(detail, *page.handling, me);
    addClosing(detail, page, me);
    for (const LegRow& leg : page.legs)
        detail.canGiveOutside = detail.canGiveOutside || (leg.incoming && leg.toMe);
}

std::optional<LetterDetail> readDraft(Database& db, Id<Draft> id)
{
    for (const DraftRow& row : listDrafts(db)) {
        if (row.draft.id != id) continue;
        LetterDetail detail;
        detail.draft = id;
        detail.subject = textOf(row.draft.subject);
        detail.addressee = textsOf(row.recipientNames).join(", ");
        detail.received = timeOf(row.draft.startedAt);
        detail.classification = textOf(row.draft.classification);
        detail.body = textOf(row.draft.body);
        detail.security = row.draft.security;
        detail.urgency = row.draft.urgency;
        detail.waiting = row.pending;
        detail.files = filesOf(row.attachments);
        return detail;
    }
    return std::nullopt;
}

} // namespace

std::optional<LetterDetail> readDetail(Database& db, const LetterLine& line)
{
    if (line.draft) return readDraft(db, *line.draft);
    if (!line.letter) return std::nullopt;
    const auto page = letterPage(db, *line.letter);
    if (!page) return std::nullopt;
    const Me me = whoAmI(db);
    const Letter& letter = page->letter;

    LetterDetail detail;
    detail.letter = letter.id;
    detail.subject = textOf(letter.subject);
    detail.sender = textOf(letter.sender);
    detail.number = textOf(letter.number);
    detail.writtenOn = dayOf(letter.writtenOn);
    detail.received = line.when;
    detail.classification = textOf(letter.classification);
    if (!page->classificationName.empty())
        detail.classification += QString::fromUtf8(" · ") + textOf(page->classificationName);
    detail.summary = textOf(letter.summary);
    detail.body = textOf(letter.body);
    detail.security = letter.security;
    detail.urgency = letter.urgency;
    detail.enclosures = letter.enclosures;
    detail.enclosureUnit = textOf(letter.enclosureUnit);
    QStringList event;
    if (letter.eventOn) event << QLocale().toString(dayOf(*letter.eventOn), QStringLiteral("dddd, d MMM yyyy"));
    if (!letter.eventTime.empty()) event << textOf(letter.eventTime);
    if (!letter.eventPlace.empty()) event << textOf(letter.eventPlace);
    detail.event = event.join(QStringLiteral(" · "));
    detail.waiting = page->pending;
    detail.files = filesOf(page->attachments) + reportFilesOf(page->legs);
    detail.legs = nodesOf(page->legs);
    detail.history = historyOf(*page, textOf(me.name));
    for (const DeliveryRow& row : page->deliveries)
        detail.deliveries << DeliveryLine{
            textOf(row.unitName), timeOf(row.sentAt), timeOf(row.receivedAt), timeOf(row.readAt), page->pending};
    if (page->handling) {
        addHandling(detail, *page, me, line.unread);
        detail.openLeg = openLegOf(db, page->handling->id);
        detail.putOffUntil = dayOf(putOffUntil(db, page->handling->id));
        detail.parkedUntil = dayOf(parkedUntil(db, page->handling->id));
        if (detail.putOffUntil) detail.state = Words::tr("You put it off until %1").arg(QLocale().toString(*detail.putOffUntil, QStringLiteral("d MMM yyyy")));
        if (detail.parkedUntil) detail.state = Words::tr("Parked until %1").arg(QLocale().toString(*detail.parkedUntil, QStringLiteral("d MMM yyyy")));
    }
    if (!page->handling) detail.outgoing = true;
    return detail;
}

} // namespace naskah
