#pragma once

#include "client/ui/inbox/inbox_line.h"

#include <QStyledItemDelegate>

namespace naskah {

/// A received file: its first page, its name, how large it is, when and whence it came.
class InboxDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int thumbWidth = 48, thumbHeight = 64;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, thumbHeight + 16}; }
};

namespace inboxwords {

QString source(const QString& source); ///< `dropped`, `from the watched folder`, …
QString facts(const InboxLine& line);  ///< `3 pages · 1.2 MB`
QString came(const InboxLine& line);   ///< `09:12 · from the scanner`
QString spoken(const InboxLine& line);

} // namespace inboxwords
} // namespace naskah
