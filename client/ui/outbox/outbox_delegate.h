#pragma once

#include "client/ui/outbox/outbox_item.h"

#include <QColor>
#include <QStyledItemDelegate>

namespace naskah {

/// How a state looks: an icon beside words, never a colour alone.
struct OutboxLook {
    QString icon;
    QColor tone;
};
OutboxLook lookOf(OutboxState state);

/// Two lines a row: what and since when, then why.
class OutboxDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace naskah
