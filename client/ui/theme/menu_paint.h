#pragma once

#include <QRect>
#include <QSize>
#include <QString>

class QPainter;
class QStyleOptionMenuItem;

/// Menus in our type and colours, with the key at the right as a cap.
namespace naskah::menupaint {

/// Somebody's words as the text of an entry: no "&" in them is a key, and nothing in them a shortcut.
QString plain(const QString& words);

QSize itemSize(const QStyleOptionMenuItem& item);
void item(QPainter& painter, const QStyleOptionMenuItem& item);
void panel(QPainter& painter, const QRect& rect);

} // namespace naskah::menupaint
