#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace naskah {

/// What stands on an official letter, already in words.
struct LetterSheet {
    QString region;       ///< "Pemerintah Kota Medan"
    QString office;       ///< "Dinas Komunikasi dan Informatika"
    QStringList contact;  ///< address, telephone, e-mail: one line each, at most three
    QString placeAndDate; ///< "Medan, 9 November 2025"
    QString number;
    QString security;   ///< Sifat
    QString attachment; ///< Lampiran; "-" when there is none
    QString subject;    ///< Hal
    QStringList addressee;
    QStringList paragraphs;
    QString signerPosition, signerName, signerRank, signerNip;
    QStringList copies; ///< Tembusan
};

/// The letter on A4 as a PDF, in the form of Permendagri 1/2023: letterhead, number block, addressee, body, signature
/// block, copies.
QByteArray letterPdf(const LetterSheet& letter);

} // namespace naskah
