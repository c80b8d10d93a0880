#include "client/ui/controls/text_table.h"

#include "client/model/plain_tip.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace naskah {

class TextTable::Model : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(columns.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
        if (role == Qt::DisplayRole) return rows[index.row()].cells.value(index.column());
        if (role == Qt::ToolTipRole) return plainTip(rows[index.row()].cells.value(index.column()));
        return {};
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
        return columns.value(section).title;
    }
    void setColumns(const QList<Column>& list)
    {
        beginResetModel();
        columns = list;
        rows.clear();
        endResetModel();
    }
    void setRows(const QList<Row>& list)
    {
        beginResetModel();
        rows = list;
        endResetModel();
    }
    int rowOf(const QString& key) const
    {
        for (int row = 0; row < rows.size(); ++row)
            if (rows[row].key == key) return row;
        return -1;
    }

    QList<Column> columns;
    QList<Row> rows;
};

namespace {

constexpr int headPadding = 8;
constexpr int indent = 8;
constexpr int firstIndent = theme::group;

/// The names of the columns stand over the words beneath them.
template <class Model>
class Head : public QHeaderView {
public:
    Head(const Model& model, int lines, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), m_model(model), m_lines(lines)
    {
        setFixedHeight(lines * theme::lineHeight + headPadding);
        setHighlightSections(false);
        setSectionsClickable(false);
        setMinimumSectionSize(24);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const auto& t = theme::tokens();
        painter->fillRect(rect, t.surface);
        painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, t.line);
        const auto& column = m_model.columns[section];
        const auto side = column.alignRight ? Qt::AlignRight : Qt::AlignLeft;
        QRect place = rect.adjusted(section == 0 ? firstIndent : indent, 0, -indent, 0);
        const textpaint::Style style{theme::font(theme::Type::caption), t.secondary, side | Qt::AlignVCenter};
        place.setTop(place.bottom() + 1 - headPadding / 2 - textpaint::linesHeight(column.title, style.font, place.width(), m_lines));
        textpaint::lines(*painter, place, column.title, style, m_lines);
    }

private:
    const Model& m_model;
    int m_lines;
};

/// Paints a cell; the ground runs through the whole row.
template <class Model>
class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(const Model& model, int lines, QTableView* view) : QStyledItemDelegate(view), m_model(model), m_lines(lines), m_view(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& t = theme::tokens();
        const bool selected = option.state & QStyle::State_Selected;
        const int column = index.column();
        painter->fillRect(option.rect, selected ? t.selection : t.surface);
        painter->fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, t.line);
        if (selected && column == 0) painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
        if (selected && m_view->hasFocus() && index.row() == m_view->currentIndex().row()) outline(*painter, option.rect, column);
        const auto& row = m_model.rows[index.row()];
        const auto& kind = m_model.columns[column];
        QRect place = option.rect.adjusted(column == 0 ? firstIndent : indent, 0, -indent, 0);
        const bool inked = column == row.inked;
        if (inked && !row.icon.isEmpty()) {
            icons::paint(*painter, QRect(place.x(), place.y(), 16, place.height()), row.icon, t.*row.ink);
            place.setLeft(place.left() + 22);
        }
        const QString text = row.cells.value(column);
        const auto side = kind.alignRight ? Qt::AlignRight : Qt::AlignLeft;
        textpaint::Style style{theme::font(theme::Type::body), inked ? t.*row.ink : t.text, side | Qt::AlignVCenter};
        if (kind.figures) style.elide = Qt::ElideMiddle;
        if (m_lines == 1 || kind.figures) {
            const bool fits = textpaint::figuresWidth(text, style.font) <= place.width();
            if (kind.figures && fits) return textpaint::figures(*painter, place, text, style);
            return textpaint::line(*painter, place, text, style);
        }
        wrapped(*painter, place, text, style);
    }

