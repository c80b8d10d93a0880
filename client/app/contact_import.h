#pragma once

#include "client/app/pages.h"
#include "client/model/contact_acts.h"

#include <QObject>

namespace naskah {

class TableDialog;

/// Contacts from and to files: what a file would change is shown before it is done, and each problem with its line.
class ContactImport : public QObject {
    Q_OBJECT
public:
    explicit ContactImport(PageTools tools, QObject* parent = nullptr);

    void chooseImport();
    void chooseExport();

private:
    void stage(const QString& path);
    void showStaged(const QString& file, const ContactStaging& staged);
    void apply(TableDialog* dialog, std::shared_ptr<const ContactStaging> staged, std::size_t from);
    void writeTo(const QString& path);

    PageTools m_tools;
};

} // namespace naskah
