#include "server/ops/demo/population.h"

#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/protocol/json_reading.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

namespace naskah::demo {

namespace {

/// Commands on their way at once: enough to fill commit groups, few enough for the engine's queue.
constexpr std::size_t mostUnderWay = 2048;
/// Threads for what waits for its own commit, so that they share commits.
constexpr std::size_t waiters = 16;

/// Runs work(0) … work(count - 1) on several threads; throws what the first failure threw.
void together(std::size_t count, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < waiters; ++i)
        threads.emplace_back([&] {
            for (std::size_t at = next++; at < count; at = next++) {
                try {
                    work(at);
                } catch (...) {
                    const std::lock_guard lock(mutex);
                    if (!failure) failure = std::current_exception();
                    next = count;
                }
            }
        });
    threads.clear();
    if (failure) std::rethrow_exception(failure);
}

/// A person's machine as the server sees it: an id, a key and a chain of envelopes.
struct Device {
    Uuid id;
    SigningKey key = SigningKey::generate();
    std::uint64_t sequence = 0;
    Digest previous{};

    SealedEnvelope seal(const Intent& intent, const Seen& seen, const std::string& epoch)
    {
        Envelope envelope;
        envelope.intent = intent;
        envelope.device = id;
        envelope.sequence = ++sequence;
        envelope.previous = previous;
        envelope.seen = seen;
        envelope.epoch = epoch;
        auto sealed = naskah::seal(envelope, key);
        previous = sha256(sealed.bytes);
        return sealed;
    }
};

void checkApplied(const Outcome& outcome, std::string_view what)
{
    if (outcome.kind != Outcome::Kind::applied)
        throw std::runtime_error(std::string{what} + " was not applied: " + outcome.reason.code + ": " +
                                 outcome.reason.text);
}

/// Submits envelopes without waiting for each, and keeps the number under way bounded.
class Stream {
public:
    explicit Stream(engine::Engine& engine) : m_engine(engine) {}
    ~Stream() { wait(0); }

    void submit(const Uuid& device, SealedEnvelope sealed, const std::string& what)
    {
        wait(mostUnderWay);
        {
            const std::lock_guard lock(m_mutex);
            ++m_underWay;
        }
        m_engine.submit(
            device, {std::move(sealed)}, [this, what](const engine::PushAnswers& answers) { note(answers, what); });
    }

    /// Until all are answered; throws when one was not applied.
    void finish()
    {
        wait(0);
        const std::lock_guard lock(m_mutex);
        if (m_failure) throw std::runtime_error(*m_failure);
    }

private:
    void wait(std::size_t most)
    {
        std::unique_lock lock(m_mutex);
        m_less.wait(lock, [&] { return m_underWay <= most; });
        if (most > 0 && m_failure) throw std::runtime_error(*m_failure);
    }

    void note(const engine::PushAnswers& answers, const std::string& what)
    {
        const std::lock_guard lock(m_mutex);
        --m_underWay;
        m_less.notify_one();
        if (m_failure) return;
        if (answers.stopped) {
            m_failure = what + " was stopped: " + answers.stopped->code + ": " + answers.stopped->text;
        } else if (answers.answers.size() != 1) {
            m_failure = what + " was not answered";
        } else {
            try {
                checkApplied(answers.answers[0].outcome, what);
            } catch (const std::exception& error) {
                m_failure = error.what();
            }
        }
    }

    engine::Engine& m_engine;
    std::mutex m_mutex;
    std::condition_variable m_less;
    std::size_t m_underWay = 0;
    std::optional<std::string> m_failure;
};

std::map<std::size_t, Device> enrolEveryone(engine::Engine& engine, const World& world, const Progress& progress)
{
    std::map<std::size_t, Device> devices;
    for (const auto& act : world.acts)
        devices.try_emplace(act.person);
    std::vector<std::pair<const std::size_t, Device>*> list;
    for (auto& entry : devices)
        list.push_back(&entry);
    std::atomic<std::size_t> done{0};
    together(list.size(), [&](std::size_t at) {
        auto& [person, device] = *list[at];
        device.id = engine.enrol(world.organisation.people[person].id, device.key.publicKey()).value();
        ++done;
    });
    progress("devices", done, list.size());
    return devices;
}

Intent intentOf(const World& world, const Act& act)
{
    Intent intent;
    intent.command = act.command;
    intent.type = act.type;
    intent.data = act.data;
    intent.person = world.organisation.people[act.person].id.value;
    intent.decided.at = act.at;
    intent.decided.mandate = world.organisation.appointments[act.appointment].id.value;
    return intent;
}

} // namespace

void populate(engine::Engine& engine, const World& world, const FileKeeper& keepFile, const Progress& progress)
{
    const auto batches = provisioning(world);
    for (std::size_t i = 0; i < batches.size(); ++i) {
        checkApplied(engine.act(ProvisionRecords::table, batches[i]), "the organisation");
        progress("organisation", i + 1, batches.size());
    }
    auto devices = enrolEveryone(engine, world, progress);

    // Everybody has seen the mandates; otherwise what they do would wait for confirmation.
    const auto head = engine.head();
    if (!head) throw std::runtime_error("the server has no log");
    const Seen seen{head->epoch, head->size};
    std::map<std::string, std::size_t> uploaders;
    {
        Stream stream(engine);
        for (std::size_t i = 0; i < world.acts.size(); ++i) {
            const auto& act = world.acts[i];
            auto& device = devices.at(act.person);
            stream.submit(device.id, device.seal(intentOf(world, act), seen, head->epoch), act.type);
            if (act.type == AttachFile::table)
                uploaders[textOf(parseObject(act.data, largestEnvelope).value(), "sha256").value()] = act.person;
            if (i % 2000 == 0) progress("letters", i, world.acts.size());
        }
        stream.finish();
        progress("letters", world.acts.size(), world.acts.size());
    }

    together(world.scans.size(), [&](std::size_t i) {
        const auto& scan = world.scans[i];
        keepFile(scan.sha256, scan.bytes);
        engine.fileStored(scan.sha256, devices.at(uploaders.at(scan.sha256)).id);
    });
    progress("files", world.scans.size(), world.scans.size());
}

} // namespace naskah::demo
