#pragma once

#include "client/model/calendar_span.h"

#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;
class EmptyState;
class EventList;
class MonthGrid;

/// The office's invitations and one's own appointments: a month, and the day that is chosen in it. Knows nothing of the
/// store: `setSpan` answers `spanWanted`, and the signals say what a person wants.
///
/// Keys: arrows and Page Up or Down in the month, Enter into the day, there Enter opens the letter; H attends, W sends
/// someone, X does not attend, E exports the event, T goes to today, Delete removes an own appointment.
class CalendarPage : public QWidget {
    Q_OBJECT
public:
    explicit CalendarPage(QWidget* parent = nullptr);

    void setSpan(const CalendarSpan& span);
    const CalendarSpan& span() const { return m_span; }
    MonthGrid* month() const { return m_month; }
    EventList* events() const { return m_events; }
    /// Shows a day and chooses this item of it as soon as it is there.
    void show(const QDate& day, const QString& key = {});
    /// First and last day of the chosen month.
    QDate monthBegin() const;
    QDate monthEnd() const;

Q_SIGNALS:
    void spanWanted(const QDate& from, const QDate& until);
    void answerWanted(const naskah::CalendarItem& item, naskah::AttendanceKind kind);
    void openRequested(const naskah::Id<naskah::Handling>& handling);
    /// One item, or all of the month.
    void exportRequested(const QList<naskah::CalendarItem>& items);
    void importRequested();
    void forgetRequested(const naskah::CalendarItem& item);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLayout* makeHead();
    void showFileActs(bool narrow);
    QWidget* makeDay();
    ActionButton* addAct(QLayout* row, const QString& text, const QKeySequence& keys, bool primary, std::function<void()> act);
    void dayChanged();
    void showDay();
    void showActs();
    void exportMonth();

    CalendarSpan m_span;
    MonthGrid* m_month;
    EventList* m_events;
    QLabel* m_monthName = nullptr;
    QLabel* m_dayName = nullptr;
    QLabel* m_dayNote = nullptr;
    QWidget* m_acts = nullptr;
    QWidget* m_day = nullptr;
    ActionButton* m_import = nullptr;
    ActionButton* m_export = nullptr;
    EmptyState* m_empty = nullptr;
    QList<QWidget*> m_invitationActs, m_itemActs, m_ownActs;
    QString m_wanted;
};

} // namespace naskah
