#include "client/app/older_years.h"

#include "client/replica/queries_search.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"

namespace naskah {

OlderYears::OlderYears(Desk& desk, SyncLink& sync, MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_sync(sync), m_window(window)
{
    m_action.setText(tr("Years on this desk…"));
    connect(&m_action, &QAction::triggered, this, &OlderYears::ask);
}

void OlderYears::ask()
{
    m_desk.read(
        &m_window, [](ReadStore& store) { return yearWindow(store.db, cityToday()); },
        [this](const Result<YearWindow>& years) {
            if (years) show(*years);
        });
}

void OlderYears::show(const YearWindow& years)
{
    const QString held = tr("This desk keeps letters from %1 on.").arg(years.from);
    const QString more = years.hasMore() ? tr("The server has letters from %1 on.").arg(*years.oldest) : tr("The server has no older ones.");
    auto* form = new SmallForm(tr("Years on this desk"),
                               held + u' ' + more + u' ' + tr("What is left out stays at the server and can be fetched again."),
                               {{tr("From the year"), QString::number(years.hasMore() ? *years.oldest : years.from)}},
                               tr("Keep"),
                               &m_window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, years](const QStringList& values) { keep(form, values.value(0).trimmed(), years); });
    form->open();
}

void OlderYears::keep(SmallForm* form, const QString& typed, const YearWindow& now)
{
    bool isNumber = false;
    const int from = typed.toInt(&isNumber);
    const int last = yearOf(cityToday()), first = last - mostYears + 1;
    if (!isNumber || from < first || from > last) return form->showProblem(0, tr("Write a year from %1 to %2.").arg(first).arg(last));
    form->setBusy(true);
    m_desk.execute(
        form,
        [from](Replica& replica) {
            bool isKept = false;
            replica.absorbing([&] { isKept = keepYearsFrom(replica.store(), from, dayInWib(replica.now())); });
            return isKept;
        },
        [this, form, from, before = now.from](const Result<bool>& kept) {
            form->setBusy(false);
            if (!kept || !*kept) return form->showFailure(tr("The choice could not be kept."));
            form->accept();
            m_sync.nudge();
            if (from < before)
                m_window.tell([from] { return tr("Letters from %1 on are fetched as soon as there is a line.").arg(from); });
            else if (from > before)
                m_window.tell([from] { return tr("Letters from before %1 leave this desk at the next exchange; they stay at the server.").arg(from); });
        });
}

} // namespace naskah
