#include "client/cli/ctl.h"
#include "client/cli/file_input.h"
#include "client/cli/json_rows.h"
#include "client/cli/lookup.h"
#include "client/cli/register_input.h"

#include <CLI/CLI.hpp>

namespace naskah::ctl {
namespace {

struct DraftInput {
    std::optional<std::string> subject, body, type, classification, security, urgency;
    std::vector<std::string> to, files;

    void addOptions(CLI::App& command)
    {
        command.add_option("--subject", subject, "Subject");
        command.add_option("--body", body, "Text");
        command.add_option("--type", type, "Type of letter: code or name");
        command.add_option("--classification", classification, "Code or words");
        command.add_option("--security", security, "biasa, terbatas, rahasia, sangat_rahasia");
        command.add_option("--urgency", urgency, "biasa, segera, sangat_segera");
        command.add_option("--to", to, "Office; may be given several times");
        command.add_option("--file", files, "An enclosure; may be given several times");
    }
    /// Puts what was given over `draft`.
    template <class D>
    void applyTo(D& draft, Database& db) const
    {
        if (subject) draft.subject = *subject;
        if (body) draft.body = *body;
        if (type) draft.type = typeNamed(db, *type);
        if (classification) draft.classification = classificationNamed(db, *classification);
        if (security) draft.security = securityNamed(*security);
        if (urgency) draft.urgency = urgencyNamed(*urgency);
        if (to.empty()) return;
        draft.recipients.clear();
        for (const auto& each : to)
            draft.recipients.push_back(unitNamed(db, each));
    }
    std::vector<FileToAttach> readFiles() const
    {
        std::vector<FileToAttach> read;
        for (const auto& file : files)
            read.push_back(readFile(file));
        return read;
    }
};

Draft draftHere(Database& db, Id<Draft> id)
{
    for (const auto& row : listDrafts(db))
        if (row.draft.id == id) return row.draft;
    throw Stop{notFound, "that draft is not here"};
}

void addStart(CLI::App& drafts, Ctl& ctl)
{
    auto* command = drafts.add_subcommand("start", "Begin a letter");
    auto input = std::make_shared<DraftInput>();
    input->addOptions(*command);
    command->callback([&ctl, input] {
        ctl.action = [&ctl, input]() -> int {
            StartDraft start;
            input->applyTo(start, ctl.replica().db());
            const auto draft = startDraft(ctl.replica(), start, input->readFiles());
            return report(ctl, draft.done, draft.record);
        };
    });
}

void addEdit(CLI::App& drafts, Ctl& ctl)
{
    auto* command = drafts.add_subcommand("edit", "Change a draft; what is left out stays");
    auto input = std::make_shared<DraftInput>();
    auto name = std::make_shared<std::string>();
    command->add_option("draft", *name, "Id or subject")->required();
    input->addOptions(*command);
    command->callback([&ctl, input, name] {
        ctl.action = [&ctl, input, name]() -> int {
            auto& replica = ctl.replica();
            const auto before = draftHere(replica.db(), draftNamed(replica.db(), *name));
            auto after = before;
            input->applyTo(after, replica.db());
            const auto changed = changeDraft(replica, before, after, input->readFiles());
            return report(ctl, changed.done, changed.record);
        };
    });
}

void addSend(CLI::App& drafts, Ctl& ctl)
{
    auto* command = drafts.add_subcommand("send", "Number a draft and send it");
    auto name = std::make_shared<std::string>();
    command->add_option("draft", *name, "Id or subject")->required();
    command->callback([&ctl, name] {
        ctl.action = [&ctl, name]() -> int {
            const auto sent = sendDraft(ctl.replica(), draftNamed(ctl.replica().db(), *name));
            return report(ctl, sent.done, sent.record);
        };
    });
}

void addList(CLI::App& drafts, Ctl& ctl)
{
    drafts.add_subcommand("list", "List the office's drafts")->callback([&ctl] {
        ctl.action = [&ctl]() -> int {
            ctl.printer().table(rowsOf(listDrafts(ctl.db())), {"started", "subject", "recipients", "sent_as", "id"});
            return done;
        };
    });
}

} // namespace

void addDraftCommands(CLI::App& app, Ctl& ctl)
{
    auto* drafts = app.add_subcommand("draft", "Letters of the office that were not sent yet");
    drafts->require_subcommand(1);
    addStart(*drafts, ctl);
    addEdit(*drafts, ctl);
    addSend(*drafts, ctl);
    addList(*drafts, ctl);

    struct Wish {
        std::string letter, draft, text;
    };
    auto* comment = app.add_subcommand("comment", "Say something about a letter or a draft, inside the office");
    auto wish = std::make_shared<Wish>();
    auto* letter = comment->add_option("--letter", wish->letter, "Id, agenda number or number");
    comment->add_option("--draft", wish->draft, "Id or subject")->excludes(letter);
    comment->add_option("--text", wish->text, "The words")->required();
    comment->callback([&ctl, wish] {
        ctl.action = [&ctl, wish]() -> int {
            auto& db = ctl.replica().db();
            if (wish->letter.empty() == wish->draft.empty()) throw Stop{usage, "name a letter or a draft"};
            AddComment command;
            command.isDraft = wish->letter.empty();
            command.about = command.isDraft ? draftNamed(db, wish->draft).value : handlingNamed(db, wish->letter).value;
            command.text = wish->text;
            return report(ctl, ctl.replica().execute(command));
        };
    });
}

} // namespace naskah::ctl
