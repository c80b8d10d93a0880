#pragma once

#include "client/ui/disposition/disposition_form.h"

#include <QWidget>

class QLabel;

namespace naskah {

class DateLine;
class SegmentedControl;

/// By when: one of the usual spans, another day, or no day. Says the day and counts the working days to it.
class DueDateRow : public QWidget {
    Q_OBJECT
public:
    explicit DueDateRow(QWidget* parent = nullptr);

    /// Sets the span that the urgency asks for, in working days.
    void preset(const HolidayCalendar& calendar, int usualDays, const QString& urgencyName);
    void setDue(const QDate& due);
    QDate due() const;
    /// Why the day cannot be taken; empty when it can.
    QString problem() const;
    SegmentedControl* spans() const { return m_spans; }

Q_SIGNALS:
    void changed();

private:
    void refresh();

    SegmentedControl* m_spans;
    DateLine* m_other;
    QLabel* m_day;
    QLabel* m_remark;
    HolidayCalendar m_calendar;
    int m_presetSpan = -1;
    QString m_urgencyName;
};

} // namespace naskah
