#include "tests/simulation/sim_desk.h"

#include "common/command/protections.h"
#include "tests/simulation/sim_server.h"

#include <filesystem>

namespace naskah::simulation {

SimDesk::SimDesk(Dice& dice, std::string name, Official who, std::string folder, std::function<Timestamp()> clock)
    : m_dice(dice), m_name(std::move(name)), m_who(who), m_folder(std::move(folder)), m_clock(std::move(clock)), m_disk("sim-" + m_name)
{
    everHad = mailboxesOf(who);
    std::filesystem::create_directories(m_folder);
    open();
}

void SimDesk::open()
{
    Replica::Options options;
    options.directory = m_folder;
    options.vfs = m_disk.vfs();
    options.clock = [this] { return now(); };
    options.durable = protections.safe;
    options.absorbAtOnce = std::size_t(m_dice.between(1, 4000));
    options.random = [this](std::size_t count) { return m_dice.bytes(count); };
    m_replica = std::make_unique<Replica>(std::move(options));
    m_sync = std::make_unique<SyncMachine>(*m_replica);
    m_sync->signIn(SimServer::password);
}

void SimDesk::crash(MemoryDisk::Crash how)
{
    flight.reset();
    ++m_crashes;
    m_disk.kill();
    m_sync.reset();
    m_replica.reset();
    m_disk.crash(how, m_dice.engine());
    open();
}

void SimDesk::appoint(const Official& post)
{
    m_who = post;
    everHad.merge(mailboxesOf(post));
}

void SimDesk::reopen()
{
    flight.reset();
    m_sync.reset();
    m_replica.reset();
    open();
}

} // namespace naskah::simulation
