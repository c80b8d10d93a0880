#pragma once

#include <QAbstractButton>

namespace naskah {

/// Always words. Offline is a fact, not an error: grey, never red.
class SyncChip : public QAbstractButton {
    Q_OBJECT
public:
    enum class State { synced, sending, offline, attention };

    explicit SyncChip(QWidget* parent = nullptr);

    void setState(State state, const QString& words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    State m_state = State::synced;
};

} // namespace naskah
