#pragma once

#include <QWidget>

class QAction;
class QLineEdit;

namespace naskah {

class ActionButton;
class InitialsButton;
class SyncChip;

/// Name, search over everything, the one thing to start, how the line is, who I am.
class TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(QAction* create, QWidget* parent = nullptr);

    SyncChip* syncChip() const { return m_chip; }
    QLineEdit* search() const { return m_search; }
    void setPerson(const QString& name, const QString& post);
    void setNarrow(bool narrow);
    /// Beside a slim sidebar the name takes only the room it needs.
    void setSlim(bool slim);
    void retranslate();

Q_SIGNALS:
    void accountClicked(const QPoint& where);

private:
    QWidget* m_mark;
    SyncChip* m_chip;
    QLineEdit* m_search;
    ActionButton* m_create;
    InitialsButton* m_person;
};

} // namespace naskah
