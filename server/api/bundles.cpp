#include "server/api/bundles.h"

#include "common/protocol/bundle.h"

namespace naskah::api {

namespace {

/// Far below largestAnswer: the answer ends at its next mark, and the next stick goes on from there.
constexpr std::size_t enoughChanges = 32 << 20;

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace

Result<std::string> answerBundle(engine::Engine& engine, std::string_view file)
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
    const auto stream = engine.pull(question.device, question.pull);
    if (!stream) return Error{stream.error().code, "bundle.device: " + stream.error().detail};
    std::string changes;
    while (auto piece = (*stream)->next()) {
        changes += *piece;
        if (changes.size() > enoughChanges && (*stream)->atMark()) break;
    }
    answer.changes = linesOf(changes);
    return sealAnswer(answer, question.answerTo, engine.identity().key);
}

} // namespace naskah::api
