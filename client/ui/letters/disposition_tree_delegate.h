#pragma once

#include <QStyledItemDelegate>

namespace naskah {

/// One leg: to whom, its state as icon and word, what was asked, when; the last report beneath. Draws the branch that
/// led here.
class DispositionTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace naskah
