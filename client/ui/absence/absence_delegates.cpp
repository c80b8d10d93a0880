#include "client/ui/absence/absence_delegates.h"

#include "client/model/line_list_model.h"
#include "client/ui/controls/row_paint.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int textLeft = 16;

struct State {
    QString icon, word;
    QColor tone;
};

/// Three lines: what and how it stands, who, when.
void paintThree(QPainter& painter,
                const QStyleOptionViewItem& option,
                const State& state,
                const QString& what,
                const QString& who,
                const QString& when,
                bool isOver)
{
    const auto& t = theme::tokens();
    painter.save();
    paintRow(painter, option, textLeft);
    const auto lineAt = [&option](int number) {
        return QRect(option.rect.x() + textLeft,
                     option.rect.y() + 6 + number * theme::lineHeight,
                     option.rect.width() - textLeft - theme::group,
                     theme::lineHeight);
    };
    const QFont body = theme::font(theme::Type::body);
    QRect first = lineAt(0);
    first.setRight(first.right() - textpaint::state(painter, first, state.icon, state.word, state.tone) - theme::gap);
    textpaint::line(painter, first, what, {theme::font(theme::Type::strong), isOver ? t.secondary : t.text});
    textpaint::line(painter, lineAt(1), who, {body, isOver ? t.secondary : t.text});
    textpaint::line(painter, lineAt(2), when, {body, t.secondary});
    painter.restore();
}

State shown(SubstitutionState state)
{
    const auto& t = theme::tokens();
    switch (state) {
    case SubstitutionState::active:
        return {"checkmark", absencewords::state(state), t.good};
    case SubstitutionState::planned:
        return {"clock", absencewords::state(state), t.note};
    default:
        return {"view-history", absencewords::state(state), t.secondary};
    }
}

State shown(HeldState state)
{
    const auto& t = theme::tokens();
    switch (state) {
    case HeldState::waiting:
        return {"clock", absencewords::state(state), t.warning};
    case HeldState::confirmed:
        return {"checkmark", absencewords::state(state), t.good};
    default:
        return {"dialog-cancel", absencewords::state(state), t.danger};
    }
}

} // namespace

namespace absencewords {

QString kind(StandIn kind)
{
    switch (kind) {
    case StandIn::plt:
        return StandInDelegate::tr("Plt");
    case StandIn::plh:
        return StandInDelegate::tr("Plh");
    case StandIn::delegate:
        return StandInDelegate::tr("Delegate");
    }
    return {};
}

QString state(SubstitutionState state)
{
    switch (state) {
    case SubstitutionState::planned:
        return StandInDelegate::tr("Planned");
    case SubstitutionState::active:
        return StandInDelegate::tr("Running");
    case SubstitutionState::ended:
        return StandInDelegate::tr("Ended");
    case SubstitutionState::cancelled:
        return StandInDelegate::tr("Cancelled");
    }
    return {};
}

QString state(HeldState state)
{
    switch (state) {
    case HeldState::waiting:
        return HeldDelegate::tr("Waits");
    case HeldState::confirmed:
        return HeldDelegate::tr("Confirmed");
    case HeldState::rejected:
        return HeldDelegate::tr("Rejected");
    case HeldState::failed:
        return HeldDelegate::tr("Came too late");
    }
    return {};
}

QString chain(const QStringList& names)
{
    QStringList said;
    for (const QString& name : names)
        said << (name.isEmpty() ? StandInDelegate::tr("vacant") : name);
    return said.join(QString::fromUtf8(" → "));
}

QString standsIn(const StandInLine& line)
{
    const QString post = kind(line.kind) + QStringLiteral(" ") + line.position;
    if (line.chain.size() > 2) return StandInDelegate::tr("%1 for %2").arg(post, chain(line.chain.sliced(0, line.chain.size() - 1)));
    if (line.absent.isEmpty()) return StandInDelegate::tr("%1, vacant").arg(post);
    return StandInDelegate::tr("%1 for %2").arg(post, line.absent);
}

QString days(const QDate& first, const std::optional<QDate>& until)
{
    const QString from = plaindate::inSentence(first);
    if (!until) return StandInDelegate::tr("from %1 on").arg(from);
    if (*until == first) return StandInDelegate::tr("only %1").arg(from);
    return StandInDelegate::tr("%1 to %2").arg(from, plaindate::inSentence(*until));
}

QString done(const HeldLine& line)
{
    QStringList parts{HeldDelegate::tr("%1 as %2").arg(line.person, line.position),
                      plaindate::inSentence(line.at.date())};
    if (line.number) parts << HeldDelegate::tr("number %1").arg(*line.number);
    return parts.join(QString::fromUtf8(" · "));
}

QString fate(const HeldLine& line)
{
    if (line.state == HeldState::waiting)
        return line.mayDecide ? HeldDelegate::tr("Waits for your word")
                              : HeldDelegate::tr("Waits for the holder or the superior");
    return line.reason;
}

QString spoken(const StandInLine& line)
{
    return QStringList{line.substitute, standsIn(line), days(line.from, line.until), state(line.state)}.join(QStringLiteral(", "));
}

QString spoken(const HeldLine& line)
{
    QStringList parts{line.what, done(line), state(line.state), fate(line)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace absencewords

void StandInDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto line = index.data(LineListModel<StandInLine>::lineRole).value<StandInLine>();
    QStringList when{absencewords::days(line.from, line.until)};
    if (!line.decree.isEmpty()) when << line.decree;
    const QString who = line.isMine ? tr("%1 (you)").arg(line.substitute) : line.substitute;
    paintThree(*painter,
               option,
               shown(line.state),
               who,
               absencewords::standsIn(line),
               when.join(QString::fromUtf8(" · ")),
               !line.isLive());
}

void HeldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto line = index.data(LineListModel<HeldLine>::lineRole).value<HeldLine>();
    paintThree(*painter,
               option,
               shown(line.state),
               line.what,
               absencewords::done(line),
               absencewords::fate(line),
               line.state != HeldState::waiting);
}

} // namespace naskah
