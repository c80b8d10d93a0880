#include "tests/integration/city_world.h"

#include "common/command/organisation.h"
#include "common/schema/json.h"
#include "server/engine/epochs.h"

#include <QFile>

#include <stdexcept>

namespace naskah {

Id<Unit> CityWorld::office(const std::string& code)
{
    return {deriveUuid(Uuid{}, "office " + code)};
}

Id<Position> CityWorld::post(const std::string& name)
{
    return {deriveUuid(Uuid{}, "post " + name)};
}

Id<Person> CityWorld::person(const std::string& name)
{
    return {deriveUuid(Uuid{}, "person " + name)};
}

Id<Appointment> CityWorld::appointment(const std::string& name)
{
    return {deriveUuid(person(name).value, "appointment")};
}

Id<Register> CityWorld::bookNamed(const std::string& code)
{
    return {deriveUuid(Uuid{}, "book " + code)};
}

template <Record T>
void CityWorld::add(const T& record)
{
    m_records.push_back({{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
}

void CityWorld::addOffice(OfficePlan plan)
{
    Unit unit;
    unit.id = office(plan.code);
    unit.code = plan.code;
    unit.name = plan.name;
    unit.shortName = plan.shortName;
    add(unit);
    for (const auto& each : plan.posts) {
        Position position;
        position.id = post(each.name);
        position.unit = unit.id;
        position.title = each.title;
        if (!each.superior.empty()) position.superior = post(each.superior);
        position.isHead = each.isHead;
        position.isSecretariat = each.isSecretariat;
        add(position);
        Person holder;
        holder.id = person(each.name);
        holder.name = each.name;
        add(holder);
        Appointment held;
        held.id = appointment(each.name);
        held.person = holder.id;
        held.position = position.id;
        add(held);
    }
    for (auto& book : plan.books) {
        book.id = bookNamed(book.code);
        book.thread.value = book.id.value;
        book.unit = unit.id;
        book.year = yearOf(today());
        add(book);
    }
}

CityWorld::CityWorld(std::vector<OfficePlan> offices, Timestamp start)
    : now(start)
{
    open();
    for (auto& each : offices)
        addOffice(std::move(each));
    const auto outcome = m_engine->act(ProvisionRecords{{boost::json::serialize(m_records)}});
    if (!outcome.effective()) throw std::runtime_error(outcome.reason.code + ' ' + outcome.reason.text);
}

void CityWorld::open()
{
    const auto clock = [this] { return now; };
    const auto chance = [this](std::size_t n) { return random(n); };
    m_storage = std::make_unique<storage::SqliteStorage>(
        storage::SqliteOptions{(m_folder.path() + "/server.db").toStdString(), std::string(32, 's'), nullptr, 4, {}});
    if (!engine::hasIdentity(*m_storage)) engine::createIdentity(*m_storage, clock, chance);
    engine::EngineOptions options;
    options.clock = clock;
    options.random = chance;
    options.threaded = false;
    options.alarm = [this](std::string_view text) { alarms.emplace_back(text); };
    m_engine = std::make_unique<engine::Engine>(*m_storage, options);
    for (auto& [post, desk] : m_desks)
        if (desk) desk->reconnect(*m_engine);
}

void CityWorld::close()
{
    m_engine.reset();
    m_storage.reset();
}

void CityWorld::backUp()
{
    close();
    QFile::remove(m_folder.filePath("backup.db"));
    if (!QFile::copy(m_folder.filePath("server.db"), m_folder.filePath("backup.db"))) throw std::runtime_error("no backup");
    open();
}

void CityWorld::takeCopy()
{
    close();
    for (const auto* file : {"server.db", "server.db-wal", "server.db-shm"})
        QFile::remove(m_folder.filePath(file));
    if (!QFile::copy(m_folder.filePath("backup.db"), m_folder.filePath("server.db"))) throw std::runtime_error("no backup");
    open();
}

void CityWorld::beginEpoch()
{
    m_engine.reset();
    engine::beginEpoch(*m_storage, {"disk rusak", 0, {}}, [this] { return now; }, [this](std::size_t n) { return random(n); });
    close();
    open();
}

void CityWorld::restore()
{
    takeCopy();
    beginEpoch();
}

void CityWorld::goBackInSilence()
{
    takeCopy();
    for (int i = 0; i < 50; ++i)
        m_engine->act(ProvisionRecords{{"[]"}});
}

void CityWorld::restoreDishonestly()
{
    goBackInSilence();
    beginEpoch();
}

RealDesk& CityWorld::realDesk(const std::string& post)
{
    auto& desk = m_desks[post];
    if (!desk)
        desk = std::make_unique<RealDesk>(*m_engine, now, m_folder.path(), person(post), post + std::to_string(++m_folders));
    return *desk;
}

void CityWorld::lose(const std::string& post)
{
    m_desks.erase(post);
}

void CityWorld::settle(const std::vector<std::string>& posts)
{
    for (int round = 0; round < 2; ++round)
        for (const auto& each : posts)
            sync(each);
}

std::string CityWorld::random(std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) {
        m_randomState = m_randomState * 6364136223846793005ULL + 1442695040888963407ULL;
        bytes += static_cast<char>(m_randomState >> 56);
    }
    return bytes;
}

} // namespace naskah
