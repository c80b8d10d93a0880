#pragma once

#include "client/model/desk.h"
#include "client/model/letter_detail.h"
#include "client/replica/queries.h"
#include "client/ui/disposition/disposition_dialog.h"

#include <QPointer>

namespace naskah {

class MainWindow;

/// What officials do with a letter: dispose, report, complete, pull back, read, enter in the agenda.
class Disposing : public QObject {
    Q_OBJECT
public:
    Disposing(Desk& desk, MainWindow& window, QObject* parent = nullptr);

    void dispose(const LetterDetail& letter);
    /// Opens the dialog with what was typed into a command that was refused.
    void again(const LetterDetail& letter, const DispositionForm& form, const Uuid& replaces);
    void report(const LetterDetail& letter, const LegNode& leg, bool done);
    void withdraw(const LetterDetail& letter, const LegNode& leg);
    void read(const LetterDetail& letter);
    void accept(const LetterDetail& letter);

    DispositionDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    /// Something was done; its command, and what to say.
    void done(const naskah::Uuid& command, const QString& words);
    void refused(const QString& words);

private:
    void openDialog(const LetterDetail& letter, const Me& me, const QList<Recipient>& favourites,
                    const HolidayCalendar& calendar);
    void send(const LetterDetail& letter, const DispositionForm& form);
    void execute(std::function<Replica::Done(Replica&)> work, const QString& words);

    Desk& m_desk;
    MainWindow& m_window;
    QPointer<DispositionDialog> m_dialog;
    std::optional<DispositionForm> m_again;
    Uuid m_replaces;
};

} // namespace naskah
