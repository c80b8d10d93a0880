#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/model/contact_acts.h"
#include "client/model/store_text.h"

#include <CLI/CLI.hpp>

#include <QFile>

namespace naskah::ctl {
namespace {

constexpr int everyContact = 1'000'000;
constexpr qint64 largestCsv = 64LL * 1024 * 1024;

QJsonObject rowOf(const ContactRow& row)
{
    return {{"id", idText(row.contact.id)},
            {"name", textOf(row.contact.name)},
            {"address", textOf(row.contact.address)},
            {"phone", textOf(row.contact.phone)},
            {"email", textOf(row.contact.email)},
            {"note", textOf(row.contact.note)},
            {"letters", qint64(row.letters)},
            {"pending", row.pending}};
}

QJsonArray rowsOfContacts(const std::vector<ContactRow>& rows)
{
    QJsonArray array;
    for (const auto& row : rows)
        array << rowOf(row);
    return array;
}

/// An id (of a merged one too), or words that fit one contact.
Id<Contact> contactOf(Database& db, const std::string& words)
{
    if (const auto id = parseUuid(words))
        if (const auto contact = resolveContact(db, {*id})) return contact->id;
    if (const auto contact = naskah::contactNamed(db, words)) return contact->id;
    const auto found = findContacts(db, words, 2);
    if (found.size() != 1)
        throw Stop{notFound, found.empty() ? "there is no contact “" + words + "”" : "more than one contact is “" + words + "”"};
    return found.front().contact.id;
}

std::string readCsvFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    const bool opened = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) throw Stop{notFound, path + ": " + file.errorString().toStdString()};
    const QByteArray bytes = file.read(largestCsv + 1);
    if (bytes.size() > largestCsv) throw Stop{refused, path + ": larger than 64 MiB"};
    return bytes.toStdString();
}

QJsonArray linesOf(const ContactStaging& staging)
{
    QJsonArray lines;
    const auto add = [&](int line, const char* what, const std::string& name, const std::string& text) {
        lines << QJsonObject{{"line", line}, {"what", what}, {"name", textOf(name)}, {"text", textOf(text)}};
    };
    for (const auto& each : staging.problems)
        add(each.line, "error", {}, each.text);
    for (const auto& each : staging.added)
        add(each.line, "new", each.command.name, {});
    for (const auto& each : staging.changed) {
        std::string text;
        const auto note = [&](const char* name, const std::optional<std::string>& value) {
            if (value) text += (text.empty() ? "" : "; ") + std::string{name} + ": " + *value;
        };
        note("address", each.command.address);
        note("phone", each.command.phone);
        note("email", each.command.email);
        note("note", each.command.note);
        add(each.line, "changed", each.name, text);
    }
    return lines;
}

int importContacts(Ctl& ctl, const std::string& path, bool apply)
{
    const auto csv = readCsvFile(path);
    auto& db = apply ? ctl.replica().db() : ctl.db();
    const auto staging = stageContacts(db, csv);
    if (!staging) throw Stop{refused, path + ": " + staging.error().detail};
    QJsonObject result{{"lines", linesOf(*staging)},
                       {"new", int(staging->added.size())},
                       {"changed", int(staging->changed.size())},
                       {"same", staging->same},
                       {"errors", int(staging->problems.size())},
                       {"applied", false}};
    const auto print = [&](int code) {
        if (ctl.options.json) {
            ctl.printer().object(result);
            return code;
        }
        ctl.printer().table(result["lines"].toArray(), {"line", "what", "name", "text"});
        QJsonObject sum = result;
        sum.remove("lines");
        ctl.printer().object(sum);
        return code;
    };
    if (!apply) return print(staging->problems.empty() ? done : refused);
    // All or nothing: a file with errors is mended first.
    if (!staging->problems.empty()) return print(refused);
    const auto applied = applyContacts(ctl.replica(), *staging);
    result["applied"] = !applied.refused;
    if (applied.refused) {
        result["reason"] = QString("line %1: %2").arg(applied.refusedLine).arg(textOf(applied.refused->text));
        return print(refused);
    }
    return print(done);
}

} // namespace

void addContactCommands(CLI::App& app, Ctl& ctl)
{
    auto* contacts = app.add_subcommand("contacts", "Those outside the organisation who write to this office");
    contacts->require_subcommand(1);

    struct Wish {
        std::string words, file;
        std::vector<std::string> others;
        int limit = 50;
        bool apply = false, doubles = false;
    };
    const auto wish = std::make_shared<Wish>();
    auto* list = contacts->add_subcommand("list", "List contacts");
    list->add_option("words", wish->words, "Words that must be in name, address, e-mail or phone");
    list->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, everyContact));
    list->add_flag("--doubles", wish->doubles, "Only those that are probably the same as another");
    list->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            std::vector<ContactRow> rows;
            if (wish->doubles)
                for (auto& group : likelySame(ctl.db()))
                    rows.insert(rows.end(), group.begin(), group.end());
            else
                rows = findContacts(ctl.db(), wish->words, wish->limit);
            ctl.printer().table(rowsOfContacts(rows), {"name", "address", "phone", "email", "letters", "id"});
            return done;
        };
    });

    auto* merge = contacts->add_subcommand("merge", "Make several contacts one");
    merge->add_option("into", wish->words, "The one that stays: id or words")->required();
    merge->add_option("others", wish->others, "Those that become it")->required();
    merge->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& replica = ctl.replica();
            MergeContacts command{contactOf(replica.db(), wish->words), {}};
            for (const auto& other : wish->others)
                command.contacts.push_back(contactOf(replica.db(), other));
            return report(ctl, replica.execute(command), command.into.value);
        };
    });

    auto* take = contacts->add_subcommand("import", "Compare a CSV file with what is there, and take it over");
    take->add_option("file", wish->file, "CSV with the column nama, and any of alamat, telepon, surel, catatan")->required();
    take->add_flag("--apply", wish->apply, "Do it; without this the difference is shown and nothing changed");
    take->callback([&ctl, wish] { ctl.action = [&ctl, wish]() -> int { return importContacts(ctl, wish->file, wish->apply); }; });

    auto* give = contacts->add_subcommand("export", "Write all contacts to a CSV file");
    give->add_option("--out", wish->file, "Where to")->required();
    give->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            const auto rows = findContacts(ctl.db(), {}, everyContact);
            const QByteArray csv = QByteArray::fromStdString(contactsCsv(rows));
            QFile out(QString::fromStdString(wish->file));
            if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size() || !out.flush())
                throw Stop{refused, wish->file + ": " + out.errorString().toStdString()};
            ctl.printer().object({{"contacts", int(rows.size())}});
            return done;
        };
    });
}

} // namespace naskah::ctl
