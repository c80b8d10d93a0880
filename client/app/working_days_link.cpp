#include "client/app/working_days_link.h"

#include "client/app/deeds.h"
#include "client/model/desk.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/workdays/working_days_page.h"
#include "common/command/calendar.h"

#include <QRegularExpression>

namespace naskah {
namespace {

using DayKind = WorkingDayLine::Kind;

enum DayField { dayField, nameField };

struct Words {
    QString title, explanation, name;
};

Words wordsFor(DayKind kind)
{
    switch (kind) {
    case DayKind::holiday:
        return {WorkingDaysLink::tr("Holiday"), WorkingDaysLink::tr("All offices are closed on this day; deadlines do not count it."), WorkingDaysLink::tr("What is celebrated")};
    case DayKind::jointLeave:
        return {WorkingDaysLink::tr("Joint leave"), WorkingDaysLink::tr("All offices are closed on this day; deadlines do not count it."), WorkingDaysLink::tr("On which occasion")};
    case DayKind::closedHere:
        return {WorkingDaysLink::tr("Closed on a day"), WorkingDaysLink::tr("This office alone is closed, whatever the city's calendar says."), WorkingDaysLink::tr("Reason")};
    default:
        return {WorkingDaysLink::tr("Works on a day"), WorkingDaysLink::tr("This office works, whatever the city's calendar says."), WorkingDaysLink::tr("Reason")};
    }
}

/// "07.30-16.00", "7:30 – 16" and the like; equal times when nothing is written.
std::optional<std::pair<int, int>> hoursIn(const QString& text)
{
    if (text.trimmed().isEmpty()) return std::pair(0, 0);
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const auto at = [&match](int hour, int minute) { return match.captured(hour).toInt() * 60 + match.captured(minute).toInt(); };
    const std::pair hours(at(1, 2), at(3, 4));
    const bool isSane = match.captured(2).toInt() < 60 && match.captured(4).toInt() < 60 && hours.first < hours.second && hours.second <= 24 * 60;
    return isSane ? std::optional(hours) : std::nullopt;
}

Replica::Done setDay(Replica& replica, DayKind kind, std::optional<Id<Unit>> office, Date day, const std::string& name)
{
    if (office) return replica.execute(SetDayException{*office, day, kind == DayKind::worksHere, name});
    return replica.execute(changeOf({{{day, name, kind == DayKind::holiday ? HolidayKind::holiday : HolidayKind::jointLeave}}, {}, {}, 0}));
}

} // namespace

WorkingDaysPage* makeWorkingDaysPage(const PageTools& tools)
{
    auto* page = new WorkingDaysPage(plaindate::now().date().year());
    new WorkingDaysLink(tools, *page);
    return page;
}

WorkingDaysLink::WorkingDaysLink(PageTools tools, WorkingDaysPage& page)
    : QObject(&page), m_tools(std::move(tools)), m_page(page), m_import(m_tools)
{
    connect(&page, &WorkingDaysPage::daysWanted, this, &WorkingDaysLink::list);
    connect(&page, &WorkingDaysPage::dayRequested, this, &WorkingDaysLink::askDay);
    connect(&page, &WorkingDaysPage::takeBackRequested, this, &WorkingDaysLink::takeBack);
    connect(&page, &WorkingDaysPage::hoursRequested, this, &WorkingDaysLink::askHours);
    connect(&page, &WorkingDaysPage::usualHoursRequested, this, &WorkingDaysLink::giveBackHours);
    connect(&page, &WorkingDaysPage::importRequested, &m_import, &WorkingDaysImport::choose);
    connect(&m_tools.desk, &Desk::changed, this, &WorkingDaysLink::refresh);
    refresh();
}

void WorkingDaysLink::refresh()
{
    m_tools.desk.read(
        this,
        [](ReadStore& store) { return readOffices(store.db); },
        [this](const Result<QList<OfficeLine>>& offices) {
            if (!offices) return m_tools.refused(textOf(offices.error().detail));
            m_page.setOffices(*offices);
            list();
        });
}

void WorkingDaysLink::list()
{
    m_tools.desk.read(
        this,
        [office = m_page.office(), year = m_page.year()](ReadStore& store) { return readWorkingDays(store.db, office, year); },
        [this](const Result<WorkingDays>& days) {
            if (!days) return m_tools.refused(textOf(days.error().detail));
            m_page.setDays(*days);
        });
}

void WorkingDaysLink::run(SmallForm* form, std::function<Replica::Done(Replica&)> work, const Said& told)
{
    if (form) form->setBusy(true);
    m_tools.desk.execute(form ? static_cast<QObject*>(form) : this, std::move(work), [this, form, told](const Result<Replica::Done>& result) {
        if (const QString why = whyNot(result); !why.isEmpty())
            return form ? form->showFailure(why) : m_tools.refused([result] { return whyNot(result); });
        if (form) form->accept();
        m_tools.done(result->command, told);
    });
}

void WorkingDaysLink::askDay(DayKind kind, const WorkingDayLine& from)
{
    const Words words = wordsFor(kind);
    const bool begins = from.day.isValid() && from.kind != DayKind::known;
    auto* form = new SmallForm(words.title, words.explanation,
                               {{tr("Day"), begins ? plaindate::full(from.day) : QString()}, {words.name, begins ? from.name : QString()}},
                               tr("Set"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    // A day without a year is one of the year that is shown, unless that is this one.
    const QDate today = plaindate::now().date();
    const QDate about = m_page.year() == today.year() ? today : QDate(m_page.year(), 1, 1);
    connect(form, &SmallForm::submitted, this, [this, form, kind, about, office = officeIn(m_page.office())](const QStringList& values) {
        const QDate day = DateLine::read(values[dayField], about, DateLine::Prefer::future);
        if (!day.isValid()) return form->showProblem(dayField, tr("That is no day. Write it as 6, 6/11 or 6 Nov 2025."));
        const QString name = values[nameField].trimmed();
        if (name.isEmpty()) return form->showProblem(nameField, tr("Say it in a few words."));
        run(
            form,
            [kind, office, day = storeDay(day), name = name.toStdString()](Replica& replica) { return setDay(replica, kind, office, day, name); },
            [kind, day] { return tr("%1: %2").arg(plaindate::full(day), workdaywords::kind(kind)); });
    });
    form->show();
}

void WorkingDaysLink::takeBack(const WorkingDayLine& line)
{
    run(
        nullptr,
        [office = officeIn(m_page.office()), day = storeDay(line.day)](Replica& replica) {
            if (office) return replica.execute(SetDayException{*office, day, std::nullopt, {}});
            return replica.execute(changeOf({{}, {}, {{day, {}, {}}}, 0}));
        },
        [isOffice = !m_page.office().isEmpty(), day = line.day] {
            return (isOffice ? tr("%1: as the other offices") : tr("%1: offices work")).arg(plaindate::full(day));
        });
}

void WorkingDaysLink::askHours(const WeekdayLine& day)
{
    auto* form = new SmallForm(workdaywords::weekday(day.weekday), tr("When the office opens and closes; nothing when it is closed."),
                               {{tr("Hours"), day.isOpen() ? workdaywords::hours(day) : QString()}}, tr("Set"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, day, office = officeIn(m_page.office())](const QStringList& values) {
        const auto hours = hoursIn(values[0]);
        if (!hours) return form->showProblem(0, tr("Write it as 7.30-16.00."));
        run(
            form,
            [command = SetWorkingHours{office, day.weekday, hours->first, hours->second, false}](Replica& replica) { return replica.execute(command); },
            [weekday = day.weekday] { return tr("Hours set: %1").arg(workdaywords::weekday(weekday)); });
    });
    form->show();
}

void WorkingDaysLink::giveBackHours(const WeekdayLine& day)
{
    run(
        nullptr,
        [command = SetWorkingHours{officeIn(m_page.office()), day.weekday, 0, 0, true}](Replica& replica) { return replica.execute(command); },
        [weekday = day.weekday] { return tr("Usual hours again: %1").arg(workdaywords::weekday(weekday)); });
}

} // namespace naskah
