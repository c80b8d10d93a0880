#pragma once

#include "client/model/reminder_lines.h"
#include "client/ui/controls/record_list.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace naskah {

class ActionButton;

/// What is late, due or near, what is late with others and shown to this person, and what was put off or rests. Knows nothing of the store.
///
/// Keys: Enter opens the letter, T takes up what was put off, R asks when to remind.
class RemindersPage : public QWidget {
    Q_OBJECT
public:
    explicit RemindersPage(QWidget* parent = nullptr);

    void setLines(const QList<ReminderLine>& lines);
    const RecordList<ReminderLine>& list() const { return m_list; }

Q_SIGNALS:
    void openRequested(const naskah::Id<naskah::Handling>& handling);
    void takeUpRequested(const naskah::Id<naskah::Handling>& handling);
    void ruleRequested();

private:
    void showActs();
    void takeUp();

    RecordList<ReminderLine> m_list;
    QLabel* m_count;
    ActionButton* m_open;
    ActionButton* m_takeUp;
    QStackedWidget* m_whole;
};

} // namespace naskah
