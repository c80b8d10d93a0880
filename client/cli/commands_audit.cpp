#include "client/cli/conversation.h"
#include "client/cli/ctl.h"
#include "common/command/log_audit.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/epochs.h"

#include <CLI/CLI.hpp>

#include <QSaveFile>

#include <fstream>

namespace naskah::ctl {
namespace {

int refusal(Ctl& ctl, const Conversation::Answer& answer)
{
    ctl.printer().object({{"state", "refused"}, {"code", QString::fromStdString(answer.code)}, {"reason", QString::fromStdString(answer.reason)}});
    return ExitCode::refused;
}

/// The number of the last leaf in some lines, if there is one.
std::optional<std::uint64_t> lastLeaf(std::string_view lines)
{
    std::optional<std::uint64_t> last;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size() - 1);
        const auto item = readLogItem(lines.substr(0, end));
        if (!item) throw Stop{ExitCode::refused, "the server's answer is no log: " + item.error().detail};
        if (const auto* line = std::get_if<LogLine>(&*item)) last = line->leaf;
        lines.remove_prefix(end + 1);
    }
    return last;
}

int fetch(Ctl& ctl, const SyncWish& wish, const std::string& name)
{
    Conversation talk(ctl);
    if (const auto code = talk.run(wish, [&] { return talk.runner().isSignedIn(); }); code != done) return code;
    const auto told = talk.ask("GET", "/v1/epochs");
    if (told.status != 200) return refusal(ctl, told);
    const auto lineage = readLineage(told.body);
    const auto epochs = lineage ? epochsOf(*lineage) : Result<std::vector<std::string>>(lineage.error());
    if (!epochs) throw Stop{ExitCode::refused, "the server does not say how it came about: " + epochs.error().detail};
    QSaveFile file(QString::fromStdString(name));
    if (!file.open(QIODevice::WriteOnly)) throw Stop{ExitCode::refused, name + ": " + file.errorString().toStdString()};
    qint64 leaves = 0;
    for (const auto& epoch : *epochs)
        for (std::uint64_t next = 0;;) {
            const auto part = talk.ask("GET", "/v1/log?epoch=" + epoch + "&first=" + std::to_string(next));
            if (part.status != 200) return refusal(ctl, part);
            file.write(part.body.data(), qint64(part.body.size()));
            const auto last = lastLeaf(part.body);
            if (!last) break;
            leaves += qint64(*last + 1 - next);
            next = *last + 1;
        }
    if (!file.commit()) throw Stop{ExitCode::refused, name + ": " + file.errorString().toStdString()};
    ctl.printer().object({{"state", "fetched"}, {"epochs", qint64(epochs->size())}, {"entries", leaves}});
    return done;
}

std::vector<TreeHead> headsKept(Database& db)
{
    std::vector<TreeHead> heads;
    auto query = db.query("SELECT head FROM head");
    while (query.next())
        heads.push_back(readTreeHead(query.text(0)).value());
    return heads;
}

/// Of the desk, which saw the server's log with its own eyes; or of a key that was written down, without a desk.
LogAudit auditBy(Ctl& ctl, const std::string& keyText)
{
    if (keyText.empty()) return {ctl.replica().identity().serverKey, headsKept(ctl.db())};
    const auto bytes = fromHex(keyText);
    const auto key = bytes ? arrayOf<32>(*bytes) : std::nullopt;
    if (!key) throw Stop{usage, "a server's key has 64 hexadecimal digits"};
    return {PublicKey{*key}, {}};
}

int verify(Ctl& ctl, const std::string& name, const std::string& keyText)
{
    std::ifstream file(name, std::ios::binary);
    if (!file) throw Stop{notFound, name + ": cannot be read"};
    auto audit = auditBy(ctl, keyText);
    std::optional<LogFault> fault;
    for (std::string line; !fault && std::getline(file, line);)
        fault = audit.take(line);
    if (!fault) fault = audit.finish();
    if (fault) {
        ctl.printer().object({{"state", "refused"},
                              {"code", QString::fromStdString(fault->code)},
                              {"epoch", QString::fromStdString(fault->epoch)},
                              {"entry", qint64(fault->leaf)},
                              {"reason", QString::fromStdString(fault->text)}});
        return ExitCode::refused;
    }
    const auto& counts = audit.counts();
    ctl.printer().object({{"state", "sound"},
                          {"epochs", qint64(counts.trees)},
                          {"entries", qint64(counts.leaves)},
                          {"read", qint64(counts.read)},
                          {"heads", qint64(counts.heads)},
                          {"unlinked", qint64(counts.unlinked)},
                          {"root", audit.head() ? QString::fromStdString(toHex(viewOf(audit.head()->root))) : QString()}});
    return done;
}

} // namespace

void addAuditCommands(CLI::App& app, Ctl& ctl)
{
    struct Wish : SyncWish {
        std::string file, key;
    };
    auto wish = std::make_shared<Wish>();
    auto* audit = app.add_subcommand("audit", "The server's log: fetch it, and check it without the server");
    audit->require_subcommand(1);
    auto* fetching = audit->add_subcommand("fetch", "Fetch the log: all hashes and heads, and the entries that this person may read");
    fetching->add_option("--to", wish->file, "The new file")->required();
    wish->addTo(*fetching, 60);
    fetching->callback([&ctl, wish] { ctl.action = [&ctl, wish] { return fetch(ctl, *wish, wish->file); }; });
    auto* verifying = audit->add_subcommand("verify", "Check a log that was fetched, and name the first entry that is not to be believed");
    verifying->add_option("file", wish->file, "What fetch, or naskahd audit, wrote")->required();
    verifying->add_option("--server-key", wish->key, "The server's key, 64 hexadecimal digits; then no desk is needed");
    verifying->callback([&ctl, wish] { ctl.action = [&ctl, wish] { return verify(ctl, wish->file, wish->key); }; });
}

} // namespace naskah::ctl
