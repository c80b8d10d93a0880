#include "client/app/agenda.h"

#include "client/app/deeds.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/replica/own_calendar.h"
#include "client/replica/queries.h"
#include "client/ui/calendar/attend_dialog.h"
#include "client/ui/calendar/calendar_page.h"
#include "client/ui/calendar/calendar_words.h"
#include "client/ui/calendar/month_grid.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/following_up.h"

#include <QFileDialog>
#include <QSaveFile>

#include <set>

namespace naskah {
namespace {

constexpr int suggestionsShown = 20;
constexpr qint64 largestFile = 8 << 20; ///< as readIcs() takes it

Id<Position> positionOf(const QString& key)
{
    return {parseUuid(key.toStdString()).value_or(Uuid{})};
}

Timestamp windowNow()
{
    return timestampOf(plaindate::now().toMSecsSinceEpoch());
}

} // namespace

std::string icsOf(const QList<CalendarItem>& items, Timestamp now)
{
    std::vector<CalendarEvent> events;
    std::set<std::string> written;
    for (const CalendarItem& item : items) {
        if (!written.insert(item.event.uid).second) continue;
        CalendarEvent event = item.event;
        if (!item.isOwn()) event.changedAt = now;
        if (item.secret) {
            event.summary = Agenda::tr("Confidential appointment").toStdString();
            event.location.clear();
            event.description.clear();
        }
        events.push_back(std::move(event));
    }
    return writeIcs(events);
}

CalendarPage* makeCalendarPage(const PageTools& tools)
{
    auto* page = new CalendarPage;
    new Agenda(tools, *page);
    return page;
}

Agenda::Agenda(PageTools tools, CalendarPage& page) : QObject(&page), m_tools(std::move(tools)), m_page(page)
{
    connect(&page, &CalendarPage::spanWanted, this, &Agenda::read);
    connect(&page, &CalendarPage::answerWanted, this, &Agenda::ask);
    connect(&page, &CalendarPage::exportRequested, this, &Agenda::save);
    connect(&page, &CalendarPage::importRequested, this, &Agenda::load);
    connect(&page, &CalendarPage::forgetRequested, this, &Agenda::forget);
    connect(&page, &CalendarPage::openRequested, &m_tools.window, [window = &m_tools.window](const Id<Handling>& handling) {
        window->openLine(Place::incoming, handling.value);
    });
    connect(&m_tools.desk, &Desk::changed, this, &Agenda::refresh);
    refresh();
}

void Agenda::refresh()
{
    read(m_page.month()->firstShown(), m_page.month()->lastShown());
}

void Agenda::read(const QDate& from, const QDate& until)
{
    m_tools.desk.read(
        this,
        [from, until](ReadStore& store) { return readCalendarSpan(store.db, from, until); },
        [this, from](const Result<CalendarSpan>& span) {
            // Somebody who holds Page Down has gone on meanwhile.
            if (from != m_page.month()->firstShown()) return;
            if (!span) return m_tools.refused([why = textOf(span.error().detail)] { return tr("The calendar could not be read: %1").arg(why); });
            m_page.setSpan(*span);
        });
}

/// Somebody's own "I come" needs no question; everything else names somebody.
void Agenda::ask(const CalendarItem& item, AttendanceKind kind)
{
    const CalendarSpan& span = m_page.span();
    const bool forAddressee = span.answersForOthers && !item.addresseeKey.isEmpty();
    const Suggestion whose = forAddressee ? Suggestion{item.addresseeKey, item.addressee, {}} : Suggestion{span.ownPositionKey, span.ownPosition, {}};
    if (kind == AttendanceKind::attends && whose.key == span.ownPositionKey && alsoExpected(span, item, whose.key).isEmpty())
        return answer(item, {whose.key, kind, {}, {}}, nullptr);
    AttendQuestion question;
    question.subject = item.subject;
    question.when = plaindate::dayAndDate(item.day) + QStringLiteral(" · ") + calendarwords::timeOf(item) +
                    (item.place.isEmpty() ? QString() : QStringLiteral(" · ") + item.place);
    question.whose = whose;
    question.mayChooseWhose = span.answersForOthers;
    question.kind = kind;
    question.elsewhere = [span, item](const QString& position) {
        QStringList words;
        for (const CalendarItem& other : alsoExpected(span, item, position))
            words << calendarwords::timeOf(other) + QStringLiteral(" ") + other.subject;
        return words.join(QStringLiteral("; "));
    };
    auto* dialog = new AttendDialog(question, &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttendDialog::positionTyped, this, [this, dialog](bool forWhom, const QString& text) {
        m_tools.desk.read(
            dialog,
            [typed = text.toStdString()](ReadStore& store) {
                QList<Suggestion> found;
                const Me me = whoAmI(store.db);
                if (me.mandates.empty()) return found;
                for (const auto& each : findPositions(store.db, typed, me.mandates.front().unit, suggestionsShown))
                    found << Suggestion{textOf(each.position.value.text()), textOf(each.title), textOf(each.personName)};
                return found;
            },
            [dialog, forWhom, text](const Result<QList<Suggestion>>& found) {
                if (found) dialog->setPositions(forWhom, text, *found);
            });
    });
    connect(dialog, &AttendDialog::answered, this, [this, dialog, item](const AttendAnswer& given) { answer(item, given, dialog); });
    dialog->show();
}

void Agenda::answer(const CalendarItem& item, const AttendAnswer& given, AttendDialog* dialog)
{
    if (!item.handling) return;
    AttendEvent command;
    command.handling = *item.handling;
    command.position = positionOf(given.position);
    command.kind = given.kind;
    if (!given.representative.isEmpty()) command.representative = positionOf(given.representative);
    command.note = given.note.toStdString();
    m_tools.desk.execute(
        dialog ? static_cast<QObject*>(dialog) : this,
        [command](Replica& replica) { return replica.execute(command); },
        [this, dialog, subject = item.subject](const Result<Replica::Done>& result) {
            if (const QString why = whyNot(result); !why.isEmpty())
                return dialog ? dialog->refused(why) : m_tools.refused([result] { return whyNot(result); });
            if (dialog) dialog->accept();
            m_tools.done(result->command, [subject] { return tr("Answered: %1").arg(subject); });
        });
}

void Agenda::save(const QList<CalendarItem>& items)
{
    if (items.isEmpty()) return m_tools.refused([] { return tr("There is nothing in this month to export."); });
    const bool one = items.size() == 1;
    auto* chooser = new QFileDialog(&m_tools.window, one ? tr("Export the event") : tr("Export the month"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setNameFilter(tr("Calendar (*.ics)"));
    chooser->setDefaultSuffix(QStringLiteral("ics"));
    chooser->selectFile(tr("Calendar %1.ics").arg(items.first().day.toString(one ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM"))));
    connect(chooser, &QFileDialog::fileSelected, this, [this, items](const QString& file) {
        const QByteArray text = QByteArray::fromStdString(icsOf(items, windowNow()));
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
            return m_tools.refused([file, why = out.errorString()] { return tr("%1 cannot be written: %2").arg(file, why); });
        m_tools.window.tell([file] { return tr("Written to %1").arg(file); });
    });
    chooser->open();
}

void Agenda::load()
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Import appointments"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilter(tr("Calendar (*.ics)"));
    connect(chooser, &QFileDialog::fileSelected, this, &Agenda::take);
    chooser->open();
}

void Agenda::take(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) return m_tools.refused([file, why = in.errorString()] { return tr("%1 cannot be read: %2").arg(file, why); });
    if (in.size() > largestFile) return m_tools.refused([] { return tr("The file is too large for a calendar."); });
    m_tools.desk.execute(
        this,
        [text = in.readAll().toStdString()](Replica& replica) {
            auto result = importCalendar(replica.store(), text);
            if (result && replica.onChanged) replica.onChanged();
            return result;
        },
        [this](const Result<CalendarImport>& result) {
            if (!result) return m_tools.refused([] { return tr("That file is no calendar that can be read, or it holds too much."); });
            m_tools.window.tell([import = *result] {
                QStringList words{tr("%n appointment(s) taken over", nullptr, import.added + import.changed)};
                if (import.same > 0) words << tr("%n known already", nullptr, import.same);
                if (import.removed > 0) words << tr("%n cancelled", nullptr, import.removed);
                if (import.invitations > 0) words << tr("%n invitation(s) of the office left out", nullptr, import.invitations);
                if (import.unread > 0) words << tr("%n could not be understood", nullptr, import.unread);
                return words.join(QStringLiteral(" · "));
            });
        });
}

void Agenda::forget(const CalendarItem& item)
{
    const auto run = [this](std::function<void(Replica&)> work) {
        m_tools.desk.execute(
            this,
            [work](Replica& replica) {
                work(replica);
                if (replica.onChanged) replica.onChanged();
            },
            [](const Result<void>&) {});
    };
    run([uid = item.event.uid](Replica& replica) { forgetOwnEvent(replica.store(), uid); });
    m_tools.window.tell([subject = item.subject] { return tr("“%1” was removed from your calendar").arg(subject); }, [run, event = item.event] {
        run([event](Replica& replica) { importCalendar(replica.store(), writeIcs({event})).has_value(); });
    });
}

} // namespace naskah
