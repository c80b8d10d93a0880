#include "client/ui/holding/holding_delegates.h"

#include "client/model/line_list_model.h"
#include "client/ui/controls/row_paint.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int textLeft = 16;
constexpr auto rightMiddle = Qt::AlignRight | Qt::AlignVCenter;

QRect lineOf(const QRect& row, int number)
{
    return {row.x() + textLeft, row.y() + 6 + number * theme::lineHeight, row.width() - textLeft - theme::group, theme::lineHeight};
}

/// An icon and words at the right end; what is left of the line.
QRect paintAtRight(QPainter& painter, QRect line, const QString& icon, const QString& words, const QColor& tone)
{
    const QFont font = theme::font(theme::Type::body);
    textpaint::figures(painter, line, words, {font, tone, rightMiddle});
    line.setRight(line.right() - textpaint::figuresWidth(words, font) - theme::unit);
    if (!icon.isEmpty()) {
        icons::paint(painter, QRect(line.right() - 15, line.y(), 16, line.height()), icon, tone);
        line.setRight(line.right() - 16);
    }
    line.setRight(line.right() - theme::gap);
    return line;
}

} // namespace

namespace holdingwords {

QString burden(const HolderLine& line)
{
    QStringList parts{HolderDelegate::tr("%n open", nullptr, line.open)};
    if (line.unread > 0) parts << HolderDelegate::tr("%n unread", nullptr, line.unread);
    if (line.oldest > 0) parts << HolderDelegate::tr("oldest %n working day(s)", nullptr, line.oldest);
    return parts.join(QStringLiteral(" · "));
}

QString deadline(const HeldLegLine& line)
{
    if (line.late > 0) return HeldLegDelegate::tr("%n working day(s) late", nullptr, line.late);
    return line.due ? HeldLegDelegate::tr("due %1").arg(plaindate::inSentence(*line.due)) : HeldLegDelegate::tr("no date");
}

QString nudge(const HeldLegLine& line)
{
    return line.nudged.isNull() ? QString() : HeldLegDelegate::tr("Nudged %1 by %2").arg(plaindate::inSentence(line.nudged.date()), line.nudgedBy);
}

QString state(LegState state)
{
    switch (state) {
    case LegState::sent:
        return HeldLegDelegate::tr("Not read yet");
    case LegState::read:
        return HeldLegDelegate::tr("Read");
    case LegState::forwarded:
        return HeldLegDelegate::tr("Passed on");
    case LegState::reported:
        return HeldLegDelegate::tr("Reported, not closed");
    default:
        return {};
    }
}

QString spoken(const HolderLine& line)
{
    QStringList parts{line.position, line.person, burden(line)};
    if (line.late > 0) parts << HolderDelegate::tr("%n late", nullptr, line.late);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString spoken(const HeldLegLine& line)
{
    QStringList parts{line.subject, deadline(line), state(line.state), nudge(line)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace holdingwords

void HolderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto line = index.data(LineListModel<HolderLine>::lineRole).value<HolderLine>();
    painter->save();
    paintRow(*painter, option, textLeft);
    QRect first = lineOf(option.rect, 0);
    if (line.late > 0) first = paintAtRight(*painter, first, "clock", tr("%n late", nullptr, line.late), t.danger);
    textpaint::line(*painter, first, line.position, {theme::font(theme::Type::strong), t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});
    const QFont body = theme::font(theme::Type::body);
    const QString who = line.person.isEmpty() ? tr("Nobody holds the post") : line.person;
    textpaint::line(*painter, lineOf(option.rect, 1), who, {body, line.person.isEmpty() ? t.warning : t.secondary, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});
    textpaint::line(*painter, lineOf(option.rect, 2), holdingwords::burden(line), {body, t.secondary});
    painter->restore();
}

void HeldLegDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto line = index.data(LineListModel<HeldLegLine>::lineRole).value<HeldLegLine>();
    painter->save();
    paintRow(*painter, option, textLeft);
    const QFont body = theme::font(theme::Type::body);
    QRect first = paintAtRight(*painter, lineOf(option.rect, 0), line.late > 0 ? QStringLiteral("clock") : QString(), holdingwords::deadline(line),
                               line.late > 0 ? t.danger : t.secondary);
    if (line.secret) {
        icons::paint(*painter, QRect(first.x(), first.y(), 16, first.height()), "object-locked", t.danger);
        first.setLeft(first.left() + 16 + theme::unit);
    }
    textpaint::line(*painter, first, line.subject.isEmpty() ? tr("A letter that is not on this desk") : line.subject, {theme::font(theme::Type::strong), t.text});
    QStringList since{tr("from %1").arg(line.giver), tr("given %1").arg(plaindate::inSentence(line.given.date()))};
    if (line.age > 0) since << tr("%n working day(s) ago", nullptr, line.age);
    if (!line.agenda.isEmpty()) since << tr("agenda %1").arg(line.agenda);
    textpaint::line(*painter, lineOf(option.rect, 1), since.join(QStringLiteral(" · ")), {body, t.secondary});
    const QRect third = lineOf(option.rect, 2);
    const QString nudge = holdingwords::nudge(line);
    QRect stateRoom = nudge.isEmpty() ? third : paintAtRight(*painter, third, "mail-forward", nudge, t.secondary);
    textpaint::line(*painter, stateRoom, holdingwords::state(line.state), {body, line.state == LegState::sent ? t.warning : t.secondary});
    painter->restore();
}

} // namespace naskah
