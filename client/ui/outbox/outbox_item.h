#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QPair>
#include <QString>

namespace naskah {

enum class OutboxState {
    refused,  ///< the server said no
    conflict, ///< somebody else changed the same
    skipped,  ///< it needed something that was refused
    held,     ///< the person wants it to wait
    waiting,
    sending,
    sent ///< accepted today
};

/// One thing a person did that has to reach the server, in plain words.
struct OutboxItem {
    QString key;
    OutboxState state = OutboxState::waiting;
    QString what;   ///< "Disposisi surat 412 kepada Kabid TIK"
    QString reason; ///< why it is where it is, in one sentence
    QDateTime since;
    int tries = 0;
    QDateTime lastTry;
    QList<QPair<QString, QString>> words; ///< what was typed: name and value
    bool canSendNow = false;
    bool canHold = false;
    bool canEdit = false; ///< open it again, as a replacement when it was refused
    bool canDiscard = false;

    bool needsAttention() const
    {
        return state == OutboxState::refused || state == OutboxState::conflict || state == OutboxState::skipped;
    }
};

} // namespace naskah

Q_DECLARE_METATYPE(naskah::OutboxItem)
