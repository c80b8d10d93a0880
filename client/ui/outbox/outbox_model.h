#pragma once

#include "client/ui/outbox/outbox_item.h"

#include <QAbstractListModel>

namespace naskah {

/// The outbox as rows under three headings: what needs attention, what waits, what was sent today.
class OutboxModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { itemRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<OutboxItem>& items);
    /// nullptr for a heading.
    const OutboxItem* item(const QModelIndex& index) const;
    QModelIndex indexOf(const QString& key) const;
    QModelIndex firstItem() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading; ///< empty for an item
        OutboxItem item;
    };
    QList<Row> m_rows;
};

} // namespace naskah
