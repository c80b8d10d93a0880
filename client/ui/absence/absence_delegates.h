#pragma once

#include "client/model/absence_lines.h"

#include <QStyledItemDelegate>

namespace naskah {

/// Who stands in, for whom and from when to when.
class StandInDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 72}; }
};

/// What was done, by whom, in which post and when, and what became of it.
class HeldDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, 72}; }
};

namespace absencewords {

QString kind(StandIn kind);
QString state(SubstitutionState state);
QString state(HeldState state);
QString standsIn(const StandInLine& line); ///< `Plh Kepala Dinas for Andi Lubis`, and through whom
QString days(const QDate& from, const std::optional<QDate>& until); ///< `21 Sept to 30 Sept`, `from 21 Sept on`
QString chain(const QStringList& names);   ///< `Andi Lubis → Budi Siregar`; a vacant post begins it as such
QString done(const HeldLine& line);        ///< `Rina Sari for Kepala Dinas · 21 Sept · number 15`
QString fate(const HeldLine& line);        ///< what it waits for, or why it was rejected
QString spoken(const StandInLine& line);
QString spoken(const HeldLine& line);

} // namespace absencewords
} // namespace naskah
