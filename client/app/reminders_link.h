#pragma once

#include "client/app/pages.h"
#include "client/model/reminder_lines.h"

#include <QObject>

namespace naskah {

class RemindersPage;

/// Fills the page of deadlines from the desk. Lives as long as its page.
class RemindersLink : public QObject {
    Q_OBJECT
public:
    RemindersLink(PageTools tools, RemindersPage& page);

private:
    void refresh();
    void askRule(const ReminderRule& now);
    void takeUp(const Id<Handling>& handling);

    PageTools m_tools;
    RemindersPage& m_page;
};

RemindersPage* makeRemindersPage(const PageTools& tools);

/// Says once a day, when the window opens or the day changes while it is open, what is late, due or near; only on the
/// days on which the rule speaks.
class DailyReminder : public QObject {
    Q_OBJECT
public:
    DailyReminder(PageTools tools, QObject* parent);

private:
    void look();

    PageTools m_tools;
    QDate m_spoken;
};

} // namespace naskah
