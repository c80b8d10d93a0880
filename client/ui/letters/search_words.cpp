#include "client/ui/letters/search_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::SearchWords)
};

} // namespace

QString filterWords(SearchField field)
{
    switch (field) {
    case SearchField::sender:
        return Words::tr("who wrote it");
    case SearchField::recipient:
        return Words::tr("whom it is for");
    case SearchField::subject:
        return Words::tr("words of the subject");
    case SearchField::number:
        return Words::tr("its number or agenda number");
    case SearchField::text:
        return Words::tr("words of summary and text");
    case SearchField::notes:
        return Words::tr("notes, reports, file names");
    case SearchField::unit:
        return Words::tr("an office that has to do with it");
    case SearchField::type:
        return Words::tr("kind of letter");
    case SearchField::state:
        return Words::tr("how far it is");
    case SearchField::security:
        return Words::tr("how far it may be known");
    case SearchField::urgency:
        return Words::tr("how soon it must be done");
    case SearchField::classification:
        return Words::tr("code or its words");
    case SearchField::days:
        return Words::tr("2025, 2025-03, 2025-03..2025-06");
    case SearchField::received:
        return Words::tr("day or period of receipt");
    case SearchField::since:
        return Words::tr("from this date on");
    case SearchField::after:
        return Words::tr("later than this date");
    case SearchField::until:
        return Words::tr("up to this date");
    case SearchField::before:
        return Words::tr("earlier than this date");
    case SearchField::order:
        return Words::tr("newest first");
    case SearchField::anywhere:
        break;
    }
    return {};
}

QString noteWords(const SearchNote& said)
{
    const QString word = QString::fromStdString(said.word);
    if (said.code == note::unknownFilter)
        return said.hint.empty() ? Words::tr("“%1:” is no filter; it is looked for as a word.").arg(word)
                                 : Words::tr("“%1:” is no filter; it is looked for as a word. Perhaps “%2:”?")
                                       .arg(word, QString::fromStdString(said.hint));
    if (said.code == note::notADate) return Words::tr("“%1” is no date. Write 2025, 2025-03, 2025-03-14 or 2025-03..2025-06.").arg(word);
    if (said.code == note::unknownValue) return Words::tr("Nothing is called “%1” here.").arg(word);
    if (said.code == note::tooLong) return Words::tr("Only the first words are looked for.");
    if (said.code == note::indexing)
        return Words::tr("%n letter(s) are still being indexed; the oldest may be missing.", nullptr, word.toInt());
    if (said.code == note::oldIndex) return Words::tr("This desk was written by another version; only plain words are compared.");
    return QString::fromUtf8(said.code.data(), qsizetype(said.code.size()));
}

} // namespace naskah
