#include "client/ui/books/book_list.h"

#include "client/model/plain_tip.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace naskah {
namespace {

enum Role { keyRole = Qt::UserRole + 1, asideRole, warnsRole };

class BookListDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& t = theme::tokens();
        const QRect row = option.rect.adjusted(theme::group, 0, -theme::group, 0);
        if (index.data(keyRole).toString().isEmpty()) {
            textpaint::line(*painter, row.adjusted(0, 8, 0, 0), index.data().toString(), {theme::font(theme::Type::caption), t.secondary});
            return;
        }
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->fillRect(option.rect, selected ? t.selection : hovered ? t.hover : t.surface);
        if (selected) painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
        if (selected && option.state & QStyle::State_HasFocus) {
            painter->setPen(t.accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        const QFont font = theme::font(theme::Type::body);
        const QString aside = index.data(asideRole).toString();
        textpaint::figures(*painter, row, aside,
                           {font, index.data(warnsRole).toBool() ? t.warning : t.secondary, Qt::AlignRight | Qt::AlignVCenter});
        const int taken = aside.isEmpty() ? 0 : textpaint::figuresWidth(aside, font) + theme::gap;
        textpaint::line(*painter, row.adjusted(0, 0, -taken, 0), index.data().toString(),
                        {font, t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, theme::controlHeight}; }
};

} // namespace

BookList::BookList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new BookListDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    theme::setGround(this, &theme::Tokens::surface);
    theme::setGround(viewport(), &theme::Tokens::surface);
}

void BookList::setItems(const QList<BookListItem>& items)
{
    const QString before = key();
    m_quiet = true;
    m_model->clear();
    for (const BookListItem& each : items) {
        auto* item = new QStandardItem(each.title);
        item->setData(each.key, keyRole);
        item->setData(each.aside, asideRole);
        item->setData(each.warns, warnsRole);
        item->setToolTip(plainTip(each.aside.isEmpty() ? each.title : each.title + u'\n' + each.aside));
        item->setFlags(each.key.isEmpty() ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_model->appendRow(item);
    }
    choose(before);
    m_quiet = false;
    if (!currentIndex().isValid()) {
        for (const BookListItem& each : items)
            if (!each.key.isEmpty()) return choose(each.key);
    }
}

QString BookList::key() const
{
    return currentIndex().data(keyRole).toString();
}

void BookList::choose(const QString& key)
{
    if (key.isEmpty()) return;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(keyRole).toString() == key) return setCurrentIndex(m_model->index(row, 0));
}

void BookList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet) Q_EMIT chosen(key());
}

void BookList::keyPressEvent(QKeyEvent* event)
{
    const bool goesOn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Right;
    if (goesOn && event->modifiers() == Qt::NoModifier) return Q_EMIT entered();
    QListView::keyPressEvent(event);
}

} // namespace naskah
