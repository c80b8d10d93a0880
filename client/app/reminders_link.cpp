#include "client/app/reminders_link.h"

#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/replica/queries_reminders.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/reminders/reminder_delegate.h"
#include "client/ui/reminders/reminders_page.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/following_up.h"

namespace naskah {

RemindersPage* makeRemindersPage(const PageTools& tools)
{
    auto* page = new RemindersPage;
    new RemindersLink(tools, *page);
    return page;
}

RemindersLink::RemindersLink(PageTools tools, RemindersPage& page) : QObject(&page), m_tools(std::move(tools)), m_page(page)
{
    connect(&page, &RemindersPage::openRequested, &m_tools.window, [window = &m_tools.window](const Id<Handling>& handling) {
        window->openLine(Place::incoming, handling.value);
    });
    connect(&page, &RemindersPage::takeUpRequested, this, &RemindersLink::takeUp);
    connect(&page, &RemindersPage::ruleRequested, this, [this] {
        m_tools.desk.read(
            this,
            [](ReadStore& store) { return reminderRule(store.db); },
            [this](const Result<ReminderRule>& rule) {
                if (rule) askRule(*rule);
            });
    });
    connect(&m_tools.desk, &Desk::changed, this, &RemindersLink::refresh);
    refresh();
}

void RemindersLink::refresh()
{
    m_tools.desk.read(
        this,
        [today = plaindate::now().date()](ReadStore& store) { return readReminders(store.db, today); },
        [this](const Result<QList<ReminderLine>>& lines) {
            if (!lines) return m_tools.refused([why = textOf(lines.error().detail)] { return tr("The list could not be read: %1").arg(why); });
            m_page.setLines(*lines);
        });
}

void RemindersLink::askRule(const ReminderRule& now)
{
    auto* form = new SmallForm(tr("When to remind"),
                               tr("So many working days before a deadline (0 is the day itself) and after it. The longest time before it is also "
                                  "how early it stands in the list. This is for this desk alone."),
                               {{tr("Working days before"), textOf(reminderDaysText(now.before))}, {tr("Working days after"), textOf(reminderDaysText(now.after))}},
                               tr("Set"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form](const QStringList& values) {
        const auto before = readReminderDays(values[0].toStdString(), 0), after = readReminderDays(values[1].toStdString(), 1);
        if (!before || !after) return form->showProblem(before ? 1 : 0, tr("Write up to ten numbers, such as 3, 1."));
        form->setBusy(true);
        m_tools.desk.execute(
            form,
            [rule = ReminderRule{*before, *after}](Replica& replica) {
                replica.db().transaction([&] { keepReminderRule(replica.store(), rule); });
            },
            [this, form](const Result<void>& kept) {
                if (!kept) return form->showFailure(textOf(kept.error().detail));
                form->accept();
                refresh();
            });
    });
    form->show();
}

void RemindersLink::takeUp(const Id<Handling>& handling)
{
    m_tools.desk.execute(
        this,
        [handling](Replica& replica) { return replica.execute(SnoozeMatter{handling, std::nullopt}); },
        [this](const Result<Replica::Done>& result) {
            if (!result) return m_tools.refused(textOf(result.error().detail));
            if (result->verdict.kind == Verdict::Kind::refused)
                return m_tools.refused([reason = result->verdict.reason] { return reasonWords(reason.code, reason.text); });
            m_tools.done(result->command, [] { return tr("Back among your work"); });
        });
}

DailyReminder::DailyReminder(PageTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    connect(&m_tools.desk, &Desk::changed, this, &DailyReminder::look);
    look();
}

void DailyReminder::look()
{
    const QDate today = plaindate::now().date();
    if (m_spoken == today) return;
    m_tools.desk.read(
        this,
        [today](ReadStore& store) { return countReminders(store.db, today); },
        [this, today](const Result<ReminderCount>& count) {
            if (!count || !count->speaks || m_spoken == today) return;
            m_spoken = today;
            m_tools.window.tell([due = *count] { return tr("Deadlines: %1").arg(reminderwords::atStart(due)); });
        });
}

} // namespace naskah
