#pragma once

#include "client/model/holding.h"

#include <QStyledItemDelegate>

namespace naskah {

/// An official, what they hold, and how long.
class HolderDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 72}; }
};

/// A disposition somebody holds: what, from whom, since when, by when.
class HeldLegDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 72}; }
};

namespace holdingwords {

QString burden(const HolderLine& line);  ///< `5 open · 2 unread · oldest 12 working days`
QString deadline(const HeldLegLine& line); ///< `3 working days late`, `due 24 Sept`, `no date`
QString nudge(const HeldLegLine& line);  ///< `Nudged today by Rina Sari`; empty when never
QString state(LegState state);
QString spoken(const HolderLine& line);
QString spoken(const HeldLegLine& line);

} // namespace holdingwords
} // namespace naskah
