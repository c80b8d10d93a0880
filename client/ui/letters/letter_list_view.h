#pragma once

#include <QListView>

#include <vector>

class QScrollBar;

namespace naskah {

class LetterListModel;

/// Letters under the day they came, older ones under their month. Rows are of one height and the headings belong to the
/// view, not to the model, so that the place of any row among a million is found without measuring the others. The
/// heading of the topmost day stays in sight. A QListView only by descent, which is what assistive technology knows how
/// to read.
class LetterListView : public QListView {
    Q_OBJECT
public:
    static constexpr int rowHeight = 52;
    static constexpr int headingHeight = 32;

    explicit LetterListView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The chosen rows, from above.
    QList<int> chosenRows() const;
    /// Chooses the first so many rows; the current one stays.
    void choose(int rows);
    /// Moves the current row; what lies at either end stays put.
    void step(int rows);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void doItemsLayout() override;
    void reset() override;
    /// A letter typed here is a key or nothing: rows are not found by how they begin.
    void keyboardSearch(const QString&) override {}
    /// More rows may have to be read first: that is the owner's.
    void selectAll() override { Q_EMIT allWanted(); }

Q_SIGNALS:
    void currentRowChanged(int row);
    void allWanted();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

private:
    int count() const;
    QDate dayOf(int row) const;
    void findHeadings(int from);
    void contentChanged();
    void fetchIfNear();
    /// Where the row begins in the whole list, its heading not included.
    int topOf(int row) const;
    int rowAt(int y) const;
    int contentHeight() const;
    void placeBar();
    void paintHeading(QPainter& painter, int y, int heading) const;

    QScrollBar* m_overBar;       ///< lies over the rows, so that they reach the pane's edge
    std::vector<int> m_headings; ///< rows that begin a day, ascending
};

} // namespace naskah
