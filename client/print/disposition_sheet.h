#pragma once

#include "common/text/uuid.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

class QPagedPaintDevice;

namespace naskah {

/// What stands on a disposition sheet (lembar disposisi), already in words.
struct DispositionSheet {
    Uuid letter;                                ///< named by the square code
    QString region, office;                     ///< head of the sheet
    QString sender, number, writtenOn;          ///< Surat dari, No. Surat, Tgl. Surat
    QString receivedOn, agenda;                 ///< Diterima Tgl, No. Agenda
    bool veryUrgent = false, urgent = false, secret = false; ///< Sifat
    QString subject;                            ///< Hal
    QStringList recipients;                     ///< Diteruskan kepada Sdr.; empty: lines to write on
    QStringList instructions;                   ///< Dengan hormat harap, beside the printed ones
    QStringList notes;                          ///< Catatan, one paragraph each
    QString giverPosition, giverName, giverNip; ///< who signs
    QString givenOn;                            ///< day of the disposition; empty: to be written
};

/// Draws the sheet in the form of Permendagri 1/2023 on `device`, of which resolution and page size (A4) are set here.
/// PDF, printer and screen all come from this. What does not fit goes on to further sheets, each with the code and "n".
/// False when the device cannot be drawn on.
bool drawDispositionSheet(QPagedPaintDevice& device, int dotsPerInch, const DispositionSheet& sheet);

QByteArray dispositionSheetPdf(const DispositionSheet& sheet);

} // namespace naskah
