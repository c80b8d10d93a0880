#include "client/app/sheets.h"

#include "client/app/save_paper.h"
#include "client/model/store_text.h"
#include "client/print/sheet_words.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/main_window.h"

#include <QPrintDialog>
#include <QPrinter>

namespace naskah {
namespace {

constexpr int printerDots = 600;

} // namespace

Sheets::Sheets(Desk& desk, MainWindow& window, QObject* parent) : QObject(parent), m_desk(desk), m_window(window)
{
    connect(&window.actions(), &LetterActions::printRequested, this, [this](const LetterDetail& letter) {
        make(letter, [this](const Ready& ready) { choosePrinter(ready); });
    });
    connect(&window.actions(), &LetterActions::sheetFileRequested, this, [this](const LetterDetail& letter) {
        make(letter, [this](const Ready& ready) {
            savePaper(m_window, this, tr("Disposition sheet"), ready.fileName, dispositionSheetPdf(ready.sheet),
                      [this](const QString& words) { Q_EMIT refused(words); });
        });
    });
}

void Sheets::make(const LetterDetail& letter, std::function<void(const Ready&)> then)
{
    if (!letter.letter) return;
    m_desk.read(
        this,
        [id = *letter.letter](ReadStore& store) -> std::optional<Ready> {
            const auto facts = sheetFacts(store.db, id);
            if (!facts) return std::nullopt;
            return Ready{sheetOf(*facts), sheetFileName(*facts)};
        },
        [this, then = std::move(then)](const Result<std::optional<Ready>>& ready) {
            if (!ready) return Q_EMIT refused(textOf(ready.error().detail));
            if (!*ready) return Q_EMIT refused([] { return tr("The letter has no agenda number yet."); });
            then(**ready);
        });
}

void Sheets::choosePrinter(const Ready& ready)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto* dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer, ready] { printOn(*printer, ready); });
    connect(dialog, &QDialog::finished, dialog, [printer] {}); // the dialog does not own it
    dialog->open();
}

void Sheets::printOn(QPrinter& printer, const Ready& ready)
{
    printer.setFullPage(true);
    printer.setResolution(printerDots);
    printer.setDocName(ready.fileName);
    if (!drawDispositionSheet(printer, printerDots, ready.sheet))
        return Q_EMIT refused([] { return tr("The printer does not take the sheet. Nothing was printed."); });
    m_window.tell([] { return tr("Sent to the printer"); });
}

} // namespace naskah
