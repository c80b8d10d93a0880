#include "client/app/marking.h"

#include "client/app/save_paper.h"
#include "client/print/receipt_words.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/main_window.h"
#include "common/command/handling_marks.h"

namespace naskah {
namespace {

WordQuestion asked(const QString& title, const QString& question, const QString& button, const Said& told, bool needsWords = false,
                   const QString& text = {})
{
    return {title, button, told, question, needsWords, text, {}, false, {}};
}

} // namespace

Marking::Marking(Desk& desk, MainWindow& window, QObject* parent) : Deeds(desk, window, parent)
{
    LetterActions& actions = window.actions();
    connect(&actions, &LetterActions::setAsideRequested, this, [this](const LetterDetail& letter) {
        askMark(letter,
            asked(tr("No disposition needed"), tr("Why (may stay empty)"), tr("Set aside"), [] { return tr("Set aside"); }),
            [](Replica& replica, Id<Handling> id, const std::string& words) {
                return replica.execute(SetAside{id, words});
            });
    });
    const auto giveBack = [this](bool wrongAddress) {
        return [this, wrongAddress](const LetterDetail& letter) {
            askMark(letter,
                asked(wrongAddress ? tr("Wrong address") : tr("Return to the sender"),
                      wrongAddress ? tr("For whom it is meant") : tr("Why it goes back"),
                      tr("Return"),
                      [] { return tr("Returned; its agenda number stays"); },
                      true),
                [wrongAddress](Replica& replica, Id<Handling> id, const std::string& words) {
                    return replica.execute(ReturnLetter{id, wrongAddress, words});
                });
        };
    };
    connect(&actions, &LetterActions::returnRequested, this, giveBack(false));
    connect(&actions, &LetterActions::wrongAddressRequested, this, giveBack(true));
    connect(&actions, &LetterActions::placeOriginalRequested, this, [this](const LetterDetail& letter) {
        askMark(letter,
            asked(tr("Place of the original"), tr("Cabinet, folder"), tr("Note"), [] { return tr("Noted"); }, false, letter.original),
            [](Replica& replica, Id<Handling> id, const std::string& words) {
                return replica.execute(PlaceOriginal{id, words});
            });
    });
    connect(&actions, &LetterActions::adviseRequested, this, [this](const LetterDetail& letter) {
        askMark(letter,
            asked(tr("Advise and pass on"), tr("Advice (may stay empty)"), tr("Pass on"), [] { return tr("Passed on with advice"); }),
            [](Replica& replica, Id<Handling> id, const std::string& words) {
                return replica.execute(AdviseLetter{id, words});
            });
    });
    connect(&actions, &LetterActions::receiptRequested, this, [this](const LetterDetail& letter) { savePaper(letter, false); });
    connect(&actions, &LetterActions::labelRequested, this, [this](const LetterDetail& letter) { savePaper(letter, true); });
}

void Marking::askMark(const LetterDetail& letter, const WordQuestion& question, Mark mark)
{
    if (!letter.handling) return;
    ask(letter, question, [mark = std::move(mark), id = *letter.handling](Replica& replica, const WordAnswer& said) {
        return mark(replica, id, said.words);
    });
}

void Marking::savePaper(const LetterDetail& letter, bool isLabel)
{
    if (!letter.letter) return;
    m_desk.read(
        this,
        [id = *letter.letter](ReadStore& store) { return receiptOf(store.db, id); },
        [this, isLabel](const Result<std::optional<ReceiptSheet>>& sheet) {
            if (!sheet || !*sheet) return Q_EMIT refused([] { return tr("The letter has no agenda number yet."); });
            const QByteArray pdf = isLabel ? labelPdf(**sheet) : receiptPdf(**sheet);
            const QString name = (isLabel ? tr("Label %1.pdf") : tr("Receipt %1.pdf")).arg((*sheet)->agenda);
            naskah::savePaper(m_window, this, isLabel ? tr("Agenda label") : tr("Receipt"), name, pdf,
                              [this](const QString& words) { Q_EMIT refused(words); });
        });
}

} // namespace naskah
