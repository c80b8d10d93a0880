#pragma once

#include <QByteArray>
#include <QString>

namespace naskah {

/// What a receipt or a label says about a letter that came, already in words.
struct ReceiptSheet {
    QString region; ///< "Pemerintah Kota Medan"
    QString office;
    QString agenda;
    QString sender, number, writtenOn, subject, enclosures;
    QString receivedOn; ///< "Jumat, 7 November 2025"
    QString receivedVia, receivedBy;
    QString addressee;
    QString place; ///< where the original lies
};

/// Tanda terima, for who brought the letter: A5 across, with room for two signatures.
QByteArray receiptPdf(const ReceiptSheet& sheet);

/// The agenda label that is stuck to the letter: 70 × 37 mm, the measure of sheets of labels with 24 on A4.
QByteArray labelPdf(const ReceiptSheet& sheet);

} // namespace naskah
