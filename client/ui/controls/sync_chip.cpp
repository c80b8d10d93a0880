#include "client/ui/controls/sync_chip.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

using Line = SyncState::Line;

struct Look {
    QString icon;
    theme::Ink tone;
    bool loud = false; ///< the words take the icon's colour
};

Look lookOf(const SyncState& state)
{
    using T = theme::Tokens;
    if (state.line == Line::distrusted) return {"perhatian", &T::danger, true};
    if (state.attention > 0 || state.line == Line::signInNeeded || state.line == Line::updateNeeded)
        return {"perhatian", &T::warning, true};
    switch (state.line) {
    case Line::never:
    case Line::offline:
        return {"network-disconnect", &T::secondary};
    case Line::sending:
    case Line::receiving:
        return {"folder-sync", &T::note};
    default:
        return state.waiting + state.filesWaiting > 0 ? Look{"folder-sync", &T::note} : Look{"checkmark", &T::good};
    }
}

QString sinceText(const SyncState& state)
{
    if (!state.since) return {};
    return plaindate::brief(QDateTime::fromMSecsSinceEpoch(millisecondsOf(*state.since)));
}

QString lineWords(const SyncState& state)
{
    const QString since = sinceText(state);
    const int unsent = int(state.waiting + state.filesWaiting);
    switch (state.line) {
    case Line::never:
        return SyncChip::tr("Not yet connected");
    case Line::offline:
        return since.isEmpty() ? SyncChip::tr("Offline") : SyncChip::tr("Offline since %1").arg(since);
    case Line::signInNeeded:
        return SyncChip::tr("Sign in to sync");
    case Line::updateNeeded:
        return SyncChip::tr("Naskah must be updated");
    case Line::distrusted:
        return SyncChip::tr("Server's log contradicts itself");
    case Line::receiving:
        return SyncChip::tr("Receiving…");
    case Line::sending:
        return SyncChip::tr("Sending %1…").arg(qMax(1, unsent));
    case Line::synced:
        if (unsent > 0) return SyncChip::tr("Sending %1…").arg(unsent);
        return since.isEmpty() ? SyncChip::tr("Synced") : SyncChip::tr("Synced %1").arg(since);
    }
    return {};
}

} // namespace

SyncChip::SyncChip(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

QString SyncChip::wordsFor(const SyncState& state, bool compact)
{
    if (compact && state.attention > 0) return tr("%n need attention", nullptr, int(state.attention));
    QStringList parts;
    const bool settled = state.line == Line::synced || state.line == Line::sending || state.line == Line::receiving;
    if (!(settled && state.attention > 0))
        parts << (compact && state.line == Line::offline ? tr("Offline") : lineWords(state));
    if (state.attention > 0) parts << tr("%n need attention", nullptr, int(state.attention));
    const bool counted = (settled && state.attention == 0) || state.waiting == 0;
    if (!counted) parts << tr("%n waiting", nullptr, int(state.waiting));
    return parts.join(QString::fromUtf8(" · "));
}

void SyncChip::setState(const SyncState& state)
{
    m_state = state;
    retranslate();
}

void SyncChip::setCompact(bool compact)
{
    if (compact == m_compact) return;
    m_compact = compact;
    retranslate();
}

void SyncChip::retranslate()
{
    setText(wordsFor(m_state, m_compact));
    setAccessibleName(wordsFor(m_state));
    setToolTip(QString("%1\n%2").arg(wordsFor(m_state), tr("Open the outbox")));
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
    const QColor tone = t.*look.tone;
    if (underMouse() || hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(theme::tint(t.text, t.window, 0.05));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
    icons::paint(painter, QRect(8, 0, 16, height()), look.icon, tone);
    const QColor ink = look.loud ? tone : t.secondary;
    textpaint::figures(painter, rect().adjusted(32, 0, 0, 0), text(), {theme::font(theme::Type::body), ink});
}

} // namespace naskah
