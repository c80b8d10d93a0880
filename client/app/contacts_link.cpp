#include "client/app/contacts_link.h"

#include "client/app/deeds.h"
#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/ui/contacts/contacts_page.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/main_window.h"
#include "common/command/contacts.h"

namespace naskah {
namespace {

constexpr int mostShown = 1000;
const QString resultKey = QStringLiteral("=");

enum ContactField { nameField, addressField, phoneField, emailField, noteField };

/// What a field changes; nothing when it was not touched.
std::optional<std::string> changed(const QStringList& before, const QStringList& now, ContactField field)
{
    return before[field] == now[field] ? std::nullopt : std::optional(now[field].trimmed().toStdString());
}

Said unreadable(const Error& error)
{
    return [why = textOf(error.detail)] { return ContactsLink::tr("The contacts could not be read: %1").arg(why); };
}

/// What becomes of contacts when they are merged into the one with this key, and what that one has afterwards.
QList<TextTable::Row> mergeRows(const QList<ContactLine>& contacts, const QString& into)
{
    using T = theme::Tokens;
    QList<TextTable::Row> rows;
    Contact result;
    qint64 letters = 0;
    for (const ContactLine& line : contacts)
        if (line.key == into) result = line.contact;
    for (const ContactLine& line : contacts) {
        const bool stays = line.key == into;
        letters += line.letters;
        if (!stays) fillGaps(result, line.contact);
        rows << TextTable::Row{line.key,
                               {stays ? ContactsLink::tr("Stays") : ContactsLink::tr("Becomes it"),
                                line.name,
                                line.address,
                                line.phone,
                                line.email,
                                line.note,
                                QString::number(line.letters)},
                               stays ? &T::good : &T::secondary,
                               0,
                               stays ? QStringLiteral("checkmark") : QStringLiteral("mail-forward")};
    }
    rows << TextTable::Row{resultKey,
                           {ContactsLink::tr("Afterwards"),
                            textOf(result.name),
                            textOf(result.address),
                            textOf(result.phone),
                            textOf(result.email),
                            textOf(result.note),
                            QString::number(letters)},
                           &T::accent,
                           0,
                           QStringLiteral("go-next")};
    return rows;
}

} // namespace

ContactsPage* makeContactsPage(const PageTools& tools)
{
    auto* page = new ContactsPage;
    new ContactsLink(tools, *page);
    return page;
}

ContactsLink::ContactsLink(PageTools tools, ContactsPage& page)
    : QObject(&page), m_tools(std::move(tools)), m_page(page), m_import(m_tools)
{
    connect(&page, &ContactsPage::listWanted, this, &ContactsLink::list);
    connect(&page, &ContactsPage::addRequested, this, &ContactsLink::add);
    connect(&page, &ContactsPage::editRequested, this, &ContactsLink::edit);
    connect(&page, &ContactsPage::mergeRequested, this, &ContactsLink::merge);
    connect(&page, &ContactsPage::importRequested, &m_import, &ContactImport::chooseImport);
    connect(&page, &ContactsPage::exportRequested, &m_import, &ContactImport::chooseExport);
    connect(&page,
            &ContactsPage::lettersRequested,
            &m_tools.window,
            [window = &m_tools.window](const ContactLine& contact) {
                QString words = contact.name;
                window->search(QStringLiteral("dari:\"%1\"").arg(words.remove(u'"')));
            });
    connect(&m_tools.desk, &Desk::changed, this, &ContactsLink::refresh);
    refresh();
}

void ContactsLink::refresh()
{
    m_tools.desk.read(
        this,
        [](ReadStore& store) { return readContactGroups(store.db); },
        [this](const Result<ContactGroups>& groups) {
            if (!groups)
                return m_tools.refused(unreadable(groups.error()));
            m_groups = *groups;
            int doubles = 0;
            for (const auto& group : m_groups)
                doubles += int(group.size());
            m_page.setDoubles(doubles);
            list();
        });
}

void ContactsLink::list()
{
    const QString typed = m_page.filter();
    const int limit = m_page.onlyDoubles() ? std::numeric_limits<int>::max() : mostShown + 1;
    m_tools.desk.read(
        this,
        [typed, limit](ReadStore& store) { return readContacts(store.db, typed, limit); },
        [this, typed](const Result<QList<ContactLine>>& found) {
            if (!found)
                return m_tools.refused(unreadable(found.error()));
            if (typed == m_page.filter()) show(*found);
        });
}

void ContactsLink::show(const QList<ContactLine>& found)
{
    QList<ContactLine> lines = found;
    markDoubles(lines, m_groups);
    if (m_page.onlyDoubles()) {
        // Group by group, so that what looks alike stands together.
        QSet<QString> wanted;
        for (const ContactLine& line : std::as_const(lines))
            if (!line.like.isEmpty()) wanted << line.key;
        lines.clear();
        for (const auto& group : m_groups)
            if (std::any_of(
                    group.begin(), group.end(), [&](const ContactLine& line) { return wanted.contains(line.key); }))
                lines << group;
    }
    const bool more = lines.size() > mostShown;
    m_page.setLines(lines.mid(0, mostShown), more);
}

SmallForm* ContactsLink::ask(const QString& title, const QString& verb, const ContactLine& contact)
{
    auto* form = new SmallForm(title,
                               {},
                               {{tr("Name"), contact.name},
                                {tr("Address"), contact.address},
                                {tr("Phone"), contact.phone},
                                {tr("E-mail"), contact.email},
                                {tr("Note"), contact.note, false, true}},
                               verb,
                               &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    return form;
}

void ContactsLink::add()
{
    SmallForm* form = ask(tr("New contact"), tr("Add"), {});
    connect(form, &SmallForm::submitted, this, [this, form](const QStringList& values) {
        const auto text = [&values](ContactField field) { return values[field].trimmed().toStdString(); };
        const AddContact command{
            text(nameField), text(addressField), text(phoneField), text(emailField), text(noteField)};
        run(
            form,
            values[nameField].trimmed(),
            {},
            [command](Replica& replica) { return replica.execute(command); },
            [name = values[nameField].trimmed()] { return tr("Added: %1").arg(name); });
    });
    form->show();
}

void ContactsLink::edit(const ContactLine& contact)
{
    SmallForm* form = ask(tr("Edit contact"), tr("Save"), contact);
    const QStringList before = form->values();
    connect(form, &SmallForm::submitted, this, [this, form, before, contact](const QStringList& values) {
        if (values == before) return form->accept();
        const ChangeContact command{contact.contact.id,
                                    changed(before, values, nameField),
                                    changed(before, values, addressField),
                                    changed(before, values, phoneField),
                                    changed(before, values, emailField),
                                    changed(before, values, noteField)};
        run(
            form,
            values[nameField].trimmed(),
            contact.key,
            [command](Replica& replica) { return replica.execute(command); },
            [name = values[nameField].trimmed()] { return tr("Changed: %1").arg(name); });
    });
    form->show();
}

void ContactsLink::run(SmallForm* form, const QString& wanted, const QString& self, Make make, const Said& words)
{
    if (wanted.isEmpty()) return form->showProblem(nameField, reasonWords("contact.no_name", {}));
    struct Tried {
        bool taken = false; ///< another contact has the name
        Replica::Done done;
    };
    form->setBusy(true);
    m_tools.desk.execute(
        form,
        [make = std::move(make), wanted = wanted.toStdString(), self = self.toStdString()](Replica& replica) -> Tried {
            const auto twin = contactNamed(replica.db(), wanted);
            if (twin && twin->id.value.text() != self) return {true, {}};
            return {false, make(replica)};
        },
        [this, form, words](const Result<Tried>& outcome) {
            if (!outcome) return form->showFailure(textOf(outcome.error().detail));
            if (outcome->taken)
                return form->showProblem(nameField,
                                         tr("There is a contact with this name. Two of the same are merged with M."));
            if (const QString problem = whyNot(outcome->done); !problem.isEmpty()) return form->showFailure(problem);
            form->accept();
            m_tools.done(outcome->done.command, words);
        });
}

void ContactsLink::merge(QList<ContactLine> contacts)
{
    if (contacts.size() == 1)
        for (const auto& group : std::as_const(m_groups))
            if (std::any_of(group.begin(), group.end(), [&](const ContactLine& line) {
                    return line.key == contacts.first().key;
                })) {
                contacts = group;
                break;
            }
    if (contacts.size() < 2) return;
    // The one that most letters came from is the likeliest to stay.
    std::stable_sort(contacts.begin(), contacts.end(), [](const ContactLine& a, const ContactLine& b) {
        return a.letters > b.letters;
    });
    auto* dialog = new TableDialog(tr("Merge contacts"),
                                   tr("Choose the one that stays; letters of the others count as its own from then on. "
                                      "It takes over what it lacks, "
                                      "as the last row shows."),
                                   {{{}, 13},
                                    {tr("Name"), 20},
                                    {tr("Address"), 18},
                                    {tr("Phone"), 17, false, true},
                                    {tr("E-mail"), 16},
                                    {tr("Note"), 12},
                                    {tr("Letters"), 10, true, true}},
                                   &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPrimary(tr("Merge %n contact(s)", nullptr, int(contacts.size())));
    const auto into = std::make_shared<QString>(contacts.first().key);
    dialog->table()->setRows(mergeRows(contacts, *into));
    connect(dialog->table(), &TextTable::chosen, dialog, [dialog, contacts, into](const QString& key) {
        if (key == resultKey || key.isEmpty() || key == *into) return;
        *into = key;
        dialog->table()->setRows(mergeRows(contacts, key));
    });
    connect(
        dialog, &TableDialog::submitted, this, [this, dialog, contacts, into] { mergeInto(dialog, contacts, *into); });
    dialog->show();
}

void ContactsLink::mergeInto(TableDialog* dialog, const QList<ContactLine>& contacts, const QString& into)
{
    MergeContacts command;
    QString stays;
    for (const ContactLine& line : contacts) {
        if (line.key != into) {
            command.contacts.push_back(line.contact.id);
            continue;
        }
        command.into = line.contact.id;
        stays = line.name;
    }
    dialog->setProgress(0, 1);
    m_tools.desk.execute(
        dialog,
        [command](Replica& replica) { return replica.execute(command); },
        [this, dialog, into, stays](const Result<Replica::Done>& result) {
            if (const QString problem = whyNot(result); !problem.isEmpty()) return dialog->showFailure(problem);
            dialog->accept();
            m_page.choose(into);
            m_tools.done(result->command, [stays] { return tr("Merged into %1").arg(stays); });
        });
}

} // namespace naskah
