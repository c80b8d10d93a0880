#include "client/ui/theme/naskah_style.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/menu_paint.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyleOptionComplex>

namespace naskah {

namespace {

constexpr int scrollExtent = 12;
constexpr int arrowWidth = 28;

void drawFieldPanel(const QStyleOption& option, QPainter& painter, bool focused)
{
    const auto& t = theme::tokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(enabled ? t.surface : t.window);
    painter.setPen(QPen(focused ? t.accent : enabled ? t.edge : t.line, focused ? 2.0 : 1.0));
    const double inset = focused ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), theme::radius, theme::radius);
    painter.restore();
}

/// The buttons of Qt's own dialogs and of the calendar.
void drawButtonPanel(const QStyleOption& option, QPainter& painter)
{
    const auto& t = theme::tokens();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool lit = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const bool focused =
        option.state & QStyle::State_HasFocus || (button && button->features & QStyleOptionButton::DefaultButton);
    if (!button && !lit) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(lit ? theme::tint(t.text, t.surface, 0.05) : t.surface);
    painter.setPen(button ? QPen(focused ? t.accent : theme::quietEdge(), focused ? 2 : 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    painter.restore();
}

/// Arrows of a number field, one above the other; a date field and a choice have a single one.
void drawFieldArrows(QStyle::ComplexControl control, const QStyleOptionComplex& option, QPainter& painter)
{
    const QRect arrow(option.rect.right() - arrowWidth + 1, option.rect.top(), arrowWidth, option.rect.height());
    const QColor ink = theme::tokens().secondary;
    if (control == QStyle::CC_ComboBox || !(option.subControls & QStyle::SC_SpinBoxUp)) {
        icons::paint(painter, arrow, "go-down", ink);
        return;
    }
    const int half = arrow.height() / 2;
    icons::paint(painter, QRect(arrow.x(), arrow.y() + 1, arrow.width(), half), "go-up", ink, 12);
    icons::paint(painter, QRect(arrow.x(), arrow.y() + half - 1, arrow.width(), half), "go-down", ink, 12);
}

void drawScrollBar(const QRect& slider, bool active, QPainter& painter)
{
    const auto& t = theme::tokens();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tint(t.text, t.surface, active ? 0.45 : 0.22));
    const QRectF bar = QRectF(slider).adjusted(3, 2, -3, -2);
    painter.drawRoundedRect(bar, 3, 3);
    painter.restore();
}

/// A table's heading: caption type on the surface, hairlines, no relief.
void drawHeader(QStyle::ControlElement part, const QStyleOption& option, QPainter& painter)
{
    const auto& t = theme::tokens();
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (part != QStyle::CE_HeaderLabel) {
        painter.fillRect(option.rect, t.surface);
        painter.fillRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1, t.line);
        if (header && header->section > 0)
            painter.fillRect(option.rect.x(), option.rect.y(), 1, option.rect.height(), t.line);
    }
    if (part == QStyle::CE_Header || part == QStyle::CE_HeaderLabel) {
        const int indent = part == QStyle::CE_Header ? theme::group : 14;
        textpaint::line(painter,
                        option.rect.adjusted(indent, 0, 0, 0),
                        header ? header->text : QString(),
                        {theme::font(theme::Type::caption), t.secondary});
    }
}

} // namespace

NaskahStyle::NaskahStyle() : QProxyStyle(QStyleFactory::create("Fusion")) {}

