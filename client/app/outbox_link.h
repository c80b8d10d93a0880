#pragma once

#include "client/model/desk.h"
#include "client/replica/queries.h"
#include "client/ui/controls/said.h"

#include <QObject>

namespace naskah {

class OutboxPage;
class SyncLink;

/// Fills the outbox page from the desk and does what it asks for.
class OutboxLink : public QObject {
    Q_OBJECT
public:
    OutboxLink(Desk& desk, SyncLink& sync, OutboxPage& page, QObject* parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// A person wants to change an action and do it again. A refused one is replaced; one that waits was taken back.
    void editRequested(const naskah::OutboxRow& row);
    void told(const naskah::Said& words);
    void refused(const naskah::Said& words);

private:
    void edit(const OutboxRow& row);
    void discard(const OutboxRow& row);
    const OutboxRow* row(const QString& key) const;

    Desk& m_desk;
    SyncLink& m_sync;
    OutboxPage& m_page;
    std::vector<OutboxRow> m_rows;
};

} // namespace naskah
