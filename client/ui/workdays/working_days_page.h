#pragma once

#include "client/model/working_days_lines.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace naskah {

class ActionButton;
class TextTable;

/// On which days and hours the city's offices work: the days of a year that differ from the week at the left, the week
/// at the right; of the city, or of one office with its exceptions. Knows nothing of the store.
///
/// Keys: Ctrl+Left and Ctrl+Right change the year. N names a day (a holiday; with an office: closed there), J another
/// (joint leave; with an office: worked there), Delete takes one back, Ctrl+I imports a list. In the week Enter sets the
/// hours, Backspace gives back the usual ones.
class WorkingDaysPage : public QWidget {
    Q_OBJECT
public:
    WorkingDaysPage(int year, QWidget* parent = nullptr);

    /// The city first.
    void setOffices(const QList<OfficeLine>& offices);
    /// Answers `daysWanted`; those of another office or year are dropped.
    void setDays(const WorkingDays& days);

    QString office() const;
    int year() const { return m_year; }
    const WorkingDays& days() const { return m_days; }
    TextTable* dayTable() const { return m_dayTable; }
    TextTable* weekTable() const { return m_weekTable; }
    void choose(const QString& office);

Q_SIGNALS:
    void daysWanted();
    /// A day shall become of this kind; `from` is the one under the cursor, to begin with.
    void dayRequested(naskah::WorkingDayLine::Kind kind, const naskah::WorkingDayLine& from);
    void takeBackRequested(const naskah::WorkingDayLine& day);
    void importRequested();
    void hoursRequested(const naskah::WeekdayLine& day);
    void usualHoursRequested(const naskah::WeekdayLine& day);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ActionButton* addAct(const QKeySequence& keys, QWidget* within, std::function<void()> act);
    QWidget* makeDays();
    QWidget* makeWeek();
    void turnTo(int year);
    void showActs();
    const OfficeLine* chosenOffice() const;
    const WorkingDayLine* chosenDay() const;
    const WeekdayLine* chosenWeekday() const;
    bool isOwnOf(const WorkingDayLine& day) const;
    bool isOwnOf(const WeekdayLine& day) const;

    int m_year;
    WorkingDays m_days;
    QList<OfficeLine> m_offices;
    TextTable* m_dayTable;
    TextTable* m_weekTable;
    QComboBox* m_office;
    QLabel *m_yearName, *m_count, *m_remark, *m_weekRemark;
    ActionButton *m_name = nullptr, *m_other = nullptr, *m_takeBack = nullptr, *m_import = nullptr;
    ActionButton *m_hours = nullptr, *m_usual = nullptr;
    QWidget* m_week = nullptr;
};

namespace workdaywords {

QString kind(WorkingDayLine::Kind kind);
QString weekday(int weekday);         ///< `Monday`
QString hours(const WeekdayLine& day); ///< `07:30 – 16:00`, `Closed`

} // namespace workdaywords
} // namespace naskah
