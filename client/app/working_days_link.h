#pragma once

#include "client/app/pages.h"
#include "client/app/working_days_import.h"
#include "client/model/working_days_lines.h"
#include "client/replica/replica.h"

#include <QObject>

namespace naskah {

class SmallForm;
class WorkingDaysPage;

/// Fills the page of working days from the desk and does what it asks for. Lives as long as its page.
class WorkingDaysLink : public QObject {
    Q_OBJECT
public:
    WorkingDaysLink(PageTools tools, WorkingDaysPage& page);

private:
    void refresh();
    void list();
    void askDay(WorkingDayLine::Kind kind, const WorkingDayLine& from);
    void takeBack(const WorkingDayLine& day);
    void askHours(const WeekdayLine& day);
    void giveBackHours(const WeekdayLine& day);
    void run(SmallForm* form, std::function<Replica::Done(Replica&)> work, const Said& told);

    PageTools m_tools;
    WorkingDaysPage& m_page;
    WorkingDaysImport m_import;
};

WorkingDaysPage* makeWorkingDaysPage(const PageTools& tools);

} // namespace naskah
