#pragma once

#include <QByteArray>

#include <functional>

namespace naskah {

/// Reads `text/event-stream` (WHATWG HTML, section 9.2) as it arrives, with limits.
class EventLines {
public:
    using OnEvent = std::function<void(const QByteArray& name, const QByteArray& data)>;

    /// Calls `onEvent` for every event that is complete. False when the stream is none: a line or event that is too
    /// long.
    bool read(const QByteArray& bytes, const OnEvent& onEvent);

private:
    void line(const QByteArray& line, const OnEvent& onEvent);

    QByteArray m_rest;
    QByteArray m_name;
    QByteArray m_data;
};

} // namespace naskah
