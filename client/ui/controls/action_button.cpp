#include "client/ui/controls/action_button.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace naskah {
namespace {

constexpr int sidePadding = 12;
constexpr int glyphSize = 16;
constexpr int capHeight = 18;

int paddingOf(ActionButton::Kind kind, bool hasText)
{
    if (kind == ActionButton::Kind::link) return 0;
    return hasText ? sidePadding : theme::gap;
}

int capWidth(const QString& key)
{
    return qMax(capHeight, textpaint::width(key, theme::font(theme::Type::caption)) + 10);
}

} // namespace

ActionButton::ActionButton(const QString& text, const QString& key, Kind kind, QWidget* parent)
    : QAbstractButton(parent), m_key(key), m_kind(kind)
{
    setText(text);
    setFixedHeight(kind == Kind::link ? theme::lineHeight : theme::controlHeight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(text);
    if (kind == Kind::link) setCursor(Qt::PointingHandCursor);
}

ActionButton* ActionButton::forAction(QAction* action, const QString& iconName, Kind kind, QWidget* parent)
{
    auto* button = new ActionButton(action->text(), {}, kind, parent);
    button->m_iconName = iconName;
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->follow(action); });
    button->follow(action);
    return button;
}

void ActionButton::follow(const QAction* action)
{
    setText(action->text());
    setAccessibleName(action->text());
    m_key = keyCap(action->shortcut());
    if (action->toolTip() != action->text()) setToolTip(action->toolTip());
    setEnabled(action->isEnabled());
    setVisible(action->isVisible());
    updateGeometry();
    update();
}

void ActionButton::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void ActionButton::setMenuArrow(bool on)
{
    m_menuArrow = on;
    updateGeometry();
}

void ActionButton::setKey(const QString& key)
{
    m_key = key;
    updateGeometry();
    update();
}

void ActionButton::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    int width = 2 * paddingOf(m_kind, !text().isEmpty());
    if (!m_iconName.isEmpty()) width += glyphSize + (text().isEmpty() ? 0 : theme::gap);
    width += textpaint::width(text(), theme::font(theme::Type::body));
    if (!m_key.isEmpty()) width += theme::gap + capWidth(m_key) - 4;
    if (m_menuArrow) width += glyphSize;
    return {width, m_kind == Kind::link ? theme::lineHeight : theme::controlHeight};
}

QColor ActionButton::foreground() const
{
    const auto& t = theme::tokens();
    if (!isEnabled()) return t.secondary;
    if (m_kind == Kind::link || (isCheckable() && isChecked())) return t.accent;
    return m_kind == Kind::primary ? t.onAccent : t.text;
}

void ActionButton::paintGround(QPainter& painter) const
{
    const auto& t = theme::tokens();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool lit = isEnabled() && (underMouse() || isDown() || isChecked());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::primary) {
        const QColor ground = !isEnabled() ? theme::tint(t.text, t.surface, 0.08)
                              : lit        ? theme::tint(t.text, t.accent, isDown() ? 0.2 : 0.12)
                                           : t.accent;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), theme::radius, theme::radius);
    } else if (m_kind == Kind::plain || (m_kind == Kind::quiet && lit)) {
        const bool on = isCheckable() && isChecked();
        painter.setPen(m_kind == Kind::plain ? QPen(on ? t.accent : theme::quietEdge()) : QPen(Qt::NoPen));
        painter.setBrush(on ? t.selection : lit ? theme::tint(t.text, t.surface, isDown() ? 0.10 : 0.05) : t.surface);
        painter.drawRoundedRect(box, theme::radius, theme::radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_kind == Kind::primary ? t.onAccent : t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        const double inset = m_kind == Kind::primary ? 3 : 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset),
                                theme::radius - inset / 2,
                                theme::radius - inset / 2);
    }
}

int ActionButton::paintKey(QPainter& painter, int x) const
{
    const QFont font = theme::font(theme::Type::caption);
    const QRect cap(x, (height() - capHeight) / 2, capWidth(m_key), capHeight);
    const QColor ink = m_kind == Kind::primary ? foreground() : theme::tokens().secondary;
    QColor ground = ink;
    ground.setAlphaF(m_kind == Kind::primary ? 0.18f : 0.12f);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(cap, 4, 4);
    textpaint::line(painter, cap, m_key, {font, ink, Qt::AlignCenter, Qt::ElideNone});
    return cap.right() + 1;
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintGround(painter);
    int x = paddingOf(m_kind, !text().isEmpty());
    if (!m_iconName.isEmpty()) {
        icons::paint(painter, QRect(x, 0, glyphSize, height()), m_iconName, foreground());
        x += glyphSize + theme::gap;
    }
    const QFont font = theme::font(theme::Type::body);
    const int textWidth = textpaint::width(text(), font);
    textpaint::line(painter,
                    QRect(x, 0, textWidth + 1, height()),
                    text(),
                    {font, foreground(), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone});
    x += textWidth;
    if (!m_key.isEmpty()) x = paintKey(painter, x + theme::gap);
    if (m_menuArrow)
        icons::paint(painter,
                     QRect(x + 4, 0, glyphSize, height()),
                     "go-down",
                     m_kind == Kind::primary ? foreground() : theme::tokens().secondary);
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    // Enter presses the button that has the focus, as it does in a dialog.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ActionButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ActionButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ActionButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange) update();
}

ActionButton* makeTool(const QString& icon, const QString& name, QWidget* parent)
{
    auto* tool = new ActionButton({}, {}, ActionButton::Kind::quiet, parent);
    tool->setIconName(icon);
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    return tool;
}

QString keyCap(const QKeySequence& keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    text.replace("Return", QString::fromUtf8("↵"));
    text.replace("Enter", QString::fromUtf8("↵"));
    return text;
}

} // namespace naskah
