#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QWidget;

/// The one place that knows colours, type sizes and distances. Everything else asks here.
namespace naskah::theme {

enum class Mode { light, dark };

struct Tokens {
    QColor window;  ///< behind everything: bars, sidebar, the desk under a page
    QColor surface; ///< lists, pages, forms
    QColor line;    ///< hairline between things; decoration, never the only cue
    QColor edge;    ///< outline of what can be operated (fields, boxes), 3 : 1 on surface
    QColor text;
    QColor secondary; ///< 4.5 : 1 on surface, on window and on selection
    QColor accent;
    QColor onAccent;
    QColor danger;
    QColor warning;
    QColor good;
    QColor note;
    QColor selection; ///< accent laid thinly over surface
    QColor hover;
    QColor mark; ///< behind the letters of a search hit
};

/// How a widget names a colour, so that it follows when the mode is switched.
using Ink = QColor Tokens::*;

/// Four sizes, far enough apart to be told from each other; `strong` is body in semibold.
enum class Type { caption, body, strong, title, figure };

inline constexpr int unit = 4; ///< every distance is a multiple of this
inline constexpr int gap = 8;
inline constexpr int group = 16;
inline constexpr int margin = 24;
inline constexpr int lineHeight = 20;
inline constexpr int controlHeight = 32;
inline constexpr int radius = 6;

/// Sets style, palette and font of the application. May be called again at any time: every widget follows.
void apply(Mode mode);
Mode mode();
/// What the desktop's own palette asks for; valid before the first `apply`.
Mode systemMode();

const Tokens& tokens();
QFont font(Type type);

/// `tone` laid over `base` with the given weight (0 … 1), opaque.
QColor tint(const QColor& tone, const QColor& base, double weight);
/// The outline of a control that is neither focused nor chosen.
QColor quietEdge();

/// Gives a widget a flat background, now and after every switch of the mode.
void setGround(QWidget* widget, Ink ground);
/// Gives a palette role of a widget a colour, now and after every switch of the mode.
void setColor(QWidget* widget, QPalette::ColorRole role, Ink ink);

/// Tells when the mode was switched.
class Switch : public QObject {
    Q_OBJECT
public:
    static Switch& instance();
Q_SIGNALS:
    void switched();
};

} // namespace naskah::theme
