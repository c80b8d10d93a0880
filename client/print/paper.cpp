#include "client/print/paper.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace naskah {
namespace {

constexpr int dotsPerInch = 300;
constexpr double mmPerInch = 25.4;
constexpr double mmPerPoint = mmPerInch / 72;

} // namespace

Paper::Paper(QIODevice& target, const QPageSize& size, const Margins& margins)
    : m_writer(&target), m_size(size.size(QPageSize::Millimeter)), m_margins(margins),
      m_dotsPerMm(dotsPerInch / mmPerInch), m_y(margins.top)
{
    m_writer.setResolution(dotsPerInch);
    m_writer.setPageSize(size);
    m_writer.setPageMargins({});
    m_painter.begin(&m_writer);
    m_painter.setPen(Qt::black);
}

double Paper::right() const
{
    return m_size.width() - m_margins.right;
}

double Paper::bottom() const
{
    return m_size.height() - m_margins.bottom;
}

void Paper::need(double mm)
{
    if (m_y + mm <= bottom()) return;
    m_writer.newPage();
    m_y = m_margins.top;
}

double Paper::lineHeight(const QFont& font)
{
    return font.pointSizeF() * mmPerPoint * 1.2;
}

double Paper::widthOf(const QString& text, const QFont& font)
{
    // Measured large, where hinting does not round: a font's shape is the same at any size.
    QFont large(font);
    large.setPixelSize(1000);
    return QFontMetricsF(large).horizontalAdvance(text) / 1000 * font.pointSizeF() * mmPerPoint;
}

void Paper::text(const QString& text, const QFont& font, Qt::Alignment align, double from, double to, double spacing)
{
    QTextLayout layout(text, font, &m_writer);
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const double height = lineHeight(font) * spacing;
    layout.beginLayout();
    for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine())
        each.setLineWidth(dots(to - from));
    layout.endLayout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        need(height);
        const QTextLine each = layout.lineAt(i);
        each.draw(&m_painter, QPointF(dots(from), dots(m_y) - each.y()));
        m_y += height;
    }
}

void Paper::rule(double thickness)
{
    m_painter.fillRect(QRectF(dots(left()), dots(m_y), dots(right() - left()), dots(thickness)), Qt::black);
    m_y += thickness;
}

} // namespace naskah
