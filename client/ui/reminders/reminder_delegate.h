#pragma once

#include "client/model/reminder_lines.h"

#include <QStyledItemDelegate>

namespace naskah {

/// Something whose day must not be forgotten; the first of each group has the group's name above it.
class ReminderDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

namespace reminderwords {

QString group(Reminder::Why why);          ///< `Late`, `Due today`, `Soon`, `Late with others`, …
QString when(const ReminderLine& line);    ///< `3 working days late`, `today`, `in 2 working days`, `back on 24 Sept`
QString spoken(const ReminderLine& line);
QString atStart(const ReminderCount& count); ///< `2 late · 1 due today · 3 soon`; empty for none

} // namespace reminderwords
} // namespace naskah
