#pragma once

#include "client/model/letter_detail.h"

#include <QWidget>

class QLabel;
class QHBoxLayout;

namespace naskah {

class ActionButton;
class LetterActions;
class WrappedText;

/// What the letter is and what can be done with it: agenda, subject, origin, and the actions with their keys.
class LetterHead : public QWidget {
    Q_OBJECT
public:
    explicit LetterHead(LetterActions& actions, QWidget* parent = nullptr);

    void setDetail(const LetterDetail& detail);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons();
    void arrangeButtons();
    void openMenu();

    LetterActions& m_actions;
    QLabel* m_agenda;
    QWidget* m_tags;
    WrappedText* m_subject;
    WrappedText* m_origin;
    QWidget* m_bar;
    QList<ActionButton*> m_buttons; ///< in the order in which they give way to the menu, the last first
    QList<QAction*> m_hidden;       ///< those that stand in the menu now
    ActionButton* m_more;
};

} // namespace naskah
