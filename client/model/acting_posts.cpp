#include "client/model/acting_posts.h"

#include "client/model/store_text.h"
#include "client/replica/queries.h"
#include "client/replica/queries_absence.h"

#include <algorithm>

namespace naskah {

QList<ActingPost> readActingPosts(Database& db)
{
    QList<ActingPost> posts;
    const auto standIns = listStandIns(db);
    for (const auto& mandate : whoAmI(db).mandates) {
        ActingPost post{
            textOf(mandate.appointment.value.text()), mandate.appointment, textOf(mandate.positionTitle), {}, {}, {}};
        const auto standIn = std::ranges::find(standIns, mandate.appointment, &StandInRow::mandate);
        if (standIn != standIns.end()) {
            post.as = standIn->kind;
            post.forWhom = textOf(standIn->absentName);
            post.until = dayOf(standIn->endsOn);
        }
        posts << post;
    }
    return posts;
}

} // namespace naskah
