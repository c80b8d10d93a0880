#include "client/model/detail_loader.h"

namespace naskah {

DetailLoader::DetailLoader(FetchDetail fetch, QObject* parent) : QObject(parent), m_fetch(std::move(fetch)) {}

void DetailLoader::load(const LetterLine& line)
{
    m_wanted = line;
    if (m_busy)
        m_stale = true;
    else
        ask();
}

void DetailLoader::reload()
{
    if (m_wanted) load(LetterLine(*m_wanted));
}

void DetailLoader::clear()
{
    m_wanted.reset();
}

void DetailLoader::ask()
{
    m_busy = true;
    m_stale = false;
    m_fetch(this, *m_wanted, [this, key = m_wanted->key](const Result<std::optional<LetterDetail>>& answer) {
        m_busy = false;
        if (!m_wanted) return;
        if (m_wanted->key == key) {
            if (!answer)
                Q_EMIT failed(QString::fromStdString(answer.error().detail));
            else if (answer.value())
                Q_EMIT loaded(*answer.value());
            else
                Q_EMIT gone();
        }
        if (m_wanted && (m_stale || m_wanted->key != key) && !m_busy) ask();
    });
}

} // namespace naskah
