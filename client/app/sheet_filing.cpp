#include "client/app/sheet_filing.h"

#include "client/app/reason_words.h"
#include "client/app/receiving.h"
#include "client/model/store_text.h"

namespace naskah {
namespace {

QString pileWords(const QString& name, const PileFiled& pile)
{
    QStringList agendas;
    for (const auto& each : pile.agendas)
        agendas << textOf(each);
    QStringList words;
    if (!agendas.isEmpty())
        words << SheetFiling::tr("%n signed sheet(s) filed, under agenda %1", nullptr, int(agendas.size())).arg(agendas.join(QStringLiteral(", ")));
    if (pile.known > 0) words << SheetFiling::tr("%n sheet(s) were filed before", nullptr, pile.known);
    if (pile.waiting > 0) words << SheetFiling::tr("%n part(s) of %1 wait to be registered.", nullptr, pile.waiting).arg(name);
    QString all = words.join(QStringLiteral(". "));
    if (pile.waiting > 0 && !pile.reason.code.empty()) all += u' ' + reasonWords(pile.reason.code, pile.reason.text);
    return all;
}

} // namespace

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
        Q_EMIT notFiled([name = received.name] {
            return tr("%1 holds the sheets of several letters. Scan each by itself; the file waits to be registered.").arg(name);
        });
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
                return Q_EMIT filed([agenda = textOf(sheet->agendaText)] { return tr("Signed sheet filed under agenda %1").arg(agenda); });
            }
            if (verdict.reason.code == "sheet.filed") {
                m_receiving.settle({received.id}, {});
                return Q_EMIT filed([agenda = textOf(sheet->agendaText)] { return tr("This sheet was filed under agenda %1 before").arg(agenda); });
            }
            Q_EMIT notFiled([reason = verdict.reason, name = received.name] {
                return tr("%1 The file %2 waits to be registered.").arg(reasonWords(reason.code, reason.text), name);
            });
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
            return Q_EMIT notFiled([name = received.name, code] { return tr("%1 could not be taken apart: %2").arg(name, PageRenderer::explain(code)); });
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
    const Said words = [name = received.name, pile] { return pileWords(name, pile); };
    if (pile.waiting == 0) return Q_EMIT filed(words);
    Q_EMIT notFiled(words);
}

} // namespace naskah
