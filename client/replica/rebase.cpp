#include "client/replica/rebase.h"

#include <algorithm>

namespace naskah {

namespace {

bool meets(const std::set<RecordKey>& keys, const std::set<RecordKey>& zone)
{
    const auto& [small, large] = keys.size() < zone.size() ? std::tie(keys, zone) : std::tie(zone, keys);
    return std::ranges::any_of(small, [&](const RecordKey& key) { return large.contains(key); });
}

} // namespace

void Rebase::run(std::set<RecordKey> changed, const std::vector<Pending*>& dropped, bool everything)
{
    const auto isDropped = [&](const Pending* pending) { return std::ranges::find(dropped, pending) != dropped.end(); };
    for (const auto* pending : dropped)
        changed.insert(pending->writes.begin(), pending->writes.end());

    std::set<const Pending*> marked;
    std::vector<Pending*> again(dropped);
    for (const auto& pending : m_outbox.all())
        if (!isDropped(pending.get()) && (everything || pending->verdict == Verdict::Kind::unjudged)) {
            marked.insert(pending.get());
            changed.insert(pending->writes.begin(), pending->writes.end());
        }
    for (;;) {
        // Closed under "read or wrote what a changed or re-run command wrote", earlier ones included: undoing puts the
        // server's image back, under everybody's effects.
        for (bool grown = true; grown;) {
            grown = false;
            for (const auto& pending : m_outbox.all()) {
                if (isDropped(pending.get()) || marked.contains(pending.get())) continue;
                if (!meets(pending->reads, changed) && !meets(pending->writes, changed)) continue;
                marked.insert(pending.get());
                changed.insert(pending->writes.begin(), pending->writes.end());
                grown = true;
            }
        }
        for (const auto& pending : m_outbox.all())
            if (marked.contains(pending.get())) again.push_back(pending.get());
        m_runner.undo(again);
        again.clear();
        for (const auto& pending : m_outbox.all()) {
            if (!marked.contains(pending.get())) continue;
            m_runner.run(*pending);
            m_outbox.save(*pending);
        }
        std::set<RecordKey> fresh;
        for (const auto* pending : marked)
            fresh.insert(pending->writes.begin(), pending->writes.end());
        const bool settled = std::ranges::none_of(m_outbox.all(), [&](const auto& pending) {
            return !isDropped(pending.get()) && !marked.contains(pending.get()) &&
                   (meets(pending->reads, fresh) || meets(pending->writes, fresh));
        });
        if (settled) return;
        changed.merge(fresh);
    }
}

} // namespace naskah
