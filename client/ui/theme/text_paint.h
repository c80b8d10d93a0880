#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QPair>
#include <QRect>
#include <QString>

class QPainter;

/// Text as delegates paint it.
namespace naskah::textpaint {

struct Style {
    QFont font;
    QColor color;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    Qt::TextElideMode elide = Qt::ElideRight;
};

int width(const QString& text, const QFont& font);

/// One line, elided to the rectangle.
void line(QPainter& painter, const QRect& rect, const QString& text, const Style& style);

/// One line in which stretches (start, length) lie on the colour of a search hit. Elided at its end, and at its
/// beginning where the first hit would otherwise not be seen.
void marked(
    QPainter& painter, const QRect& rect, const QString& text, const QList<QPair<int, int>>& marks, const Style& style);

/// At most `lines` lines, wrapped at words, the last one elided. Returns the height used.
int lines(QPainter& painter, const QRect& rect, const QString& text, const Style& style, int lines);
int linesHeight(const QString& text, const QFont& font, int width, int lines);

/// Digits in cells of one width, so that times and numbers stand in columns with any font. Never elided.
void figures(QPainter& painter, const QRect& rect, const QString& text, const Style& style);
int figuresWidth(const QString& text, const QFont& font);

/// A word on a tinted ground; returns the width it took, right-aligned in `rect` when `fromRight`.
int tag(
    QPainter& painter, const QRect& rect, const QString& icon, const QString& word, const QColor& tone, bool fromRight);

/// Icon and word in one colour, right-aligned; returns the width it took.
int state(QPainter& painter, const QRect& rect, const QString& icon, const QString& word, const QColor& tone);

} // namespace naskah::textpaint
