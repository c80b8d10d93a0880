#include "client/app/acting_link.h"

#include "client/model/desk.h"
#include "client/replica/acting.h"
#include "client/ui/shell/acting_strip.h"
#include "client/ui/shell/main_window.h"

#include <algorithm>

namespace naskah {

ActingLink::ActingLink(Desk& desk, MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window)
{
    connect(&desk, &Desk::changed, this, &ActingLink::read);
    connect(window.acting(), &ActingStrip::chosen, this, &ActingLink::act);
    read();
}

void ActingLink::read()
{
    m_desk.read(
        this,
        [](ReadStore& store) { return readActingPosts(store.db); },
        [this](const Result<QList<ActingPost>>& posts) {
            if (!posts) return;
            m_window.acting()->setPosts(*posts);
            if (m_known) tellWhatChanged(*m_known, *posts);
            m_known = *posts;
        });
}

void ActingLink::tellWhatChanged(const QList<ActingPost>& before, const QList<ActingPost>& now)
{
    const auto has = [](const QList<ActingPost>& posts, const ActingPost& post) {
        return std::ranges::find(posts, post.key, &ActingPost::key) != posts.end();
    };
    for (const ActingPost& each : now)
        if (each.as && !has(before, each))
            m_window.tell([each] { return tr("You stand in from now on: %1").arg(actingwords::full(each)); });
    for (const ActingPost& each : before)
        if (each.as && !has(now, each)) m_window.tell([each] { return tr("You no longer stand in as %1").arg(actingwords::post(each)); });
}

void ActingLink::act(const ActingPost& post)
{
    m_desk.execute(
        this,
        [mandate = post.mandate](Replica& replica) { return actAs(replica, mandate); },
        [this, post](const Result<bool>& done) {
            if (!done || !*done)
                return m_window.warn([post] { return tr("You no longer stand in as %1").arg(actingwords::post(post)); },
                                     [] { return tr("Nothing else was changed."); });
            m_window.tell([post] { return tr("You act as %1").arg(actingwords::full(post)); });
        });
}

} // namespace naskah
