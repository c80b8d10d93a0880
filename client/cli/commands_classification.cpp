#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/replica/queries_classification.h"
#include "client/replica/queries_search.h"
#include "common/command/classifying.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace naskah::ctl {
namespace {

QJsonObject entryRow(const char* change, const ClassificationEntry& entry, const ClassificationEntry& before = {})
{
    QJsonObject row{{"change", change}, {"code", textOf(entry.code)}, {"name", textOf(entry.name)}, {"retention", textOf(entry.retention)}};
    if (before.name != entry.name) row.insert("before", textOf(before.name));
    return row;
}

struct Import {
    std::string file, scheme, from, until;
    bool apply = false;
};

/// Nothing is sent while one line is wrong: half a schedule gives letters codes that nobody decided.
int importList(Ctl& ctl, const Import& wish)
{
    QFile file(QString::fromStdString(wish.file));
    if (!file.open(QIODevice::ReadOnly)) throw Stop{notFound, wish.file + ": cannot be read"};
    const auto list = readClassificationList(file.readAll().toStdString());
    if (!list.errors.empty()) {
        QJsonArray rows;
        for (const auto& error : list.errors)
            rows << QJsonObject{{"line", error.line}, {"error", textOf(error.text)}};
        ctl.printer().table(rows, {"line", "error"});
        return refused;
    }
    const auto from = wish.from.empty() ? std::nullopt : std::optional(dayNamed(wish.from));
    const auto until = wish.until.empty() ? std::nullopt : std::optional(dayNamed(wish.until));
    const auto today = cityToday();
    auto& db = wish.apply ? ctl.replica().db() : ctl.db();
    const auto difference = compare(list.entries, classificationRecords(db, wish.scheme), from, until, today);
    if (wish.apply && !difference.isEmpty()) {
        int result = done;
        for (const auto& command : changesOf(wish.scheme, difference, from, until, today))
            if (const int one = report(ctl, ctl.replica().execute(command)); one != done) result = one;
        return result;
    }
    QJsonArray rows;
    for (const auto& entry : difference.added)
        rows << entryRow("added", entry);
    for (const auto& change : difference.changed)
        rows << entryRow("changed", change.now, change.before);
    for (const auto& each : difference.ended)
        rows << entryRow("ended", {each.code, each.name, each.retention}, {{}, each.name, {}});
    ctl.printer().table(rows, {"change", "code", "name", "before"});
    return done;
}

void addImport(CLI::App& classification, Ctl& ctl)
{
    auto* command = classification.add_subcommand("import", "Compare a list of codes with a scheme; --apply takes it over");
    auto wish = std::make_shared<Import>();
    command->add_option("file", wish->file, "CSV with the columns kode, uraian, kode_induk, retensi_aktif, retensi_inaktif, nasib_akhir")->required();
    command->add_option("--scheme", wish->scheme, "The scheme's name; another scheme stays as it is")->required();
    command->add_option("--from", wish->from, "First day on which letters get these codes");
    command->add_option("--until", wish->until, "Last day");
    command->add_flag("--apply", wish->apply, "Change the scheme; without it the difference is only shown");
    command->callback([&ctl, wish] { ctl.action = [&ctl, wish] { return importList(ctl, *wish); }; });
}

void addList(CLI::App& classification, Ctl& ctl)
{
    struct Wish {
        std::string words, scheme, on;
        int limit = 10'000;
    };
    auto* command = classification.add_subcommand("list", "Codes, with their retention and dates");
    auto wish = std::make_shared<Wish>();
    command->add_option("words", wish->words, "Only codes that begin so, or with these words in their name");
    command->add_option("--scheme", wish->scheme, "Of this scheme only");
    command->add_option("--on", wish->on, "Only what a letter of that day may get");
    command->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const auto on = wish->on.empty() ? std::nullopt : std::optional(dayNamed(wish->on));
            std::map<std::string, int> order;
            for (const auto& choice : findClassifications(ctl.db(), wish->words, wish->limit, on))
                order.emplace(choice.code, int(order.size()));
            QJsonArray rows;
            for (const auto& each : classificationRecords(ctl.db(), wish->scheme.empty() ? std::nullopt : std::optional(wish->scheme))) {
                if (!order.contains(each.code) || (on && !isValidOn(each, *on))) continue;
                rows << QJsonObject{{"code", textOf(each.code)},
                                    {"name", textOf(each.name)},
                                    {"retention", textOf(each.retention)},
                                    {"scheme", textOf(each.scheme)},
                                    {"from", each.validFrom ? textOf(isoDate(*each.validFrom)) : QString()},
                                    {"until", each.validUntil ? textOf(isoDate(*each.validUntil)) : QString()}};
            }
            ctl.printer().table(rows, {"code", "name", "retention", "scheme", "from", "until"});
            return done;
        };
    });
}

void addSchemes(CLI::App& classification, Ctl& ctl)
{
    auto* command = classification.add_subcommand("schemes", "The schemes that stand side by side");
    command->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            QJsonArray rows;
            for (const auto& each : classificationSchemes(ctl.db(), cityToday()))
                rows << QJsonObject{{"scheme", textOf(each.name)},
                                    {"codes", qint64(each.codes)},
                                    {"valid", qint64(each.valid)},
                                    {"from", each.validFrom ? textOf(isoDate(*each.validFrom)) : QString()},
                                    {"until", each.validUntil ? textOf(isoDate(*each.validUntil)) : QString()}};
            ctl.printer().table(rows, {"scheme", "codes", "valid", "from", "until"});
            return done;
        };
    });
}

void addEnd(CLI::App& classification, Ctl& ctl)
{
    struct Wish {
        std::string scheme, day;
    };
    auto* command = classification.add_subcommand("end", "Give a whole scheme its last day");
    auto wish = std::make_shared<Wish>();
    command->add_option("scheme", wish->scheme, "The scheme's name")->required();
    command->add_option("day", wish->day, "Last day, 2026-12-31")->required();
    command->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int { return report(ctl, ctl.replica().execute(EndClassification{wish->scheme, dayNamed(wish->day)})); };
    });
}

} // namespace

void addClassificationCommands(CLI::App& app, Ctl& ctl)
{
    auto* classification = app.add_subcommand("classification", "Classification schemes");
    classification->require_subcommand(1);
    addImport(*classification, ctl);
    addList(*classification, ctl);
    addSchemes(*classification, ctl);
    addEnd(*classification, ctl);
}

} // namespace naskah::ctl
