#pragma once

#include <QAbstractButton>

namespace naskah {

/// The person's initials in a circle; opens their menu.
class InitialsButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit InitialsButton(QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& post);
    /// `dr. Ratna Dewi, M.Kes.` is RD: titles before the name and after the comma do not count.
    static QString initialsOf(const QString& name);
    QSize sizeHint() const override { return {32, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace naskah
