#include "server/engine/carry_over.h"

#include "common/command/carrying.h"
#include "common/record/disposition.h"
#include "server/engine/server_view.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace naskah::engine {

namespace {

constexpr std::string_view carriedKey = "carried_over";

/// A mailbox's name without its year, when that is one before `year`.
std::optional<std::string> earlier(const std::string& name, int year)
{
    const auto slash = name.rfind('/');
    if (slash == name.npos) return std::nullopt;
    int own = 0;
    const auto* end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + slash + 1, end, own);
    if (read.ec != std::errc{} || read.ptr != end || own >= year) return std::nullopt;
    return name.substr(0, slash + 1);
}

class Carrying {
public:
    Carrying(storage::Records& records, int year) : m_records(records), m_year(year) {}

    /// Threads that belong to a matter go where its own goes, and nowhere else.
    void add(Id<Thread> own, const std::vector<Id<Thread>>& others)
    {
        const auto owners = boxesOf(own, nullptr);
        if (owners.empty()) return;
        carry(own, owners);
        for (const auto thread : others)
            carry(thread, boxesOf(thread, &owners));
    }

    std::vector<CarryOver> found;

private:
    std::set<std::string> boxesOf(Id<Thread> thread, const std::set<std::string>* only)
    {
        std::set<std::string> boxes;
        for (const auto id : m_records.mailboxesOf(thread.value))
            if (const auto box = earlier(m_records.mailboxById(id).name, m_year); box && (!only || only->contains(*box))) boxes.insert(*box);
        return boxes;
    }

    void carry(Id<Thread> thread, const std::set<std::string>& boxes)
    {
        std::set<std::string> has;
        for (const auto id : m_records.mailboxesOf(thread.value))
            has.insert(m_records.mailboxById(id).name);
        CarryOver command{thread, {}};
        for (const auto& box : boxes)
            if (const auto name = box + std::to_string(m_year); !has.contains(name)) command.mailboxes.push_back(name);
        if (!command.mailboxes.empty()) found.push_back(std::move(command));
    }

    storage::Records& m_records;
    int m_year;
};

bool isOpen(const Handling& handling)
{
    return !handling.closedAt && (handling.state == HandlingState::arrived || handling.state == HandlingState::open);
}

void addHandlings(storage::Records& records, Carrying& carrying, int year)
{
    for (const auto& id : records.allOf(recordKind(Handling::table).value())) {
        const auto handling = findRecord(records, Id<Handling>{id});
        if (!handling || !isOpen(*handling) || yearOf(dayInWib(handling->arrivedAt)) >= year) continue;
        std::vector<Id<Thread>> others;
        if (const auto letter = findRecord(records, handling->letter)) others.push_back(letter->thread);
        for (auto& stored : records.inThread(handling->thread.value, recordKind(LegLink::table).value()))
            others.push_back({fromRow<LegLink>(readRecord(std::move(stored)).row).value().leg.value});
        carrying.add(handling->thread, others);
    }
}

void addDrafts(storage::Records& records, Carrying& carrying, int year)
{
    for (const auto& id : records.allOf(recordKind(Draft::table).value())) {
        const auto draft = findRecord(records, Id<Draft>{id});
        if (draft && !draft->sentAs && yearOf(dayInWib(draft->startedAt)) < year) carrying.add(draft->thread, {});
    }
}

} // namespace

int carryOverOpenMatters(Engine& engine, Date today)
{
    const int year = yearOf(today);
    std::vector<CarryOver> acts;
    {
        const auto state = engine.snapshot();
        if (state->journal().meta(carriedKey) == std::to_string(year)) return 0;
        Carrying carrying(state->records(), year);
        addHandlings(state->records(), carrying, year);
        addDrafts(state->records(), carrying, year);
        acts = std::move(carrying.found);
    }
    int done = 0;
    for (const auto& act : acts)
        done += engine.act(act, deriveUuid(act.thread.value, "carry/" + std::to_string(year))).effective();
    engine.write([&](storage::Transaction& transaction) { transaction.journal().setMeta(carriedKey, std::to_string(year)); });
    return done;
}

} // namespace naskah::engine
