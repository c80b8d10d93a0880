#include "client/net/event_lines.h"

namespace naskah {
namespace {

constexpr qsizetype longest = 1 << 20;

} // namespace

bool EventLines::read(const QByteArray& bytes, const OnEvent& onEvent)
{
    m_rest += bytes;
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
        QByteArray each = m_rest.mid(from, end - from);
        if (each.endsWith('\r')) each.chop(1);
        from = end + 1;
        line(each, onEvent);
    }
    m_rest.remove(0, from);
    return m_rest.size() <= longest && m_data.size() <= longest;
}

void EventLines::line(const QByteArray& line, const OnEvent& onEvent)
{
    if (line.isEmpty()) {
        if (m_data.endsWith('\n')) m_data.chop(1);
        if (!m_name.isEmpty() || !m_data.isEmpty()) onEvent(m_name.isEmpty() ? QByteArray("message") : m_name, m_data);
        m_name.clear();
        m_data.clear();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0) return; // a comment keeps the line alive
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' ')) value.remove(0, 1);
    if (field == "event") m_name = value;
    if (field == "data") m_data += value + '\n';
}

} // namespace naskah
