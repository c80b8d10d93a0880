#include "common/record/classification_list.h"

#include "common/schema/csv.h"
#include "common/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace naskah {

namespace {

enum class Part { code, name, parent, active, inactive, fate, passedOver };

constexpr auto columnNames = std::to_array<std::pair<std::string_view, Part>>({
    {"kode", Part::code}, {"kode_klasifikasi", Part::code}, {"code", Part::code},
    {"uraian", Part::name}, {"nama", Part::name}, {"name", Part::name}, {"jenis_arsip", Part::name},
    {"kode_induk", Part::parent}, {"induk", Part::parent}, {"parent", Part::parent},
    {"retensi_aktif", Part::active}, {"retensi_aktif_tahun", Part::active}, {"aktif", Part::active}, {"retention_active", Part::active},
    {"retensi_inaktif", Part::inactive}, {"retensi_inaktif_tahun", Part::inactive}, {"inaktif", Part::inactive},
    {"retention_inactive", Part::inactive},
    {"nasib_akhir", Part::fate}, {"keterangan", Part::fate}, {"disposal", Part::fate},
    {"nilai_guna", Part::passedOver}, {"catatan", Part::passedOver}, {"pokok_masalah", Part::passedOver}, {"series", Part::passedOver},
    {"no", Part::passedOver}, {"notes", Part::passedOver},
});

/// "line N: text", as readCsv words its errors.
ClassificationList::Error errorFrom(const std::string& detail)
{
    const auto colon = detail.find(": ");
    if (!detail.starts_with("line ") || colon == detail.npos) return {1, detail};
    return {std::atoi(detail.c_str() + 5), detail.substr(colon + 2)};
}

std::string lowered(std::string_view text)
{
    std::string small{trimmed(text)};
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
        if (c == ' ') c = '_';
    }
    return small;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class Columns {
public:
    Columns(const std::vector<std::string>& header, ClassificationList& list)
    {
        std::string unknown;
        for (std::size_t i = 0; i < header.size(); ++i) {
            const auto name = lowered(header[i]);
            if (name.empty()) continue;
            const auto known = std::ranges::find(columnNames, std::string_view{name}, &std::pair<std::string_view, Part>::first);
            if (known == columnNames.end())
                unknown += (unknown.empty() ? "" : ", ") + header[i];
            else if (!m_places.try_emplace(known->second, i).second && known->second != Part::passedOver)
                list.errors.push_back({1, "two columns say the same: " + header[m_places.at(known->second)] + ", " + header[i]});
        }
        if (!unknown.empty()) list.errors.push_back({1, "unknown columns: " + unknown});
        if (!m_places.contains(Part::code)) list.errors.push_back({1, "there is no column kode"});
        if (!m_places.contains(Part::name)) list.errors.push_back({1, "there is no column uraian"});
    }

    std::string cell(const CsvTable::Line& line, Part column) const
    {
        const auto place = m_places.find(column);
        if (place == m_places.end() || place->second >= line.cells.size()) return {};
        return std::string{trimmed(fromCsvCell(line.cells[place->second]))};
    }

private:
    std::map<Part, std::size_t> m_places;
};

std::string retentionIn(const Columns& columns, const CsvTable::Line& line)
{
    std::string text;
    for (const auto column : {Part::active, Part::inactive, Part::fate}) {
        auto part = columns.cell(line, column);
        if (part.empty()) continue;
        if (column != Part::fate && isNumber(part)) part += " Tahun";
        text += (text.empty() ? "" : "; ") + part;
    }
    return text;
}

} // namespace

bool isClassificationCode(std::string_view code)
{
    const auto isSign = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    return !code.empty() && code.size() <= longestCode && isSign(code.front()) && isSign(code.back()) &&
           std::ranges::all_of(code, [&](char c) { return isSign(c) || c == '.' || c == '-' || c == '/'; });
}

ClassificationList readClassificationList(std::string_view csv)
{
    ClassificationList list;
    const auto table = readCsv(csv);
    if (!table) {
        list.errors.push_back(errorFrom(table.error().detail));
        return list;
    }
    const Columns columns(table->header, list);
    if (!list.errors.empty()) return list;
    std::map<std::string, int> seen;
    std::vector<std::pair<int, std::string>> parents;
    for (const auto& line : table->lines) {
        const auto wrong = [&](std::string text) { list.errors.push_back({line.number, std::move(text)}); };
        ClassificationEntry entry{columns.cell(line, Part::code), columns.cell(line, Part::name), retentionIn(columns, line)};
        if (entry.code.empty())
            wrong("the code is missing");
        else if (!isClassificationCode(entry.code))
            wrong("“" + entry.code + "” is not a code");
        else if (entry.name.empty())
            wrong("the name of " + entry.code + " is missing");
        else if (entry.name.size() > longestCodeName || entry.retention.size() > longestRetention)
            wrong("the name or the retention of " + entry.code + " is too long");
        else if (const auto [first, isNew] = seen.try_emplace(entry.code, line.number); !isNew)
            wrong(entry.code + " stands on line " + std::to_string(first->second) + " already");
        else
            list.entries.push_back(std::move(entry));
        if (const auto parent = columns.cell(line, Part::parent); !parent.empty()) parents.emplace_back(line.number, parent);
    }
    for (const auto& [number, parent] : parents)
        if (!seen.contains(parent)) list.errors.push_back({number, "“" + parent + "”, above it, is nowhere in the list"});
    if (list.entries.empty() && list.errors.empty()) list.errors.push_back({1, "no code follows the header"});
    std::ranges::stable_sort(list.errors, {}, &ClassificationList::Error::line);
    return list;
}

ClassificationDifference compare(const std::vector<ClassificationEntry>& list, std::span<const Classification> scheme, std::optional<Date> from,
                                 std::optional<Date> until, Date today)
{
    ClassificationDifference difference;
    std::map<std::string, const Classification*, std::less<>> standing;
    for (const auto& each : scheme) {
        auto& place = standing[each.code];
        // Of two records with one code the one that is valid counts.
        if (!place || (!isValidOn(*place, today) && isValidOn(each, today))) place = &each;
    }
    for (const auto& entry : list) {
        const auto found = standing.find(entry.code);
        if (found == standing.end()) {
            difference.added.push_back(entry);
            continue;
        }
        const auto& there = *found->second;
        const bool keepsDates = !from && !until;
        const bool isBack = there.validUntil && *there.validUntil < today && keepsDates;
        const bool sameDates = keepsDates ? !isBack : there.validFrom == from && there.validUntil == until;
        const ClassificationEntry before{there.code, there.name, there.retention};
        if (before == entry && sameDates)
            ++difference.same;
        else
            difference.changed.push_back({there.id, entry, before});
        standing.erase(found);
    }
    for (const auto& [code, there] : standing)
        if (!there->validUntil || *there->validUntil >= today) difference.ended.push_back(*there);
    return difference;
}

bool isValidOn(const Classification& classification, Date day)
{
    return (!classification.validFrom || *classification.validFrom <= day) && (!classification.validUntil || day <= *classification.validUntil);
}

} // namespace naskah
