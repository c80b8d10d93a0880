#include "client/app/working_days_import.h"

#include "client/app/csv_words.h"
#include "client/app/deeds.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/replica/queries_calendar.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/workdays/working_days_page.h"
#include "common/command/calendar.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace naskah {
namespace {

constexpr qint64 largestFile = 1LL << 20;

struct Staged {
    HolidayList list;
    HolidayDifference difference;
    int deadlines = 0;
};

Staged compareWith(Database& db, const std::string& csv)
{
    Staged staged{readHolidayList(csv), {}, 0};
    if (!staged.list.errors.empty()) return staged;
    staged.difference = compare(staged.list.days, calendarRecords(db).holidays);
    std::vector<Date> closed;
    for (const auto& entry : staged.difference.added)
        closed.push_back(entry.day);
    staged.deadlines = deadlinesOn(db, closed);
    return staged;
}

QList<TextTable::Row> rowsOf(const HolidayDifference& difference)
{
    using T = theme::Tokens;
    QList<TextTable::Row> rows;
    const auto add = [&rows](const QString& state, const HolidayEntry& entry, theme::Ink ink, const QString& icon) {
        const QString iso = textOf(isoDate(entry.day));
        const QDate day = QDate::fromString(iso, Qt::ISODate);
        const auto kind = entry.kind == HolidayKind::holiday ? WorkingDayLine::Kind::holiday : WorkingDayLine::Kind::jointLeave;
        rows << TextTable::Row{iso,
                               {state, plaindate::full(day), QLocale().dayName(day.dayOfWeek()), workdaywords::kind(kind), textOf(entry.name)},
                               ink, 0, icon};
    };
    for (const auto& entry : difference.removed)
        add(WorkingDaysImport::tr("Worked again"), entry, &T::warning, QStringLiteral("list-remove"));
    for (const auto& entry : difference.changed)
        add(WorkingDaysImport::tr("Changed"), entry, &T::note, QStringLiteral("document-edit"));
    for (const auto& entry : difference.added)
        add(WorkingDaysImport::tr("New"), entry, &T::good, QStringLiteral("list-add"));
    return rows;
}

} // namespace

WorkingDaysImport::WorkingDaysImport(PageTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

void WorkingDaysImport::choose()
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Import a list of holidays"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilter(QStringLiteral("CSV (*.csv)"));
    connect(chooser, &QFileDialog::fileSelected, this, &WorkingDaysImport::stage);
    chooser->open();
}

void WorkingDaysImport::stage(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return m_tools.refused([name, why = file.errorString()] { return tr("%1 cannot be read: %2").arg(name, why); });
    if (file.size() > largestFile)
        return m_tools.refused([name] { return tr("%1 is larger than 1 MB; that is no list of holidays.").arg(name); });
    m_tools.desk.read(
        this,
        [csv = file.readAll().toStdString()](ReadStore& store) { return compareWith(store.db, csv); },
        [this, name](const Result<Staged>& staged) {
            if (!staged) return m_tools.refused(textOf(staged.error().detail));
            if (!staged->list.errors.empty()) return showErrors(name, staged->list.errors);
            showDifference(name, staged->difference, staged->deadlines);
        });
}

void WorkingDaysImport::showErrors(const QString& file, const std::vector<HolidayList::Error>& errors)
{
    auto* dialog = new TableDialog(tr("Import a list of holidays"),
                                   file + QStringLiteral(": ") +
                                       tr("%n line(s) with errors; mend the file first, nothing is taken over until then", nullptr, int(errors.size())),
                                   {{tr("Line"), 10, true, true}, {tr("Error"), 90}},
                                   &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<TextTable::Row> rows;
    for (const auto& error : errors)
        rows << TextTable::Row{QString::number(error.line), {QString::number(error.line), csvWords(error.text)}};
    dialog->table()->setRows(rows);
    dialog->show();
}

void WorkingDaysImport::showDifference(const QString& file, const HolidayDifference& difference, int deadlines)
{
    const int changes = int(difference.added.size() + difference.changed.size() + difference.removed.size());
    QStringList sum{tr("%n new", nullptr, int(difference.added.size())),
                    tr("%n changed", nullptr, int(difference.changed.size())),
                    tr("%n worked again", nullptr, int(difference.removed.size())),
                    tr("%n the same", nullptr, difference.same)};
    if (deadlines > 0) sum << tr("%n open deadline(s) fall on a day that becomes closed; the working day before it reminds of them", nullptr, deadlines);
    auto* dialog = new TableDialog(tr("Import a list of holidays"),
                                   file + QStringLiteral(": ") + sum.join(QStringLiteral(" · ")),
                                   {{tr("State"), 18}, {tr("Day"), 22}, {tr("Weekday"), 12}, {tr("Kind"), 16}, {tr("Name"), 42}},
                                   &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->table()->setRows(rowsOf(difference));
    if (changes > 0) dialog->setPrimary(tr("Change %n day(s)", nullptr, changes));
    connect(dialog, &TableDialog::submitted, this, [this, dialog, command = changeOf(difference), changes] {
        dialog->setProgress(0, 1);
        m_tools.desk.execute(
            dialog,
            [command](Replica& replica) { return replica.execute(command); },
            [this, dialog, changes](const Result<Replica::Done>& result) {
                if (const QString why = whyNot(result); !why.isEmpty()) return dialog->showFailure(why);
                dialog->accept();
                m_tools.done(result->command, [changes] { return tr("%n day(s) of the calendar changed", nullptr, changes); });
            });
    });
    dialog->show();
}

} // namespace naskah
