#include "client/model/contact_acts.h"

#include "common/schema/csv.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace naskah {
namespace {

constexpr std::size_t longestText = 4000; // bytes, as the rule has it

/// The column with one of two names; -1 for none.
int columnOf(const CsvTable& table, std::string_view indonesian, std::string_view english)
{
    const int found = table.column(indonesian);
    return found >= 0 ? found : table.column(english);
}

std::string cellAt(const CsvTable::Line& line, int column)
{
    if (column < 0) return {};
    return withoutControls(collapsedWhitespace(fromCsvCell(line.cells[std::size_t(column)])), LineEnds::remove);
}

std::optional<std::string> differing(const std::string& given, const std::string& present)
{
    return given.empty() || given == present ? std::nullopt : std::optional(given);
}

bool isEmpty(const ChangeContact& change)
{
    return !change.name && !change.address && !change.phone && !change.email && !change.note;
}

bool isOffice(Database& db, const std::string& name)
{
    auto query = db.query("SELECT 1 FROM unit WHERE name = ? COLLATE NOCASE LIMIT 1", name);
    return query.next();
}

} // namespace

std::optional<Id<Contact>> contactFor(Replica& replica, const std::string& sender)
{
    const auto name = collapsedWhitespace(sender);
    if (name.empty() || isOffice(replica.db(), name)) return std::nullopt;
    if (const auto known = contactNamed(replica.db(), name)) return known->id;
    AddContact command;
    command.name = name;
    const auto added = replica.execute(command);
    if (added.verdict.kind == Verdict::Kind::refused) return std::nullopt;
    return addedContact(added.command);
}

Result<ContactStaging> stageContacts(Database& db, std::string_view csv)
{
    const auto table = readCsv(csv);
    if (!table) return table.error();
    const int name = columnOf(*table, "nama", "name");
    if (name < 0) return Error{Errc::invalid, "line 1: there is no column “nama”"};
    const int address = columnOf(*table, "alamat", "address"), phone = columnOf(*table, "telepon", "phone"),
              email = columnOf(*table, "surel", "email"), note = columnOf(*table, "catatan", "note");
    ContactStaging staging;
    std::map<std::string, int> seen;
    for (const auto& line : table->lines) {
        const AddContact given{
            cellAt(line, name), cellAt(line, address), cellAt(line, phone), cellAt(line, email), cellAt(line, note)};
        if (given.name.empty()) {
            staging.problems.push_back({line.number, "there is no name"});
            continue;
        }
        bool tooLong = false;
        for (const auto* text : {&given.name, &given.address, &given.phone, &given.email, &given.note})
            tooLong |= text->size() > longestText;
        if (tooLong) {
            staging.problems.push_back({line.number, "a field is longer than 4,000 bytes"});
            continue;
        }
        if (const auto [twin, isNew] = seen.emplace(given.name, line.number); !isNew) {
            staging.problems.push_back(
                {line.number, "the same name stands in line " + std::to_string(twin->second)});
            continue;
        }
        const auto known = contactNamed(db, given.name);
        if (!known) {
            staging.added.push_back({line.number, given});
            continue;
        }
        const ChangeContact change{known->id,
                                   std::nullopt,
                                   differing(given.address, known->address),
                                   differing(given.phone, known->phone),
                                   differing(given.email, known->email),
                                   differing(given.note, known->note)};
        if (isEmpty(change))
            ++staging.same;
        else
            staging.changed.push_back({line.number, known->id, known->name, change});
    }
    return staging;
}

ContactsApplied applyContacts(Replica& replica, const ContactStaging& staging, std::size_t from, std::size_t count)
{
    ContactsApplied applied;
    const auto done = [&](const Replica::Done& result, int line) {
        if (result.verdict.kind != Verdict::Kind::refused) return true;
        applied.refused = result.verdict.reason;
        applied.refusedLine = line;
        return false;
    };
    const std::size_t end = from + std::min(count, staging.steps() - std::min(from, staging.steps()));
    for (std::size_t step = from; step < end; ++step) {
        if (step < staging.added.size()) {
            const auto& each = staging.added[step];
            if (!done(replica.execute(each.command), each.line)) return applied;
            ++applied.added;
        } else {
            const auto& each = staging.changed[step - staging.added.size()];
            if (!done(replica.execute(each.command), each.line)) return applied;
            ++applied.changed;
        }
    }
    return applied;
}

std::string contactsCsv(const std::vector<ContactRow>& rows)
{
    std::string csv = "nama,alamat,telepon,surel,catatan\r\n";
    for (const auto& row : rows) {
        const auto& contact = row.contact;
        const std::array cells{contact.name, contact.address, contact.phone, contact.email, contact.note};
        for (std::size_t i = 0; i < cells.size(); ++i)
            csv += (i ? "," : "") + csvCell(cells[i]);
        csv += "\r\n";
    }
    return csv;
}

} // namespace naskah