private:
    void outline(QPainter& painter, const QRect& rect, int column) const
    {
        const QColor accent = theme::tokens().accent;
        painter.fillRect(rect.x(), rect.y(), rect.width(), 1, accent);
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, accent);
        if (column == m_model.columns.size() - 1) painter.fillRect(rect.right(), rect.y(), 1, rect.height(), accent);
    }
    void wrapped(QPainter& painter, const QRect& place, const QString& text, const textpaint::Style& style) const
    {
        // Lines that were made on purpose stay lines; what is left of the room wraps the last of them.
        const QStringList parts = text.split(u'\n');
        int left = m_lines, height = 0;
        QList<int> takes;
        for (qsizetype i = 0; i < parts.size() && left > 0; ++i) {
            const int room = i + 1 == parts.size() ? left : qMax(1, left - int(parts.size() - i - 1));
            const int used = textpaint::linesHeight(parts[i], style.font, place.width(), room);
            takes << room;
            height += used;
            left -= qMax(1, used / theme::lineHeight);
        }
        int y = place.y() + (place.height() - height) / 2;
        for (qsizetype i = 0; i < takes.size(); ++i)
            y += textpaint::lines(painter, QRect(place.x(), y, place.width(), place.height()), parts[i], style, takes[i]);
    }

    const Model& m_model;
    int m_lines;
    QTableView* m_view;
};

} // namespace

TextTable::TextTable(int lines, QWidget* parent) : QTableView(parent), m_model(new Model(this))
{
    setModel(m_model);
    setItemDelegate(new CellDelegate<Model>(*m_model, lines, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(lines * theme::lineHeight + 12);
    setHorizontalHeader(new Head<Model>(*m_model, lines, this));
    theme::setGround(this, &theme::Tokens::surface);
    theme::setGround(viewport(), &theme::Tokens::surface);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT taken(key()); });
}

void TextTable::setColumns(const QList<Column>& columns)
{
    m_model->setColumns(columns);
    share();
}

void TextTable::setRows(const QList<Row>& rows)
{
    const QString before = key();
    const QStringList chosenBefore = chosenKeys();
    const int at = verticalScrollBar()->value();
    m_model->setRows(rows);
    const int row = qMax(0, m_model->rowOf(before));
    if (!rows.isEmpty()) {
        setCurrentIndex(m_model->index(row, 0));
        if (chosenBefore.size() > 1)
            for (const QString& each : chosenBefore)
                if (const int its = m_model->rowOf(each); its >= 0)
                    selectionModel()->select(m_model->index(its, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        if (!before.isEmpty() && rows[row].key == before) verticalScrollBar()->setValue(at);
    }
    Q_EMIT chosen(key());
}

const QList<TextTable::Row>& TextTable::rows() const
{
    return m_model->rows;
}

QString TextTable::key() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model->rows.size() ? m_model->rows[row].key : QString();
}

QStringList TextTable::chosenKeys() const
{
    QStringList keys;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        keys << m_model->rows[index.row()].key;
    return keys;
}

void TextTable::choose(const QString& key)
{
    if (const int row = m_model->rowOf(key); row >= 0) setCurrentIndex(m_model->index(row, 0));
}

void TextTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier && !key().isEmpty()) {
        Q_EMIT taken(key());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TextTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    share();
}

void TextTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        viewport()->update();
        Q_EMIT chosen(key());
    }
}

void TextTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!m_model->rows.isEmpty() || !hasFocus()) return;
    QPainter painter(viewport()); // so that one sees where the keyboard is
    painter.setPen(theme::tokens().accent);
    painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
}

void TextTable::share()
{
    int sum = 0;
    for (const Column& column : m_model->columns)
        sum += column.weight;
    if (sum == 0) return;
    int left = viewport()->width();
    for (int i = 0; i < m_model->columns.size(); ++i) {
        const bool isLast = i + 1 == m_model->columns.size();
        const int width = qMax(m_narrowest, isLast ? left : viewport()->width() * m_model->columns[i].weight / sum);
        setColumnWidth(i, width);
        left -= width;
    }
}

} // namespace naskah
