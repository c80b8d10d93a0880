#pragma once

#include "client/replica/queries_classification.h"

#include <QDate>
#include <QList>
#include <QString>

namespace naskah {

/// A scheme of codes as the page of classifications shows it.
struct SchemeLine {
    QString name;
    qint64 codes = 0, valid = 0; ///< all of it, and those that a letter of today may get
    QDate from, until;           ///< null: open
};

/// A code of a scheme.
struct CodeLine {
    QString key; ///< its id
    QString code, name, retention, scheme;
    QDate from, until; ///< null: open
    bool isValid = true; ///< today
};

QList<SchemeLine> readSchemes(Database& db, const QDate& today);
/// At most `limit` codes of a scheme (of all when empty) that begin as typed or whose names have the words.
QList<CodeLine> readCodes(Database& db, const QString& typed, const QString& scheme, int limit, const QDate& today);

} // namespace naskah
