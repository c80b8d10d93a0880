#include "client/ui/letters/tag_row.h"

#include "client/ui/theme/text_paint.h"

#include <QPainter>

namespace naskah {

void TagRow::setTags(const QList<Tag>& tags)
{
    m_tags = tags;
    QStringList said;
    for (const Tag& tag : tags)
        said << tag.word;
    setAccessibleName(said.join(", "));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QSize TagRow::sizeHint() const
{
    int width = 0;
    for (const Tag& tag : m_tags)
        width += 8 + 20 + textpaint::width(tag.word, theme::font(theme::Type::caption)) + 8 + theme::gap;
    return {width, theme::lineHeight};
}

void TagRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRect room = rect();
    for (const Tag& tag : m_tags)
        room.setRight(room.right() -
                      textpaint::tag(painter, room, tag.icon, tag.word, theme::tokens().*tag.tone, true) - theme::gap);
}

} // namespace naskah
