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

void RegisterQueue::open(const RegisterItem& item)
{
    for (int i = 0; i < size(); ++i) {
        if (m_items[i].id != item.id) continue;
        m_current = i;
        if (item.files.size() <= m_items[i].files.size()) return;
        m_items[i].files = item.files;
        m_items[i].received = item.received;
        return;
    }
    m_current = m_items.isEmpty() ? 0 : m_current + 1;
    m_items.insert(m_current, item);
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
