#include "server/auth/hash_limit.h"

namespace naskah::auth {

std::optional<bool> HashLimit::verify(const std::string& phc, std::string_view password)
{
    {
        std::unique_lock lock(m_mutex);
        if (m_hashing && m_waiting >= m_mostWaiting) return std::nullopt;
        ++m_waiting;
        m_free.wait(lock, [this] { return !m_hashing; });
        --m_waiting;
        m_hashing = true;
    }
    const bool right = verifyPassword(phc.empty() ? m_dummy : phc, password) && !phc.empty();
    {
        const std::scoped_lock lock(m_mutex);
        m_hashing = false;
    }
    m_free.notify_one();
    return right;
}

} // namespace naskah::auth
