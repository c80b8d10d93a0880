#include "client/model/sheet_acts.h"

#include "client/replica/inbox.h"
#include "client/replica/queries.h"
#include "common/command/handling_marks.h"

namespace naskah {

SheetFiled fileSignedSheet(Replica& replica, Id<Letter> letter, const FileToAttach& paper)
{
    const auto page = letterPage(replica.db(), letter);
    if (!page || !page->handling)
        return {{{}, Verdict::refused("sheet.unknown_letter", "this office does not have the letter of that sheet"), "{}"}, {}};
    // The bytes are kept before the reference to them is made: a reference never points at nothing.
    const auto hash = replica.files().add(paper.bytes, millisecondsOf(replica.now()));
    const FileSheet command{page->handling->id, hash, paper.name, paper.mediaType, std::int64_t(paper.bytes.size()), paper.pages};
    return {replica.execute(command), page->handling->agendaText};
}

PileFiled fileSheets(Replica& replica, const std::string& name, const std::vector<SheetPaper>& papers)
{
    PileFiled pile;
    const auto dot = name.rfind('.');
    const std::string stem = name.substr(0, dot);
    for (std::size_t i = 0; i < papers.size(); ++i) {
        const auto& paper = papers[i];
        const FileToAttach file{stem + " (" + std::to_string(i + 1) + ").pdf", "application/pdf", paper.bytes, paper.pages};
        if (paper.letter) {
            const auto filed = fileSignedSheet(replica, *paper.letter, file);
            const auto& verdict = filed.done.verdict;
            const bool isRefused = verdict.kind == Verdict::Kind::refused;
            if (!isRefused) pile.agendas.push_back(filed.agendaText);
            if (isRefused && verdict.reason.code == "sheet.filed") ++pile.known;
            if (!isRefused || verdict.reason.code == "sheet.filed") continue;
            pile.reason = verdict.reason;
        }
        Inbox(replica.files().db()).receive(file.name, file.bytes, "pages", millisecondsOf(replica.now()));
        ++pile.waiting;
    }
    return pile;
}

} // namespace naskah
