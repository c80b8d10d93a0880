#include "client/ui/theme/menu_paint.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>
#include <QStyleOptionMenuItem>

namespace naskah::menupaint {
namespace {

constexpr int rowHeight = 32;
constexpr int separatorHeight = 9;
constexpr int captionHeight = 28;
constexpr int textLeft = 40;
constexpr int rightPadding = 12;
constexpr int keyGap = 32;

/// Qt puts the shortcut behind a tabulator, "&" before a letter that is a key, and "&&" for an "&".
QString words(const QStyleOptionMenuItem& item)
{
    const QString text = item.text.section(u'\t', 0, 0);
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size()) break;
        shown += text[i];
    }
    return shown;
}

QString key(const QStyleOptionMenuItem& item)
{
    return item.text.section(u'\t', 1);
}

bool isCaption(const QStyleOptionMenuItem& item)
{
    return item.menuItemType == QStyleOptionMenuItem::Separator && !item.text.isEmpty();
}

int keyWidth(const QString& text)
{
    return text.isEmpty() ? 0 : textpaint::width(text, theme::font(theme::Type::caption)) + 10;
}

} // namespace

QString plain(const QString& words)
{
    QString text = words;
    return text.replace(u'\t', u' ').replace(QStringLiteral("&"), QStringLiteral("&&"));
}

QSize itemSize(const QStyleOptionMenuItem& item)
{
    if (isCaption(item))
        return {textLeft + textpaint::width(item.text, theme::font(theme::Type::caption)) + rightPadding,
                captionHeight};
    if (item.menuItemType == QStyleOptionMenuItem::Separator) return {40, separatorHeight};
    const int cap = keyWidth(key(item));
    const int text = textpaint::width(words(item), theme::font(theme::Type::body));
    return {textLeft + text + (cap > 0 ? keyGap + cap : 0) + rightPadding + 4, rowHeight};
}

void item(QPainter& painter, const QStyleOptionMenuItem& item)
{
    const auto& t = theme::tokens();
    painter.fillRect(item.rect, t.surface);
    if (isCaption(item)) {
        textpaint::line(painter,
                        item.rect.adjusted(rightPadding, 4, -rightPadding, 0),
                        item.text,
                        {theme::font(theme::Type::caption), t.secondary});
        return;
    }
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(item.rect.x(), item.rect.center().y(), item.rect.width(), 1, t.line);
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if (enabled && item.state & QStyle::State_Selected) painter.fillRect(item.rect, t.selection);
    const QRect glyph(item.rect.x() + rightPadding, item.rect.y(), 16, item.rect.height());
    const QColor ink = enabled ? t.text : t.secondary;
    if (item.checked)
        icons::paint(painter, glyph, "checkmark", enabled ? t.accent : t.secondary);
    else if (!item.icon.isNull())
        item.icon.paint(&painter, glyph.adjusted(0, (glyph.height() - 16) / 2, 0, -(glyph.height() - 16) / 2));
    QRect line = item.rect.adjusted(textLeft, 0, -rightPadding, 0);
    const QString cap = key(item);
    if (!cap.isEmpty()) {
        const int width = keyWidth(cap);
        const QRect box(line.right() + 1 - width, line.y() + (line.height() - 18) / 2, width, 18);
        QColor ground = t.secondary;
        ground.setAlphaF(0.12f);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 4, 4);
        painter.restore();
        textpaint::line(
            painter, box, cap, {theme::font(theme::Type::caption), t.secondary, Qt::AlignCenter, Qt::ElideNone});
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        icons::paint(painter, QRect(line.right() - 15, line.y(), 16, line.height()), "go-next", t.secondary);
    textpaint::line(painter,
                    line,
                    words(item),
                    {theme::font(theme::Type::body), ink, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone});
}

void panel(QPainter& painter, const QRect& rect)
{
    const auto& t = theme::tokens();
    painter.fillRect(rect, theme::quietEdge());
    painter.fillRect(rect.adjusted(1, 1, -1, -1), t.surface);
}

} // namespace naskah::menupaint
