#pragma once

#include <QDateTime>
#include <QImage>
#include <QMetaType>
#include <QString>

namespace naskah {

/// A file that was received and waits to be registered.
struct InboxLine {
    QString key; ///< its id in the inbox
    qint64 id = 0;
    QString name, sha256;
    QString source; ///< as the inbox has it: "file", "folder", "clipboard", "scanner", "pages"
    qint64 size = 0;
    QDateTime arrived;
    QImage thumb;    ///< of the first page; null until it is drawn
    int pages = 0;   ///< 0: not known yet
    QString problem; ///< why it cannot be shown

    bool operator==(const InboxLine&) const = default;
};

} // namespace naskah

Q_DECLARE_METATYPE(naskah::InboxLine)
