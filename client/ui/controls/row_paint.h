#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace naskah {

/// The ground of a row of a list: selection with its bar, hover, the hairline to the next row from `textLeft` on, and a
/// ring when the list has the keyboard.
void paintRow(QPainter& painter, const QStyleOptionViewItem& option, int textLeft);

} // namespace naskah
