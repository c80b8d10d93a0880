#pragma once

#include "client/ui/controls/text_table.h"

#include <QDialog>

class QLabel;

namespace naskah {

class ActionButton;

/// A table that a person looks through before something is done with it: what a file would change, which of two stays.
/// It stays open until its owner is content, and shows how far long work is.
class TableDialog : public QDialog {
    Q_OBJECT
public:
    /// `lines`: of text a row has room for.
    TableDialog(const QString& title, const QString& explanation, const QList<TextTable::Column>& columns, QWidget* parent = nullptr,
                int lines = 1);

    TextTable* table() const { return m_table; }
    void setExplanation(const QString& explanation);
    /// The verb that does it; nothing can be done when it is empty.
    void setPrimary(const QString& verb);
    /// Another way out, on Ctrl+N.
    void setSecond(const QString& verb);
    void showFailure(const QString& failure);
    /// Work is going on: nothing else can be begun. "120 of 900".
    void setProgress(int done, int all);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void submitted();
    void secondRequested();

private:
    void submit();

    QLabel* m_explanation;
    QLabel* m_failure;
    QLabel* m_progress;
    TextTable* m_table;
    ActionButton* m_primary;
    ActionButton* m_second;
    bool m_busy = false;
};

} // namespace naskah
