#include "client/print/sheet_words.h"

#include "common/text/nip.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <set>

namespace naskah {
namespace {

QString longDay(Date day)
{
    return QLocale(QLocale::Indonesian).toString(QDate(1970, 1, 1).addDays(day.time_since_epoch().count()), QStringLiteral("d MMMM yyyy"));
}

QString personTitle(const SheetFacts::Signer& signer)
{
    const QString title = QString::fromStdString(signer.title);
    switch (signer.capacity) {
    case Capacity::plt:
        return QStringLiteral("Plt. ") + title;
    case Capacity::plh:
        return QStringLiteral("Plh. ") + title;
    case Capacity::definitive:
        break;
    }
    return title;
}

/// Instructions that a leg has beside those of all legs.
QStringList ownInstructions(const SheetFacts::Leg& leg, const std::vector<SheetFacts::Leg>& all)
{
    QStringList own;
    for (const auto& each : leg.instructions)
        if (!std::ranges::all_of(all, [&](const auto& other) { return std::ranges::count(other.instructions, each) > 0; })) own << QString::fromStdString(each);
    return own;
}

/// What is said of a leg and not of all of them.
struct Said {
    QStringList recipients;
    QString words;
};

void add(QList<Said>& notes, const QString& recipient, const QString& words)
{
    if (words.isEmpty()) return;
    const auto same = std::ranges::find(notes, words, &Said::words);
    if (same == notes.end())
        notes << Said{{recipient}, words};
    else if (!same->recipients.contains(recipient))
        same->recipients << recipient;
}

QStringList notesOf(const std::vector<SheetFacts::Leg>& legs)
{
    QList<Said> instructions, notes, days;
    std::set<std::string> recipients;
    for (const auto& leg : legs) {
        const QString recipient = QString::fromStdString(leg.recipient);
        recipients.insert(leg.recipient);
        add(instructions, recipient, ownInstructions(leg, legs).join(QStringLiteral("; ")));
        add(notes, recipient, QString::fromStdString(leg.note).trimmed());
        if (leg.dueOn) add(days, recipient, QStringLiteral("Batas waktu: %1").arg(longDay(*leg.dueOn)));
    }
    QStringList lines;
    for (const Said& each : instructions + notes + days) {
        const bool ofAll = each.recipients.size() == qsizetype(recipients.size());
        lines << (ofAll ? each.words : QStringLiteral("%1: %2").arg(each.recipients.join(QStringLiteral(", ")), each.words));
    }
    return lines;
}

} // namespace

DispositionSheet sheetOf(const SheetFacts& facts)
{
    const auto& letter = facts.letter;
    DispositionSheet sheet;
    sheet.letter = letter.id.value;
    sheet.region = QStringLiteral("Pemerintah Kota Medan");
    sheet.office = QString::fromStdString(facts.officeName);
    sheet.sender = QString::fromStdString(letter.sender);
    sheet.number = QString::fromStdString(letter.number);
    if (letter.writtenOn != Date{}) sheet.writtenOn = longDay(letter.writtenOn);
    if (facts.handling.receivedOn != Date{}) sheet.receivedOn = longDay(facts.handling.receivedOn);
    sheet.agenda = QString::fromStdString(facts.handling.agendaText);
    sheet.veryUrgent = letter.urgency == Urgency::sangatSegera;
    sheet.urgent = letter.urgency == Urgency::segera;
    sheet.secret = isSecret(letter.security);
    sheet.subject = QString::fromStdString(letter.subject);
    for (const auto& leg : facts.legs) {
        QString name = QString::fromStdString(leg.recipient);
        if (leg.role == LegRole::information) name += QStringLiteral(" (untuk diketahui)");
        if (!sheet.recipients.contains(name)) sheet.recipients << name;
        for (const auto& each : leg.instructions)
            if (!sheet.instructions.contains(QString::fromStdString(each))) sheet.instructions << QString::fromStdString(each);
    }
    sheet.notes = notesOf(facts.legs);
    sheet.giverPosition = personTitle(facts.signer);
    sheet.giverName = QString::fromStdString(facts.signer.name);
    sheet.giverNip = QString::fromStdString(formatNip(facts.signer.nip));
    if (!facts.legs.empty()) sheet.givenOn = longDay(dayInWib(facts.legs.back().givenAt));
    return sheet;
}

QString sheetFileName(const SheetFacts& facts)
{
    QString name = QStringLiteral("Lembar disposisi %1.pdf").arg(QString::fromStdString(facts.handling.agendaText));
    for (QChar& c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c)) c = u'-';
    return name;
}

} // namespace naskah
