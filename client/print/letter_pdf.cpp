#include "client/print/letter_pdf.h"

#include "client/print/paper.h"

#include <QBuffer>
#include <QLocale>

namespace naskah {
namespace {

/// Metrically Arial, which the regulation asks for.
QFont face(double points, bool bold = false)
{
    QFont font(QStringList{QStringLiteral("Arial"), QStringLiteral("Liberation Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

constexpr double lineSpacing = 1.15;
constexpr double bodySpacing = 1.35;

void printHead(Paper& paper, const LetterSheet& letter)
{
    // Region to office 3 : 4.
    const QFont region = face(13.5), office = face(18, true), contact = face(9);
    const auto centred = [&](const QString& text, const QFont& font) {
        paper.text(text, font, Qt::AlignHCenter, paper.left(), paper.right(), 1.05);
    };
    centred(QLocale(QLocale::Indonesian).toUpper(letter.region), region);
    centred(QLocale(QLocale::Indonesian).toUpper(letter.office), office);
    paper.moveDown(0.8);
    for (const QString& line : letter.contact)
        centred(line, contact);
    paper.moveDown(2);
    paper.rule(0.9);
    paper.moveDown(0.5);
    paper.rule(0.25);
    paper.moveDown(6);
}

void printReference(Paper& paper, const LetterSheet& letter)
{
    const QFont font = face(11);
    const double valueLeft = paper.left() + 24, middle = paper.left() + 100;
    const double top = paper.y();
    paper.text(letter.placeAndDate, font, Qt::AlignRight, middle, paper.right(), lineSpacing);
    paper.moveDown(top - paper.y());
    const QList<QPair<QString, QString>> rows{{QStringLiteral("Nomor"), letter.number},
                                              {QStringLiteral("Sifat"), letter.security},
                                              {QStringLiteral("Lampiran"), letter.attachment},
                                              {QStringLiteral("Hal"), letter.subject}};
    for (const auto& [name, value] : rows) {
        // Name and value stand on one baseline only if the same function draws them.
        const double rowTop = paper.y();
        paper.text(name, font, Qt::AlignLeft, paper.left(), valueLeft, lineSpacing);
        paper.moveDown(rowTop - paper.y());
        paper.text(QStringLiteral(":"), font, Qt::AlignLeft, valueLeft - 4, valueLeft, lineSpacing);
        paper.moveDown(rowTop - paper.y());
        paper.text(
            value.isEmpty() ? QStringLiteral("-") : value, font, Qt::AlignLeft, valueLeft, middle + 10, lineSpacing);
    }
    paper.moveDown(6);
    for (const QString& line : letter.addressee)
        paper.text(line, font, Qt::AlignLeft, paper.left(), middle + 20, lineSpacing);
    paper.moveDown(6);
}

void printBody(Paper& paper, const LetterSheet& letter)
{
    for (const QString& paragraph : letter.paragraphs) {
        paper.text(
            QString(10, QChar::Nbsp) + paragraph, face(11), Qt::AlignJustify, paper.left(), paper.right(), bodySpacing);
        paper.moveDown(2.5);
    }
}

void printSignature(Paper& paper, const LetterSheet& letter)
{
    const QFont font = face(11);
    const double left = paper.left() + 85, signatureRoom = 22;
    // The block never stands on another sheet than its own last line.
    paper.need(signatureRoom + 6 * Paper::lineHeight(font));
    paper.moveDown(4);
    paper.text(letter.signerPosition + QStringLiteral(","), font, Qt::AlignLeft, left, paper.right(), lineSpacing);
    paper.moveDown(signatureRoom);
    paper.text(letter.signerName, face(11, true), Qt::AlignLeft, left, paper.right(), lineSpacing);
    if (!letter.signerRank.isEmpty())
        paper.text(letter.signerRank, font, Qt::AlignLeft, left, paper.right(), lineSpacing);
    if (!letter.signerNip.isEmpty())
        paper.text(QStringLiteral("NIP ") + letter.signerNip, font, Qt::AlignLeft, left, paper.right(), lineSpacing);
}

void printCopies(Paper& paper, const LetterSheet& letter)
{
    if (letter.copies.isEmpty()) return;
    const QFont font = face(9.5);
    paper.moveDown(8);
    paper.need((double(letter.copies.size()) + 1) * Paper::lineHeight(font));
    paper.text(QStringLiteral("Tembusan:"), font, Qt::AlignLeft, paper.left(), paper.right(), lineSpacing);
    for (qsizetype i = 0; i < letter.copies.size(); ++i)
        paper.text(QStringLiteral("%1. %2").arg(i + 1).arg(letter.copies[i]),
                   font,
                   Qt::AlignLeft,
                   paper.left(),
                   paper.right(),
                   1.15);
}

} // namespace

QByteArray letterPdf(const LetterSheet& letter)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        Paper paper(buffer, QPageSize::A4, {25, 15, 20, 20});
        printHead(paper, letter);
        printReference(paper, letter);
        printBody(paper, letter);
        printSignature(paper, letter);
        printCopies(paper, letter);
    }
    return bytes;
}

} // namespace naskah
