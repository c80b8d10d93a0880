#include "common/command/matter.h"

#include "common/command/catalogue.h"
#include "common/command/text_limits.h"
#include "common/protocol/json_reading.h"
#include "common/record/deed.h"
#include "common/schema/json.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace naskah {

namespace json = boost::json;

namespace {

/// Thrown when a rule needs something that this machine cannot know; caught by judge().
struct NotHere {};

RecordKind kindOf(const Entity& entity)
{
    return recordKind(entity.table).value();
}

json::object changeOf(const Matter::Write& write)
{
    const auto& entity = recordEntity(write.kind);
    json::object change{{"kind", entity.table}, {"id", write.id.text()}};
    if (!write.before) return change;
    const auto before = toJson(entity, *write.before), after = toJson(entity, write.row);
    json::object was, is;
    for (const auto& field : entity.fields) {
        if (before.at(field.name) == after.at(field.name)) continue;
        was.emplace(field.name, before.at(field.name));
        is.emplace(field.name, after.at(field.name));
    }
    change.emplace("before", std::move(was));
    change.emplace("after", std::move(is));
    return change;
}

/// A register's lines name their command themselves: they are the history of their thread, and of its counter. Only
/// what is changed afterwards needs to be told.
bool namesItsCommand(const Matter::Write& write)
{
    const auto table = recordEntity(write.kind).table;
    if (table == RegisterEntry::table) return !write.before;
    if (table != Register::table || !write.before) return false;
    static const auto counter = entityOf<Register>.indexOf("counter");
    auto same = *write.before;
    same[counter] = write.row[counter];
    return same == write.row;
}

} // namespace

Matter::Matter(RecordView& view, Host& host, const Intent& intent, const Actor& actor)
    : m_view(view), m_host(host), m_intent(intent), m_actor(actor)
{
}

Matter::Write* Matter::pendingWrite(RecordKind kind, const Uuid& id)
{
    const auto found = std::ranges::find_if(m_writes, [&](const auto& w) { return w.kind == kind && w.id == id; });
    return found == m_writes.end() ? nullptr : &*found;
}

std::optional<Row> Matter::findRow(const Entity& entity, const Uuid& id, const Uuid& thread)
{
    const auto kind = kindOf(entity);
    m_reads.insert({kind, id});
    if (const auto* write = pendingWrite(kind, id)) return write->row;
    auto row = m_view.find(entity, id);
    if (!row) {
        m_reads.insert(RecordKey::thread(thread));
        if (!m_view.complete(thread)) throw NotHere{};
        return row;
    }
    // A record of another thread than its rule believes, or of one its author cannot see, is not there for them.
    if (std::get<Uuid>((*row)[1]) != thread || !m_view.readable(thread)) return std::nullopt;
    return row;
}

std::optional<Row> Matter::rowIfHere(const Entity& entity, const Uuid& id, const Uuid& thread)
{
    const auto kind = kindOf(entity);
    m_reads.insert({kind, id});
    if (const auto* write = pendingWrite(kind, id)) return write->row;
    auto row = m_view.find(entity, id);
    if (!row || std::get<Uuid>((*row)[1]) != thread || !m_view.readable(thread)) return std::nullopt;
    return row;
}

std::vector<Row> Matter::rowsOf(const Entity& entity, const Uuid& thread)
{
    m_reads.insert(RecordKey::listing(kindOf(entity), thread));
    m_reads.insert(RecordKey::thread(thread));
    if (!m_view.complete(thread)) throw NotHere{};
    auto rows = m_view.inThread(entity, thread);
    for (const auto& write : m_writes) {
        if (write.kind != kindOf(entity) || write.thread != thread) continue;
        const auto same = std::ranges::find_if(rows, [&](const Row& row) { return row[0] == Value{write.id}; });
        if (same == rows.end())
            rows.push_back(write.row);
        else
            *same = write.row;
    }
    return rows;
}

void Matter::putRow(const Entity& entity, Row row)
{
    const auto kind = kindOf(entity);
    const auto id = std::get<Uuid>(row[0]), thread = std::get<Uuid>(row[1]);
    if (auto* write = pendingWrite(kind, id)) {
        write->row = std::move(row);
        return;
    }
    auto before = m_view.find(entity, id);
    m_writes.push_back({kind, id, thread, std::move(row), std::move(before)});
}

bool Matter::exists(const Entity& entity, const Uuid& id)
{
    const auto kind = kindOf(entity);
    m_reads.insert({kind, id});
    return pendingWrite(kind, id) || m_view.find(entity, id);
}

bool Matter::putNewRow(const Entity& entity, Row row)
{
    if (exists(entity, std::get<Uuid>(row[0]))) return false;
    putRow(entity, std::move(row));
    return true;
}

Result<std::int64_t> Matter::takeNumber(Register book)
{
    const auto number = m_host.number(book);
    if (!number) return number.error();
    if (!*number) throw NotHere{};
    if (**number > book.counter) {
        book.counter = **number;
        put(book);
    }
    fact("number", **number);
    return **number;
}

std::optional<NumberBlock> Matter::takeBlock(Register book, std::int64_t size)
{
    const auto block = m_host.block(book, size);
    if (!block) throw NotHere{};
    if (block->last > book.counter) {
        book.counter = block->last;
        put(book);
    }
    return block;
}

std::int64_t Matter::logSize()
{
    const auto size = m_host.logSize();
    if (!size) throw NotHere{};
    return *size;
}

void Matter::addDeeds()
{
    std::map<Uuid, json::array> byThread;
    for (const auto& write : m_writes) {
        if (namesItsCommand(write)) continue;
        byThread[write.thread].push_back(changeOf(write));
    }
    for (auto& [thread, changes] : byThread) {
        Deed deed;
        deed.id = derivedId<Deed>(m_intent.command, "deed/" + thread.text());
        deed.thread.value = thread;
        deed.command = m_intent.command;
        deed.type = m_intent.type;
        deed.person = m_actor.person;
        deed.position = m_actor.position;
        deed.at = at();
        deed.changes.text = json::serialize(changes);
        put(deed);
    }
}

Verdict judge(Matter& matter)
{
    const auto* type = commandType(matter.m_intent.type);
    if (!type) return Verdict::refused("command.unknown", "no such command: " + matter.m_intent.type);
    const auto data = parseObject(matter.m_intent.data, largestEnvelope);
    if (!data) return Verdict::refused("command.malformed", data.error().detail);
    const auto fields = rowFromJson(*type->entity, *data);
    if (!fields) return Verdict::refused("command.malformed", fields.error().detail);
    if (const auto problem = textTooLong(*type->entity, fields->row)) return *problem;
    try {
        auto verdict = type->apply(fields->row, matter);
        if (verdict.effective()) {
            matter.addDeeds();
            for (const auto& write : matter.m_writes)
                matter.m_reads.insert(RecordKey::thread(write.thread));
        }
        return verdict;
    } catch (const NotHere&) {
        return {Verdict::Kind::unjudged, {}};
    }
}

} // namespace naskah
