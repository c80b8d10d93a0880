#include "client/app/classification_import.h"

#include "client/app/csv_words.h"
#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/replica/queries_classification.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace naskah {
namespace {

constexpr qint64 largestFile = 16LL << 20;

std::optional<Date> dayIn(const QString& text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() ? std::optional(storeDay(day)) : std::nullopt;
}

QList<TextTable::Row> rowsOf(const ClassificationDifference& difference)
{
    using T = theme::Tokens;
    QList<TextTable::Row> rows;
    const auto add = [&rows](const QString& state, const ClassificationEntry& entry, const QString& before, theme::Ink ink, const QString& icon) {
        rows << TextTable::Row{textOf(entry.code), {state, textOf(entry.code), textOf(entry.name), textOf(entry.retention), before}, ink, 0, icon};
    };
    for (const auto& change : difference.changed) {
        QStringList before;
        if (change.before.name != change.now.name) before << textOf(change.before.name);
        if (change.before.retention != change.now.retention)
            before << (change.before.retention.empty() ? ClassificationImport::tr("no retention") : textOf(change.before.retention));
        if (before.isEmpty()) before << ClassificationImport::tr("other days");
        add(ClassificationImport::tr("Changed"), change.now, before.join(QStringLiteral(" · ")), &T::note, QStringLiteral("document-edit"));
    }
    for (const auto& each : difference.ended)
        add(ClassificationImport::tr("Given no longer"), {each.code, each.name, each.retention}, {}, &T::warning, QStringLiteral("list-remove"));
    for (const auto& entry : difference.added)
        add(ClassificationImport::tr("New"), entry, {}, &T::good, QStringLiteral("list-add"));
    return rows;
}

} // namespace

ClassificationImport::ClassificationImport(PageTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

void ClassificationImport::choose(const QString& scheme)
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Import a list of codes"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilter(QStringLiteral("CSV (*.csv)"));
    connect(chooser, &QFileDialog::fileSelected, this, [this, scheme](const QString& path) { ask(path, scheme); });
    chooser->open();
}

void ClassificationImport::ask(const QString& path, const QString& scheme)
{
    auto* form = new SmallForm(tr("Import a list of codes"),
                               tr("The file says everything about one scheme: codes it does not have are given no longer. Other "
                                  "schemes stay as they are. Nothing changes before you have seen the difference."),
                               {{tr("Scheme"), scheme}, {tr("Valid from"), {}, false, false, true}, {tr("Last day"), {}, false, false, true}},
                               tr("Compare"),
                               &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, path](const QStringList& values) {
        const QString name = values.value(0).trimmed();
        if (name.isEmpty()) return form->showProblem(0, tr("The scheme needs a name, such as “Permendagri 83/2022”."));
        if (name.toUtf8().size() > qsizetype(longestScheme)) return form->showProblem(0, tr("The name is too long."));
        const Wish wish{name.toStdString(), dayIn(values.value(1)), dayIn(values.value(2))};
        if (wish.from && wish.until && *wish.until < *wish.from) return form->showProblem(2, tr("This is before the first day."));
        form->accept();
        stage(path, wish);
    });
    form->show();
}

void ClassificationImport::stage(const QString& path, const Wish& wish)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) return m_tools.refused([name, why = file.errorString()] { return tr("%1 cannot be read: %2").arg(name, why); });
    if (file.size() > largestFile) return m_tools.refused([name] { return tr("%1 is larger than 16 MB; that is no list of codes.").arg(name); });
    struct Staged {
        ClassificationList list;
        ClassificationDifference difference;
    };
    m_tools.desk.read(
        this,
        [csv = file.readAll().toStdString(), wish, today = storeDay(plaindate::now().date())](ReadStore& store) {
            Staged staged{readClassificationList(csv), {}};
            if (staged.list.errors.empty())
                staged.difference = compare(staged.list.entries, classificationRecords(store.db, wish.scheme), wish.from, wish.until, today);
            return staged;
        },
        [this, name, wish](const Result<Staged>& staged) {
            if (!staged) return m_tools.refused(textOf(staged.error().detail));
            if (!staged->list.errors.empty()) return showErrors(name, staged->list.errors);
            showDifference(name, wish, staged->difference);
        });
}

void ClassificationImport::showErrors(const QString& file, const std::vector<ClassificationList::Error>& errors)
{
    auto* dialog = new TableDialog(tr("Import a list of codes"),
                                   file + QStringLiteral(": ") +
                                       tr("%n line(s) with errors; mend the file first, nothing is taken over until then", nullptr, int(errors.size())),
                                   {{tr("Line"), 10, true, true}, {tr("Error"), 90}},
                                   &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QList<TextTable::Row> rows;
    for (const auto& error : errors)
        rows << TextTable::Row{QString::number(rows.size()),
                               {QString::number(error.line), csvWords(error.text)},
                               &theme::Tokens::danger,
                               1,
                               QStringLiteral("perhatian")};
    dialog->table()->setRows(rows);
    dialog->show();
}

void ClassificationImport::showDifference(const QString& file, const Wish& wish, const ClassificationDifference& difference)
{
    const int changes = int(difference.added.size() + difference.changed.size() + difference.ended.size());
    const QStringList sum{tr("%n new", nullptr, int(difference.added.size())),
                          tr("%n changed", nullptr, int(difference.changed.size())),
                          tr("%n given no longer", nullptr, int(difference.ended.size())),
                          tr("%n the same", nullptr, difference.same)};
    auto* dialog = new TableDialog(tr("Import into “%1”").arg(textOf(wish.scheme)),
                                   file + QStringLiteral(": ") + sum.join(QStringLiteral(" · ")),
                                   {{tr("State"), 18}, {tr("Code"), 14, false, true}, {tr("Name"), 34}, {tr("Retention"), 20}, {tr("Before"), 24}},
                                   &m_tools.window, 2);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->table()->setRows(rowsOf(difference));
    if (changes > 0) dialog->setPrimary(tr("Take over %n change(s)", nullptr, changes));
    const auto commands = std::make_shared<const std::vector<SetClassification>>(
        changesOf(wish.scheme, difference, wish.from, wish.until, storeDay(plaindate::now().date())));
    connect(dialog, &TableDialog::submitted, this, [this, dialog, commands, changes] { apply(dialog, commands, 0, changes); });
    dialog->show();
}

void ClassificationImport::apply(TableDialog* dialog,
                                 std::shared_ptr<const std::vector<SetClassification>> commands,
                                 std::size_t from,
                                 int changes)
{
    dialog->setProgress(int(from), int(commands->size()));
    if (from >= commands->size()) {
        dialog->accept();
        return m_tools.window.tell([changes] { return tr("%n change(s) go to the server", nullptr, changes); });
    }
    m_tools.desk.execute(
        dialog,
        [commands, from](Replica& replica) { return replica.execute((*commands)[from]); },
        [this, dialog, commands, from, changes](const Result<Replica::Done>& done) {
            if (!done) return dialog->showFailure(textOf(done.error().detail));
            if (done->verdict.kind == Verdict::Kind::refused)
                return dialog->showFailure(reasonWords(done->verdict.reason.code, done->verdict.reason.text));
            apply(dialog, commands, from + 1, changes);
        });
}

} // namespace naskah
