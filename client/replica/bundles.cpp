#include "client/replica/bundles.h"

#include "client/replica/absorber.h"
#include "client/replica/file_machine.h"
#include "client/replica/kept_heads.h"
#include "client/replica/year_window.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/merkle_proof.h"
#include "common/protocol/bundle.h"

#include <algorithm>

namespace naskah {

namespace {

constexpr std::size_t mostEnvelopes = 20'000, mostWanted = 200;
/// What a bundle has besides envelopes and attachments.
constexpr std::size_t besides = 1 << 20;
/// In `meta`: the newest head when this desk last asked on a stick. The answer must prove that it goes on from there.
constexpr const char* askedHead = "bundle_head";

/// What opens the answers follows from the device's key, so that nothing has to be kept until one comes.
BoxKey answerKey(const Replica& replica)
{
    return BoxKey::fromSecret(viewOf(sha256("naskah bundle answer v1\n" + replica.deviceKey().seed())));
}

/// What becomes of a head that another history gave before at the same size.
bool contradictsLog(Replica& replica, const TreeHead& head)
{
    auto known = replica.db().query("SELECT head FROM head WHERE epoch = ? AND size = ?", head.epoch, head.size);
    return known.next() && readTreeHead(known.text(0)).value().root != head.root;
}

/// Attachments that the server lacks, as many as fit.
void packFiles(Replica& replica, std::size_t room, BundleQuestion& question, WrittenBundle& written)
{
    auto& files = replica.files();
    for (const auto& upload : files.uploads()) {
        if (std::size_t(upload.size) > room) {
            ++written.filesLeft;
            continue;
        }
        room -= std::size_t(upload.size);
        question.files.push_back({upload.sha256, files.slice(upload.sha256, 0, upload.size)});
        ++written.files;
    }
    fetchAhead(replica);
    question.wanted = files.wanted();
    if (question.wanted.size() > mostWanted) question.wanted.resize(mostWanted);
}

/// Only what a record here names is kept: the rest has left meanwhile.
void takeFiles(Replica& replica, const BundleAnswer& answer, TakenBundle& taken)
{
    auto& files = replica.files();
    const auto waited = files.waitingUploads();
    for (const auto& sha256 : answer.kept)
        files.setUploaded(sha256);
    taken.filesSent = int(waited - files.waitingUploads());
    for (const auto& [sha256, bytes] : answer.files) {
        auto named = replica.db().query("SELECT 1 FROM attachment WHERE sha256 = ?", sha256);
        if (named.next()) taken.filesTaken += files.keep(sha256, bytes, millisecondsOf(replica.now()));
    }
    files.evict(replica.options().fileQuota);
}

enum class Growth { proved, unproved, forked };

/// Whether the log of an answer is the one that this desk knew when it asked, grown.
Growth growthOf(Replica& replica, const BundleAnswer& answer, const std::vector<TreeHead>& heads)
{
    const auto& key = replica.identity().serverKey;
    for (const auto& head : heads)
        if (!verify(key, head.statement(), head.signature) || contradictsLog(replica, head)) return Growth::forked;
    const auto& newest = answer.head;
    const auto text = replica.store().meta(askedHead);
    const auto asked = text ? std::optional(readTreeHead(*text).value()) : std::nullopt;
    if (!newest || newest->epoch != replica.identity().epoch) return Growth::unproved;
    if (std::ranges::any_of(heads, [&](const TreeHead& head) { return head.epoch == newest->epoch && head.size > newest->size; })) return Growth::forked;
    if (!asked || asked->epoch != newest->epoch) return answer.logSize == 0 ? Growth::proved : Growth::unproved;
    if (answer.logSize != asked->size) return Growth::unproved; // to another question than the last
    if (newest->size < asked->size || !verifyConsistency(asked->size, newest->size, asked->root, newest->root, answer.proof)) return Growth::forked;
    return Growth::proved;
}

Error fork(Replica& replica)
{
    replica.absorbing([&] { replica.store().setMeta("distrust", "log.fork"); });
    return Error{Errc::corrupt, "bundle.log_fork: the server's log contradicts what this desk saw of it"};
}

} // namespace

WrittenBundle writeBundle(Replica& replica)
{
    WrittenBundle written;
    BundleQuestion question;
    const auto random = replica.options().random(10);
    std::array<std::uint8_t, 10> tail{};
    std::copy(random.begin(), random.end(), tail.begin());
    question.id = makeUuid(millisecondsOf(replica.now()), tail);
    question.device = replica.identity().device;
    question.answerTo = answerKey(replica).publicKey();
    question.pull.epoch = replica.identity().epoch;
    question.pull.cursors = replica.store().cursors();
    question.pull.years = yearsKept(replica.db());
    {
        auto known = replica.db().query("SELECT max(sequence) FROM kept WHERE outcome IS NOT NULL AND device = ?", question.device);
        if (known.next()) question.pull.acknowledged = std::uint64_t(known.integer(0));
    }
    std::size_t size = 0;
    for (const auto* pending : replica.seal(mostEnvelopes)) {
        size += pending->sealed.bytes.size() + 200;
        if (size > largestQuestion / 2) break;
        question.envelopes.push_back(pending->sealed);
    }
    packFiles(replica, largestQuestion - size - besides, question, written);
    const auto known = newestHead(replica.db(), question.pull.epoch);
    question.logSize = known ? known->size : 0;
    replica.absorbing([&] {
        if (known)
            replica.store().setMeta(askedHead, treeHeadJson(*known));
        else
            replica.store().eraseMeta(askedHead);
    });
    BoxPublicKey server;
    server.bytes = arrayOf<32>(fromHex(replica.identity().recoveryKey).value()).value();
    written.bytes = sealQuestion(question, server, replica.deviceKey());
    return written;
}

Result<TakenBundle> takeBundle(Replica& replica, std::string_view file)
{
    const auto answer = openAnswer(file, answerKey(replica), replica.identity().serverKey);
    if (!answer) return answer.error();
    if (answer->device != replica.identity().device) return Error{Errc::invalid, "bundle.other_desk: the answer is another desk's"};
    const Error malformed{Errc::invalid, "bundle.malformed: the answer does not hold what it must"};
    std::vector<PushLine> outcomes;
    std::vector<TreeHead> heads;
    for (const auto& line : answer->outcomes) {
        auto read = readPushLine(line);
        if (!read) return malformed;
        if (read->head) heads.push_back(*read->head);
        outcomes.push_back(std::move(*read));
    }
    for (const auto& line : answer->changes) {
        const auto read = readChange(line);
        if (!read) return malformed;
        if (const auto* begin = std::get_if<ChangeBegin>(&*read); begin && begin->epoch != replica.identity().epoch)
            return Error{Errc::conflict, "bundle.old: the server was restored since"};
        if (const auto* end = std::get_if<ChangeEnd>(&*read); end && end->head) heads.push_back(*end->head);
    }
    if (answer->head) heads.push_back(*answer->head);
    const auto growth = growthOf(replica, *answer, heads);
    if (growth == Growth::forked) return fork(replica);

    TakenBundle taken;
    const auto before = replica.waiting();
    Result<void> absorbed{};
    Absorber absorber(replica);
    replica.absorbing([&] {
        for (const auto& line : outcomes) {
            if (line.answer) replica.learnOutcome(line.answer->sequence, line.answer->outcome);
            if (line.stopped) taken.stopped = line.stopped->code;
            if (line.deferred) taken.stopped = line.deferred->why;
        }
        taken.outcomes = int(before - replica.waiting());
        if (answer->from != replica.store().cursors() || growth != Growth::proved) return;
        absorber.start();
        for (const auto& line : answer->changes)
            if (absorbed) absorbed = absorber.take(line);
        absorber.flush();
        taken.tookChanges = absorbed.has_value();
        taken.isComplete = absorber.finished();
        const auto known = newestHead(replica.db(), answer->head->epoch);
        if (!known || known->size < answer->head->size) keepHead(replica.db(), *answer->head, replica.now());
    });
    if (!absorbed) return Error{absorbed.error().code, "bundle.refused: " + absorbed.error().detail};
    takeFiles(replica, *answer, taken);
    if (!taken.tookChanges && taken.outcomes == 0 && taken.stopped.empty() && taken.filesSent + taken.filesTaken == 0)
        return Error{Errc::conflict, "bundle.old: this desk has synced since it asked, and has all of it"};
    return taken;
}

} // namespace naskah
