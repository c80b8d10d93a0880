#include "client/app/contact_import.h"

#include "client/app/csv_words.h"
#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/main_window.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace naskah {
namespace {

constexpr qint64 largestFile = 16LL << 20;
constexpr std::size_t slice = 25; ///< contacts written before the window is told how far it is
constexpr int everyContact = 1'000'000;

QString changeWords(const ChangeContact& change)
{
    QStringList words;
    const auto say = [&words](const QString& field, const std::optional<std::string>& value) {
        if (value) words << field + QStringLiteral(": ") + textOf(*value);
    };
    say(ContactImport::tr("Address"), change.address);
    say(ContactImport::tr("Phone"), change.phone);
    say(ContactImport::tr("E-mail"), change.email);
    say(ContactImport::tr("Note"), change.note);
    return words.join(QStringLiteral(" · "));
}

QString additionWords(const AddContact& contact)
{
    QStringList words;
    for (const auto* text : {&contact.address, &contact.phone, &contact.email, &contact.note})
        if (!text->empty()) words << textOf(*text);
    return words.join(QStringLiteral(" · "));
}

/// Problems first: they keep the file from being taken.
QList<TextTable::Row> rowsOf(const ContactStaging& staged)
{
    using T = theme::Tokens;
    QList<TextTable::Row> rows;
    const auto add = [&rows](int line,
                             const QString& state,
                             const QString& name,
                             const QString& what,
                             theme::Ink ink,
                             const QString& icon) {
        rows << TextTable::Row{QString::number(line), {QString::number(line), state, name, what}, ink, 1, icon};
    };
    for (const auto& each : staged.problems)
        add(each.line, ContactImport::tr("Error"), {}, csvWords(each.text), &T::danger, QStringLiteral("perhatian"));
    for (const auto& each : staged.changed)
        add(each.line,
            ContactImport::tr("Changed"),
            textOf(each.name),
            changeWords(each.command),
            &T::note,
            QStringLiteral("document-edit"));
    for (const auto& each : staged.added)
        add(each.line,
            ContactImport::tr("New"),
            textOf(each.command.name),
            additionWords(each.command),
            &T::good,
            QStringLiteral("list-add"));
    return rows;
}

} // namespace

ContactImport::ContactImport(PageTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

void ContactImport::chooseImport()
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Import contacts"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilter(QStringLiteral("CSV (*.csv)"));
    connect(chooser, &QFileDialog::fileSelected, this, &ContactImport::stage);
    chooser->open();
}

void ContactImport::stage(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return m_tools.refused([name, why = file.errorString()] { return tr("%1 cannot be read: %2").arg(name, why); });
    if (file.size() > largestFile)
        return m_tools.refused([name] { return tr("%1 is larger than 16 MB; that is no list of contacts.").arg(name); });
    m_tools.desk.read(
        this,
        [csv = file.readAll().toStdString()](ReadStore& store) { return stageContacts(store.db, csv); },
        [this, name](const Result<Result<ContactStaging>>& staged) {
            if (!staged) return m_tools.refused(textOf(staged.error().detail));
            if (!*staged) return m_tools.refused([name, why = staged->error().detail] { return name + QStringLiteral(": ") + csvWords(why); });
            showStaged(name, **staged);
        });
}

void ContactImport::showStaged(const QString& file, const ContactStaging& staged)
{
    QStringList sum{tr("%n new", nullptr, int(staged.added.size())),
                    tr("%n changed", nullptr, int(staged.changed.size())),
                    tr("%n the same", nullptr, staged.same)};
    if (!staged.problems.empty())
        sum << tr("%n line(s) with errors; mend the file first, nothing is taken over until then",
                  nullptr,
                  int(staged.problems.size()));
    auto* dialog = new TableDialog(tr("Import contacts"),
                                   file + QStringLiteral(": ") + sum.join(QStringLiteral(" · ")),
                                   {{tr("Line"), 7, true, true}, {tr("State"), 13}, {tr("Name"), 34}, {tr("What"), 50}},
                                   &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->table()->setRows(rowsOf(staged));
    const auto kept = std::make_shared<const ContactStaging>(staged);
    if (staged.problems.empty() && staged.steps() > 0)
        dialog->setPrimary(tr("Take over %n contact(s)", nullptr, int(staged.steps())));
    connect(dialog, &TableDialog::submitted, this, [this, dialog, kept] { apply(dialog, kept, 0); });
    dialog->show();
}

void ContactImport::apply(TableDialog* dialog, std::shared_ptr<const ContactStaging> staged, std::size_t from)
{
    const std::size_t all = staged->steps();
    dialog->setProgress(int(from), int(all));
    if (from >= all) {
        dialog->accept();
        return m_tools.window.tell([all] { return tr("%n contact(s) taken over", nullptr, int(all)); });
    }
    // Closing the dialog stops after this slice: what is taken over stays, and the next import finds it there.
    m_tools.desk.execute(
        dialog,
        [staged, from](Replica& replica) { return applyContacts(replica, *staged, from, slice); },
        [this, dialog, staged, from](const Result<ContactsApplied>& applied) {
            if (!applied) return dialog->showFailure(textOf(applied.error().detail));
            if (applied->refused)
                return dialog->showFailure(tr("Line %1: %2 What comes before it is taken over.")
                                               .arg(applied->refusedLine)
                                               .arg(reasonWords(applied->refused->code, applied->refused->text)));
            apply(dialog, staged, from + slice);
        });
}

void ContactImport::chooseExport()
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Export contacts"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("csv"));
    chooser->setNameFilter(QStringLiteral("CSV (*.csv)"));
    chooser->selectFile(tr("Contacts.csv"));
    connect(chooser, &QFileDialog::fileSelected, this, &ContactImport::writeTo);
    chooser->open();
}

void ContactImport::writeTo(const QString& path)
{
    m_tools.desk.read(
        this,
        // Spreadsheets here read a CSV as Latin 1 unless it begins with the mark.
        [](ReadStore& store) { return "\xEF\xBB\xBF" + contactsCsv(findContacts(store.db, {}, everyContact)); },
        [this, path](const Result<std::string>& csv) {
            if (!csv) return m_tools.refused(textOf(csv.error().detail));
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) ||
                file.write(csv->data(), qint64(csv->size())) != qint64(csv->size()) || !file.commit())
                return m_tools.refused([path, why = file.errorString()] {
                    return tr("%1 cannot be written: %2").arg(QDir::toNativeSeparators(path), why);
                });
            m_tools.window.tell([path] { return tr("Written to %1").arg(QDir::toNativeSeparators(path)); });
        });
}

} // namespace naskah
