#include "client/cli/ctl.h"
#include "client/cli/json_rows.h"
#include "client/replica/queries_search.h"
#include "client/replica/search_suggestions.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace naskah::ctl {
namespace {

struct Wish {
    std::vector<std::string> words;
    int limit = 50;
    bool newest = false, count = false, suggest = false;

    /// The shell took the quotes of a phrase away when the whole phrase is one argument of several words.
    std::string typed() const
    {
        if (words.size() == 1) return words.front();
        std::string text;
        for (const auto& word : words) {
            const bool isPhrase = word.find(' ') != word.npos && word.find('"') == word.npos;
            const auto colon = word.find(':');
            const auto from = isPhrase && colon < word.find(' ') ? colon + 1 : 0;
            text += (text.empty() ? "" : " ") + (isPhrase ? word.substr(0, from) + '"' + word.substr(from) + '"' : word);
        }
        return text;
    }
};

/// Notes go to standard error: what is found stays one document.
void tellNotes(const std::vector<SearchNote>& notes)
{
    for (const auto& each : notes) {
        std::string words(each.code);
        if (!each.word.empty()) words += ": " + each.word;
        if (!each.hint.empty()) words += " (" + each.hint + "?)";
        std::fprintf(stderr, "%s\n", words.c_str());
    }
}

} // namespace

void addSearchCommand(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("search", "Search everything this desk may see");
    command->footer("Words, \"phrases\", -words that must not be there, and filters:\n"
                    "  dari: kepada: hal: nomor: isi: catatan: unit: jenis: status: sifat: derajat: klasifikasi:\n"
                    "  tanggal:2025, tanggal:2025-03..2025-06, sejak: setelah: sampai: sebelum: urut:terbaru\n"
                    "  diterima:minggu-ini, diterima:2025-03-14, status:belum-dibaca\n"
                    "  from: to: subject: number: text: notes: office: type: state: security: urgency: class: date: "
                    "since: before: sort:newest");
    // What begins with a dash is a word that must not be there.
    command->prefix_command()->fallthrough(false);
    command->set_help_flag("--help", "Print this help message and exit");
    auto wish = std::make_shared<Wish>();
    command->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 1'000'000));
    command->add_flag("--newest", wish->newest, "By date, not by fitness");
    command->add_flag("--count", wish->count, "Only how many there are");
    command->add_flag("--suggest", wish->suggest, "Ways to go on with the last word");
    command->add_option("words", wish->words, "What is looked for");
    command->callback([&ctl, wish, command] {
        for (const auto& word : command->remaining())
            wish->words.push_back(word);
        if (wish->words.empty()) throw CLI::RequiredError("words");
        ctl.action = [&ctl, wish]() -> int {
            const auto text = wish->typed();
            QJsonArray rows;
            if (wish->suggest) {
                for (const auto& each : suggestSearch(ctl.db(), text, false, cityToday(), wish->limit))
                    rows << QJsonObject{{"text", QString::fromStdString(each.text)},
                                        {"label", QString::fromStdString(each.label)},
                                        {"detail", QString::fromStdString(each.detail)}};
                ctl.printer().table(rows, {"label", "detail"});
                return done;
            }
            const SearchQuestion question{text, std::nullopt, wish->newest ? SearchOrder::newest : SearchOrder::best};
            if (wish->count) {
                ctl.printer().object({{"count", qint64(countFound(ctl.db(), question, 1'000'000'000))}});
                return done;
            }
            const auto answer = search(ctl.db(), question, std::nullopt, wish->limit);
            tellNotes(answer.notes);
            for (const auto& row : answer.rows)
                rows << rowOf(row);
            ctl.printer().table(rows, {"agenda", "arrived", "sender", "recipients", "subject", "state", "id"});
            return done;
        };
    });
}

} // namespace naskah::ctl
