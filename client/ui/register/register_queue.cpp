#include "client/ui/register/register_queue.h"

#include <algorithm>

namespace naskah {

void RegisterQueue::finishCurrent()
{
    m_items.removeAt(m_current);
    ++m_done;
    if (m_current >= m_items.size()) m_current = 0;
}

bool RegisterQueue::holds(const QString& id) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const RegisterItem& item) { return item.id == id; });
}

void RegisterQueue::remove(const QString& id)
{
    for (int i = 0; i < size(); ++i) {
        if (m_items[i].id != id || i == m_current) continue;
        m_items.removeAt(i);
        if (i < m_current) --m_current;
        return;
    }
}

void RegisterQueue::skip()
{
    if (!m_items.isEmpty()) m_current = (m_current + 1) % size();
}

} // namespace naskah
