#include "client/app/sheet_filing.h"

#include "client/app/reason_words.h"
#include "client/app/receiving.h"
#include "client/model/sheet_acts.h"
#include "client/model/store_text.h"
#include "client/print/sheet_code.h"

namespace naskah {

SheetFiling::SheetFiling(Desk& desk, Receiving& receiving, QObject* parent)
    : QObject(parent), m_desk(desk), m_receiving(receiving)
{
    connect(&receiving, &Receiving::arrived, this, [this](const QList<ReceivedFile>& files) {
        for (const ReceivedFile& each : files)
            look(each);
    });
}

void SheetFiling::look(const ReceivedFile& received)
{
    // Of many files that are received none is kept in memory; each is taken from the desk when its turn comes.
    if (received.bytes.isEmpty()) {
        m_receiving.files(this, {received.id}, [this](const QList<ReceivedFile>& files) {
            for (const ReceivedFile& each : files)
                if (!each.bytes.isEmpty()) look(each);
        });
        return;
    }
    m_codes.read(this, received.bytes, [this, received](const QStringList& codes) {
        const auto letters = lettersOfSheetCodes(codes);
        if (letters.empty()) return;
        if (letters.size() == 1) return file(received, letters.front());
        Q_EMIT notFiled(tr("%1 holds the sheets of several letters. Scan each by itself; the file waits to be registered.").arg(received.name));
    });
}

void SheetFiling::file(const ReceivedFile& received, const Uuid& letter)
{
    m_desk.execute(
        this,
        [received, letter](Replica& replica) {
            FileToAttach paper{received.name.toStdString(), {}, received.bytes.toStdString(), 0};
            paper.mediaType = mediaTypeOf(paper.bytes);
            return fileSignedSheet(replica, Id<Letter>{letter}, paper);
        },
        [this, received, letter](const Result<SheetFiled>& sheet) {
            if (!sheet) return Q_EMIT notFiled(textOf(sheet.error().detail));
            const auto& verdict = sheet->done.verdict;
            if (verdict.kind != Verdict::Kind::refused) {
                m_receiving.settle({received.id}, textOf(letter.text()));
                return Q_EMIT filed(tr("Signed sheet filed under agenda %1").arg(textOf(sheet->agendaText)));
            }
            if (verdict.reason.code == "sheet.filed") {
                m_receiving.settle({received.id}, {});
                return Q_EMIT filed(tr("This sheet was filed under agenda %1 before").arg(textOf(sheet->agendaText)));
            }
            Q_EMIT notFiled(tr("%1 The file %2 waits to be registered.").arg(reasonWords(verdict.reason.code, verdict.reason.text), received.name));
        });
}

} // namespace naskah
