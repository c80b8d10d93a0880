#pragma once

#include "client/ui/outbox/outbox_item.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace naskah {

class ActionButton;

/// One pending action in full: what happened, that nothing was lost, what to do, and the words as they were typed.
class OutboxDetail : public QWidget {
    Q_OBJECT
public:
    explicit OutboxDetail(QWidget* parent = nullptr);

    void setItem(const OutboxItem& item);

Q_SIGNALS:
    void sendNowRequested(const QString& key);
    void holdRequested(const QString& key);
    void editRequested(const QString& key);
    void discardRequested(const QString& key);

private:
    void showWords(const OutboxItem& item);
    void addWord(const QString& name, const QString& value);
    void arrangeButtons(const OutboxItem& item);

    QString m_key;
    QLabel* m_title;
    QWidget* m_reason = nullptr;
    QLabel* m_kept;
    ActionButton* m_send;
    ActionButton* m_hold;
    ActionButton* m_edit;
    ActionButton* m_discard;
    QGridLayout* m_words = nullptr;
    QWidget* m_wordsHome = nullptr;
};

} // namespace naskah
