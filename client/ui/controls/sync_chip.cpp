#include "client/ui/controls/sync_chip.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {

namespace {

struct Look {
    const char* icon;
    QColor tone;
};

Look lookOf(SyncChip::State state)
{
    const auto& t = theme::tokens();
    switch (state) {
    case SyncChip::State::synced:
        return {"checkmark", t.good};
    case SyncChip::State::sending:
        return {"folder-sync", t.note};
    case SyncChip::State::offline:
        return {"network-disconnect", t.secondary};
    case SyncChip::State::attention:
        return {"perhatian", t.warning};
    }
    return {};
}

} // namespace

SyncChip::SyncChip(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Open the outbox"));
}

void SyncChip::setState(State state, const QString& words)
{
    m_state = state;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize SyncChip::sizeHint() const
{
    return {8 + 16 + 8 + textpaint::figuresWidth(text(), theme::font(theme::Type::body)) + 8, theme::controlHeight};
}

void SyncChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& t = theme::tokens();
    const Look look = lookOf(m_state);
    icons::paint(painter, QRect(8, 0, 16, height()), look.icon, look.tone);
    const QColor ink = m_state == State::attention ? look.tone : t.secondary;
    textpaint::figures(painter, rect().adjusted(32, 0, 0, 0), text(), {theme::font(theme::Type::body), ink});
}

} // namespace naskah
