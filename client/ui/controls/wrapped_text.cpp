#include "client/ui/controls/wrapped_text.h"

#include "client/model/plain_tip.h"
#include "client/ui/theme/text_paint.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int usualWidth = 320;

} // namespace

WrappedText::WrappedText(theme::Type type, theme::Ink ink, int lines, QWidget* parent)
    : QWidget(parent), m_type(type), m_ink(ink), m_lines(lines)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setText(const QString& text)
{
    m_text = text.simplified();
    setToolTip(plainTip(m_text));
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

int WrappedText::heightForWidth(int width) const
{
    return textpaint::linesHeight(m_text, theme::font(m_type), width, m_lines);
}

QSize WrappedText::sizeHint() const
{
    return {usualWidth, heightForWidth(width() > 0 ? width() : usualWidth)};
}

QSize WrappedText::minimumSizeHint() const
{
    return {80, theme::lineHeight};
}

void WrappedText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    textpaint::lines(painter, rect(), m_text, {theme::font(m_type), theme::tokens().*m_ink}, m_lines);
}

} // namespace naskah
