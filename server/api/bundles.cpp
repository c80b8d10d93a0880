#include "server/api/bundles.h"

#include "common/protocol/bundle.h"
#include "common/protocol/json_reading.h"
#include "common/record/letter.h"

#include <boost/json/object.hpp>

#include <set>

namespace naskah::api {

namespace {

/// Far below largestAnswer: the answer ends at its next mark, and the next stick goes on from there.
constexpr std::size_t enoughChanges = 32 << 20, enoughFiles = 28 << 20;

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// The attachments of what is new, the newest last.
std::vector<std::string> filesIn(const std::vector<std::string>& changes)
{
    std::vector<std::string> hashes;
    for (const auto& line : changes) {
        const auto change = readChange(line);
        const auto* put = change ? std::get_if<ChangePut>(&*change) : nullptr;
        if (!put || put->kind != Attachment::table) continue;
        const auto body = parseObject(put->body, put->body.size());
        const auto* stored = body ? body->if_contains("stored") : nullptr;
        if (stored && stored->is_bool() && stored->get_bool()) hashes.push_back(textOf(*body, "sha256").value_or(""));
    }
    return hashes;
}

/// As many as fit, for a person who may have them.
std::vector<BundleFile> filesFor(engine::Engine& engine, FileRoutes& files, Id<Person> person, const std::vector<std::string>& hashes)
{
    std::vector<BundleFile> found;
    std::set<std::string> looked;
    std::size_t room = enoughFiles;
    for (const auto& hash : hashes) {
        if (!looked.insert(hash).second || !engine.mayReadFile(person, hash)) continue;
        auto bytes = files.bytesOf(hash, room);
        if (!bytes) continue;
        room -= bytes->size();
        found.push_back({hash, std::move(*bytes)});
    }
    return found;
}

} // namespace

Result<std::string> answerBundle(engine::Engine& engine, FileRoutes* files, std::string_view file)
{
    const auto opened = openQuestion(file, engine.identity().recovery);
    if (!opened) return opened.error();
    const auto& question = opened->question;
    const auto device = engine.snapshot()->journal().device(question.device);
    if (!device || device->revoked || device->id == engine.identity().device)
        return Error{Errc::unauthorized, "bundle.device: the desk that made it may not send"};
    if (!opened->isSignedBy(device->key)) return Error{Errc::invalid, "bundle.signature: the bundle is not signed by its desk"};
    if (question.pull.epoch != engine.identity().epoch)
        return Error{Errc::conflict, "bundle.old: the server was restored since; the desk must reach it once by itself"};
    if (engine.isRecovering()) return Error{Errc::conflict, "bundle.recovery: the server gathers what it lost; carry it again later"};

    BundleAnswer answer;
    answer.question = question.id;
    answer.device = question.device;
    answer.from = question.pull.cursors;
    if (!question.envelopes.empty()) answer.outcomes = linesOf(engine.submit(question.device, question.envelopes).lines());
    // After the commands that name them, whose references they prove.
    for (const auto& each : question.files)
        if (files && files->keep(question.device, each.bytes)) answer.kept.push_back(each.sha256);
    const auto stream = engine.pull(question.device, question.pull);
    if (!stream) return Error{stream.error().code, "bundle.device: " + stream.error().detail};
    std::string changes;
    while (auto piece = (*stream)->next()) {
        changes += *piece;
        if (changes.size() > enoughChanges && (*stream)->atMark()) break;
    }
    answer.changes = linesOf(changes);
    if (files) {
        auto wanted = question.wanted;
        const auto fresh = filesIn(answer.changes);
        wanted.insert(wanted.end(), fresh.rbegin(), fresh.rend());
        answer.files = filesFor(engine, *files, {device->person}, wanted);
    }
    answer.logSize = question.logSize;
    answer.head = engine.head();
    // A desk that knows more of the log than there is gets no proof, and says what that means.
    if (const auto proof = engine.consistency(question.logSize, answer.head ? answer.head->size : 0)) answer.proof = *proof;
    return sealAnswer(answer, question.answerTo, engine.identity().key);
}

} // namespace naskah::api
