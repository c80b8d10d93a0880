#include "client/model/sheet_acts.h"

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

} // namespace naskah
