#pragma once

#include "client/ui/controls/asked_words.h"

#include <QFrame>
#include <QList>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace naskah {

class FlowLayout;

/// A position to which something is sent, and who holds it now.
struct Recipient {
    QString key; ///< the caller's identifier; chips with an equal key are the same
    QString position;
    QString person;
};

/// Several positions in one field: chips, and a place to type the next one.
/// Typing emits `typed`; the owner answers with `setSuggestions`, which opens a list beneath. Enter takes the
/// highlighted one (before the answer: its first, when it comes), Backspace in the empty field takes the last chip away, Enter in the empty field emits `finished`.
class ChipEditor : public QFrame {
    Q_OBJECT
public:
    explicit ChipEditor(const QString& placeholder, QWidget* parent = nullptr);
    ~ChipEditor() override;

    void add(const Recipient& recipient);
    void remove(const QString& key);
    void clear();
    QList<Recipient> recipients() const { return m_recipients; }
    bool contains(const QString& key) const;
    /// The answer to `typed`. One to other words than were asked for last is left aside.
    void setSuggestions(const QString& typed, const QList<Recipient>& suggestions);
    QString typedText() const;
    QLineEdit* input() const { return m_next; }

Q_SIGNALS:
    void typed(const QString& text);
    void changed();
    void finished();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    bool inputKey(int key);
    void take(int row);
    void rebuild();
    void hideList();

    FlowLayout* m_flow;
    QLineEdit* m_next;
    QListView* m_list;
    QStandardItemModel* m_suggestions;
    QList<Recipient> m_recipients;
    QList<Recipient> m_offered;
    QList<QWidget*> m_chips;
    QString m_placeholder;
    AskedWords m_asked;
};

} // namespace naskah
