#include "client/app/marking.h"

#include "client/app/reason_words.h"
#include "client/model/store_text.h"
#include "client/print/receipt_words.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/main_window.h"
#include "common/command/handling_marks.h"

#include <QFileDialog>
#include <QSaveFile>

namespace naskah {

Marking::Marking(Desk& desk, MainWindow& window, QObject* parent) : QObject(parent), m_desk(desk), m_window(window)
{
    LetterActions& actions = window.actions();
    connect(&actions, &LetterActions::setAsideRequested, this, [this](const LetterDetail& letter) {
        ask(letter,
            {tr("No disposition needed"), tr("Why (may stay empty)"), tr("Set aside"), tr("Set aside"), false, {}},
            [](Replica& replica, Id<Handling> id, const std::string& words) {
                return replica.execute(SetAside{id, words});
            });
    });
    const auto giveBack = [this](bool wrongAddress) {
        return [this, wrongAddress](const LetterDetail& letter) {
            ask(letter,
                {wrongAddress ? tr("Wrong address") : tr("Return to the sender"),
                 wrongAddress ? tr("For whom it is meant") : tr("Why it goes back"),
                 tr("Return"),
                 tr("Returned; its agenda number stays"),
                 true,
                 {}},
                [wrongAddress](Replica& replica, Id<Handling> id, const std::string& words) {
                    return replica.execute(ReturnLetter{id, wrongAddress, words});
                });
        };
    };
    connect(&actions, &LetterActions::returnRequested, this, giveBack(false));
    connect(&actions, &LetterActions::wrongAddressRequested, this, giveBack(true));
    connect(&actions, &LetterActions::placeOriginalRequested, this, [this](const LetterDetail& letter) {
        ask(letter,
            {tr("Place of the original"), tr("Cabinet, folder"), tr("Note"), tr("Noted"), false, letter.original},
            [](Replica& replica, Id<Handling> id, const std::string& words) {
                return replica.execute(PlaceOriginal{id, words});
            });
    });
    connect(&actions, &LetterActions::adviseRequested, this, [this](const LetterDetail& letter) {
        ask(letter,
            {tr("Advise and pass on"), tr("Advice (may stay empty)"), tr("Pass on"), tr("Passed on with advice"), false, {}},
            [](Replica& replica, Id<Handling> id, const std::string& words) {
                return replica.execute(AdviseLetter{id, words});
            });
    });
    connect(&actions, &LetterActions::receiptRequested, this, [this](const LetterDetail& letter) { savePaper(letter, false); });
    connect(&actions, &LetterActions::labelRequested, this, [this](const LetterDetail& letter) { savePaper(letter, true); });
}

void Marking::ask(const LetterDetail& letter, const Ask& question, Make make)
{
    if (!letter.handling) return;
    auto* form = new SmallForm(
        question.title, letter.subject, {{question.question, question.text, false, false}}, question.button, &m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, letter, question, make](const QStringList& values) {
        if (question.needsWords && values.first().trimmed().isEmpty())
            return form->showProblem(0, tr("Say it in a few words."));
        form->setBusy(true);
        m_desk.execute(
            form,
            [make, id = *letter.handling, words = values.first().trimmed().toStdString()](Replica& replica) {
                return make(replica, id, words);
            },
            [this, form, question](const Result<Replica::Done>& result) {
                if (!result) return form->showFailure(textOf(result.error().detail));
                if (result->verdict.kind == Verdict::Kind::refused)
                    return form->showFailure(reasonWords(result->verdict.reason.code, result->verdict.reason.text));
                form->accept();
                Q_EMIT done(result->command, question.told);
            });
    });
    form->show();
}

void Marking::savePaper(const LetterDetail& letter, bool isLabel)
{
    if (!letter.letter) return;
    m_desk.read(
        this,
        [id = *letter.letter](ReadStore& store) { return receiptOf(store.db, id); },
        [this, isLabel](const Result<std::optional<ReceiptSheet>>& sheet) {
            if (!sheet || !*sheet) return Q_EMIT refused(tr("The letter has no agenda number yet."));
            const QByteArray pdf = isLabel ? labelPdf(**sheet) : receiptPdf(**sheet);
            QString name = (isLabel ? tr("Label %1.pdf") : tr("Receipt %1.pdf")).arg((*sheet)->agenda);
            name.replace(u'/', u'-');
            auto* chooser = new QFileDialog(&m_window, isLabel ? tr("Agenda label") : tr("Receipt"));
            chooser->setAttribute(Qt::WA_DeleteOnClose);
            chooser->setAcceptMode(QFileDialog::AcceptSave);
            chooser->setNameFilter(QStringLiteral("PDF (*.pdf)"));
            chooser->setDefaultSuffix(QStringLiteral("pdf"));
            chooser->selectFile(name);
            connect(chooser, &QFileDialog::fileSelected, this, [this, pdf](const QString& file) {
                QSaveFile out(file);
                if (!out.open(QIODevice::WriteOnly) || out.write(pdf) != pdf.size() || !out.commit())
                    return Q_EMIT refused(tr("%1 cannot be written: %2").arg(file, out.errorString()));
                m_window.tell(tr("Written to %1").arg(file));
            });
            chooser->open();
        });
}

} // namespace naskah
