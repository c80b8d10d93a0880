#include "client/app/sheet_filing.h"

#include "client/app/reason_words.h"
#include "client/app/receiving.h"
#include "client/model/store_text.h"

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
    m_codes.read(this, received.bytes, [this, received](const PageCodes& codes) {
        const auto letters = lettersOfSheetCodes(codes.all());
        if (letters.empty()) return;
        if (letters.size() == 1) return file(received, letters.front());
        const auto parts = codes.isWhole() ? sheetParts(codes.ofPage) : std::vector<SheetPart>{};
        if (!parts.empty()) return takeApart(received, parts);
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

void SheetFiling::takeApart(const ReceivedFile& received, const std::vector<SheetPart>& parts)
{
    QList<PageEditor::Part> ranges;
    for (const SheetPart& part : parts)
        ranges << PageEditor::Part{part.first, part.count};
    const auto scan = PageSource::fromBytes(received.sha256, received.bytes);
    m_editor.takeApart(this, scan, ranges, [this, received, parts](const QList<QByteArray>& made, const QString& code) {
        if (!code.isEmpty())
            return Q_EMIT notFiled(tr("%1 could not be taken apart: %2").arg(received.name, PageRenderer::explain(code)));
        std::vector<SheetPaper> papers;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto letter = parts[i].letter ? std::optional(Id<Letter>{*parts[i].letter}) : std::nullopt;
            papers.push_back({letter, made[qsizetype(i)].toStdString(), parts[i].count});
        }
        m_desk.execute(
            this,
            [name = received.name.toStdString(), papers](Replica& replica) { return fileSheets(replica, name, papers); },
            [this, received](const Result<PileFiled>& filed) {
                if (!filed) return Q_EMIT notFiled(textOf(filed.error().detail));
                m_receiving.settle({received.id}, {});
                tell(received, *filed);
            });
    });
}

void SheetFiling::tell(const ReceivedFile& received, const PileFiled& pile)
{
    QStringList agendas;
    for (const auto& each : pile.agendas)
        agendas << textOf(each);
    QString words;
    if (!agendas.isEmpty())
        words = tr("%n signed sheet(s) filed, under agenda %1", nullptr, int(agendas.size())).arg(agendas.join(QStringLiteral(", ")));
    if (pile.known > 0) words += (words.isEmpty() ? "" : ". ") + tr("%n sheet(s) were filed before", nullptr, pile.known);
    if (pile.waiting == 0) return Q_EMIT filed(words);
    words += (words.isEmpty() ? "" : ". ") + tr("%n part(s) of %1 wait to be registered.", nullptr, pile.waiting).arg(received.name);
    if (!pile.reason.code.empty()) words += u' ' + reasonWords(pile.reason.code, pile.reason.text);
    Q_EMIT notFiled(words);
}

} // namespace naskah
