#pragma once

#include <QRect>
#include <QSize>

class QPainter;
class QStyleOptionMenuItem;

/// Menus in our type and colours, with the key at the right as a cap.
namespace naskah::menupaint {

QSize itemSize(const QStyleOptionMenuItem& item);
void item(QPainter& painter, const QStyleOptionMenuItem& item);
void panel(QPainter& painter, const QRect& rect);

} // namespace naskah::menupaint
