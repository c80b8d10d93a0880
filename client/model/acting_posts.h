#pragma once

#include "common/record/substitution.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace naskah {

class Database;

/// A post that this desk's person acts in now: their own, or one in which they stand in.
struct ActingPost {
    QString key; ///< the mandate's id
    Id<Appointment> mandate;
    QString title;
    std::optional<StandIn> as; ///< none: their own
    QString forWhom;           ///< empty when nobody holds the post
    std::optional<QDate> until;

    bool operator==(const ActingPost&) const = default;
};

/// The one they act under comes first.
QList<ActingPost> readActingPosts(Database& db);

} // namespace naskah
