#include "client/ui/controls/toggle_chip.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {

namespace {

constexpr int chipHeight = 28;

} // namespace

ToggleChip::ToggleChip(const QString& text, bool on, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setShortcut({}); // an "&" in somebody's words is no key
    setCheckable(true);
    setChecked(on);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

QSize ToggleChip::sizeHint() const
{
    return {10 + 16 + 6 + textpaint::width(text(), theme::font(theme::Type::body)) + 12, chipHeight};
}

void ToggleChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = theme::tokens();
    const bool on = isChecked();
    painter.setPen(QPen(hasFocus() || on ? t.accent : theme::quietEdge(), hasFocus() ? 2 : 1));
    painter.setBrush(on ? t.selection : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2.0, chipHeight / 2.0);
    const QColor ink = on ? t.accent : t.text;
    icons::paint(painter, QRect(10, 0, 16, height()), on ? "checkmark" : "list-add", on ? t.accent : t.secondary);
    textpaint::line(painter, rect().adjusted(32, 0, 0, 0), text(), {theme::font(theme::Type::body), ink});
}

} // namespace naskah
