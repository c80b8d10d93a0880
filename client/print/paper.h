#pragma once

#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QString>

namespace naskah {

/// Sheets filled from top to bottom, measured in millimetres. What does not fit any more goes to the next sheet.
class Paper {
public:
    struct Margins {
        double left, top, right, bottom; ///< mm
    };

    Paper(QIODevice& target, const QPageSize& size, const Margins& margins);
    Paper(QIODevice& target, QPageSize::PageSizeId size, const Margins& margins) : Paper(target, QPageSize(size), margins) {}

    double left() const { return m_margins.left; }
    double right() const;  ///< the right edge of what may be written, mm from the left edge of the sheet
    double bottom() const; ///< the lower edge, mm from the top edge of the sheet
    double y() const { return m_y; }
    void moveDown(double mm) { m_y += mm; }
    /// Starts a new sheet unless `mm` fit below.
    void need(double mm);

    /// Wrapped text between two edges; moves down behind it.
    void text(const QString& text, const QFont& font, Qt::Alignment align, double left, double right, double spacing);
    void rule(double thickness);

    static double lineHeight(const QFont& font);
    /// How wide one line of text is, in mm.
    static double widthOf(const QString& text, const QFont& font);

private:
    double dots(double mm) const { return mm * m_dotsPerMm; }

    QPdfWriter m_writer;
    QPainter m_painter;
    QSizeF m_size; ///< mm
    Margins m_margins;
    double m_dotsPerMm;
    double m_y;
};

} // namespace naskah
