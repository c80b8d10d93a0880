#include "client/ui/shell/keys_help.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QGridLayout>
#include <QPainter>

namespace naskah {
namespace {

constexpr int capHeight = 20;

class KeyCaps : public QWidget {
public:
    explicit KeyCaps(QStringList keys) : m_keys(std::move(keys))
    {
        setFixedHeight(24);
        setMinimumWidth(120);
        setAccessibleName(m_keys.join(", "));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto& t = theme::tokens();
        const QFont font = theme::font(theme::Type::caption);
        painter.setRenderHint(QPainter::Antialiasing);
        int x = 0;
        for (const QString& key : std::as_const(m_keys)) {
            const QRect cap(
                x, (height() - capHeight) / 2, qMax(capHeight, textpaint::width(key, font) + 12), capHeight);
            painter.setPen(theme::quietEdge());
            painter.setBrush(t.window);
            painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            textpaint::line(painter, cap, key, {font, t.secondary, Qt::AlignCenter, Qt::ElideNone});
            x = cap.right() + 1 + theme::unit;
        }
    }

private:
    QStringList m_keys;
};

struct Section {
    QString title;
    QList<QPair<QStringList, QString>> keys;
};

QList<Section> sections(bool singleKeys)
{
    const auto known = [singleKeys](const QString& character, const QString& other) {
        return singleKeys ? QStringList{character, other} : QStringList{other};
    };
    return {
        {KeysHelp::tr("Everywhere"),
         {{known("/", "Ctrl+K"), KeysHelp::tr("Search everything")},
          {{"Ctrl+F"}, KeysHelp::tr("Filter this list")},
          {{"Ctrl+S"}, KeysHelp::tr("Save this search")},
          {{"Ctrl+N"}, KeysHelp::tr("Register a letter")},
          {{"Ctrl+Z"}, KeysHelp::tr("Undo")},
          {{"F5"}, KeysHelp::tr("Synchronise now")},
          {{"Ctrl+1", "…", "7"}, KeysHelp::tr("Go to a place")},
          {{"Ctrl+Shift+A"}, KeysHelp::tr("Act in another post")},
          {{"F9"}, KeysHelp::tr("Sidebar wide or slim")},
          {{"Esc"}, KeysHelp::tr("Back to the list")},
          {{"F1"}, KeysHelp::tr("This page")}}},
        {KeysHelp::tr("List and letter"),
         {{singleKeys ? QStringList{"J", "K"} : QStringList{QString::fromUtf8("↓"), QString::fromUtf8("↑")}, KeysHelp::tr("Next, previous letter")},
          {{QString::fromUtf8("⇧ ↓"), QString::fromUtf8("⇧ ↑"), "Ctrl+A"}, KeysHelp::tr("Choose several, or all")},
          {{QString::fromUtf8("↵")}, KeysHelp::tr("Into the letter")}}},
    };
}

} // namespace

KeysHelp::KeysHelp(const QList<QAction*>& letterActions, bool singleKeys, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    theme::setGround(this, &theme::Tokens::surface);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    row->setSpacing(48);
    QList<Section> all = sections(singleKeys);
    for (const QAction* action : letterActions)
        if (!action->shortcut().isEmpty())
            all.last().keys << QPair(QStringList{keyCap(action->shortcut())}, action->text());
    for (const Section& section : std::as_const(all)) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(theme::group);
        grid->setVerticalSpacing(theme::unit);
        grid->addWidget(makeLabel(section.title, theme::Type::strong), 0, 0, 1, 2);
        int line = 1;
        for (const auto& [keys, words] : section.keys) {
            grid->addWidget(new KeyCaps(keys), line, 0);
            grid->addWidget(makeLabel(words, theme::Type::body), line, 1);
            ++line;
        }
        grid->setRowStretch(line, 1);
        row->addLayout(grid);
    }
}

} // namespace naskah
