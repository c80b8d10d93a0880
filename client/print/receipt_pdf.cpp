#include "client/print/receipt_pdf.h"

#include "client/print/paper.h"

#include <QBuffer>
#include <QLocale>

namespace naskah {
namespace {

QFont face(double points, bool bold = false)
{
    QFont font(QStringList{QStringLiteral("Arial"), QStringLiteral("Liberation Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QString upper(const QString& text)
{
    return QLocale(QLocale::Indonesian).toUpper(text);
}

void row(Paper& paper, const QString& name, const QString& value, double valueLeft)
{
    if (value.isEmpty()) return;
    const QFont font = face(10);
    const double top = paper.y();
    paper.text(name, font, Qt::AlignLeft, paper.left(), valueLeft - 4, 1.15);
    paper.moveDown(top - paper.y());
    paper.text(QStringLiteral(":"), font, Qt::AlignLeft, valueLeft - 4, valueLeft, 1.15);
    paper.moveDown(top - paper.y());
    paper.text(value, font, Qt::AlignLeft, valueLeft, paper.right(), 1.15);
    paper.moveDown(0.8);
}

void signatures(Paper& paper, const QString& receiver)
{
    const QFont font = face(10);
    const double middle = (paper.left() + paper.right()) / 2, room = 16;
    paper.need(room + 3 * Paper::lineHeight(font));
    const auto pair = [&](const QString& left, const QString& right) {
        const double top = paper.y();
        paper.text(left, font, Qt::AlignHCenter, paper.left(), middle, 1.15);
        paper.moveDown(top - paper.y());
        paper.text(right, font, Qt::AlignHCenter, middle, paper.right(), 1.15);
    };
    paper.moveDown(4);
    pair(QStringLiteral("Yang menyerahkan,"), QStringLiteral("Yang menerima,"));
    paper.moveDown(room);
    const QString line(32, u'.');
    pair(line, receiver.isEmpty() ? line : receiver);
}

/// `text` on one line: what does not fit is cut at its end.
void oneLine(Paper& paper, QString text, const QFont& font, Qt::Alignment align)
{
    const double width = paper.right() - paper.left();
    while (text.size() > 1 && Paper::widthOf(text, font) > width)
        text = text.chopped(text.endsWith(u'…') ? 2 : 1) + u'…';
    paper.text(text, font, align, paper.left(), paper.right(), 1.1);
}

} // namespace

QByteArray receiptPdf(const ReceiptSheet& sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        const QPageSize across(QSizeF(210, 148), QPageSize::Millimeter, QStringLiteral("A5 across"), QPageSize::ExactMatch);
        Paper paper(buffer, across, {20, 10, 15, 10});
        paper.text(upper(sheet.region), face(10), Qt::AlignHCenter, paper.left(), paper.right(), 1.05);
        paper.text(upper(sheet.office), face(13, true), Qt::AlignHCenter, paper.left(), paper.right(), 1.05);
        paper.moveDown(1.5);
        paper.rule(0.6);
        paper.moveDown(3);
        paper.text(QStringLiteral("TANDA TERIMA SURAT"), face(12, true), Qt::AlignHCenter, paper.left(), paper.right(), 1.15);
        paper.moveDown(2);
        const double values = paper.left() + 42;
        row(paper, QStringLiteral("Nomor agenda"), sheet.agenda, values);
        row(paper, QStringLiteral("Surat dari"), sheet.sender, values);
        row(paper, QStringLiteral("Nomor surat"), sheet.number.isEmpty() ? QStringLiteral("-") : sheet.number, values);
        row(paper, QStringLiteral("Tanggal surat"), sheet.writtenOn, values);
        row(paper, QStringLiteral("Hal"), sheet.subject, values);
        row(paper, QStringLiteral("Lampiran"), sheet.enclosures.isEmpty() ? QStringLiteral("-") : sheet.enclosures, values);
        row(paper, QStringLiteral("Ditujukan kepada"), sheet.addressee, values);
        row(paper, QStringLiteral("Diterima tanggal"), sheet.receivedOn, values);
        row(paper, QStringLiteral("Cara terima"), sheet.receivedVia, values);
        signatures(paper, sheet.receivedBy);
    }
    return bytes;
}

QByteArray labelPdf(const ReceiptSheet& sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        const QPageSize label(QSizeF(70, 37), QPageSize::Millimeter, QStringLiteral("Label"), QPageSize::ExactMatch);
        Paper paper(buffer, label, {4, 3, 4, 2});
        oneLine(paper, upper(sheet.office), face(7), Qt::AlignHCenter);
        paper.moveDown(0.6);
        paper.rule(0.2);
        paper.moveDown(1);
        oneLine(paper, QStringLiteral("No. agenda ") + sheet.agenda, face(9, true), Qt::AlignHCenter);
        paper.moveDown(1);
        oneLine(paper, QStringLiteral("Diterima: ") + sheet.receivedOn, face(8), Qt::AlignLeft);
        oneLine(paper, QStringLiteral("Dari: ") + sheet.sender, face(8), Qt::AlignLeft);
        oneLine(paper, QStringLiteral("Nomor: ") + (sheet.number.isEmpty() ? QStringLiteral("-") : sheet.number), face(8), Qt::AlignLeft);
        if (!sheet.place.isEmpty()) oneLine(paper, QStringLiteral("Asli: ") + sheet.place, face(8), Qt::AlignLeft);
    }
    return bytes;
}

} // namespace naskah
