#pragma once

#include "client/model/calendar_span.h"

#include <QWidget>

namespace naskah {

/// A month as six weeks, Monday first: each day with its holiday, and what happens on it.
///
/// Keys: arrows move the day, Page Up and Page Down the month, Enter goes into the day.
class MonthGrid : public QWidget {
    Q_OBJECT
public:
    static constexpr int weeks = 6;

    explicit MonthGrid(QWidget* parent = nullptr);

    void setSpan(const CalendarSpan& span);
    QDate day() const { return m_day; }
    void setDay(const QDate& day);
    /// First and last day that are shown for the chosen day's month.
    QDate firstShown() const;
    QDate lastShown() const { return firstShown().addDays(weeks * 7 - 1); }
    QSize minimumSizeHint() const override { return {420, 320}; }

Q_SIGNALS:
    void dayChanged(const QDate& day);
    void entered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect cellOf(int index) const;
    QDate dayAt(const QPoint& point) const;
    void paintDay(QPainter& painter, const QRect& cell, const QDate& day) const;
    int paintDayHead(QPainter& painter, const QRect& cell, const QDate& day) const;
    void paintItems(QPainter& painter, QRect room, const QDate& day) const;
    void say();

    CalendarSpan m_span;
    QDate m_day;
    int m_wheel = 0;
};

} // namespace naskah
