#include "client/print/receipt_words.h"

#include "common/sqlite/database.h"

#include <QDate>
#include <QLocale>

namespace naskah {
namespace {

QString textOf(const std::string& text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString longDay(Date day)
{
    return QLocale(QLocale::Indonesian)
        .toString(QDate(1970, 1, 1).addDays(day.time_since_epoch().count()), QStringLiteral("dddd, d MMMM yyyy"));
}

} // namespace

std::optional<ReceiptSheet> receiptOf(Database& db, Id<Letter> id)
{
    const auto page = letterPage(db, id);
    if (!page || !page->handling || !page->handling->agenda) return std::nullopt;
    const auto& letter = page->letter;
    const auto& handling = *page->handling;
    ReceiptSheet sheet;
    sheet.region = QStringLiteral("Pemerintah Kota Medan");
    auto unit = db.query("SELECT name FROM unit WHERE id = ?", handling.unit.value);
    if (unit.next()) sheet.office = textOf(std::string{unit.text(0)});
    sheet.agenda = textOf(handling.agendaText);
    sheet.number = textOf(letter.number);
    sheet.writtenOn = longDay(letter.writtenOn);
    sheet.receivedOn = longDay(handling.receivedOn);
    sheet.receivedVia = textOf(handling.receivedVia);
    sheet.receivedBy = textOf(handling.receivedBy);
    sheet.addressee = textOf(page->addresseeTitle);
    sheet.place = textOf(handling.original);
    if (letter.enclosures > 0)
        sheet.enclosures =
            QString("%1 %2").arg(letter.enclosures).arg(letter.enclosureUnit.empty() ? QStringLiteral("berkas") : textOf(letter.enclosureUnit));
    const bool secret = isSecret(letter.security);
    sheet.sender = secret ? QStringLiteral("(rahasia)") : textOf(letter.sender);
    sheet.subject = secret ? QStringLiteral("(rahasia)") : textOf(letter.subject);
    return sheet;
}

} // namespace naskah
