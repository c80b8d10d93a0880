#include "client/app/ledger_items.h"

#include "client/model/store_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::LedgerItems)
};

QString whatOf(const LedgerRow& row)
{
    const auto& line = row.line;
    const QString why = textOf(line.why), note = line.entry ? textOf(line.entry->note) : QString();
    switch (line.kind) {
    case LedgerKind::letter:
        if (row.secret) return Words::tr("Confidential");
        return row.party.empty() ? textOf(row.subject) : textOf(row.subject) + QStringLiteral(" · ") + textOf(row.party);
    case LedgerKind::unused:
        return Words::tr("May be given for that day, with a reason");
    case LedgerKind::leased:
        return line.ended ? Words::tr("The block's last day is over and it did not come back") : Words::tr("May be given by that desk, also offline");
    case LedgerKind::unknown:
        return why.isEmpty() ? Words::tr("Nobody has told what became of it") : Words::tr("Nobody has told what became of it: %1").arg(why);
    case LedgerKind::unexplained:
        return Words::tr("Nothing accounts for this number; tell the administrator");
    case LedgerKind::voided:
    case LedgerKind::reserved:
    case LedgerKind::skipped:
        break;
    }
    return why.isEmpty() ? note : note.isEmpty() || note == why ? why : why + QStringLiteral(" · ") + note;
}

} // namespace

RegisterGlance glanceOf(const BookState& state)
{
    RegisterGlance glance;
    glance.key = textOf(state.book.id.value.text());
    glance.isIncoming = state.book.book == RegisterKind::incoming;
    glance.title = !state.book.name.empty() ? textOf(state.book.name) : glance.isIncoming ? Words::tr("Incoming letters") : Words::tr("Outgoing letters");
    glance.pattern = textOf(state.book.pattern);
    if (state.last) {
        glance.last = QString::number(state.last->number) + textOf(state.last->suffix);
        glance.lastText = textOf(state.last->text);
    }
    glance.next = QString::number(state.next);
    glance.nextIsHere = state.nextIsHere;
    glance.left = int(state.left);
    glance.hasStock = state.book.dailyStock > 0 || state.left > 0;
    glance.heldBy = textOf(state.heldBy);
    return glance;
}

QList<LedgerItem> ledgerItems(const std::vector<LedgerRow>& rows)
{
    QList<LedgerItem> items;
    for (const auto& row : rows) {
        const auto& line = row.line;
        LedgerItem item;
        item.kind = LedgerItem::Kind(line.kind);
        item.first = line.first;
        item.last = line.last;
        item.numbers = QString::number(line.first);
        if (line.last != line.first) item.numbers += QStringLiteral("–%1").arg(line.last);
        if (line.entry) {
            item.numbers += textOf(line.entry->suffix);
            item.text = textOf(line.entry->text);
            item.day = dayOf(line.entry->day);
            item.entry = textOf(line.entry->id.value.text());
        }
        if (line.lease) {
            item.lease = textOf(line.lease->id.value.text());
            if (line.lease->day) item.day = dayOf(*line.lease->day);
        }
        item.key = item.entry.isEmpty() ? item.numbers : item.entry;
        item.what = whatOf(row);
        item.person = textOf(row.personName);
        item.ended = line.ended;
        items << item;
    }
    std::reverse(items.begin(), items.end());
    return items;
}

} // namespace naskah
