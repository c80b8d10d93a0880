#include "client/replica/edit_conflicts.h"

#include "client/replica/queries_support.h"
#include "common/command/catalogue.h"
#include "common/command/drafting.h"
#include "common/protocol/json_reading.h"
#include "common/record/deed.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

namespace naskah {

namespace json = boost::json;

namespace {

struct Edit {
    Draft draft;
    json::object present; ///< its fields as they stand now
    json::object sets;
};

std::optional<Edit> editOf(Database& db, const std::string& data)
{
    const auto command = parseObject(data, largestEnvelope);
    if (!command) return std::nullopt;
    const auto id = uuidOf(*command, "draft");
    const auto* sets = command->if_contains("sets");
    if (!id || !sets || !sets->is_object()) return std::nullopt;
    auto drafts = queries::select<Draft>(db, "id = ?", *id);
    if (drafts.empty()) return std::nullopt;
    auto present = toJson(entityOf<Draft>, toRow(drafts.front()));
    return Edit{std::move(drafts.front()), std::move(present), sets->get_object()};
}

std::string wordsOf(const json::value& value)
{
    return value.is_string() ? std::string{value.get_string()} : json::serialize(value);
}

/// One change of a field that the draft's history knows.
struct Change {
    json::value before, after;
    const Deed* deed;
};

std::vector<Change> changesOf(const std::vector<Deed>& deeds, const Uuid& draft, std::string_view field)
{
    std::vector<Change> changes;
    for (const auto& deed : deeds) {
        const auto whole = parseObject("{\"changes\":" + deed.changes.text + '}', largestEnvelope);
        const auto* list = whole ? whole->if_contains("changes") : nullptr;
        if (!list || !list->is_array()) continue;
        for (const auto& each : list->get_array()) {
            if (!each.is_object() || uuidOf(each.get_object(), "id") != draft) continue;
            const auto* before = each.get_object().if_contains("before");
            const auto* after = each.get_object().if_contains("after");
            if (!before || !after || !before->is_object() || !after->is_object()) continue;
            const auto *was = before->get_object().if_contains(field), *is = after->get_object().if_contains(field);
            if (is) changes.push_back({was ? *was : json::value{}, *is, &deed});
        }
    }
    return changes;
}

} // namespace

std::vector<EditConflict> editConflicts(Database& db, const std::string& data)
{
    std::vector<EditConflict> conflicts;
    const auto edit = editOf(db, data);
    if (!edit) return conflicts;
    const auto deeds = queries::select<Deed>(db, "thread = ? ORDER BY row", edit->draft.thread.value);
    for (const auto& [name, set] : edit->sets) {
        const auto* mine = set.is_object() ? set.get_object().if_contains("value") : nullptr;
        const auto was = set.is_object() ? textOf(set.get_object(), "was") : std::nullopt;
        const auto* theirs = edit->present.if_contains(name);
        if (!mine || !was || !theirs || *theirs == *mine || valueDigest(*theirs) == *was) continue;
        const auto index = entityOf<Draft>.indexOf(name);
        if (index >= entityOf<Draft>.fields.size() || entityOf<Draft>.fields[index].traits.merge == Merge::unite) continue;
        EditConflict conflict;
        conflict.field = name;
        conflict.mine = wordsOf(*mine);
        conflict.theirs = wordsOf(*theirs);
        for (const auto& change : changesOf(deeds, edit->draft.id.value, name)) {
            if (valueDigest(change.before) == *was) conflict.base = wordsOf(change.before);
            if (change.after != *theirs) continue;
            conflict.person = change.deed->person;
            conflict.personName = queries::personName(db, change.deed->person);
            conflict.positionTitle = queries::positionTitle(db, change.deed->position);
            conflict.at = change.deed->at;
        }
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

std::optional<std::string> editOverPresent(Database& db, const std::string& data)
{
    const auto edit = editOf(db, data);
    if (!edit) return std::nullopt;
    json::object sets;
    for (const auto& [name, set] : edit->sets) {
        const auto* mine = set.is_object() ? set.get_object().if_contains("value") : nullptr;
        const auto* present = edit->present.if_contains(name);
        if (mine && present && *present != *mine) sets.emplace(name, json::object{{"was", valueDigest(*present)}, {"value", *mine}});
    }
    return commandData(EditDraft{edit->draft.id, {json::serialize(sets)}});
}

} // namespace naskah
