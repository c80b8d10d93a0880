#include "client/ui/calendar/event_list.h"

#include "client/ui/calendar/calendar_words.h"
#include "client/ui/controls/row_paint.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int textLeft = 24;
constexpr int padding = 8;
constexpr int mostSubjectLines = 2;

struct Line {
    QString icon, text;
    QColor tone;
};

QString whereAndWho(const CalendarItem& item)
{
    QStringList parts;
    if (!item.place.isEmpty()) parts << item.place;
    if (!item.sender.isEmpty()) parts << item.sender;
    if (item.isOwn()) parts << EventDelegate::tr("own appointment");
    return parts.join(QStringLiteral(" · "));
}

QList<Line> linesOf(const CalendarItem& item)
{
    const auto& t = theme::tokens();
    QList<Line> lines;
    for (const CalendarGuest& guest : item.guests) {
        const QString icon = guest.kind == AttendanceKind::declined ? QStringLiteral("dialog-cancel")
                             : guest.kind == AttendanceKind::attends ? QStringLiteral("dialog-ok-apply")
                                                                    : QStringLiteral("mail-forward");
        lines << Line{icon, calendarwords::guestLine(guest) + (guest.note.isEmpty() ? QString() : QStringLiteral(": ") + guest.note),
                      guest.kind == AttendanceKind::declined ? t.secondary : t.good};
        if (guest.conflicts) lines << Line{QStringLiteral("perhatian"), guest.elsewhere.isEmpty() ? EventDelegate::tr("Expected elsewhere at that time")
                                                              : EventDelegate::tr("At the same time: %1").arg(guest.elsewhere), t.danger};
    }
    if (!item.isOwn() && item.guests.isEmpty()) lines << Line{QStringLiteral("clock"), EventDelegate::tr("Not answered yet"), t.warning};
    if (!item.conflictsWith.isEmpty()) lines << Line{QStringLiteral("perhatian"), EventDelegate::tr("At the same time: %1").arg(item.conflictsWith), t.danger};
    return lines;
}

} // namespace

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto item = index.data(EventListModel::lineRole).value<CalendarItem>();
    painter->save();
    paintRow(*painter, option, textLeft);
    const QFont body = theme::font(theme::Type::body), strong = theme::font(theme::Type::strong);
    QRect line(option.rect.x() + textLeft, option.rect.y() + padding, option.rect.width() - textLeft - theme::group, theme::lineHeight);
    textpaint::figures(*painter, line, calendarwords::timeOf(item), {body, t.secondary});
    if (item.secret) icons::paint(*painter, QRect(line.right() - 15, line.y(), 16, line.height()), "object-locked", t.danger);
    line.translate(0, theme::lineHeight);
    const int used = textpaint::lines(*painter, line.adjusted(0, 0, 0, theme::lineHeight), item.subject, {strong, t.text}, mostSubjectLines);
    line.translate(0, used);
    if (const QString where = whereAndWho(item); !where.isEmpty()) {
        textpaint::line(*painter, line, where, {body, t.secondary});
        line.translate(0, theme::lineHeight);
    }
    for (const Line& each : linesOf(item)) {
        icons::paint(*painter, QRect(line.x(), line.y(), 16, line.height()), each.icon, each.tone);
        textpaint::line(*painter, line.adjusted(16 + theme::gap, 0, 0, 0), each.text, {body, each.tone == t.good ? t.text : each.tone});
        line.translate(0, theme::lineHeight);
    }
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto item = index.data(EventListModel::lineRole).value<CalendarItem>();
    const auto* list = qobject_cast<const QListView*>(option.widget);
    const int width = (list ? list->viewport()->width() : option.rect.width()) - textLeft - theme::group;
    int height = 2 * padding + theme::lineHeight;
    height += textpaint::linesHeight(item.subject, theme::font(theme::Type::strong), width, mostSubjectLines);
    height += (whereAndWho(item).isEmpty() ? 0 : theme::lineHeight) + int(linesOf(item).size()) * theme::lineHeight;
    return {0, height};
}

EventList::EventList(QWidget* parent) : QListView(parent), m_model(new EventListModel(&calendarwords::spoken, this))
{
    setModel(m_model);
    setItemDelegate(new EventDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers);
}

void EventList::setItems(const QList<CalendarItem>& items)
{
    const CalendarItem* before = current();
    const QString key = before ? before->key : QString();
    m_model->setLines(items);
    select(key);
    if (!currentIndex().isValid() && m_model->rowCount() > 0) setCurrentIndex(m_model->index(0));
    Q_EMIT currentItemChanged();
}

const CalendarItem* EventList::current() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model->lines().size() ? &m_model->lines()[row] : nullptr;
}

void EventList::select(const QString& key)
{
    for (int i = 0; i < m_model->lines().size(); ++i)
        if (m_model->lines()[i].key == key) return setCurrentIndex(m_model->index(i));
}

void EventList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT currentItemChanged();
}

void EventList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace naskah
