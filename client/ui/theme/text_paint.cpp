#include "client/ui/theme/text_paint.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace naskah::textpaint {
namespace {

/// 20 for body and caption, 24 for a title.
int lineHeightOf(const QFont& font)
{
    return qMax(theme::lineHeight, int(QFontMetrics(font).height() * 1.16 + 0.5));
}

/// Breaks `text` into at most `count` pieces that fit `width`; the last piece holds the rest.
QStringList wrap(const QString& text, const QFont& font, int width, int count)
{
    QStringList pieces;
    QTextLayout layout(text, font);
    layout.beginLayout();
    int from = 0;
    while (pieces.size() < count - 1) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        pieces << text.mid(line.textStart(), line.textLength()).trimmed();
        from = line.textStart() + line.textLength();
    }
    layout.endLayout();
    if (from < text.size()) pieces << text.mid(from);
    return pieces;
}

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Each digit alone, everything between digits in one piece, so that words keep their kerning.
QStringList digitsAndWords(const QString& text)
{
    QStringList pieces;
    for (const QChar c : text) {
        if (pieces.isEmpty() || isFigure(c) || isFigure(pieces.last().back()))
            pieces << QString(c);
        else
            pieces.last() += c;
    }
    return pieces;
}

} // namespace

int width(const QString& text, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

void line(QPainter& painter, const QRect& rect, const QString& text, const Style& style)
{
    painter.setFont(style.font);
    painter.setPen(style.color);
    painter.drawText(rect,
                     int(style.align) | Qt::TextSingleLine,
                     QFontMetrics(style.font).elidedText(text, style.elide, rect.width()));
}

void marked(
    QPainter& painter, const QRect& rect, const QString& text, const QList<QPair<int, int>>& marks, const Style& style)
{
    if (marks.isEmpty()) return line(painter, rect, text, style);
    const QFontMetrics metrics(style.font);
    QString shown = text;
    int dropped = 0;
    const auto [firstFrom, firstLength] = marks.first();
    if (metrics.horizontalAdvance(text.left(firstFrom + firstLength)) > rect.width()) {
        // Begin a word or two before the first hit.
        const qsizetype space = text.lastIndexOf(u' ', qMax(0, firstFrom - 12));
        dropped = int(space) + 1;
        shown = QString::fromUtf8("… ") + text.mid(dropped);
        dropped -= 2;
    }
    const QString elided = metrics.elidedText(shown, Qt::ElideRight, rect.width());
    const int visible = elided == shown ? int(shown.size()) : int(elided.size()) - 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokens().mark);
    for (const auto& [from, length] : marks) {
        const int begin = qBound(0, from - dropped, visible);
        const int end = qBound(0, from - dropped + length, visible);
        if (begin >= end) continue;
        const int x = rect.x() + metrics.horizontalAdvance(elided.left(begin));
        const int width = metrics.horizontalAdvance(elided.left(end)) - metrics.horizontalAdvance(elided.left(begin));
        painter.drawRoundedRect(QRect(x - 1, rect.center().y() - 8, width + 2, 18), 2, 2);
    }
    painter.restore();
    line(painter, rect, elided, {style.font, style.color, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone});
}

int lines(QPainter& painter, const QRect& rect, const QString& text, const Style& style, int count)
{
    const int step = lineHeightOf(style.font);
    QRect row(rect.x(), rect.y(), rect.width(), step);
    for (const QString& piece : wrap(text, style.font, rect.width(), count)) {
        line(painter, row, piece, style);
        row.translate(0, step);
    }
    return row.y() - rect.y();
}

int linesHeight(const QString& text, const QFont& font, int width, int count)
{
    return lineHeightOf(font) * int(wrap(text, font, width, count).size());
}

int figuresWidth(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    int total = 0;
    for (const QString& piece : digitsAndWords(text))
        total += isFigure(piece[0]) ? metrics.horizontalAdvance(u'0') : metrics.horizontalAdvance(piece);
    return total;
}

void figures(QPainter& painter, const QRect& rect, const QString& text, const Style& style)
{
    const QFontMetrics metrics(style.font);
    const int cell = metrics.horizontalAdvance(u'0');
    const int total = figuresWidth(text, style.font);
    int x = style.align & Qt::AlignRight ? rect.right() + 1 - total : rect.x();
    if (style.align & Qt::AlignHCenter) x = rect.x() + (rect.width() - total) / 2;
    const int y = rect.y() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    painter.setFont(style.font);
    painter.setPen(style.color);
    for (const QString& piece : digitsAndWords(text)) {
        const int own = metrics.horizontalAdvance(piece);
        const int step = isFigure(piece[0]) ? cell : own;
        painter.drawText(x + (step - own) / 2, y, piece);
        x += step;
    }
}

int tag(
    QPainter& painter, const QRect& rect, const QString& icon, const QString& word, const QColor& tone, bool fromRight)
{
    const QFont font = theme::font(theme::Type::caption);
    const int iconPart = icon.isEmpty() ? 0 : 16 + 4;
    const int total = 8 + iconPart + width(word, font) + 8;
    const int x = fromRight ? rect.right() + 1 - total : rect.x();
    const QRect pill(x, rect.y() + (rect.height() - 20) / 2, total, 20);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tint(tone, theme::tokens().surface, theme::mode() == theme::Mode::light ? 0.10 : 0.18));
    painter.drawRoundedRect(pill, 4, 4);
    painter.restore();
    if (iconPart > 0) icons::paint(painter, QRect(pill.x() + 6, pill.y(), 16, 20), icon, tone);
    line(painter, pill.adjusted(8 + iconPart, 0, 0, 0), word, {font, tone});
    return total;
}

int state(QPainter& painter, const QRect& rect, const QString& icon, const QString& word, const QColor& tone)
{
    const QFont font = theme::font(theme::Type::body);
    const int wordWidth = width(word, font);
    const int total = wordWidth + 4 + 16;
    const QRect words(rect.right() + 1 - wordWidth, rect.y(), wordWidth + 1, rect.height());
    line(painter, words, word, {font, tone, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone});
    icons::paint(painter, QRect(words.x() - 20, rect.y(), 16, rect.height()), icon, tone);
    return total;
}

} // namespace naskah::textpaint
