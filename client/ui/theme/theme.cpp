#include "client/ui/theme/theme.h"

#include "client/ui/theme/naskah_style.h"

#include <QApplication>
#include <QHash>
#include <QToolTip>
#include <QWidget>

namespace naskah::theme {
namespace {

Mode g_mode = Mode::light;

Tokens lightTokens()
{
    Tokens t;
    t.window = "#F5F6F8";
    t.surface = "#FFFFFF";
    t.line = "#E1E5EA";
    t.edge = "#8B96A3";
    t.text = "#1A1F26";
    t.secondary = "#566270";
    t.accent = "#0B6B57";
    t.onAccent = "#FFFFFF";
    t.danger = "#B3261E";
    t.warning = "#945400";
    t.good = "#2B7A3D";
    t.note = "#1F5FBF";
    t.selection = tint(t.accent, t.surface, 0.11);
    t.hover = tint(t.text, t.surface, 0.04);
    t.mark = tint("#E0A030", t.surface, 0.34);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.window = "#16191D";
    t.surface = "#1E2227";
    t.line = "#2E343B";
    t.edge = "#69747F";
    t.text = "#E7EAEE";
    t.secondary = "#9BA6B2";
    t.accent = "#43BFA3";
    t.onAccent = "#0B1512";
    t.danger = "#F2827A";
    t.warning = "#E0A458";
    t.good = "#7CCB8D";
    t.note = "#82AEF0";
    t.selection = tint(t.accent, t.surface, 0.17);
    t.hover = tint(t.text, t.surface, 0.05);
    t.mark = tint("#E0A458", t.surface, 0.17);
    return t;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.secondary);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::ToolTipBase, t.text);
    p.setColor(QPalette::ToolTipText, t.surface);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.edge);
    p.setColor(QPalette::Dark, t.edge);
    p.setColor(QPalette::Disabled, QPalette::WindowText, t.secondary);
    p.setColor(QPalette::Disabled, QPalette::Text, t.secondary);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, t.secondary);
    p.setColor(QPalette::Inactive, QPalette::Highlight, t.accent);
    p.setColor(QPalette::Inactive, QPalette::HighlightedText, t.onAccent);
    return p;
}

QFont sized(int pixels, QFont::Weight weight)
{
    QFont font(QStringList{"Inter", "Segoe UI", "Noto Sans", "sans-serif"}, -1);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QFont captionFont()
{
    QFont font = sized(11, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

/// Remembers which of a widget's palette roles follow the theme.
class PaletteKeeper : public QObject {
public:
    explicit PaletteKeeper(QWidget* widget) : QObject(widget), m_widget(widget)
    {
        setObjectName(name());
        connect(&Switch::instance(), &Switch::switched, this, [this] { refresh(); });
    }
    static QString name() { return QStringLiteral("naskah.paletteKeeper"); }
    static PaletteKeeper& of(QWidget* widget)
    {
        // The only child objects of this name are ours.
        if (auto* found = widget->findChild<QObject*>(name(), Qt::FindDirectChildrenOnly))
            return *static_cast<PaletteKeeper*>(found);
        return *new PaletteKeeper(widget);
    }
    void keep(QPalette::ColorRole role, Ink ink)
    {
        m_inks[role] = ink;
        refresh();
    }

private:
    void refresh()
    {
        QPalette palette = m_widget->palette();
        for (auto it = m_inks.cbegin(); it != m_inks.cend(); ++it)
            palette.setColor(it.key(), tokens().*it.value());
        m_widget->setPalette(palette);
    }

    QWidget* m_widget;
    QHash<QPalette::ColorRole, Ink> m_inks;
};

} // namespace

void apply(Mode wanted)
{
    static bool styled = false;
    g_mode = wanted;
    if (!styled) QApplication::setStyle(new NaskahStyle);
    styled = true;
    const QPalette palette = paletteOf(tokens());
    QApplication::setFont(font(Type::body));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(font(Type::body));
    Q_EMIT Switch::instance().switched();
    const auto widgets = QApplication::allWidgets();
    for (QWidget* widget : widgets)
        widget->update();
}

Mode mode()
{
    return g_mode;
}

Mode systemMode()
{
    static const Mode atStart = QPalette().color(QPalette::Window).lightness() < 128 ? Mode::dark : Mode::light;
    return atStart;
}

const Tokens& tokens()
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    return g_mode == Mode::light ? light : dark;
}

QFont font(Type type)
{
    static const QFont caption = captionFont();
    static const QFont body = sized(13, QFont::Normal);
    static const QFont strong = sized(13, QFont::DemiBold);
    static const QFont title = sized(17, QFont::DemiBold);
    static const QFont figure = sized(26, QFont::DemiBold);
    switch (type) {
    case Type::caption:
        return caption;
    case Type::body:
        return body;
    case Type::strong:
        return strong;
    case Type::title:
        return title;
    case Type::figure:
        return figure;
    }
    return body;
}

QColor tint(const QColor& tone, const QColor& base, double weight)
{
    const auto mix = [weight](int a, int b) { return int(a * weight + b * (1 - weight) + 0.5); };
    return {mix(tone.red(), base.red()), mix(tone.green(), base.green()), mix(tone.blue(), base.blue())};
}

QColor quietEdge()
{
    return tint(tokens().edge, tokens().surface, 0.7);
}

void setGround(QWidget* widget, Ink ground)
{
    setColor(widget, QPalette::Window, ground);
    widget->setAutoFillBackground(true);
}

void setColor(QWidget* widget, QPalette::ColorRole role, Ink ink)
{
    PaletteKeeper::of(widget).keep(role, ink);
}

Switch& Switch::instance()
{
    static Switch one;
    return one;
}

} // namespace naskah::theme
