#pragma once

#include <QLineEdit>

namespace naskah {

/// The search box of the top bar: shows the key that leads to it as long as it is empty and elsewhere has the focus.
class SearchLine : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchLine(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Down or Enter: on to what was found.
    void leaveDownwards();
    /// Esc in the empty box.
    void leave();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
};

} // namespace naskah
