#pragma once

#include <QDateTime>
#include <QMetaType>

namespace naskah {

/// How this desk stands to the server. One value from which everything on the screen that speaks of it is made.
struct SyncState {
    enum class Line {
        offline,
        connecting, ///< trying, for the first time since the start
        online,
    };
    Line line = Line::connecting;
    QDateTime since;        ///< offline: when the line was lost; online: when the desk last had everything
    bool receiving = false; ///< a pull is under way that has more than a moment's work left
    int waiting = 0;        ///< actions in the outbox that will go by themselves
    int attention = 0;      ///< actions in the outbox that wait for a person

    bool operator==(const SyncState&) const = default;
    /// That nothing is left to send and the desk had everything when it last asked.
    bool isSettled() const { return line == Line::online && !receiving && waiting == 0 && attention == 0; }
};

} // namespace naskah

Q_DECLARE_METATYPE(naskah::SyncState)
