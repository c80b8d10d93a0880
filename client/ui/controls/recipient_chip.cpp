#include "client/ui/controls/recipient_chip.h"

#include "client/model/plain_tip.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace naskah {
namespace {

constexpr int longest = 420; ///< a chip never grows past this; the person's name gives way first
constexpr int crossWidth = 24;
constexpr auto leftMiddle = Qt::AlignLeft | Qt::AlignVCenter;

} // namespace

RecipientChip::RecipientChip(Recipient recipient, QWidget* parent) : QWidget(parent), m_recipient(std::move(recipient))
{
    setAccessibleName(QString("%1, %2").arg(m_recipient.position, m_recipient.person));
    setToolTip(plainTip(accessibleName()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize RecipientChip::sizeHint() const
{
    const QFont plain = theme::font(theme::Type::body);
    const int person = m_recipient.person.isEmpty() ? 0 : 7 + textpaint::width(m_recipient.person, plain);
    return {qMin(longest, 9 + textpaint::width(m_recipient.position, plain) + person + crossWidth), chipHeight};
}

void RecipientChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& t = theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tint(t.text, t.surface, 0.08));
    painter.drawRoundedRect(rect(), 4, 4);
    const QFont plain = theme::font(theme::Type::body);
    const int room = width() - 8 - crossWidth;
    const int position = qMin(room, textpaint::width(m_recipient.position, plain) + 1);
    textpaint::line(
        painter, QRect(8, 0, position, chipHeight), m_recipient.position, {plain, t.text, leftMiddle, Qt::ElideMiddle});
    textpaint::line(painter,
                    QRect(14 + position, 0, room - position - 6, chipHeight),
                    m_recipient.person,
                    {plain, t.secondary, leftMiddle});
    icons::paint(painter, QRect(width() - crossWidth, 0, 20, chipHeight), "tutup", t.secondary);
}

void RecipientChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (rect().contains(event->position().toPoint()) && event->position().x() > width() - crossWidth)
        Q_EMIT removeRequested();
}

void RecipientDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& t = theme::tokens();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, t.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, t.hover);
    const QFont plain = theme::font(theme::Type::body);
    QRect line = option.rect.adjusted(12, 0, -12, 0);
    const QString person = index.data(personRole).toString();
    const int personWidth = qMin(line.width() / 2, textpaint::width(person, plain) + 1);
    textpaint::line(*painter,
                    QRect(line.right() + 1 - personWidth, line.y(), personWidth, line.height()),
                    person,
                    {plain, t.secondary, Qt::AlignRight | Qt::AlignVCenter});
    line.setRight(line.right() - personWidth - theme::gap);
    textpaint::line(*painter, line, index.data().toString(), {plain, t.text, leftMiddle, Qt::ElideMiddle});
}

QSize RecipientDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight};
}

} // namespace naskah
