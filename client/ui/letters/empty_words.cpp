#include "client/ui/letters/empty_words.h"

#include <QCoreApplication>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::EmptyWords)
};

} // namespace

EmptyWords emptyWordsOf(const LetterQuery& query)
{
    if (!query.filter.isEmpty())
        return {"edit-find",
                Words::tr("Nothing here matches “%1”").arg(query.filter),
                {},
                Words::tr("Clear the filter"),
                "Esc"};
    if (query.unreadOnly)
        return {"mail-mark-read", Words::tr("Everything here is read"), {}, Words::tr("Show all"), "Esc"};
    switch (query.place) {
    case Place::toDo:
        return {"task-complete",
                Words::tr("Nothing waits for you"),
                Words::tr("Letters addressed to you that you have neither read nor passed on appear here.")};
    case Place::dispositions:
        return {"disposisi",
                Words::tr("No open disposition"),
                Words::tr("What others pass to you stays here until you report it done.")};
    case Place::awaited:
        return {"appointment-new",
                Words::tr("You wait for nobody"),
                Words::tr("Dispositions you gave stay here until they are done.")};
    case Place::drafts:
        return {"document-edit",
                Words::tr("No draft"),
                Words::tr("A letter that is being written stays in this office until it is sent."),
                Words::tr("Write a letter")};
    case Place::incoming:
        return {"mail-receive",
                Words::tr("No letter yet"),
                Words::tr("Letters that reach this office appear here, on paper or from another office."),
                Words::tr("Register a letter"),
                "Ctrl+N"};
    case Place::sent:
        return {"mail-sent",
                Words::tr("Nothing sent yet"),
                Words::tr("Letters this office sent appear here, with who received and read them.")};
    case Place::outbox:
        return {"checkmark", Words::tr("Nothing waits to be sent"), {}};
    case Place::search:
        if (query.search.isEmpty())
            return {
                "edit-find",
                Words::tr("Search everything you may see"),
                Words::tr("Sender, subject, number, the words of the letter. Other forms of a word are found too.")};
        return {"edit-find",
                Words::tr("Nothing matches “%1”").arg(query.search.trimmed()),
                Words::tr("Try fewer words, or only the beginning of one.")};
    }
    return {};
}

} // namespace naskah
