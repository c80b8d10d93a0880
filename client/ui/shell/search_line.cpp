#include "client/ui/shell/search_line.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace naskah {
namespace {

constexpr auto key = "/";
constexpr int capSize = 18;

} // namespace

SearchLine::SearchLine(QWidget* parent) : QLineEdit(parent)
{
    addAction(icons::named("edit-find"), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
}

void SearchLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const int needed = textpaint::width(placeholderText(), font()) + 72;
    if (hasFocus() || !text().isEmpty() || width() < needed) return;
    QPainter painter(this);
    const auto& t = theme::tokens();
    const QRect cap(width() - capSize - 8, (height() - capSize) / 2, capSize, capSize);
    QColor ground = t.secondary;
    ground.setAlphaF(0.12f);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(cap, 4, 4);
    textpaint::line(painter, cap, key, {theme::font(theme::Type::caption), t.secondary, Qt::AlignCenter});
}

bool SearchLine::event(QEvent* event)
{
    // Esc is ours: it empties the box first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchLine::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leaveDownwards();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT leave();
        else
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace naskah
