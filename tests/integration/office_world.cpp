#include "tests/integration/office_world.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

#include <QDir>

#include <stdexcept>

namespace naskah {

namespace {

const std::vector<std::string> people{"head", "clerk1", "clerk2", "clerk3"};

Id<Person> personOf(const std::string& name)
{
    return {deriveUuid(Uuid{}, "person " + name)};
}

} // namespace

Id<Unit> OfficeWorld::office()
{
    return {deriveUuid(Uuid{}, "office")};
}

Id<Position> OfficeWorld::post(const std::string& name)
{
    return {deriveUuid(Uuid{}, "post " + name)};
}

Id<Register> OfficeWorld::bookNamed(const std::string& code)
{
    return {deriveUuid(Uuid{}, "book " + code)};
}

template <Record T>
void OfficeWorld::add(const T& record)
{
    m_records.push_back({{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
}

OfficeWorld::OfficeWorld(std::vector<Register> books, Timestamp start)
    : now(start), m_storage({(m_folder.path() + "/server.db").toStdString(), std::string(32, 's'), nullptr, 4, {}})
{
    const auto clock = [this] { return now; };
    const auto chance = [this](std::size_t n) { return random(n); };
    engine::createIdentity(m_storage, clock, chance);
    engine::EngineOptions options;
    options.clock = clock;
    options.random = chance;
    options.threaded = false;
    m_engine = std::make_unique<engine::Engine>(m_storage, options);
    Unit unit;
    unit.id = office();
    unit.code = "DISKOMINFO";
    unit.name = "Dinas Komunikasi dan Informatika";
    unit.shortName = "Diskominfo";
    add(unit);
    for (const auto& name : people) {
        Position position;
        position.id = post(name);
        position.unit = unit.id;
        position.title = name == "head" ? "Kepala Dinas" : "Sekretariat";
        position.isHead = name == "head";
        position.isSecretariat = name != "head";
        add(position);
        Person person;
        person.id = personOf(name);
        person.name = name;
        add(person);
        Appointment appointment;
        appointment.id.value = deriveUuid(person.id.value, "appointment");
        appointment.person = person.id;
        appointment.position = position.id;
        add(appointment);
    }
    for (auto& book : books) {
        book.id = bookNamed(book.code);
        book.thread.value = book.id.value;
        book.unit = unit.id;
        book.year = yearOf(today());
        add(book);
    }
    const auto outcome = m_engine->act(ProvisionRecords{{boost::json::serialize(m_records)}});
    if (!outcome.effective()) throw std::runtime_error(outcome.reason.code + ' ' + outcome.reason.text);
}

Replica& OfficeWorld::desk(const std::string& name)
{
    auto& desk = m_desks[name];
    if (desk) return *desk;
    const auto folder = m_folder.path() + "/desk" + QString::number(++m_folders);
    QDir().mkpath(folder);
    Replica::Options options{folder.toStdString(), std::string(32, 'k'), [this] { return now; },
                             [this](std::size_t n) { return random(n); }, nullptr};
    options.durable = false; // power loss is another test's matter
    desk = std::make_unique<Replica>(std::move(options));
    const auto key = SigningKey::fromSeed(random(32));
    DeskIdentity identity;
    identity.serverKey = m_engine->identity().key.publicKey();
    identity.recoveryKey = toHex(viewOf(m_engine->identity().recovery.publicKey().bytes));
    identity.person = personOf(name);
    identity.device = m_engine->enrol(identity.person, key.publicKey()).value();
    identity.epoch = m_engine->identity().epoch;
    desk->enrol(identity, key);
    pull(*desk);
    return *desk;
}

void OfficeWorld::lose(const std::string& name)
{
    m_desks.erase(name);
}

void OfficeWorld::push(Replica& desk)
{
    std::vector<SealedEnvelope> batch;
    for (const auto* pending : desk.seal(1000))
        batch.push_back(pending->sealed);
    if (batch.empty()) return;
    const auto answers = m_engine->submit(desk.identity().device, batch);
    if (answers.stopped) throw std::runtime_error(answers.stopped->code + ' ' + answers.stopped->text);
    desk.absorbing([&] {
        for (const auto& answer : answers.answers)
            desk.learnOutcome(answer.sequence, answer.outcome);
    });
}

void OfficeWorld::pull(Replica& desk)
{
    PullRequest request;
    request.epoch = desk.identity().epoch;
    request.cursors = desk.store().cursors();
    auto stream = m_engine->pull(desk.identity().device, request);
    Absorber absorber(desk);
    absorber.start();
    std::string rest;
    while (auto piece = stream.value()->next()) {
        rest += *piece;
        desk.absorbing([&] {
            for (auto end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
                const auto taken = absorber.take(rest.substr(0, end));
                if (!taken) throw std::runtime_error(taken.error().detail);
                rest.erase(0, end + 1);
            }
            absorber.flush();
        });
    }
    const auto& head = absorber.head().value();
    desk.db().run("INSERT INTO head (epoch, size, head, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", head.epoch, head.size,
                  treeHeadJson(head), millisecondsOf(now));
}

void OfficeWorld::sync(Replica& desk)
{
    push(desk);
    pull(desk);
    now += std::chrono::seconds{1};
}

void OfficeWorld::settle(const std::vector<std::string>& names)
{
    for (int round = 0; round < 2; ++round)
        for (const auto& name : names)
            sync(desk(name));
}

std::string OfficeWorld::random(std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) {
        m_randomState = m_randomState * 6364136223846793005ULL + 1442695040888963407ULL;
        bytes += static_cast<char>(m_randomState >> 56);
    }
    return bytes;
}

} // namespace naskah
