#pragma once

#include "client/model/letter_line.h"
#include "client/ui/controls/record_list.h"
#include "client/ui/controls/said.h"

#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;
class ChosenActions;
class ProgressLine;

/// What became of one letter of several.
struct ChosenOutcome {
    enum class Kind { none, done, refused, left }; ///< left: it was stopped before this one
    Kind kind = Kind::none;
    Said why; ///< when refused
};

struct ChosenLine {
    QString key;
    QString who, subject;
    QDateTime when;
    ChosenOutcome::Kind outcome = ChosenOutcome::Kind::none;
    QString why; ///< when refused

    bool operator==(const ChosenLine&) const = default;
};

/// Stands where the letter would be while several are chosen: how many, what can be done with all of them, and which they
/// are. While something is being done with them it says how far that is; afterwards, when some were refused, which and
/// why.
class ChosenPane : public QWidget {
    Q_OBJECT
public:
    enum class State { choosing, working, telling };

    explicit ChosenPane(ChosenActions& actions, QWidget* parent = nullptr);

    void setLetters(const QList<LetterLine>& letters);
    /// Something is being done with these.
    void begin(const QList<LetterLine>& letters);
    void setDone(int done);
    /// In the order of the letters. Tells of them when not all are done, else the choice is as it was.
    void finish(const QList<ChosenOutcome>& outcomes);
    /// What was told is read.
    void closeTelling();
    void stop();
    State state() const { return m_state; }
    const RecordList<ChosenLine>& lines() const { return m_lines; }
    QString title() const;
    QString remark() const;
    void retranslate();

Q_SIGNALS:
    void stateChanged();
    /// No further letter is to be begun.
    void stopRequested();
    /// Back to one letter.
    void left();

private:
    void become(State state);
    void say();

    ChosenActions& m_actions;
    QList<LetterLine> m_letters;
    QList<ChosenOutcome> m_outcomes;
    int m_done = 0;
    State m_state = State::choosing;
    RecordList<ChosenLine> m_lines;
    QLabel* m_title;
    QLabel* m_remark;
    ProgressLine* m_progress;
    QList<ActionButton*> m_buttons;
    ActionButton* m_stop;
    ActionButton* m_leave;
};

} // namespace naskah
