#include "client/replica/sync_machine.h"

// The lines of an answer that is streamed: outcomes of a push, changes of a pull.

namespace naskah {

namespace {

constexpr std::size_t longestLine = 2 << 20;

} // namespace

void SyncMachine::lines(std::string_view bytes)
{
    if (m_step == Step::idle) return;
    m_body += bytes;
    if (m_step == Step::pull && m_body.size() < enoughToTake()) return;
    takeLines();
    if (m_step != Step::idle && m_body.size() > longestLine) failed("answer.line_too_long");
}

std::size_t SyncMachine::enoughToTake() const
{
    // A transaction for each piece that the network gives would write the same pages many times. Into an empty desk, where
    // nobody works yet, they are larger still: half a second each, and twice as fast in all.
    constexpr std::size_t firstLoadFactor = 16;
    if (!m_absorber.begun()) return 0;
    const auto usual = m_replica.options().absorbAtOnce;
    return m_absorber.isFirstLoad() ? usual * firstLoadFactor : usual;
}

void SyncMachine::takeLines()
{
    const auto body = std::exchange(m_body, {});
    if (body.find('\n') == body.npos) {
        m_body = body;
        return;
    }
    std::string_view rest = body;
    Result<void> taken{};
    m_replica.absorbing([&] {
        for (auto end = rest.find('\n'); end != rest.npos && taken; end = rest.find('\n')) {
            const auto line = rest.substr(0, end);
            rest.remove_prefix(end + 1);
            if (line.empty()) continue;
            if (m_step == Step::push)
                takePushLine(line);
            else
                taken = m_absorber.take(line);
        }
        if (m_step == Step::pull) m_absorber.flush();
    });
    if (taken) {
        m_body = rest;
        return;
    }
    if (taken.error().detail == "cloned") return foundCopied();
    if (taken.error().code == Errc::conflict) return epochIsOver();
    failed("answer.malformed");
}

void SyncMachine::takeRest()
{
    if (m_step == Step::pull && usable(m_status)) takeLines();
}

void SyncMachine::takePushLine(std::string_view line)
{
    auto read = readPushLine(line);
    if (!read) return problem("answer.malformed");
    if (read->answer) m_replica.learnOutcome(read->answer->sequence, read->answer->outcome);
    if (read->deferred) m_retryAfter = read->deferred->afterSeconds;
    if (read->deferred && read->deferred->why == "recovery") problem("server.recovery");
    // A server that lost what nobody could hand back any more cannot go on with this device either.
    if (read->stopped && (read->stopped->code == "sequence.cloned" || read->stopped->code == "sequence.gap"))
        m_copied = true;
    else if (read->stopped)
        problem(read->stopped->code);
}

} // namespace naskah
