#pragma once

#include "client/ui/controls/text_table.h"

#include <QDate>
#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;
class EmptyState;

/// A number of a register, or a run of numbers of which the same is to be said, in words.
struct LedgerItem {
    enum class Kind { letter, voided, reserved, unused, leased, unknown, skipped, unexplained };
    QString key;  ///< unique in the register
    Kind kind = Kind::letter;
    QString numbers; ///< "12", "13–20"
    qint64 first = 0, last = 0;
    QString text; ///< as it is written on the letter
    QDate day;
    QString what; ///< subject, or why
    QString person;
    QString entry; ///< id of the line, when there is one
    QString lease; ///< id of the block of numbers, when there is one
    bool ended = false; ///< a block whose last day is over and that did not come back
};

/// A register at a glance.
struct RegisterGlance {
    QString key; ///< of the register
    QString title, pattern;
    QString last, next; ///< sequence numbers
    QString lastText;   ///< as it is written on its letter
    bool nextIsHere = false; ///< this desk gives it without the server
    int left = 0;            ///< numbers of this desk for today
    bool hasStock = false;   ///< desks take stocks of it
    QString heldBy;          ///< of a strict register: who else has its numbers
    bool isIncoming = false;
};

/// One register: its figures, every number from the first to the last with what became of it, and what can be done.
/// Keys: R reserves a number, Delete voids, S closes unknown numbers, B gives up a lost block, Ctrl+I imports.
class RegisterPane : public QWidget {
    Q_OBJECT
public:
    explicit RegisterPane(QWidget* parent = nullptr);

    void setGlance(const RegisterGlance& glance);
    void setLedger(const QList<LedgerItem>& items);
    const RegisterGlance& glance() const { return m_glance; }
    const QList<LedgerItem>& ledger() const { return m_items; }
    /// nullptr when there is none.
    const LedgerItem* current() const;
    TextTable* table() const { return m_table; }
    /// Numbers of which something is still to be said.
    int openNumbers() const;

    static QString wordFor(LedgerItem::Kind kind);

Q_SIGNALS:
    void reserveRequested();
    void voidRequested();
    void settleRequested();
    void giveUpRequested();
    void importRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFigure(QLabel*& figure, QLabel*& name, QLabel*& note);
    ActionButton* addAct(class QLayout* row, const QString& text, const QKeySequence& keys, bool primary, void (RegisterPane::*wish)());
    void showActs();
    void arrange();

    RegisterGlance m_glance;
    QList<LedgerItem> m_items;
    QLabel *m_title, *m_pattern;
    QLabel *m_lastName, *m_last, *m_lastNote, *m_nextName, *m_next, *m_nextNote, *m_leftName, *m_left, *m_leftNote, *m_openName, *m_open, *m_openNote;
    TextTable* m_table;
    EmptyState* m_empty;
    QWidget* m_acts;
    ActionButton *m_void = nullptr, *m_settle = nullptr, *m_giveUp = nullptr;
};

} // namespace naskah
