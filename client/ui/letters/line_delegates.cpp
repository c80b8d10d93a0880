#include "client/ui/letters/line_delegates.h"

#include "client/model/letter_detail.h"
#include "client/model/line_list_model.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int timeColumn = 60;

struct Stage {
    QString icon, word;
    QDateTime at;
    theme::Ink tone;
};

Stage stageOf(const DeliveryLine& line)
{
    using T = theme::Tokens;
    if (line.waiting) return {"cloud-upload", DeliveryDelegate::tr("waiting to be sent"), line.sent, &T::secondary};
    if (line.read.isValid()) return {"mail-mark-read", DeliveryDelegate::tr("read"), line.read, &T::good};
    if (line.received.isValid()) return {"checkmark", DeliveryDelegate::tr("received"), line.received, &T::note};
    return {"mail-sent", DeliveryDelegate::tr("sent"), line.sent, &T::secondary};
}

} // namespace

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto line = index.data(LineListModel<HistoryLine>::lineRole).value<HistoryLine>();
    const QFont plain = theme::font(theme::Type::body);
    if (line.waiting)
        icons::paint(*painter, QRect(0, option.rect.y(), 16, option.rect.height()), "cloud-upload", t.secondary);
    else
        textpaint::figures(*painter, option.rect, plaindate::brief(line.when), {plain, t.secondary});
    textpaint::line(*painter, option.rect.adjusted(timeColumn, 0, 0, 0), line.what, {plain, t.text});
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

void DeliveryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto line = index.data(LineListModel<DeliveryLine>::lineRole).value<DeliveryLine>();
    const Stage stage = stageOf(line);
    const QFont plain = theme::font(theme::Type::body);
    QRect row = option.rect;
    const QString when = stage.at.isValid() ? plaindate::brief(stage.at) : QString();
    textpaint::figures(*painter, row, when, {plain, t.secondary, Qt::AlignRight | Qt::AlignVCenter});
    row.setRight(row.right() - qMax(44, textpaint::figuresWidth(when, plain)) - theme::gap);
    row.setRight(row.right() - textpaint::state(*painter, row, stage.icon, stage.word, t.*stage.tone) - theme::gap);
    textpaint::line(*painter, row, line.office, {plain, t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});
}

QSize DeliveryDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

} // namespace naskah
