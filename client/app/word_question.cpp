#include "client/app/word_question.h"

#include "client/app/deeds.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"

#include <QCoreApplication>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::WordQuestion)
};

} // namespace

void askWords(Desk& desk, MainWindow& window, QObject* context, const LetterDetail& letter, const WordQuestion& question,
              std::function<Replica::Done(Replica&, const WordAnswer&)> make,
              std::function<void(const Uuid&, const Said&)> done)
{
    QList<SmallForm::Field> fields;
    const int dayAt = question.dayQuestion.isEmpty() ? -1 : 0;
    if (dayAt == 0) {
        const QString day = question.day ? question.day->toString(Qt::ISODate) : QString();
        fields << SmallForm::Field{question.dayQuestion, day, false, false, true};
    }
    const int wordsAt = question.question.isEmpty() ? -1 : int(fields.size());
    if (wordsAt >= 0) fields << SmallForm::Field{question.question, question.text, false, false, false};
    auto* form = new SmallForm(question.title, letter.subject, fields, question.button, &window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(form, &SmallForm::submitted, context, [=, &desk](const QStringList& values) {
        WordAnswer answer;
        if (wordsAt >= 0) answer.words = values[wordsAt].trimmed().toStdString();
        if (dayAt >= 0) answer.day = parseIsoDate(values[dayAt].toStdString());
        if (question.needsDay && !answer.day) return form->showProblem(dayAt, Words::tr("Say which day."));
        if (question.needsWords && answer.words.empty()) return form->showProblem(wordsAt, Words::tr("Say it in a few words."));
        form->setBusy(true);
        desk.execute(
            form,
            [make, answer](Replica& replica) { return make(replica, answer); },
            [form, question, done](const Result<Replica::Done>& result) {
                if (const QString why = whyNot(result); !why.isEmpty()) return form->showFailure(why);
                form->accept();
                done(result->command, question.told);
            });
    });
    form->show();
}

} // namespace naskah
