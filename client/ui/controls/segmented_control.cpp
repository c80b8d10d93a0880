#include "client/ui/controls/segmented_control.h"

#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace naskah {
namespace {

constexpr int padding = 12;

int segmentWidth(const QString& option)
{
    return textpaint::width(option, theme::font(theme::Type::strong)) + 2 * padding;
}

} // namespace

SegmentedControl::SegmentedControl(QStringList options, int current, QWidget* parent)
    : QWidget(parent), m_options(std::move(options)), m_current(current)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleDescription(m_options.value(current));
}

QSize SegmentedControl::sizeHint() const
{
    int width = 0;
    for (const QString& option : m_options)
        width += segmentWidth(option);
    return {width, theme::controlHeight};
}

QRect SegmentedControl::segmentRect(int index) const
{
    int x = 0;
    for (int i = 0; i < index; ++i)
        x += segmentWidth(m_options[i]);
    return {x, 0, segmentWidth(m_options[index]), height()};
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& t = theme::tokens();
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath inside;
    inside.addRoundedRect(outline, theme::radius, theme::radius);
    painter.fillPath(inside, t.surface);

    painter.save();
    painter.setClipPath(inside);
    painter.fillRect(segmentRect(m_current), t.selection);
    painter.restore();

    painter.setPen(theme::quietEdge());
    for (int i = 1; i < m_options.size(); ++i) {
        const double x = segmentRect(i).x() + 0.5;
        painter.drawLine(QPointF(x, 1), QPointF(x, height() - 1));
    }
    painter.setPen(QPen(hasFocus() ? t.accent : t.edge, hasFocus() ? 2 : 1));
    painter.drawPath(inside);
    for (int i = 0; i < m_options.size(); ++i) {
        const bool chosen = i == m_current;
        textpaint::line(painter,
                        segmentRect(i),
                        m_options[i],
                        {theme::font(chosen ? theme::Type::strong : theme::Type::body),
                         chosen ? t.accent : t.text,
                         Qt::AlignCenter});
    }
}

void SegmentedControl::setCurrent(int index)
{
    const int wanted = qBound(0, index, int(m_options.size()) - 1);
    if (wanted == m_current) return;
    m_current = wanted;
    setAccessibleDescription(m_options[m_current]);
    update();
    Q_EMIT currentChanged(m_current);
}

void SegmentedControl::setOptions(QStringList options)
{
    m_options = std::move(options);
    m_current = qBound(0, m_current, int(m_options.size()) - 1);
    setAccessibleDescription(m_options.value(m_current));
    updateGeometry();
    update();
}

void SegmentedControl::mousePressEvent(QMouseEvent* event)
{
    for (int i = 0; i < m_options.size(); ++i)
        if (segmentRect(i).contains(event->position().toPoint())) setCurrent(i);
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left)
        setCurrent(m_current - 1);
    else if (event->key() == Qt::Key_Right)
        setCurrent(m_current + 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace naskah
