#include "client/app/handing_in.h"

#include "client/app/read_files.h"
#include "client/model/store_day.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"

namespace naskah {
namespace {

/// The fields of the form, from the top.
enum Asked { fromWhom, itsNumber, itsDay, about, scans };

} // namespace

HandingIn::HandingIn(Desk& desk, MainWindow& window, QObject* parent) : Deeds(desk, window, parent)
{
    m_action.setText(tr("Hand in a letter…"));
    connect(&m_action, &QAction::triggered, this, &HandingIn::ask);
}

void HandingIn::ask()
{
    auto* form = new SmallForm(tr("Hand in a letter"),
                               tr("For a letter that was handed to you. It is in Naskah at once; the secretariat gives it its agenda number."),
                               {{tr("Sender"), {}},
                                {tr("Number (may stay empty)"), {}},
                                {.name = tr("Date of the letter"), .text = {}, .isPastDay = true},
                                {tr("Subject"), {}},
                                {.name = tr("Scans"), .text = {}, .areFiles = true}},
                               tr("Hand in"),
                               &m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form](const QStringList& values) { take(form, values); });
    form->open();
}

void HandingIn::take(SmallForm* form, const QStringList& values)
{
    const QDate written = QDate::fromString(values[itsDay], Qt::ISODate);
    if (values[fromWhom].isEmpty()) return form->showProblem(fromWhom, tr("Who sent it?"));
    if (!written.isValid()) return form->showProblem(itsDay, tr("Which day does the letter have?"));
    if (values[about].isEmpty()) return form->showProblem(about, tr("What is it about?"));
    HandInLetter command;
    command.sender = values[fromWhom].toStdString();
    command.number = values[itsNumber].toStdString();
    command.subject = values[about].toStdString();
    command.writtenOn = storeDay(written);
    form->setBusy(true);
    m_desk.execute(
        form,
        [command, paths = values[scans].split(u'\n', Qt::SkipEmptyParts)](Replica& replica) {
            auto letter = command;
            letter.receivedOn = dayInWib(replica.now());
            return handInLetter(replica, letter, readFiles(paths)).done;
        },
        [this, form](const Result<Replica::Done>& result) {
            if (const QString why = whyNot(result); !why.isEmpty()) return form->showFailure(why);
            form->accept();
            Q_EMIT done(result->command, [] { return tr("Handed in; the secretariat gives it its number"); });
        });
}

} // namespace naskah
