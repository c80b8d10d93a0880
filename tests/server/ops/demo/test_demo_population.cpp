#include "server/engine/mailboxes.h"
#include "server/ops/demo/seed_demo.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <mutex>

using namespace naskah;
using namespace naskah::demo;

class DemoPopulationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEngineAppliesTheWholeStory()
    {
        QTemporaryDir directory;
        storage::SqliteOptions options;
        options.path = directory.filePath("server.db").toStdString();
        options.key = std::string(32, 'k');
        storage::SqliteStorage storage(options);
        engine::createIdentity(storage, engine::systemClock(), engine::systemRandom());
        engine::Engine engine(storage, {});

        // All of it with NASKAH_DEMO_FULL, to measure.
        const bool full = qEnvironmentVariableIsSet("NASKAH_DEMO_FULL");
        WorldOptions wanted;
        wanted.seed = 2;
        wanted.today = dayInWib(engine.now());
        wanted.data = qEnvironmentVariable("NASKAH_DATA").toStdString();
        if (!full) {
            wanted.letters = 500;
            wanted.headLetters = 100;
            wanted.scans = 20;
        }
        QElapsedTimer timer;
        timer.start();
        const auto world = makeWorld(wanted);
        std::mutex mutex;
        std::map<std::string, std::string> kept;
        std::map<Uuid, int> invited;
        DemoHands hands;
        hands.keepFile = [&](const std::string& sha256, std::string_view bytes) {
            const std::lock_guard lock(mutex);
            kept[sha256] = bytes;
        };
        hands.invite = [&](Id<Person> person) { return "code-" + std::to_string(++invited[person.value]); };
        hands.setPassword = [&](Id<Person> person, const std::string& password) {
            QVERIFY(password.size() >= 12);
            QVERIFY(!invited.contains(person.value));
        };
        hands.progress = full ? progressOnStderr() : [](std::string_view, std::size_t, std::size_t) {};
        const auto manifest = seedDemo(engine, wanted, hands);
        QCOMPARE(invited.size(), std::size_t{7});
        QVERIFY(manifest.find("\"role\":\"district\"") != std::string::npos);
        qInfo() << "populated in" << timer.elapsed() << "ms";
        QCOMPARE(kept.size(), std::size_t(wanted.scans));

        auto snapshot = engine.snapshot();
        auto& records = snapshot->records();
        const auto& scan = world.scans.front();
        const auto references = records.attachmentsWith(scan.sha256);
        QCOMPARE(references.size(), std::size_t{1});
        const auto attachment = records.find(recordKind("attachment").value(), references[0].attachment);
        QVERIFY(attachment && attachment->body.find("\"stored\":true") != std::string::npos);

        const auto headDesk = std::ranges::find(world.desks, std::string{"head"}, &DemoDesk::role);
        const auto& head = world.organisation.people[headDesk->person];
        std::int64_t held = 0;
        for (const auto& name : engine.mailboxesOf(head.id, 2))
            if (const auto box = records.mailbox(name)) held += box->held.count;
        QVERIFY(held > wanted.headLetters * 3);
    }
};

QTEST_GUILESS_MAIN(DemoPopulationTest)
#include "test_demo_population.moc"
