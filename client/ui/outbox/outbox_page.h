#pragma once

#include "client/ui/outbox/outbox_item.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace naskah {

class ActionButton;
class OutboxDetail;
class OutboxModel;

/// What has not reached the server yet, why, and what to do about it. Knows nothing of the store: `setItems` fills it,
/// the signals say what a person wants.
class OutboxPage : public QWidget {
    Q_OBJECT
public:
    explicit OutboxPage(QWidget* parent = nullptr);

    /// Keeps the selected row, by its key.
    void setItems(const QList<OutboxItem>& items);
    void select(const QString& key);
    QString selected() const;

Q_SIGNALS:
    void sendAllRequested();
    void sendNowRequested(const QString& key);
    void holdRequested(const QString& key);
    void editRequested(const QString& key);
    void discardRequested(const QString& key);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeListHead();
    QWidget* makeEmptyState() const;
    void showCurrent();

    OutboxModel* m_model;
    QListView* m_list;
    QStackedWidget* m_right;
    OutboxDetail* m_detail;
    ActionButton* m_sendAll = nullptr;
};

} // namespace naskah
