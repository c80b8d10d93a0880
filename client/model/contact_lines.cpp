#include "client/model/contact_lines.h"

#include "client/model/store_text.h"

#include <QHash>

namespace naskah {
namespace {

ContactLine lineOf(const ContactRow& row)
{
    const Contact& contact = row.contact;
    return {textOf(contact.id.value.text()),
            contact,
            textOf(contact.name),
            textOf(contact.address),
            textOf(contact.phone),
            textOf(contact.email),
            textOf(contact.note),
            row.letters,
            row.pending,
            {}};
}

} // namespace

ContactGroups readContactGroups(Database& db)
{
    ContactGroups groups;
    for (const auto& rows : likelySame(db)) {
        QList<ContactLine> group;
        for (const auto& row : rows)
            group << lineOf(row);
        groups << group;
    }
    for (QList<ContactLine>& group : groups)
        markDoubles(group, {group});
    return groups;
}

QList<ContactLine> readContacts(Database& db, const QString& typed, int limit)
{
    QList<ContactLine> lines;
    for (const auto& row : findContacts(db, typed.toStdString(), limit))
        lines << lineOf(row);
    return lines;
}

void markDoubles(QList<ContactLine>& lines, const ContactGroups& groups)
{
    QHash<QString, qsizetype> groupOf;
    for (qsizetype i = 0; i < groups.size(); ++i)
        for (const ContactLine& each : groups[i])
            groupOf[each.key] = i;
    for (ContactLine& line : lines) {
        line.like.clear();
        const auto found = groupOf.constFind(line.key);
        if (found == groupOf.constEnd()) continue;
        for (const ContactLine& each : groups[*found])
            if (each.key != line.key) line.like << each.name;
    }
}

} // namespace naskah
