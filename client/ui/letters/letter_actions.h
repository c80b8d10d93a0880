#pragma once

#include "client/ui/letters/leg_actions.h"
#include "client/ui/letters/personal_actions.h"

#include <QObject>

class QAction;
class QWidget;

namespace naskah {

/// What can be done with the letter that is open: the actions with their keys, enabled as the letter allows. They only
/// say what is wanted; dialogs and commands are another's.
class LetterActions : public QObject {
    Q_OBJECT
public:
    explicit LetterActions(QWidget* window);

    QAction* accept; ///< give a letter from another office its agenda number
    QAction* dispose;
    QAction* report;
    QAction* complete;
    QAction* markRead;
    QAction* withdraw;
    QAction* sendOn; ///< to another office
    QAction* edit;   ///< a draft
    QAction* send;   ///< a draft
    QAction* print;        ///< its disposition sheet
    QAction* advise;       ///< add advice before the addressee sees it
    QAction* setAside;     ///< it needs no disposition
    QAction* returnLetter;
    QAction* wrongAddress; ///< it goes back because it was meant for another
    QAction* placeOriginal;
    QAction* receipt;      ///< for who brought it
    QAction* label;        ///< to be stuck to the paper
    QAction* sheetFile;    ///< its disposition sheet, as a file
    QAction* scan;         ///< another file for it

    /// What can be said about its dispositions.
    LegActions& legs() { return m_legs; }
    PersonalActions& personal() { return m_personal; }

    /// Those that somebody carries out.
    QList<QAction*> offered() const;
    /// Those that stand in the menu alone.
    QList<QAction*> further() const;
    /// The one that stands first for this letter, or nullptr.
    QAction* primary() const;
    void setDetail(const LetterDetail& detail);
    void clear();
    /// Whether the letter is in sight: what cannot be seen is not acted upon.
    void setShown(bool shown);
    const LetterDetail& detail() const { return m_detail; }
    /// The leg that `withdraw` would pull back: the chosen one, else the only one.
    void chooseLeg(const std::optional<Id<Disposition>>& leg);
    /// For an action that nobody carries out yet: it is never offered.
    void withhold(QAction* action);
    void retranslate();

Q_SIGNALS:
    void acceptRequested(const naskah::LetterDetail& letter);
    void disposeRequested(const naskah::LetterDetail& letter);
    void reportRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg);
    void completeRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg);
    void markReadRequested(const naskah::LetterDetail& letter);
    void withdrawRequested(const naskah::LetterDetail& letter, const naskah::LegNode& leg);
    void sendOnRequested(const naskah::LetterDetail& letter);
    void editRequested(const naskah::LetterDetail& letter);
    void sendRequested(const naskah::LetterDetail& letter);
    void printRequested(const naskah::LetterDetail& letter);
    void sheetFileRequested(const naskah::LetterDetail& letter);
    void adviseRequested(const naskah::LetterDetail& letter);
    void setAsideRequested(const naskah::LetterDetail& letter);
    void returnRequested(const naskah::LetterDetail& letter);
    void wrongAddressRequested(const naskah::LetterDetail& letter);
    void placeOriginalRequested(const naskah::LetterDetail& letter);
    void receiptRequested(const naskah::LetterDetail& letter);
    void labelRequested(const naskah::LetterDetail& letter);
    void scanRequested(const naskah::LetterDetail& letter);

private:
    const LegNode* openLeg() const;
    const LegNode* withdrawable() const;
    void refresh();

    LegActions m_legs;
    PersonalActions m_personal;
    LetterDetail m_detail;
    bool m_open = false;
    bool m_shown = true;
    QList<QAction*> m_withheld;
    std::optional<Id<Disposition>> m_chosen;
};

} // namespace naskah
