#pragma once

#include "client/app/contact_import.h"
#include "client/app/pages.h"
#include "client/model/contact_lines.h"

#include <QObject>

namespace naskah {

class ContactsPage;
class SmallForm;
class TableDialog;

/// Fills the contacts page from the desk and does what it asks for. Lives as long as its page.
class ContactsLink : public QObject {
    Q_OBJECT
public:
    ContactsLink(PageTools tools, ContactsPage& page);

private:
    void refresh();
    void list();
    void show(const QList<ContactLine>& lines);
    void add();
    void edit(const ContactLine& contact);
    SmallForm* ask(const QString& title, const QString& verb, const ContactLine& contact);
    using Make = std::function<Replica::Done(Replica&)>;
    /// Runs the command unless another contact than `self` has the name.
    void run(SmallForm* form, const QString& name, const QString& self, Make make, const Said& words);
    void merge(QList<ContactLine> contacts);
    void mergeInto(TableDialog* dialog, const QList<ContactLine>& contacts, const QString& into);

    PageTools m_tools;
    ContactsPage& m_page;
    ContactImport m_import;
    ContactGroups m_groups;
};

ContactsPage* makeContactsPage(const PageTools& tools);

} // namespace naskah
