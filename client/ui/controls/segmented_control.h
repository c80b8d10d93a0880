#pragma once

#include <QWidget>

namespace naskah {

/// One choice out of few, all visible; arrow keys move it.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    SegmentedControl(QStringList options, int current, QWidget* parent = nullptr);

    int current() const { return m_current; }
    void setCurrent(int index);
    void setOptions(QStringList options);
    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect segmentRect(int index) const;

    QStringList m_options;
    int m_current;
};

} // namespace naskah
