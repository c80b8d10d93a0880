#include "tests/bench/bench_desk.h"

#include "client/net/enrolment.h"
#include "common/crypto/random.h"
#include "tests/bench/bench_city.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <stdexcept>

namespace naskah::bench {

BenchDesk::BenchDesk(const std::string& invitation)
{
    Replica::Options options;
    options.directory = m_folder.path().toStdString();
    options.databaseKey = key();
    options.clock = [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    options.random = [](std::size_t count) { return randomBytes(count); };
    m_replica = std::make_unique<Replica>(std::move(options));
    Enrolment enrolment(*m_replica);
    bool enrolled = false;
    QObject::connect(&enrolment, &Enrolment::enrolled, [&] { enrolled = true; });
    QObject::connect(&enrolment, &Enrolment::failed, [](const QString& code, const QString& text) {
        qFatal("enrolment failed: %s %s", qPrintable(code), qPrintable(text));
    });
    enrolment.start(readInvitation(invitation).value(), "bench");
    waitUntil([&] { return enrolled; });
    m_runner = std::make_unique<SyncRunner>(*m_replica);
}

void BenchDesk::signIn()
{
    m_runner->start();
    m_runner->signIn(BenchCity::password);
    settle();
}

void BenchDesk::settle()
{
    waitUntil([this] { return m_runner->isSettled(); });
}

std::int64_t BenchDesk::rows(const std::string& table)
{
    auto query = m_replica->db().query("SELECT count(*) FROM " + table);
    return query.next() ? query.integer(0) : 0;
}

void waitUntil(const std::function<bool()>& done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        if (clock.hasExpired(600'000)) throw std::runtime_error("waited for ten minutes");
    }
}

} // namespace naskah::bench
