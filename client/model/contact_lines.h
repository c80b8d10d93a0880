#pragma once

#include "client/replica/queries_contacts.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace naskah {

/// A contact as the list of contacts shows it.
struct ContactLine {
    QString key; ///< its id
    Contact contact;
    QString name, address, phone, email, note;
    qint64 letters = 0;
    bool pending = false;
    QStringList like; ///< names of those that are probably the same
};

/// Contacts that are probably the same, a list for each group.
using ContactGroups = QList<QList<ContactLine>>;

ContactGroups readContactGroups(Database& db);
/// At most `limit` contacts with every word of `typed`, by name.
QList<ContactLine> readContacts(Database& db, const QString& typed, int limit);
/// Marks the lines of which `groups` knows doubles.
void markDoubles(QList<ContactLine>& lines, const ContactGroups& groups);

} // namespace naskah

Q_DECLARE_METATYPE(naskah::ContactLine)
