#pragma once

#include "client/model/letter_list_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace naskah {

class ActionButton;
class EmptyState;
class LetterListView;

/// Title, quick filter and the list; what is said when the list is empty.
class LetterListPane : public QWidget {
    Q_OBJECT
public:
    explicit LetterListPane(FetchLines fetch, QWidget* parent = nullptr);

    /// Shows a place; for a search, `query.search` holds what was typed. The filter is kept per place.
    void open(const LetterQuery& query, const QString& title);
    const LetterQuery& query() const { return m_query; }
    /// How many of the place wait, told beside the title; 0 says nothing.
    void setUnread(int count);
    void refresh();
    void retranslate();
    LetterListModel* model() const { return m_model; }
    LetterListView* view() const { return m_view; }
    QLineEdit* filter() const { return m_filter; }
    /// The line under the cursor, or nullptr.
    const LetterLine* current() const;
    /// At most so many letters are chosen at once.
    static constexpr int mostChosen = 1000;
    /// The lines that are chosen, from above; one when nobody chose more.
    QList<LetterLine> chosen() const;
    /// Back to the one under the cursor.
    void chooseCurrent();
    /// Selects the line as soon as it is in the list.
    void select(const Uuid& key);
    void focusFilter();
    /// Clears filter and focuses the list; false when there was nothing to clear.
    bool clearFilter();

Q_SIGNALS:
    void currentChanged();
    /// Other lines are chosen: by the person, or because some left the list.
    void chosenChanged(bool byHand);
    void activated();
    void emptyAction(naskah::Place place);
    void saveSearchRequested(const QString& text);

private:
    QWidget* makeHeader();
    void connectChoice();
    void chooseAll();
    void keepOneChosen();
    void runQuery();
    void answered();
    void sayEmpty();
    void sayTitle();
    void sayNotes();

    LetterQuery m_query;
    QString m_placeTitle;
    int m_unread = 0;
    LetterListModel* m_model;
    LetterListView* m_view;
    QLabel* m_title = nullptr;
    QLabel* m_aside = nullptr;
    QLineEdit* m_filter = nullptr;
    ActionButton* m_unreadOnly = nullptr;
    ActionButton* m_save = nullptr;
    QLabel* m_notes = nullptr;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTimer m_typing; ///< a pause in typing, after which the filter runs
    std::optional<Uuid> m_wanted;
    bool m_isMending = false; ///< rows are leaving the list
    int m_chosenOfAll = 0; ///< rows chosen while more are being read, all of which are to be chosen; 0: not all are
};

} // namespace naskah
