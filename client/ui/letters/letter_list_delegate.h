#pragma once

#include <QStyledItemDelegate>

namespace naskah {

/// Two lines a letter: who and when, then subject and marks.
class LetterListDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int textLeft = 28;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event,
                   QAbstractItemView* view,
                   const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

} // namespace naskah
