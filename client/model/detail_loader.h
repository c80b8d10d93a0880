#pragma once

#include "client/model/letter_reading.h"

#include <QObject>

namespace naskah {

/// Reads the letter under the cursor. While one is being read only the newest wish is remembered, so that holding an
/// arrow key down never makes a queue.
class DetailLoader : public QObject {
    Q_OBJECT
public:
    explicit DetailLoader(FetchDetail fetch, QObject* parent = nullptr);

    void load(const LetterLine& line);
    /// The same letter again, because the store changed.
    void reload();
    void clear();

Q_SIGNALS:
    void loaded(const naskah::LetterDetail& detail);
    /// The letter is not here any more.
    void gone();
    void failed(const QString& why);

private:
    void ask();

    FetchDetail m_fetch;
    std::optional<LetterLine> m_wanted;
    bool m_busy = false;
    bool m_stale = false;
};

} // namespace naskah
