#include "client/ui/letters/letter_list_view.h"

#include "client/model/letter_list_model.h"
#include "client/ui/letters/letter_list_delegate.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace naskah {
namespace {

/// The next page is asked for when so many rows are left below what is seen.
constexpr int rowsAhead = 30;

} // namespace

LetterListView::LetterListView(QWidget* parent) : QListView(parent), m_overBar(new QScrollBar(Qt::Vertical, this))
{
    setItemDelegate(new LetterListDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(rowHeight);
    m_overBar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    m_overBar->setAttribute(Qt::WA_NoSystemBackground);
    connect(m_overBar, &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_overBar, &QScrollBar::setValue);
}

void LetterListView::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    if (!model) return;
    connect(model, &QAbstractItemModel::rowsRemoved, this, &LetterListView::contentChanged);
    connect(model, &QAbstractItemModel::rowsMoved, this, &LetterListView::contentChanged);
    connect(model, &QAbstractItemModel::dataChanged, this, &LetterListView::contentChanged);
    contentChanged();
}

int LetterListView::count() const
{
    return model() ? model()->rowCount() : 0;
}

QDate LetterListView::dayOf(int row) const
{
    const QDate day = model()->index(row, 0).data(LetterListModel::dayRole).toDate();
    return day.isValid() ? plaindate::groupOf(day) : day;
}

void LetterListView::findHeadings(int from)
{
    m_headings.erase(std::lower_bound(m_headings.begin(), m_headings.end(), from), m_headings.end());
    QDate day = from > 0 ? dayOf(from - 1) : QDate();
    for (int row = from; row < count(); ++row) {
        const QDate own = dayOf(row);
        if (own.isValid() && (row == 0 || own != day)) m_headings.push_back(row);
        day = own;
    }
}

void LetterListView::contentChanged()
{
    findHeadings(0);
    updateGeometries();
    viewport()->update();
}

void LetterListView::reset()
{
    QListView::reset();
    contentChanged();
    verticalScrollBar()->setValue(0);
}

void LetterListView::doItemsLayout()
{
    // There is nothing to lay out: every place follows from the row's number.
    updateGeometries();
    viewport()->update();
}

void LetterListView::rowsInserted(const QModelIndex& parent, int start, int end)
{
    const bool appended = end == count() - 1;
    const int above = start < rowAt(verticalOffset()) ? (end - start + 1) * rowHeight : 0;
    QAbstractItemView::rowsInserted(parent, start, end);
    findHeadings(appended ? start : 0);
    updateGeometries();
    // News above what is being read must not push it away.
    if (above > 0) verticalScrollBar()->setValue(verticalOffset() + above);
    viewport()->update();
}

void LetterListView::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
}

int LetterListView::topOf(int row) const
{
    const auto headings = std::upper_bound(m_headings.begin(), m_headings.end(), row) - m_headings.begin();
    return row * rowHeight + int(headings) * headingHeight;
}

int LetterListView::contentHeight() const
{
    return count() * rowHeight + int(m_headings.size()) * headingHeight;
}

int LetterListView::rowAt(int y) const
{
    // The last row whose block (its heading included) begins at or above y.
    int low = 0;
    int high = count();
    while (high - low > 1) {
        const int middle = low + (high - low) / 2;
        const bool headed = std::binary_search(m_headings.begin(), m_headings.end(), middle);
        (topOf(middle) - (headed ? headingHeight : 0) <= y ? low : high) = middle;
    }
    return low;
}

QRect LetterListView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid()) return {};
    return {0, topOf(index.row()) - verticalOffset(), viewport()->width(), rowHeight};
}

QModelIndex LetterListView::indexAt(const QPoint& point) const
{
    const int y = point.y() + verticalOffset();
    if (count() == 0 || y < 0 || y >= contentHeight()) return {};
    const int row = rowAt(y);
    return y >= topOf(row) ? model()->index(row, 0) : QModelIndex();
}

void LetterListView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid()) return;
    const int top = topOf(index.row());
    const int view = viewport()->height();
    const int above = top - headingHeight; // the heading that stays in sight covers so much
    const int offset = verticalOffset();
    int wanted = offset;
    if (hint == PositionAtCenter)
        wanted = top - (view - rowHeight) / 2;
    else if (hint == PositionAtTop || above < offset)
        wanted = above;
    else if (hint == PositionAtBottom || top + rowHeight > offset + view)
        wanted = top + rowHeight - view;
    verticalScrollBar()->setValue(wanted);
}

