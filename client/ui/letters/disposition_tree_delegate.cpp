#include "client/ui/letters/disposition_tree_delegate.h"

#include "client/model/leg_tree_model.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int rowHeight = 48;
constexpr int step = 20;
constexpr int elbowY = 16;
constexpr auto rightMiddle = Qt::AlignRight | Qt::AlignVCenter;

struct Look {
    QString icon;
    theme::Ink tone;
};

Look lookOf(const LegNode& leg)
{
    using T = theme::Tokens;
    if (leg.waiting) return {"cloud-upload", &T::secondary};
    if (leg.late) return {"perhatian", &T::danger};
    switch (leg.state) {
    case LegState::sent:
        return {"mail-sent", &T::secondary};
    case LegState::read:
        return {"checkmark", &T::secondary};
    case LegState::inProgress:
        return {"checkmark", &T::note};
    case LegState::declined:
        return {"perhatian", &T::secondary};
    case LegState::forwarded:
        return {"disposisi", &T::secondary};
    case LegState::reported:
        return {"document-send", &T::note};
    case LegState::done:
        return {"task-complete", &T::good};
    case LegState::withdrawn:
        return {"edit-undo", &T::secondary};
    }
    return {"mail-sent", &T::secondary};
}

bool isOpen(const LegNode& leg)
{
    return isOpen(leg.state);
}

QString whenOf(const LegNode& leg)
{
    if (isOpen(leg) && leg.due) return LegTreeModel::tr("due %1").arg(plaindate::inSentence(*leg.due));
    return leg.stateAt.isValid() ? plaindate::brief(leg.stateAt) : QString();
}

QString askedOf(const LegNode& leg)
{
    QStringList parts = leg.instructions;
    if (!leg.note.isEmpty()) parts << leg.note;
    return parts.isEmpty() && leg.forInformation ? LegTreeModel::tr("For information") : parts.join(", ");
}

bool hasNextSibling(const QModelIndex& index)
{
    return index.row() + 1 < index.model()->rowCount(index.parent());
}

void paintBranch(QPainter& painter, const QRect& row, const QModelIndex& index, int depth)
{
    painter.setPen(QPen(theme::quietEdge(), 1));
    QModelIndex walk = index;
    for (int level = depth; level > 0; --level, walk = walk.parent()) {
        const int x = row.x() + (level - 1) * step + 7;
        const bool last = !hasNextSibling(walk);
        if (level == depth) {
            painter.drawLine(x, row.y(), x, last ? row.y() + elbowY : row.bottom());
            painter.drawLine(x, row.y() + elbowY, x + 8, row.y() + elbowY);
        } else if (!last) {
            painter.drawLine(x, row.y(), x, row.bottom());
        }
    }
    if (index.model()->hasChildren(index)) {
        const int x = row.x() + depth * step + 7;
        painter.drawLine(x, row.y() + 28, x, row.bottom());
    }
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const auto& t = theme::tokens();
    const QRect row = option.rect.adjusted(-4, 2, 4, -2);
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_Active)
        painter.fillRect(row, t.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(row, t.hover);
}

} // namespace

void DispositionTreeDelegate::paint(QPainter* painter,
                                    const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto leg = index.data(LegTreeModel::legRole).value<LegNode>();
    const QRect row(0, option.rect.y(), option.rect.right() + 1, option.rect.height());
    paintGround(*painter, option);
    paintBranch(*painter, row, index, leg.depth);

    const int left = leg.depth * step;
    icons::paint(*painter,
                 QRect(left, row.y() + 6, 16, 20),
                 leg.forInformation ? "documentinfo" : "user",
                 leg.mine ? t.accent : t.secondary);
    QRect first(left + 20, row.y() + 6, row.width() - left - 20, theme::lineHeight);
    QRect second = first.translated(0, theme::lineHeight);
    QRect third = second.translated(0, theme::lineHeight);

    const QFont plain = theme::font(theme::Type::body);
    const bool withdrawn = leg.state == LegState::withdrawn;
    const Look look = lookOf(leg);
    first.setRight(first.right() - textpaint::state(*painter, first, look.icon, wordOf(leg), t.*look.tone) -
                   theme::gap);
    QFont strong = theme::font(theme::Type::strong);
    strong.setStrikeOut(withdrawn);
    textpaint::line(*painter,
                    first,
                    leg.mine ? LegTreeModel::tr("%1 (you)").arg(leg.position) : leg.position,
                    {strong, withdrawn ? t.secondary : t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});

    const QString when = whenOf(leg);
    textpaint::figures(*painter, second, when, {plain, leg.late ? t.danger : t.secondary, rightMiddle});
    if (!when.isEmpty()) second.setRight(second.right() - textpaint::figuresWidth(when, plain) - theme::gap);
    textpaint::line(*painter, second, askedOf(leg), {plain, t.secondary});
    if (!leg.report.isEmpty())
        textpaint::line(*painter, third, QString::fromUtf8("“%1”").arg(leg.report), {plain, t.text});
}

QSize DispositionTreeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool reported = !index.data(LegTreeModel::legRole).value<LegNode>().report.isEmpty();
    return {200, rowHeight + (reported ? theme::lineHeight : 0)};
}

} // namespace naskah
