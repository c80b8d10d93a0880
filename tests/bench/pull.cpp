#include "common/protocol/invitation.h"
#include "common/record/records.h"
#include "common/schema/json.h"
#include "tests/bench/bench_city.h"
#include "tests/bench/bench_desk.h"
#include "tests/bench/counting_relay.h"
#include "tests/bench/measurements.h"
#include "tests/bench/memory.h"
#include "tests/bench/raw.h"
#include "tests/bench/report.h"

#include <boost/json/serialize.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>

namespace naskah::bench {

namespace {

/// Bytes of everything a desk has, as JSON.
double jsonBytes(BenchDesk& desk)
{
    double bytes = 0;
    auto& store = desk.replica().store();
    for (std::size_t kind = 0; kind < allRecords().size(); ++kind) {
        const auto& entity = *allRecords()[kind];
        auto query = desk.replica().db().query("SELECT id FROM " + std::string{entity.table});
        while (query.next())
            bytes += double(boost::json::serialize(toJson(entity, store.load(RecordKind(kind), query.uuid(0))->row)).size());
    }
    return bytes;
}

/// Bytes that come down for a first pull, with everything that TLS adds.
double wireBytes(const std::string& link)
{
    auto invitation = readInvitation(link).value();
    CountingRelay relay(invitation.port);
    invitation.port = relay.port();
    BenchDesk desk(invitation.text());
    desk.signIn();
    return double(relay.down());
}

} // namespace

void measurePull(const Wish& wish)
{
    BenchCity city(wish.letters);
    BenchDesk desk(city.headInvitation());
    const PeakMemory deskMemory(QCoreApplication::applicationPid()), serverMemory(city.serverProcess());
    QElapsedTimer clock;
    clock.start();
    desk.signIn();
    const double real = double(clock.nsecsElapsed()) / 1e9;
    if (desk.rows("letter") != wish.letters) throw std::runtime_error("the pull is not complete");
    const double atDesk = deskMemory.mebibytes(), atServer = serverMemory.mebibytes();
    const double json = jsonBytes(desk), wire = wireBytes(city.secretaryInvitation());

    constexpr double mostMemory = 64;
    QTemporaryDir folder;
    const double raw = rawPull(folder.path().toStdString(), wish.letters);
    print("pull of " + std::to_string(wish.letters) + " letters into an empty desk",
          {{"time", "s", real, raw, 2},
           {"letters", "1/s", wish.letters / real, wish.letters / raw, 0},
           {"wire, beside JSON", "MB", wire / 1e6, json / 1e6, 1},
           {"memory at the desk, beside what it may", "MiB", atDesk, mostMemory, 1},
           {"memory at the server, beside what it may", "MiB", atServer, mostMemory, 1}},
          wish.json);
}

} // namespace naskah::bench
