#pragma once

#include <QDialog>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace naskah {

class ActionButton;

/// The frame of a dialog of named rows: a head, the rows, why it was refused, and Close beside the one act. It grows with
/// what it says. Ctrl+Enter acts from anywhere; what was submitted is not submitted again until it was refused.
class RowsDialog : public QDialog {
    Q_OBJECT
public:
    void refused(const QString& reason);

protected:
    RowsDialog(const QString& title, const QString& act, QWidget* parent);

    void addHead(QLabel* label);
    /// The name's label, which is hidden with the row.
    QWidget* addRow(const QString& name, QWidget* named, QWidget* field);
    /// A remark under the field above.
    void addRemark(QLabel* remark);
    /// A remark under all rows, hidden.
    void addWarning(QLabel* warning);
    /// All rows are there.
    void fit();
    /// Something else stands in the rows: what was refused says nothing any more.
    void forgetRefusal();
    void grow();
    /// Checks what stands in the rows; true when it was handed on.
    virtual bool hand() = 0;

    void submit();

private:
    QVBoxLayout* m_head;
    QGridLayout* m_rows;
    QVBoxLayout* m_warnings;
    QLabel* m_refusal;
    ActionButton* m_act;
    bool m_isHanded = false;
};

} // namespace naskah
