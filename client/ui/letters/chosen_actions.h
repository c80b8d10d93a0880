#pragma once

#include "client/model/letter_line.h"

#include <QHash>
#include <QObject>

class QAction;
class QWidget;

namespace naskah {

/// What can be done with several letters at once.
enum class ChosenAct { dispose, know, file, accept, read, unread };

/// The actions on the letters that are chosen, with the keys that each has for one letter. They only say what is wanted.
class ChosenActions : public QObject {
    Q_OBJECT
public:
    explicit ChosenActions(QWidget* window);

    QAction* action(ChosenAct act) const { return m_actions[act]; }
    /// In the order in which they stand.
    QList<QAction*> all() const;
    /// Empty: nothing is offered.
    void setLetters(const QList<LetterLine>& letters);
    const QList<LetterLine>& letters() const { return m_letters; }
    void retranslate();

Q_SIGNALS:
    void requested(naskah::ChosenAct act, const QList<naskah::LetterLine>& letters);

private:
    QHash<ChosenAct, QAction*> m_actions;
    QList<LetterLine> m_letters;
};

} // namespace naskah
