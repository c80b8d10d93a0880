#include "server/engine/recovery.h"

#include "common/command/catalogue.h"
#include "common/command/ledger.h"
#include "common/command/protections.h"
#include "common/command/settling.h"
#include "common/record/organisation.h"
#include "server/engine/epochs.h"
#include "server/engine/mailboxes.h"
#include "server/engine/receipt.h"
#include "server/engine/server_view.h"

#include <algorithm>
#include <set>

namespace naskah::engine {

namespace {

/// Commands that are done again in one commit group.
constexpr std::size_t groupSize = 64;
constexpr std::size_t mostListed = 1000;
/// No desk can make a register jump further than this with what it says it has seen.
constexpr std::int64_t farthestSeen = 1'000'000;

/// Devices whose report is waited for: those that may send and were not succeeded by another.
std::vector<storage::StoredDevice> awaited(storage::Journal& journal, const Identity& identity)
{
    auto devices = journal.allDevices();
    std::set<Uuid> succeeded;
    for (const auto& device : devices)
        if (device.predecessor) succeeded.insert(*device.predecessor);
    std::erase_if(devices, [&](const auto& device) {
        return device.id == identity.device || device.revoked || succeeded.contains(device.id);
    });
    return devices;
}

bool mayNumber(storage::Records& records, const Uuid& person, const Register& book)
{
    return std::ranges::any_of(records.appointmentsOf(person), [&](const Uuid& id) {
        const auto appointment = findRecord(records, Id<Appointment>{id});
        const auto position = appointment ? findRecord(records, appointment->position) : std::nullopt;
        return position && (position->unit == book.unit || book.scope == RegisterScope::city);
    });
}

template <Record T>
std::vector<T> recordsOf(storage::Records& records, Id<Register> book)
{
    std::vector<T> found;
    for (auto& stored : records.inThread(book.value, recordKind(T::table).value()))
        found.push_back(fromRow<T>(readRecord(std::move(stored)).row).value());
    return found;
}

bool isExplained(storage::Records& records, const Register& book)
{
    return std::ranges::none_of(ledgerOf(book, recordsOf<RegisterEntry>(records, book.id), recordsOf<NumberLease>(records, book.id),
                                         recordsOf<NumberRange>(records, book.id), Date{}),
                                [](const auto& line) { return line.kind == LedgerKind::unexplained; });
}

} // namespace

Recovery::Recovery(storage::Storage& storage, const Identity& identity, Executor& executor, Clock clock, Commit commit,
                   Act act, Executor::Alarm alarm)
    : m_storage(storage), m_identity(identity), m_executor(executor), m_clock(std::move(clock)), m_commit(std::move(commit)), m_act(std::move(act)),
      m_alarm(std::move(alarm)), m_on(isRecovering(storage.snapshot()->journal()))
{
}

std::optional<SealedEnvelope> Recovery::opened(const HandedBack& command) const
{
    if (command.box.empty()) return SealedEnvelope{command.envelope, command.signature};
    auto bytes = open(m_identity.recovery, command.box);
    if (!bytes) return std::nullopt;
    return SealedEnvelope{std::move(*bytes), command.signature};
}

std::vector<Recovery::Checked> Recovery::check(storage::Journal& journal, const storage::StoredDevice& device,
                                               const HandBack& report) const
{
    const auto lost = lostPlaces(journal, m_identity);
    std::vector<Checked> checked;
    for (const auto& command : report.commands) {
        auto sealed = opened(command);
        auto envelope = sealed ? readEnvelope(sealed->bytes) : Result<Envelope>(Error{Errc::corrupt, "the box does not open"});
        const auto maker = envelope ? journal.device(envelope->device) : std::nullopt;
        const bool isTheirs = maker && maker->id != m_identity.device && maker->person == device.person &&
                              envelope->intent.person == maker->person && verify(maker->key, sealed->bytes, sealed->signature);
        const auto was = command.outcome.leaf.value_or(0);
        // What this server's own log covers it does not have to be told.
        const bool isLost =
            isTheirs && std::ranges::any_of(lost, [&](const auto& range) { return range.from <= was && was < range.to; });
        const bool isKnown = isTheirs && journal.command(envelope->intent.command);
        if (!isLost && !isKnown) {
            m_alarm("device " + device.id.text() + " handed back what cannot have been lost");
            continue;
        }
        const auto hash = sha256(sealed->bytes);
        if (protections.receipt && !wasSaid(m_identity, hash, command.outcome)) {
            m_alarm("device " + device.id.text() + " handed back command " + envelope->intent.command.text() +
                    " with an outcome that this server never gave");
            continue;
        }
        checked.push_back({{std::move(*sealed), std::move(*envelope), hash}, command.outcome});
    }
    std::ranges::stable_sort(checked, {}, [](const Checked& each) {
        return std::pair{each.envelope.envelope.device, each.envelope.envelope.sequence};
    });
    return checked;
}

Result<HandBackAnswer> Recovery::take(const Uuid& id, const HandBack& report)
{
    const std::scoped_lock lock(m_turn);
    HandBackAnswer answer;
    {
        const auto state = m_storage.snapshot();
        const auto device = state->journal().device(id);
        if (!device || device->revoked) return Error{Errc::unauthorized, "this device may not send"};
        const auto commands = check(state->journal(), *device, report);
        std::vector<std::pair<Uuid, std::int64_t>> numbers;
        for (const auto& [name, number] : report.numbers) {
            const auto book = findRecord(state->records(), Id<Register>{name});
            const bool isTheirs = book && mayRead(state->records(), {device->person}, book->id.value);
            if (isTheirs && number > book->counter && number - book->counter <= farthestSeen) numbers.emplace_back(name, number);
        }
        m_commit([&](storage::Transaction& transaction) {
            for (const auto& [envelope, outcome] : commands)
                if (!protections.handBack)
                    continue;
                else if (auto stands = m_executor.takeBack(transaction, envelope, outcome))
                    answer.corrected.emplace(envelope.envelope.intent.command, std::move(*stands));
            for (const auto& [book, number] : numbers)
                transaction.journal().noteNumber(book, number);
            // A server that was never restored has lost nothing.
            if (m_identity.ordinal > 1 && !report.copies.empty())
                keepCopies(transaction, {device->person}, report.copies, yearOf(dayInWib(m_clock())));
            if (report.last) transaction.journal().noteHeard(id);
        });
    }
    if (report.last && m_on && everybodyWasHeard()) {
        finish({});
    } else if (report.last && !m_on) {
        doAllAgain();
        accountForNumbers(true, {});
    }
    answer.recovering = m_on;
    return answer;
}

bool Recovery::everybodyWasHeard() const
{
    const auto state = m_storage.snapshot();
    return std::ranges::all_of(awaited(state->journal(), m_identity),
                               [&](const auto& device) { return state->journal().wasHeard(device.id); });
}

void Recovery::retry()
{
    const std::scoped_lock lock(m_turn);
    if (!m_on) doAllAgain();
}

TakenCopies Recovery::takeCopies(const std::set<Uuid>& ids)
{
    const std::scoped_lock lock(m_turn);
    return engine::takeCopies(m_storage, ids, m_act, m_commit);
}

std::vector<storage::OfferedCopy> Recovery::offered(std::size_t from, std::size_t limit)
{
    const std::scoped_lock lock(m_turn);
    forgetKnownCopies(m_storage, m_commit);
    return m_storage.snapshot()->journal().offered(from, limit);
}

void Recovery::doAllAgain()
{
    // What one brings back may be what another waits for.
    for (bool progress = true; progress;) {
        progress = false;
        for (storage::ParkedCommand last;;) {
            const auto group = m_storage.snapshot()->journal().parkedAfter(last, groupSize);
            if (group.empty()) break;
            m_commit([&](storage::Transaction& transaction) {
                for (const auto& parked : group)
                    progress |= m_executor.doAgain(transaction, parked);
            });
            last = group.back();
        }
    }
}

std::int64_t Recovery::counterAfter(storage::Snapshot& state, const Register& book, bool complete, std::int64_t floor) const
{
    auto counter = std::max(book.counter, floor);
    for (const auto& [seen, number] : state.journal().numbersSeen())
        if (seen == book.id.value) counter = std::max(counter, number);
    if (!protections.passOver) return book.counter;
    if (complete) return counter;

    auto& records = state.records();
    std::int64_t largest = book.dailyStock;
    for (const auto& lease : recordsOf<NumberLease>(records, book.id))
        largest = std::max(largest, lease.last - lease.first + 1);
    std::map<Date, std::int64_t> perDay;
    std::int64_t busiest = 1;
    for (const auto& entry : recordsOf<RegisterEntry>(records, book.id))
        busiest = std::max(busiest, ++perDay[entry.day]);
    std::int64_t silent = 0;
    for (const auto& device : awaited(state.journal(), m_identity))
        silent += !state.journal().wasHeard(device.id) && mayNumber(records, device.person, book);
    // Between the last head that was restored and the beginning of this epoch.
    const auto last = lostPlaces(state.journal(), m_identity).front();
    const auto backup = state.journal().headsFrom(last.from, 1).at(0);
    const auto begun = state.journal().entry(last.to).value();
    const auto days = std::chrono::ceil<std::chrono::days>(begun.at - backup.at).count() + 1;
    return counter + largest * silent + busiest * std::max<std::int64_t>(days, 1);
}

std::map<Uuid, std::int64_t> Recovery::accountForNumbers(bool complete, const std::map<Uuid, std::int64_t>& floors)
{
    std::map<Uuid, std::int64_t> reached;
    const auto state = m_storage.snapshot();
    auto& records = state->records();
    static const auto kind = recordKind(Register::table).value();
    for (const auto& id : records.allOf(kind)) {
        const auto book = findRecord(records, Id<Register>{id}).value();
        const auto floor = floors.find(id);
        const auto upTo = counterAfter(*state, book, complete, floor == floors.end() ? 0 : floor->second);
        if (upTo > book.counter || !isExplained(records, book))
            m_act(PassOverLost::table, commandData(PassOverLost{book.id, upTo, "restore"}));
        if (!complete) reached[id] = upTo;
    }
    return reached;
}

std::map<Uuid, std::int64_t> Recovery::end(const std::map<Uuid, std::int64_t>& floors)
{
    const std::scoped_lock lock(m_turn);
    return finish(floors);
}

std::map<Uuid, std::int64_t> Recovery::finish(const std::map<Uuid, std::int64_t>& floors)
{
    if (!m_on) return {};
    doAllAgain();
    const auto reached = accountForNumbers(everybodyWasHeard(), floors);
    m_commit([](storage::Transaction& transaction) { endOfRecovery(transaction.journal()); });
    m_on = false;
    return reached;
}

RecoveryState Recovery::state() const
{
    const auto snapshot = m_storage.snapshot();
    auto& journal = snapshot->journal();
    RecoveryState state;
    state.recovering = m_on;
    if (const auto since = journal.meta("recovering")) state.since = timestampOf(std::stoll(*since));
    for (const auto& device : awaited(journal, m_identity)) {
        ++state.devices;
        if (journal.wasHeard(device.id))
            ++state.heard;
        else if (state.silent.size() < mostListed)
            state.silent.push_back(device.id);
    }
    state.waiting = std::int64_t(journal.parkedAfter({}, mostListed).size());
    return state;
}

} // namespace naskah::engine
