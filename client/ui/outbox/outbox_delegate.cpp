#include "client/ui/outbox/outbox_delegate.h"

#include "client/ui/outbox/outbox_model.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int textLeft = 44;

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const auto& t = theme::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter.fillRect(option.rect, selected ? t.selection : hovered ? t.hover : t.surface);
    if (selected)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    else
        painter.fillRect(option.rect.x() + textLeft, option.rect.bottom(), option.rect.width() - textLeft, 1, t.line);
    if (selected && option.state & QStyle::State_HasFocus) {
        painter.setPen(t.accent);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

OutboxLook lookOf(OutboxState state)
{
    const auto& t = theme::tokens();
    switch (state) {
    case OutboxState::refused:
    case OutboxState::skipped:
        return {QStringLiteral("perhatian"), t.danger};
    case OutboxState::conflict:
        return {QStringLiteral("benturan"), t.warning};
    case OutboxState::held:
        return {QStringLiteral("media-playback-pause"), t.secondary};
    case OutboxState::waiting:
        return {QStringLiteral("clock"), t.secondary};
    case OutboxState::sending:
        return {QStringLiteral("cloud-upload"), t.note};
    case OutboxState::sent:
        return {QStringLiteral("checkmark"), t.secondary};
    }
    return {};
}

void OutboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const QVariant data = index.data(OutboxModel::itemRole);
    if (!data.isValid()) {
        textpaint::line(*painter,
                        option.rect.adjusted(theme::group, 4, 0, 0),
                        index.data().toString(),
                        {theme::font(theme::Type::caption), t.secondary});
        return;
    }
    const auto item = data.value<OutboxItem>();
    const OutboxLook look = lookOf(item.state);
    painter->save();
    paintGround(*painter, option);
    QRect first(option.rect.x() + textLeft, option.rect.y() + 6, option.rect.width() - textLeft - theme::group, 20);
    const QRect second = first.translated(0, 20);
    icons::paint(*painter, QRect(option.rect.x() + theme::group, first.y(), 16, 20), look.icon, look.tone);
    const QFont plain = theme::font(theme::Type::body);
    const QString since = plaindate::brief(item.since);
    textpaint::figures(*painter, first, since, {plain, t.secondary, Qt::AlignRight | Qt::AlignVCenter});
    first.setRight(first.right() - textpaint::figuresWidth(since, plain) - theme::gap);
    textpaint::line(*painter, first, item.what, {plain, item.state == OutboxState::sent ? t.secondary : t.text});
    textpaint::line(*painter, second, item.reason, {plain, item.needsAttention() ? look.tone : t.secondary});
    painter->restore();
}

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, index.data(OutboxModel::itemRole).isValid() ? 52 : 32};
}

} // namespace naskah
