#pragma once

#include "client/model/leg_tree_model.h"
#include "client/model/line_list_model.h"

#include <QScrollArea>

class QVBoxLayout;
class QLabel;
class QListView;
class QTreeView;

namespace naskah {

class ActionButton;

/// Beside the page: the facts, where the letter went, the disposition tree, the history.
class LetterSide : public QScrollArea {
    Q_OBJECT
public:
    explicit LetterSide(QWidget* parent = nullptr);

    void setDetail(const LetterDetail& detail);
    void retranslate();
    /// Alone in the room of the page: the lines keep a width that can be read.
    void setRoomy(bool roomy);
    bool isRoomy() const { return m_roomy; }
    QTreeView* tree() const { return m_tree; }

Q_SIGNALS:
    void legChosen(const std::optional<naskah::Id<naskah::Disposition>>& leg);
    void legMenuRequested(const QPoint& where);

private:
    void fillFacts(const LetterDetail& detail);
    void showHistory();
    void fitTree();

    LetterDetail m_detail;
    bool m_wholeHistory = false;
    bool m_roomy = false;
    LegTreeModel* m_legs;
    LineListModel<HistoryLine>* m_history;
    LineListModel<DeliveryLine>* m_deliveries;
    QWidget* m_facts = nullptr;
    QList<QPair<QString, QString>> m_factsShown;
    QWidget* m_inside = nullptr;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_deliveryTitle;
    QListView* m_deliveryView;
    QLabel* m_treeTitle;
    QTreeView* m_tree;
    QLabel* m_historyTitle;
    QListView* m_historyView;
    ActionButton* m_moreHistory;
};

} // namespace naskah
