#pragma once

#include <QAbstractButton>

namespace naskah {

/// A short order that is on or off.
class ToggleChip : public QAbstractButton {
    Q_OBJECT
public:
    explicit ToggleChip(const QString& text, bool on = false, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace naskah
