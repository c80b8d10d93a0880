#include "client/ui/shell/sidebar_delegate.h"

#include "client/ui/shell/sidebar.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int rowHeight = 32;
constexpr int captionHeight = 40;
constexpr int slimIndent = 20;

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const auto& t = theme::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect,
                         theme::tint(t.accent, t.window, theme::mode() == theme::Mode::light ? 0.12 : 0.18));
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, theme::tint(t.text, t.window, 0.04));
    if (selected) painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    if (selected && option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

/// Where there is no room for a number, a dot says that something waits.
void paintDot(QPainter& painter, const QRect& row, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(row.x() + slimIndent + 14, row.y() + 6, 7, 7);
    painter.restore();
}

} // namespace

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const QString text = index.data().toString();
    const bool slim = static_cast<const Sidebar*>(parent())->isSlim();
    if (index.data(PlaceModel::captionRole).toBool()) {
        const QRect caption = option.rect.adjusted(theme::group, 0, -theme::group, -4);
        if (slim && index.row() > 0)
            painter->fillRect(option.rect.x() + theme::group, option.rect.center().y(), Sidebar::slim - 32, 1, t.line);
        else if (!slim)
            textpaint::line(*painter,
                            caption,
                            text,
                            {theme::font(theme::Type::caption), t.secondary, Qt::AlignLeft | Qt::AlignBottom});
        return;
    }

    paintGround(*painter, option);
    const bool selected = option.state & QStyle::State_Selected;
    const int indent = slim ? slimIndent : theme::group;
    icons::paint(*painter,
                 QRect(option.rect.x() + indent, option.rect.y(), 16, option.rect.height()),
                 index.data(PlaceModel::iconRole).toString(),
                 selected ? t.accent : t.secondary);
    const int count = index.data(PlaceModel::countRole).toInt();
    const QColor tone = index.data(PlaceModel::alertRole).toBool() ? t.warning : selected ? t.accent : t.secondary;
    if (slim) {
        if (count > 0) paintDot(*painter, option.rect, tone);
        return;
    }
    QRect line = option.rect.adjusted(theme::group + 16 + 12, 0, -theme::group, 0);
    if (count > 0) {
        const QFont strong = theme::font(theme::Type::strong);
        const QString digits = count < PlaceModel::mostCounted ? QLocale().toString(count) : QLocale().toString(PlaceModel::mostCounted - 1) + '+';
        textpaint::figures(*painter, line, digits, {strong, tone, Qt::AlignRight | Qt::AlignVCenter});
        line.setRight(line.right() - qMax(24, textpaint::figuresWidth(digits, strong)) - theme::gap);
    }
    textpaint::line(*painter,
                    line,
                    text,
                    {theme::font(selected ? theme::Type::strong : theme::Type::body), selected ? t.accent : t.text});
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {40, index.data(PlaceModel::captionRole).toBool() ? captionHeight : rowHeight};
}

} // namespace naskah
