#include "client/ui/shell/search_line.h"

#include "client/ui/controls/recipient_chip.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>

namespace naskah {
namespace {

constexpr auto key = "/";
constexpr int capSize = 18;
constexpr int rowsShown = 10;

} // namespace

SearchLine::SearchLine(QWidget* parent) : QLineEdit(parent), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    // A tool tip window never takes the focus away from the box.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecipientDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.isEmpty())
            m_list->hide();
        else
            Q_EMIT offersWanted(text);
    });
    addAction(icons::named("edit-find"), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
}

void SearchLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const int needed = textpaint::width(placeholderText(), font()) + 72;
    if (hasFocus() || !text().isEmpty() || width() < needed) return;
    QPainter painter(this);
    const auto& t = theme::tokens();
    const QRect cap(width() - capSize - 8, (height() - capSize) / 2, capSize, capSize);
    QColor ground = t.secondary;
    ground.setAlphaF(0.12f);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(cap, 4, 4);
    textpaint::line(painter, cap, key, {theme::font(theme::Type::caption), t.secondary, Qt::AlignCenter});
}

bool SearchLine::isListOpen() const
{
    return m_list->isVisible();
}

void SearchLine::setOffers(const QList<SearchOffer>& offers)
{
    m_offers = offers;
    m_model->clear();
    for (const SearchOffer& each : offers) {
        auto* item = new QStandardItem(each.label);
        item->setData(each.detail, RecipientDelegate::personRole);
        m_model->appendRow(item);
    }
    if (m_offers.isEmpty() || !hasFocus()) return m_list->hide();
    const int rows = qMin(rowsShown, int(m_offers.size()));
    m_list->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(width(), rows * RecipientDelegate::rowHeight + 4)));
    highlight(-1);
    m_list->show();
}

void SearchLine::highlight(int row)
{
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

bool SearchLine::take(int row)
{
    m_list->hide();
    if (row < 0 || row >= m_offers.size()) return false;
    const QString text = m_offers[row].text;
    setText(text);
    // As if it had been typed: the search runs, and after a filter's name its values are offered.
    Q_EMIT textEdited(text);
    return true;
}

void SearchLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
}

bool SearchLine::event(QEvent* event)
{
    // Esc is ours: it empties the box first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isListOpen() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab) {
        take(qMax(0, m_list->currentIndex().row()));
        return true;
    }
    return QLineEdit::event(event);
}

void SearchLine::keyPressEvent(QKeyEvent* event)
{
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
        if (isListOpen()) return highlight(qMin(row + 1, int(m_offers.size()) - 1));
        if (text().isEmpty())
            Q_EMIT offersWanted({});
        else
            Q_EMIT leaveDownwards();
        return;
    case Qt::Key_Up:
        if (isListOpen()) highlight(qMax(row - 1, -1));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isListOpen() && take(row)) return;
        Q_EMIT leaveDownwards();
        return;
    case Qt::Key_Escape:
        if (isListOpen())
            m_list->hide();
        else if (text().isEmpty())
            Q_EMIT leave();
        else
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace naskah
