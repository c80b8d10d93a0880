#include "client/ui/inbox/inbox_delegate.h"

#include "client/model/line_list_model.h"
#include "client/ui/controls/row_paint.h"
#include "client/ui/letters/letter_words.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>

namespace naskah {
namespace {

constexpr int left = 16;
constexpr int textLeft = left + InboxDelegate::thumbWidth + 12;

void paintThumb(QPainter& painter, const QRect& row, const InboxLine& line)
{
    const auto& t = theme::tokens();
    const QRect place(row.x() + left, row.y() + 8, InboxDelegate::thumbWidth, InboxDelegate::thumbHeight);
    QRect sheet = place;
    if (!line.thumb.isNull()) {
        sheet.setSize(line.thumb.size().scaled(place.size(), Qt::KeepAspectRatio));
        sheet.moveCenter(place.center());
    }
    painter.fillRect(sheet.adjusted(-1, -1, 1, 1), t.line);
    if (line.thumb.isNull()) {
        painter.fillRect(sheet, t.window);
        icons::paint(painter,
                     sheet,
                     line.problem.isEmpty() ? "document-open" : "perhatian",
                     line.problem.isEmpty() ? t.secondary : t.danger);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(sheet, line.thumb);
    if (theme::mode() == theme::Mode::dark) painter.fillRect(sheet, QColor(0, 0, 0, 40));
}

} // namespace

namespace inboxwords {

QString source(const QString& source)
{
    if (source == u"folder") return InboxDelegate::tr("from the watched folder");
    if (source == u"clipboard") return InboxDelegate::tr("pasted");
    if (source == u"scanner") return InboxDelegate::tr("scanned");
    if (source == u"pages") return InboxDelegate::tr("made from other files");
    return InboxDelegate::tr("dropped or chosen");
}

QString facts(const InboxLine& line)
{
    const QString size = words::size(line.size);
    return line.pages > 0 ? InboxDelegate::tr("%n page(s)", nullptr, line.pages) + QStringLiteral(" · ") + size : size;
}

QString came(const InboxLine& line)
{
    return plaindate::brief(line.arrived) + QStringLiteral(" · ") + source(line.source);
}

QString spoken(const InboxLine& line)
{
    QStringList parts{line.name, facts(line), came(line), line.problem};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace inboxwords

void InboxDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto line = index.data(LineListModel<InboxLine>::lineRole).value<InboxLine>();
    painter->save();
    paintRow(*painter, option, textLeft);
    paintThumb(*painter, option.rect, line);
    const auto place = [&option](int number) {
        return QRect(option.rect.x() + textLeft,
                     option.rect.y() + 10 + number * theme::lineHeight,
                     option.rect.width() - textLeft - theme::group,
                     theme::lineHeight);
    };
    const QFont body = theme::font(theme::Type::body);
    textpaint::line(*painter,
                    place(0),
                    line.name,
                    {theme::font(theme::Type::strong), t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});
    const bool broken = !line.problem.isEmpty();
    textpaint::line(
        *painter, place(1), broken ? line.problem : inboxwords::facts(line), {body, broken ? t.danger : t.secondary});
    textpaint::line(*painter, place(2), inboxwords::came(line), {body, t.secondary});
    painter->restore();
}

} // namespace naskah