void NaskahStyle::drawPrimitive(PrimitiveElement element,
                                const QStyleOption* option,
                                QPainter* painter,
                                const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) drawFieldPanel(*option, *painter, option->state & State_HasFocus);
        return;
    }
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    case PE_PanelMenu:
        return menupaint::panel(*painter, option->rect);
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        return drawButtonPanel(*option, *painter);
    case PE_FrameMenu:
    case PE_FrameLineEdit:
    case PE_FrameFocusRect:
    case PE_PanelItemViewRow:
        return;
    case PE_Frame:
        if (widget && widget->isWindow()) return menupaint::panel(*painter, option->rect);
        if (widget && qobject_cast<const QAbstractItemView*>(widget)) return;
        drawFieldPanel(*option, *painter, option->state & State_HasFocus);
        return;
    case PE_IndicatorCheckBox: {
        const auto& t = theme::tokens();
        const bool checked = option->state & State_On;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool focused = option->state & State_HasFocus;
        painter->setPen(QPen(checked || focused ? t.accent : t.edge, focused ? 2 : 1));
        painter->setBrush(checked ? t.accent : t.surface);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter->restore();
        if (checked) icons::paint(*painter, option->rect, "checkmark", t.onAccent);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void NaskahStyle::drawComplexControl(ComplexControl control,
                                     const QStyleOptionComplex* option,
                                     QPainter* painter,
                                     const QWidget* widget) const
{
    if (control == CC_ComboBox || control == CC_SpinBox) {
        drawFieldPanel(*option, *painter, option->state & State_HasFocus);
        drawFieldArrows(control, *option, *painter);
    } else if (control == CC_ScrollBar) {
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        drawScrollBar(slider, option->activeSubControls & SC_ScrollBarSlider, *painter);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void NaskahStyle::drawControl(ControlElement element,
                              const QStyleOption* option,
                              QPainter* painter,
                              const QWidget* widget) const
{
    if (element == CE_ComboBoxLabel) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && !combo->editable) {
            const QRect text = option->rect.adjusted(9, 0, -arrowWidth, 0);
            painter->setPen(theme::tokens().text);
            painter->drawText(text,
                              Qt::AlignVCenter | Qt::AlignLeft,
                              option->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, text.width()));
            return;
        }
    }
    if (element == CE_Splitter) return painter->fillRect(option->rect, theme::tokens().line);
    if (element == CE_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menupaint::item(*painter, *item);
    }
    if (element == CE_ItemViewItem) {
        // Rows of Qt's own lists: selected is tinted, and the text keeps its colour.
        if (const auto* row = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem ours = *row;
            ours.palette.setColor(QPalette::Highlight, theme::tokens().selection);
            ours.palette.setColor(QPalette::HighlightedText, theme::tokens().text);
            ours.state.setFlag(State_HasFocus, false);
            return QProxyStyle::drawControl(element, &ours, painter, widget);
        }
    }
    if (element == CE_Header || element == CE_HeaderSection || element == CE_HeaderLabel ||
        element == CE_HeaderEmptyArea) {
        drawHeader(element, *option, *painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QRect NaskahStyle::subControlRect(ComplexControl control,
                                  const QStyleOptionComplex* option,
                                  SubControl part,
                                  const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) return option->rect.adjusted(6, 2, -arrowWidth, -2);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField) return option->rect.adjusted(6, 2, -arrowWidth, -2);
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = option->rect.height() / 2;
        const int top = part == SC_SpinBoxUp ? option->rect.top() : option->rect.top() + half;
        return {option->rect.right() - arrowWidth + 1, top, arrowWidth, half};
    }
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return {option->rect.right() - arrowWidth + 1, option->rect.top(), arrowWidth, option->rect.height()};
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) return QProxyStyle::subControlRect(control, option, part, widget);

    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? bar->rect.height() : bar->rect.width();
    const int range = bar->maximum - bar->minimum;
    const int span =
        range > 0 ? qBound(32, int(qint64(length) * bar->pageStep / (range + bar->pageStep)), length) : length;
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - span, bar->upsideDown);
    const auto along = [&](int from, int to) {
        return vertical ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from)
                        : QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return along(start, start + span);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + span, length);
    default:
        return {};
    }
}

QRect NaskahStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) return option->rect.adjusted(6, 0, -6, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize NaskahStyle::sizeFromContents(ContentsType type,
                                    const QStyleOption* option,
                                    const QSize& contents,
                                    const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_MenuItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return menupaint::itemSize(*item);
    }
    if (type == CT_PushButton) return {qMax(96, size.width() + theme::gap), theme::controlHeight};
    if (type == CT_ComboBox || type == CT_SpinBox) size.setHeight(theme::controlHeight);
    if (type == CT_LineEdit) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) size.setHeight(theme::controlHeight);
    }
    return size;
}

int NaskahStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return theme::unit;
    case PM_ScrollBarExtent:
        return scrollExtent;
    case PM_SplitterWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
        return 8;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_FocusFrameHMargin:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int NaskahStyle::styleHint(StyleHint hint,
                           const QStyleOption* option,
                           const QWidget* widget,
                           QStyleHintReturn* result) const
{
    if (hint == SH_EtchDisabledText || hint == SH_ComboBox_Popup) return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace naskah
