#pragma once

#include "client/model/calendar_span.h"
#include "client/model/line_list_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace naskah {

using EventListModel = LineListModel<CalendarItem>;

/// One day's events, with when, what, where and who.
class EventDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class EventList : public QListView {
    Q_OBJECT
public:
    explicit EventList(QWidget* parent = nullptr);

    /// The item under the cursor stays the same one, by its key.
    void setItems(const QList<CalendarItem>& items);
    const CalendarItem* current() const;
    void select(const QString& key);

Q_SIGNALS:
    void currentItemChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    EventListModel* m_model;
};

} // namespace naskah
