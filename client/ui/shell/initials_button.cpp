#include "client/ui/shell/initials_button.h"

#include "client/model/plain_tip.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {

InitialsButton::InitialsButton(QWidget* parent) : QAbstractButton(parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::TabFocus);
    setPerson({}, {});
}

QString InitialsButton::initialsOf(const QString& name)
{
    QString initials;
    const QStringList words = name.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        if (!word.endsWith(u'.') && word[0].isLetter()) initials += word[0].toUpper();
    return initials.size() > 2 ? QString(initials.front()) + initials.back() : initials;
}

void InitialsButton::setPerson(const QString& name, const QString& post)
{
    setText(initialsOf(name));
    setToolTip(plainTip(post.isEmpty() ? name : QString("%1\n%2").arg(name, post)));
    setAccessibleName(name.isEmpty() ? tr("Account") : tr("Account of %1").arg(name));
    update();
}

void InitialsButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& t = theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(theme::tint(t.text, t.window, underMouse() ? 0.18 : 0.12));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    textpaint::line(
        painter, rect(), text(), {theme::font(theme::Type::caption), t.text, Qt::AlignCenter, Qt::ElideNone});
}

} // namespace naskah
