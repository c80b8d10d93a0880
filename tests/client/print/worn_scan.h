#pragma once

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>

namespace naskah {

/// As a worn scanner gives it: turned, grey, and every dot wrong by up to `noise` of 255.
inline QImage scanned(const QImage& page, double degrees, int noise)
{
    QImage turned(page.size(), QImage::Format_Grayscale8);
    turned.fill(Qt::white);
    {
        QPainter painter(&turned);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(page.width() / 2.0, page.height() / 2.0);
        painter.rotate(degrees);
        painter.drawImage(QPointF(-page.width() / 2.0, -page.height() / 2.0), page);
    }
    QRandomGenerator chance(20251109);
    for (int y = 0; y < turned.height(); ++y)
        for (int x = 0; x < turned.width(); ++x) {
            uchar& dot = turned.scanLine(y)[x];
            dot = uchar(std::clamp(int(dot) + int(chance.bounded(2 * noise + 1)) - noise, 0, 255));
        }
    return turned;
}

} // namespace naskah
