#pragma once

#include "client/replica/sync_state.h"

#include <QAbstractButton>

namespace naskah {

/// How the desk stands to the server, always in words. Offline is a fact, not an error: grey, never red. While anything
/// waits in the outbox it never says that all is well.
class SyncChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit SyncChip(QWidget* parent = nullptr);

    void setState(const SyncState& state);
    const SyncState& state() const { return m_state; }
    /// Says the words again, in a language just chosen.
    void retranslate();
    /// Only what matters most, where there is little room; the tooltip says all.
    void setCompact(bool compact);
    static QString wordsFor(const SyncState& state, bool compact = false);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SyncState m_state;
    bool m_compact = false;
};

} // namespace naskah
