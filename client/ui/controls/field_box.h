#pragma once

#include <QLabel>
#include <QWidget>

namespace naskah {

/// A control with room beneath it for what is wrong with it, or what is known about it.
class FieldBox : public QWidget {
    Q_OBJECT
public:
    explicit FieldBox(QWidget* control, QWidget* parent = nullptr);

    QWidget* control() const { return m_control; }
    /// Says why the field cannot stay as it is; nothing when empty.
    void setProblem(const QString& problem);
    QString problem() const;
    /// Shows a widget beneath the control, in place of the one before; nullptr for none.
    void setNotice(QWidget* notice);

private:
    QWidget* m_control;
    QLabel* m_problem;
    QWidget* m_notice = nullptr;
};

/// The name at the left of a field, on the line of the field's first line.
QLabel* makeFieldName(const QString& text, QWidget* field);

} // namespace naskah
