#include "client/ui/letters/letter_list_delegate.h"

#include "client/model/letter_list_model.h"
#include "client/model/plain_tip.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/letter_words.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace naskah {
namespace {

constexpr int dotDiameter = 8;
constexpr int textRight = 16; ///< the scroll bar lies over it
constexpr auto rightMiddle = Qt::AlignRight | Qt::AlignVCenter;

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const auto& t = theme::tokens();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter.fillRect(option.rect, t.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, t.hover);
    if (selected)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);
    else
        painter.fillRect(option.rect.left() + LetterListDelegate::textLeft,
                         option.rect.bottom(),
                         option.rect.width() - LetterListDelegate::textLeft - textRight,
                         1,
                         t.line);
    if (option.state & QStyle::State_HasFocus) {
        painter.save();
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
        painter.restore();
    }
}

void paintUnreadDot(QPainter& painter, const QRect& firstLine)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokens().accent);
    painter.drawEllipse(12, firstLine.center().y() - dotDiameter / 2 + 1, dotDiameter, dotDiameter);
    painter.restore();
}

/// An icon with its count, right to left; returns the new right edge.
int paintMark(QPainter& painter, QRect rect, const QString& icon, int count, const QColor& color)
{
    const QFont font = theme::font(theme::Type::body);
    if (count > 0) {
        const QString digits = QString::number(count);
        textpaint::figures(painter, rect, digits, {font, color, rightMiddle});
        rect.setRight(rect.right() - textpaint::figuresWidth(digits, font) - 2);
    }
    icons::paint(painter, QRect(rect.right() - 15, rect.y(), 16, rect.height()), icon, color);
    return rect.right() - 16 - theme::gap;
}

int paintMarks(QPainter& painter, QRect line, const LetterLine& letter)
{
    const auto& t = theme::tokens();
    if (letter.files > 0) line.setRight(paintMark(painter, line, "mail-attachment", letter.files, t.secondary));
    if (letter.legs > 0) line.setRight(paintMark(painter, line, "disposisi", letter.legs, t.secondary));
    if (isSecret(letter.security)) line.setRight(paintMark(painter, line, "object-locked", 0, t.danger));
    if (letter.urgency != Urgency::biasa) {
        const bool most = letter.urgency == Urgency::sangatSegera;
        line.setRight(paintMark(painter, line, "flag", 0, most ? t.danger : t.warning));
    }
    if (letter.waiting) line.setRight(paintMark(painter, line, "cloud-upload", 0, t.secondary));
    return line.right();
}

QList<QPair<int, int>> pairs(const QList<Mark>& marks)
{
    QList<QPair<int, int>> out;
    for (const Mark& mark : marks)
        out << QPair(mark.from, mark.length);
    return out;
}

/// The time it came; where a deadline waits, the deadline in its place.
struct When {
    QString words;
    QColor ink;
};

When whenOf(const LetterLine& letter)
{
    const auto& t = theme::tokens();
    if (letter.due)
        return {LetterListModel::tr("due %1").arg(plaindate::inSentence(*letter.due)),
                letter.late ? t.danger : t.secondary};
    return {plaindate::brief(letter.when), letter.unread ? t.accent : t.secondary};
}

} // namespace

void LetterListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    const auto letter = index.data(LetterListModel::lineRole).value<LetterLine>();
    paintGround(*painter, option);
    const QRect content = option.rect.adjusted(textLeft, 6, -textRight, -6);
    QRect first(content.x(), content.y(), content.width(), theme::lineHeight);
    QRect second = first.translated(0, theme::lineHeight);
    if (letter.unread) paintUnreadDot(*painter, first);

    const QFont plain = theme::font(theme::Type::body);
    const QFont name = theme::font(letter.unread ? theme::Type::strong : theme::Type::body);
    const When when = whenOf(letter);
    textpaint::figures(*painter, first, when.words, {plain, when.ink, rightMiddle});
    first.setRight(first.right() - textpaint::figuresWidth(when.words, plain) - theme::gap);
    textpaint::marked(*painter,
                      first,
                      letter.who.text,
                      pairs(letter.who.marks),
                      {name, t.text, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideMiddle});

    second.setRight(paintMarks(*painter, second, letter));
    textpaint::marked(*painter,
                      second,
                      letter.subject.text,
                      pairs(letter.subject.marks),
                      {plain, letter.unread ? t.text : t.secondary});
}

QSize LetterListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, LetterListView::rowHeight};
}

bool LetterListDelegate::helpEvent(QHelpEvent* event,
                                   QAbstractItemView* view,
                                   const QStyleOptionViewItem&,
                                   const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) return false;
    const auto letter = index.data(LetterListModel::lineRole).value<LetterLine>();
    QStringList lines{letter.subject.text, letter.who.text, plaindate::full(letter.when)};
    if (letter.urgency != Urgency::biasa) lines << words::urgency(letter.urgency);
    if (letter.waiting) lines << LetterListModel::tr("Not yet sent to the server");
    QToolTip::showText(event->globalPos(), plainTip(lines.join('\n')), view);
    return true;
}

} // namespace naskah
