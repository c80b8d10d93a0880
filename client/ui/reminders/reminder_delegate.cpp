#include "client/ui/reminders/reminder_delegate.h"

#include "client/model/line_list_model.h"
#include "client/ui/controls/row_paint.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int textLeft = 16, rowHeight = 52, groupHeight = 36;

ReminderLine lineAt(const QModelIndex& index)
{
    return index.data(LineListModel<ReminderLine>::lineRole).value<ReminderLine>();
}

QColor toneOf(Reminder::Why why)
{
    const auto& t = theme::tokens();
    switch (why) {
    case Reminder::Why::late:
        return t.danger;
    case Reminder::Why::due:
    case Reminder::Why::shown:
        return t.warning;
    default:
        return t.secondary;
    }
}

QString iconOf(Reminder::Why why)
{
    switch (why) {
    case Reminder::Why::late:
    case Reminder::Why::due:
    case Reminder::Why::shown:
        return QStringLiteral("clock");
    case Reminder::Why::putOff:
    case Reminder::Why::parked:
        return QStringLiteral("media-playback-pause");
    case Reminder::Why::near:
        return {};
    }
    return {};
}

} // namespace

namespace reminderwords {

QString group(Reminder::Why why)
{
    switch (why) {
    case Reminder::Why::late:
        return ReminderDelegate::tr("Late");
    case Reminder::Why::due:
        return ReminderDelegate::tr("Due today");
    case Reminder::Why::near:
        return ReminderDelegate::tr("Soon");
    case Reminder::Why::shown:
        return ReminderDelegate::tr("Late with others, shown to you");
    case Reminder::Why::putOff:
        return ReminderDelegate::tr("Put off by you");
    case Reminder::Why::parked:
        return ReminderDelegate::tr("Resting in the office");
    }
    return {};
}

QString when(const ReminderLine& line)
{
    switch (line.why) {
    case Reminder::Why::late:
    case Reminder::Why::shown:
        return ReminderDelegate::tr("%n working day(s) late", nullptr, -line.days);
    case Reminder::Why::due:
        return ReminderDelegate::tr("today");
    case Reminder::Why::near:
        return ReminderDelegate::tr("in %n working day(s)", nullptr, line.days);
    default:
        return ReminderDelegate::tr("back %1").arg(plaindate::inSentence(line.day));
    }
}

QString spoken(const ReminderLine& line)
{
    QStringList parts{group(line.why), line.subject, when(line), line.from};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString atStart(const ReminderCount& count)
{
    QStringList parts;
    if (count.late > 0) parts << ReminderDelegate::tr("%n late", nullptr, count.late);
    if (count.today > 0) parts << ReminderDelegate::tr("%n due today", nullptr, count.today);
    if (count.near > 0) parts << ReminderDelegate::tr("%n due soon", nullptr, count.near);
    if (count.shown > 0) parts << ReminderDelegate::tr("%n late with others", nullptr, count.shown);
    return parts.join(QStringLiteral(" · "));
}

} // namespace reminderwords

QSize ReminderDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, rowHeight + (lineAt(index).isFirst ? groupHeight : 0)};
}

void ReminderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto line = lineAt(index);
    QStyleOptionViewItem row(option);
    painter->save();
    if (line.isFirst) {
        row.rect.setTop(row.rect.top() + groupHeight);
        const QRect title(option.rect.x() + textLeft, option.rect.y(), option.rect.width() - 2 * textLeft, groupHeight);
        textpaint::line(*painter, title, reminderwords::group(line.why), {theme::font(theme::Type::strong), toneOf(line.why), Qt::AlignLeft | Qt::AlignVCenter});
    }
    paintRow(*painter, row, textLeft);
    const QFont body = theme::font(theme::Type::body);
    const auto lineOf = [&row](int number) {
        return QRect(row.rect.x() + textLeft, row.rect.y() + 6 + number * theme::lineHeight, row.rect.width() - textLeft - theme::group, theme::lineHeight);
    };
    QRect first = lineOf(0);
    const QString when = reminderwords::when(line), icon = iconOf(line.why);
    textpaint::figures(*painter, first, when, {body, toneOf(line.why), Qt::AlignRight | Qt::AlignVCenter});
    first.setRight(first.right() - textpaint::figuresWidth(when, body) - theme::unit);
    if (!icon.isEmpty()) {
        icons::paint(*painter, QRect(first.right() - 15, first.y(), 16, first.height()), icon, toneOf(line.why));
        first.setRight(first.right() - 16);
    }
    first.setRight(first.right() - theme::gap);
    if (line.secret) {
        icons::paint(*painter, QRect(first.x(), first.y(), 16, first.height()), "object-locked", t.danger);
        first.setLeft(first.left() + 16 + theme::unit);
    }
    textpaint::line(*painter, first, line.subject, {theme::font(theme::Type::strong), t.text});
    QStringList below;
    const bool isLeg = line.why != Reminder::Why::putOff && line.why != Reminder::Why::parked;
    if (!line.from.isEmpty()) below << (line.why == Reminder::Why::shown ? tr("with %1").arg(line.from) : isLeg ? tr("from %1").arg(line.from) : line.from);
    if (isLeg) below << tr("due %1").arg(plaindate::inSentence(line.day));
    if (!line.agenda.isEmpty()) below << tr("agenda %1").arg(line.agenda);
    textpaint::line(*painter, lineOf(1), below.join(QStringLiteral(" · ")), {body, t.secondary});
    painter->restore();
}

} // namespace naskah
