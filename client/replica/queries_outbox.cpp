#include "client/replica/intent_json.h"
#include "client/replica/queries_support.h"
#include "common/protocol/json_reading.h"

namespace naskah {

namespace {

/// What its author typed into a command, for the one who must do it again.
std::string wordsOf(const std::string& data)
{
    const auto object = parseObject(data, largestEnvelope);
    if (!object) return {};
    for (const auto* field : {"text", "note", "summary", "body", "reason"})
        if (auto words = textOf(*object, field); words && !words->empty()) return *words;
    return {};
}

} // namespace

std::vector<OutboxRow> listOutbox(Database& db)
{
    std::vector<OutboxRow> rows;
    auto pending = db.query("SELECT command, intent, verdict, held, about, sequence, outcome, tries FROM pending ORDER BY ord");
    while (pending.next()) {
        if (!pending.isNull(6)) continue;
        const auto intent = readIntent(pending.text(1));
        OutboxRow row;
        row.command = pending.uuid(0);
        row.type = intent.type;
        row.about = pending.text(4);
        row.data = intent.data;
        row.words = wordsOf(intent.data);
        row.at = intent.decided.at;
        row.tries = int(pending.integer(7));
        if (pending.integer(3))
            row.state = OutboxRow::State::held;
        else if (!pending.isNull(5))
            row.state = OutboxRow::State::sent;
        else if (Verdict::Kind(pending.integer(2)) == Verdict::Kind::unjudged)
            row.state = OutboxRow::State::unjudged;
        rows.push_back(std::move(row));
    }
    auto attention = db.query("SELECT command, type, data, about, kind, code, reason, at FROM attention ORDER BY at");
    while (attention.next()) {
        OutboxRow row;
        row.command = attention.uuid(0);
        row.type = attention.text(1);
        row.data = attention.text(2);
        row.about = attention.text(3);
        row.words = wordsOf(row.data);
        row.state = Outcome::Kind(attention.integer(4)) == Outcome::Kind::conflict ? OutboxRow::State::conflict : OutboxRow::State::refused;
        row.reason = {std::string{attention.text(5)}, std::string{attention.text(6)}};
        row.at = timestampOf(attention.integer(7));
        if (row.state == OutboxRow::State::conflict) row.conflicts = editConflicts(db, row.data);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace naskah
