#include "client/app/outbox_link.h"

#include "client/app/outbox_words.h"
#include "client/app/sync_link.h"
#include "client/model/store_text.h"
#include "client/ui/outbox/outbox_page.h"

namespace naskah {
namespace {

bool needsAttention(const OutboxRow& row)
{
    return row.state == OutboxRow::State::refused || row.state == OutboxRow::State::conflict;
}

} // namespace

OutboxLink::OutboxLink(Desk& desk, SyncLink& sync, OutboxPage& page, QObject* parent)
    : QObject(parent), m_desk(desk), m_sync(sync), m_page(page)
{
    connect(&desk, &Desk::changed, this, &OutboxLink::refresh);
    connect(&desk, &Desk::syncStateChanged, this, &OutboxLink::refresh);
    connect(&page, &OutboxPage::sendAllRequested, &sync, &SyncLink::nudge);
    const auto hold = [this](const QString& key, bool held) {
        const OutboxRow* found = row(key);
        if (!found) return;
        m_desk.execute(
            this,
            [command = found->command, held](Replica& replica) { return replica.hold(command, held); },
            [this, held](const Result<bool>& result) {
                if (result && !*result) Q_EMIT refused([] { return tr("It is on its way already."); });
                if (!held) m_sync.nudge();
            });
    };
    connect(&page, &OutboxPage::sendNowRequested, this, [hold](const QString& key) { hold(key, false); });
    connect(&page, &OutboxPage::holdRequested, this, [hold](const QString& key) { hold(key, true); });
    connect(&page, &OutboxPage::editRequested, this, [this](const QString& key) {
        if (const OutboxRow* found = row(key)) edit(*found);
    });
    connect(&page, &OutboxPage::discardRequested, this, [this](const QString& key) {
        if (const OutboxRow* found = row(key)) discard(*found);
    });
    refresh();
}

void OutboxLink::refresh()
{
    m_desk.read(
        this,
        [](ReadStore& store) { return listOutbox(store.db); },
        [this](const Result<std::vector<OutboxRow>>& rows) {
            if (!rows) return;
            m_rows = *rows;
            const auto line = m_desk.syncState().line;
            const bool online = line != SyncState::Line::offline && line != SyncState::Line::never;
            QList<OutboxItem> items;
            for (const auto& each : m_rows)
                items << itemFrom(each, online);
            m_page.setItems(items);
        });
}

const OutboxRow* OutboxLink::row(const QString& key) const
{
    for (const auto& each : m_rows)
        if (textOf(each.command.text()) == key) return &each;
    return nullptr;
}

void OutboxLink::edit(const OutboxRow& row)
{
    if (needsAttention(row)) {
        Q_EMIT editRequested(row);
        return;
    }
    m_desk.execute(
        this,
        [command = row.command](Replica& replica) { return replica.discard(command); },
        [this, row](const Result<bool>& taken) {
            if (taken && *taken)
                Q_EMIT editRequested(row);
            else
                Q_EMIT refused([] { return tr("It is on its way already."); });
        });
}

void OutboxLink::discard(const OutboxRow& row)
{
    m_desk.execute(
        this,
        [command = row.command, looked = needsAttention(row)](Replica& replica) {
            if (!looked) return replica.discard(command);
            replica.dismiss(command);
            return true;
        },
        [this](const Result<bool>& taken) {
            if (taken && *taken)
                Q_EMIT told([] { return tr("Discarded"); });
            else
                Q_EMIT refused([] { return tr("It is on its way already."); });
        });
}

} // namespace naskah
