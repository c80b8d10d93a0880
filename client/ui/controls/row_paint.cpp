#include "client/ui/controls/row_paint.h"

#include "client/ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace naskah {

void paintRow(QPainter& painter, const QStyleOptionViewItem& option, int textLeft)
{
    const auto& t = theme::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(option.rect, selected ? t.selection : hovered ? t.hover : t.surface);
    if (selected)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    else
        painter.fillRect(option.rect.x() + textLeft, option.rect.bottom(), option.rect.width() - textLeft, 1, t.line);
    if (selected && option.state & QStyle::State_HasFocus) {
        painter.setPen(t.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace naskah
