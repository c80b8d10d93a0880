#include "client/ui/register/register_queue.h"

namespace naskah {

void RegisterQueue::finishCurrent()
{
    m_items.removeAt(m_current);
    ++m_done;
    if (m_current >= m_items.size()) m_current = 0;
}

void RegisterQueue::skip()
{
    if (!m_items.isEmpty()) m_current = (m_current + 1) % size();
}

} // namespace naskah