QModelIndex LetterListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = count() - 1;
    if (last < 0) return {};
    const int page = qMax(1, viewport()->height() / rowHeight - 1);
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    int wanted = row;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        wanted = row - 1;
        break;
    case MoveDown:
    case MoveNext:
        wanted = row + 1;
        break;
    case MovePageUp:
        wanted = row - page;
        break;
    case MovePageDown:
        wanted = row + page;
        break;
    case MoveHome:
        wanted = 0;
        break;
    case MoveEnd:
        wanted = last;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(qBound(0, wanted, last), 0);
}

void LetterListView::step(int rows)
{
    if (count() == 0) return;
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : 0;
    setCurrentIndex(model()->index(qBound(0, row, count() - 1), 0));
}

int LetterListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QItemSelectionModel::SelectionFlags LetterListView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    // What the program chooses does not depend on the keys that happen to be down.
    if (!event) return index.isValid() ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Clear;
    return QListView::selectionCommand(index, event);
}

void LetterListView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    // From where the choice began to where it ends, which may lie above; headings between do not matter. Qt gives the two
    // ends as corners that are not in order.
    const int top = qMin(rect.top(), rect.bottom());
    const int bottom = qMax(rect.top(), rect.bottom());
    QModelIndex first = indexAt(QPoint(0, top));
    QModelIndex last = first;
    if (top != bottom && count() > 0) {
        first = model()->index(rowAt(top + verticalOffset()), 0);
        last = model()->index(rowAt(bottom + verticalOffset()), 0);
    }
    selectionModel()->select(first.isValid() ? QItemSelection(first, last) : QItemSelection(), flags);
}

QList<int> LetterListView::chosenRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    std::ranges::sort(rows);
    return rows;
}

void LetterListView::choose(int rows)
{
    const int last = qMin(rows, count()) - 1;
    if (last < 0) return;
    selectionModel()->select(QItemSelection(model()->index(0, 0), model()->index(last, 0)), QItemSelectionModel::ClearAndSelect);
}

QRegion LetterListView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            region += visualRect(model()->index(row, 0));
    return region;
}

void LetterListView::updateGeometries()
{
    const int view = viewport()->height();
    verticalScrollBar()->setRange(0, qMax(0, contentHeight() - view));
    verticalScrollBar()->setPageStep(view);
    placeBar();
    fetchIfNear();
}

void LetterListView::placeBar()
{
    const QScrollBar* real = verticalScrollBar();
    m_overBar->setRange(0, real->maximum());
    m_overBar->setPageStep(real->pageStep());
    m_overBar->setSingleStep(real->singleStep());
    m_overBar->setValue(real->value());
    m_overBar->setVisible(real->maximum() > 0);
    const int thick = m_overBar->sizeHint().width();
    m_overBar->setGeometry(width() - thick, 0, thick, height());
}

void LetterListView::fetchIfNear()
{
    if (!model() || !model()->canFetchMore({})) return;
    if (contentHeight() - verticalOffset() - viewport()->height() < rowsAhead * rowHeight) model()->fetchMore({});
}

void LetterListView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void LetterListView::scrollContentsBy(int, int)
{
    viewport()->update();
    fetchIfNear();
}

void LetterListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QAbstractItemView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void LetterListView::paintHeading(QPainter& painter, int y, int heading) const
{
    const auto& t = theme::tokens();
    const QRect band(0, y, viewport()->width(), headingHeight);
    painter.fillRect(band, t.surface);
    textpaint::line(painter,
                    band.adjusted(LetterListDelegate::textLeft, 4, 0, 0),
                    plaindate::dayHeading(dayOf(m_headings[size_t(heading)])),
                    {theme::font(theme::Type::caption), t.secondary});
}

void LetterListView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::tokens().surface);
    if (count() == 0) return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex under = viewport()->underMouse() ? indexAt(mouse) : QModelIndex();
    const int offset = verticalOffset();
    const int first = rowAt(offset);
    for (int row = first; row < count(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        if (option.rect.top() - headingHeight > viewport()->height()) break;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == under);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
    const auto above = std::upper_bound(m_headings.begin(), m_headings.end(), first) - m_headings.begin();
    for (auto i = above; i < qsizetype(m_headings.size()); ++i) {
        const int y = topOf(m_headings[size_t(i)]) - headingHeight - offset;
        if (y > viewport()->height()) break;
        paintHeading(painter, y, int(i));
    }
    if (above == 0) return;
    // The topmost day's heading stays, until the next one pushes it out.
    int y = 0;
    if (above < qsizetype(m_headings.size()))
        y = qMin(0, topOf(m_headings[size_t(above)]) - 2 * headingHeight - offset);
    paintHeading(painter, y, int(above) - 1);
}

} // namespace naskah
