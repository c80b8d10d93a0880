#pragma once

#include "client/app/deeds.h"
#include "client/app/instructions.h"
#include "client/model/letter_line.h"
#include "client/replica/queries.h"
#include "client/ui/disposition/disposition_dialog.h"
#include "common/command/disposing.h"

#include <QPointer>

namespace naskah {

/// What officials do with a letter: dispose, report, complete, pull back, read, enter in the agenda.
class Disposing : public Deeds {
    Q_OBJECT
public:
    Disposing(Desk& desk, MainWindow& window, QObject* parent = nullptr);

    void dispose(const LetterDetail& letter);
    /// One dialog for several letters; what was decided is told by `decided`.
    void disposeAll(const QList<LetterLine>& letters);
    /// Something came of what was decided: it need not be kept for another try.
    void forgetDecided();
    /// Opens the dialog with what was typed into a command that was refused.
    void again(const LetterDetail& letter, const DispositionForm& form, const Uuid& replaces);
    void report(const LetterDetail& letter, const LegNode& leg, bool done);
    void withdraw(const LetterDetail& letter, const LegNode& leg);
    void read(const LetterDetail& letter);
    void accept(const LetterDetail& letter);

    DispositionDialog* dialog() const { return m_dialog; }

Q_SIGNALS:
    void decided(const QList<naskah::LetterLine>& letters, const naskah::DispositionForm& form);

private:
    /// What the dialog is opened for.
    struct Matter {
        QString subject, origin;
        Urgency urgency = Urgency::biasa;
        QString keptAs; ///< under which what is half typed is kept
        bool toOtherOffices = false;
        std::function<void(const DispositionForm&)> send;
    };
    /// What the desk knows for it.
    struct Known {
        Me me;
        QList<Recipient> favourites;
        HolidayCalendar calendar;
        Instructions instructions;
    };
    void openDialog(const Matter& matter);
    void showDialog(const Matter& matter, const Known& known);
    void send(const LetterDetail& letter, const DispositionForm& form);

    QPointer<DispositionDialog> m_dialog;
    std::optional<DispositionForm> m_again;
    Uuid m_replaces;
};

/// The command, without the letter and its place in the tree.
DisposeLetter commandOf(const DispositionForm& form);

} // namespace naskah
