#include "client/replica/bundles.h"

#include "client/replica/absorber.h"
#include "client/replica/year_window.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/bundle.h"

#include <algorithm>

namespace naskah {

namespace {

constexpr std::size_t mostEnvelopes = 20'000;

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

} // namespace

std::string writeBundle(Replica& replica)
{
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
    BoxPublicKey server;
    server.bytes = arrayOf<32>(fromHex(replica.identity().recoveryKey).value()).value();
    return sealQuestion(question, server, replica.deviceKey());
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
    for (const auto& head : heads)
        if (!verify(replica.identity().serverKey, head.statement(), head.signature) || contradictsLog(replica, head))
            return Error{Errc::corrupt, "bundle.log_fork: the server's log contradicts what this desk saw of it"};

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
        if (answer->from != replica.store().cursors()) return;
        absorber.start();
        for (const auto& line : answer->changes)
            if (absorbed) absorbed = absorber.take(line);
        absorber.flush();
        taken.tookChanges = absorbed.has_value();
        taken.isComplete = absorber.finished();
    });
    if (!absorbed) return Error{absorbed.error().code, "bundle.refused: " + absorbed.error().detail};
    if (!taken.tookChanges && taken.outcomes == 0 && taken.stopped.empty())
        return Error{Errc::conflict, "bundle.old: this desk has synced since it asked, and has all of it"};
    return taken;
}

} // namespace naskah
