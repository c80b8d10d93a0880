#pragma once

#include "client/model/contact_lines.h"

#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QStackedWidget;

namespace naskah {

class ActionButton;
class EmptyState;
class TextTable;

/// Those outside the organisation who write to this office: a table with a quick filter, and what can be done with
/// them. Knows nothing of the store.
///
/// Keys: Enter edits, N adds, M merges those chosen (of one, the whole group it looks like), L shows the letters,
/// Ctrl+D shows only likely doubles, Ctrl+F filters.
class ContactsPage : public QWidget {
    Q_OBJECT
public:
    explicit ContactsPage(QWidget* parent = nullptr);

    /// Answers `listWanted`. `more`: there are others that the list has no room for.
    void setLines(const QList<ContactLine>& lines, bool more);
    /// How many contacts look like another.
    void setDoubles(int doubles);
    QString filter() const;
    bool onlyDoubles() const;
    const QList<ContactLine>& lines() const { return m_lines; }
    TextTable* table() const { return m_table; }
    void choose(const QString& key);

Q_SIGNALS:
    void listWanted();
    void addRequested();
    void editRequested(const naskah::ContactLine& contact);
    void mergeRequested(const QList<naskah::ContactLine>& contacts);
    void lettersRequested(const naskah::ContactLine& contact);
    void importRequested();
    void exportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    ActionButton* addAct(QLayout* row, const QString& text, const QKeySequence& keys, std::function<void()> act);
    const ContactLine* current() const;
    QList<ContactLine> chosen() const;
    void edit();
    void merge();
    void showActs();
    void showEmpty();

    QList<ContactLine> m_lines;
    bool m_answered = false;
    QTimer m_typing;
    QLabel* m_aside = nullptr;
    QLineEdit* m_filter = nullptr;
    ActionButton* m_doubles = nullptr;
    ActionButton* m_edit = nullptr;
    ActionButton* m_merge = nullptr;
    ActionButton* m_letters = nullptr;
    TextTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
};

} // namespace naskah
