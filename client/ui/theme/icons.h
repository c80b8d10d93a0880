#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QRect;

/// Line icons in the colour of the text beside them: our own SVGs first, else Breeze's.
/// Names are file names without ending; every one used must be in resources/icons/breeze.list or resources/icons/own.
namespace naskah::icons {

/// An icon that takes the text colour of the theme at the moment it is painted.
QIcon named(const QString& name);

/// Paints the icon in `color`, `size` pixels square, centred in `rect`.
void paint(QPainter& painter, const QRect& rect, const QString& name, const QColor& color, int size = 16);

bool exists(const QString& name);

} // namespace naskah::icons
