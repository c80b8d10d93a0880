#pragma once

#include "client/ui/controls/page_view.h"
#include "client/ui/register/register_form.h"

#include <QList>
#include <QString>

namespace naskah {

/// One letter waiting to be registered: its files, and what was typed for it so far.
struct RegisterItem {
    QString id; ///< names the half-typed form where it is kept
    QList<PageDocument> files;
    RegisterForm form;
    QList<qint64> received{}; ///< of each file, its id in the inbox; none for a letter that was typed from paper
};

/// The letters that came in one go, one of them open. Nothing leaves it but what was registered.
class RegisterQueue {
public:
    void add(const RegisterItem& item) { m_items << item; }
    bool isEmpty() const { return m_items.isEmpty(); }
    int size() const { return int(m_items.size()); }

    /// Letters of this sitting, registered ones included, and which of them is open (from 1): "3 of 7".
    int total() const { return m_done + size(); }
    int place() const { return m_done + m_current + 1; }

    RegisterItem& current() { return m_items[m_current]; }
    const RegisterItem& current() const { return m_items[m_current]; }
    /// The one that would be opened after the current one; nullptr when there is none.
    const RegisterItem* next() const { return size() < 2 ? nullptr : &m_items[(m_current + 1) % size()]; }
    bool holds(const QString& id) const;
    /// Opens the letter with this id; `item` is put in after the open one when there is none. More files than it has
    /// become its own.
    void open(const RegisterItem& item);
    void insertNext(const RegisterItem& item) { m_items.insert(m_current + 1, item); }
    /// Takes out a letter that is not the open one.
    void remove(const QString& id);
    /// Takes the open letter out; the next one, or the first one skipped, is open then.
    void finishCurrent();
    /// Opens the next letter and leaves this one for later.
    void skip();

private:
    QList<RegisterItem> m_items;
    int m_current = 0;
    int m_done = 0;
};

} // namespace naskah
