#include "common/record/organisation.h"
#include "server/storage/sqlite/sqlite_storage.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace naskah;
using namespace naskah::storage;

namespace {

struct Fixture {
    QTemporaryDir folder;
    std::vector<std::string> fatal;

    std::string path() const { return folder.filePath("naskah.db").toStdString(); }
    SqliteOptions options()
    {
        SqliteOptions options;
        options.path = path();
        options.key = std::string(32, 'k');
        options.readers = 3;
        options.onFatal = [this](std::string_view why) { fatal.emplace_back(why); };
        return options;
    }
};

StoredRecord record(int number, std::string body = "{}")
{
    StoredRecord record;
    record.kind = 0;
    record.id = deriveUuid(Uuid{}, std::to_string(number));
    record.thread = organisationThread().value;
    record.rev = 1;
    record.body = std::move(body);
    return record;
}

} // namespace

class TestStorage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDatabaseOfTheFirstEpochIsTakenOver()
    {
        Fixture f;
        {
            // As a version wrote it that knew of one epoch only.
            OpenOptions options;
            options.key = f.options().key;
            Database db(f.path(), options);
            QFile start(NASKAH_MIGRATIONS "/0001_start.sql");
            QVERIFY(start.open(QIODevice::ReadOnly));
            db.execute(start.readAll().toStdString());
            db.execute("PRAGMA user_version = 1");
            const auto id = deriveUuid({}, "x");
            const std::string bytes(32, 'r'), signature(64, 's');
            db.run("INSERT INTO mailbox (name, counter) VALUES ('org', 7)");
            db.run("INSERT INTO device (id, person, public_key, last_sequence, last_hash) VALUES (?, ?, ?, 1, ?)", id, id,
                   Blob{bytes}, Blob{bytes});
            db.run("INSERT INTO log (leaf, salt, envelope, signature, outcome, device, sequence, time) VALUES (41, ?, 'e', ?, '{}', ?, 1, 5)",
                   Blob{bytes}, Blob{signature}, id);
            db.run("INSERT INTO outcome (device, sequence, hash, leaf) VALUES (?, 1, ?, 41)", id, Blob{bytes});
            db.run("INSERT INTO command (id, kind, leaf) VALUES (?, 0, 41)", id);
            db.run("INSERT INTO tile (id, hashes) VALUES (?, ?)", (std::int64_t{2} << 48) + 3, Blob{bytes});
            db.run("INSERT INTO head (size, epoch, root, at, signature) VALUES (42, '1-abc', ?, 5, ?)", Blob{bytes}, Blob{signature});
        }
        SqliteStorage storage(f.options());
        const auto id = deriveUuid({}, "x");
        storage.write([&](Transaction& t) {
            auto& journal = t.journal();
            QCOMPARE(journal.entry(41)->sealed.bytes, std::string{"e"});
            QCOMPARE(journal.outcome(id, 1)->leaf, 41u);
            QCOMPARE(journal.command(id)->leaf, 41u);
            QCOMPARE(journal.tile(1, 2, 3).size(), 32u);
            QCOMPARE(journal.newestHead()->size, 42u);
            // The next epoch's are beside them, and newer.
            journal.beginRecovery(2);
            journal.putTile(2, 2, 3, std::string(64, 't'));
            TreeHead head = *journal.newestHead();
            head.epoch = "2-def";
            head.size = 1;
            journal.putHead(2, head);
            QCOMPARE(journal.newestHead()->epoch, std::string{"2-def"});
            QCOMPARE(journal.newestHead()->size, 1u);
            QCOMPARE(journal.tile(1, 2, 3).size(), 32u);
            QCOMPARE(journal.tile(2, 2, 3).size(), 64u);
            QCOMPARE(journal.headsFrom(0, 9).size(), 2u);
            QCOMPARE(journal.headsFrom(43, 9).at(0).epoch, std::string{"2-def"});
            QCOMPARE(journal.baseOf(2, t.records().mailbox("org")->id), 7);
            QCOMPARE(journal.baseOf(3, t.records().mailbox("org")->id), 0);
        });
    }

    void commandsAreParkedInTheOrderOfTheLostLog()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        storage.write([](Transaction& t) {
            auto& journal = t.journal();
            for (const auto& [was, leaf] : {std::pair{9u, 1u}, {3u, 2u}, {5u, 3u}, {3u, 2u}})
                journal.park({was, leaf});
            const auto all = journal.parkedAfter({}, 10);
            QCOMPARE(all.size(), 3u);
            QCOMPARE(all[0].was, 3u);
            QCOMPARE(all[2].was, 9u);
            QCOMPARE(journal.parkedAfter(all[0], 1).at(0).was, 5u);
            journal.unpark(all[1]);
            QCOMPARE(journal.parkedAfter({}, 10).size(), 2u);
            const auto book = deriveUuid({}, "book");
            journal.noteNumber(book, 7);
            journal.noteNumber(book, 5);
            QCOMPARE(journal.numbersSeen().at(0).second, 7);
            journal.noteHeard(book);
            QVERIFY(journal.wasHeard(book));
            journal.beginRecovery(2);
            QVERIFY(!journal.wasHeard(book));
            QVERIFY(journal.numbersSeen().empty());
        });
    }

    void whatWasWrittenIsThereAfterReopening()
    {
        Fixture f;
        {
            SqliteStorage storage(f.options());
            storage.write([](Transaction& t) {
                t.records().put(record(1, "{\"a\":1}"));
                auto box = t.records().openMailbox("org");
                QCOMPARE(t.records().openMailbox("org").id, box.id);
                box.counter = 1;
                box.held = {1, 0xffffffffffffffffULL};
                t.records().update(box);
                t.records().place(box.id, 1, {1, true});
            });
        }
        SqliteStorage storage(f.options());
        const auto state = storage.snapshot();
        QCOMPARE(state->records().find(0, record(1).id)->body, std::string{"{\"a\":1}"});
        const auto box = state->records().mailbox("org").value();
        QCOMPARE(box.held.sum, 0xffffffffffffffffULL);
        QCOMPARE(state->records().feed(box.id, 0, 10).size(), 1u);
        QVERIFY(state->records().feed(box.id, 1, 10).empty());
    }

    void theFileIsEncrypted()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        storage.write([](Transaction& t) { t.records().put(record(1, "{\"canary\":\"KANARI-42\"}")); });
        for (const auto& name : f.folder.path().isEmpty() ? QStringList{} : QDir(f.folder.path()).entryList(QDir::Files)) {
            QFile file(f.folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("KANARI-42"));
        }
        auto wrong = f.options();
        wrong.key = std::string(32, 'x');
        QVERIFY_EXCEPTION_THROWN(SqliteStorage{wrong}, DatabaseError);
    }

    void whatThrowsIsTakenBack()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        QVERIFY_EXCEPTION_THROWN(storage.write([](Transaction& t) {
            t.records().put(record(1));
            throw std::runtime_error("no");
        }),
                                 std::runtime_error);
        storage.write([](Transaction& t) {
            t.records().put(record(2));
            try {
                t.attempt([&] {
                    t.records().put(record(3));
                    t.attempt([&] { t.records().put(record(4)); });
                    throw std::runtime_error("no");
                });
            } catch (const std::runtime_error&) {
            }
            t.records().put(record(5));
        });
        const auto state = storage.snapshot();
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(state->records().find(0, record(i).id).has_value(), i == 2 || i == 5);
        QVERIFY(f.fatal.empty());
    }

    void aSnapshotDoesNotChange()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        const auto before = storage.snapshot();
        storage.write([](Transaction& t) { t.records().put(record(1)); });
        QVERIFY(!before->records().find(0, record(1).id));
        QVERIFY(storage.snapshot()->records().find(0, record(1).id));
    }

    void tooManyReadersAreTurnedAwayAndComeBack()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        std::vector<std::unique_ptr<Snapshot>> open;
        for (int i = 0; i < 3; ++i)
            open.push_back(storage.snapshot());
        QVERIFY_EXCEPTION_THROWN(storage.snapshot(), StorageBusy);
        open.pop_back();
        QVERIFY(storage.snapshot());
    }

    void aReaderCannotWrite()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        const auto state = storage.snapshot();
        auto* writer = dynamic_cast<RecordWriter*>(&state->records());
        QVERIFY(writer);
        QVERIFY_EXCEPTION_THROWN(writer->put(record(1)), DatabaseError);
    }

    void theLogIsCopiedBackAndStaysSmall()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        const std::string body = "{\"x\":\"" + std::string(4000, 'x') + "\"}";
        for (int i = 0; i < 300; ++i) {
            storage.write([&](Transaction& t) {
                for (int k = 0; k < 20; ++k)
                    t.records().put(record(i * 20 + k, body));
            });
            QVERIFY(storage.logBytes() <= 64 << 20);
        }
        QVERIFY(QFileInfo(f.folder.filePath("naskah.db-wal")).size() < 16 << 20);
        QVERIFY(QFileInfo(f.folder.filePath("naskah.db")).size() > 16 << 20);
    }

    void onlyTheWriterCheckpoints()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        storage.write([](Transaction& t) { t.records().put(record(1)); });
        const auto size = QFileInfo(f.folder.filePath("naskah.db")).size();
        for (int i = 0; i < 20; ++i)
            storage.snapshot(); // opened, read and closed
        QCOMPARE(QFileInfo(f.folder.filePath("naskah.db")).size(), size);
        QVERIFY(QFileInfo(f.folder.filePath("naskah.db-wal")).size() > 0);
    }

    void oneWritesAtATime()
    {
        Fixture f;
        SqliteStorage storage(f.options());
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&storage] {
                for (int k = 0; k < 25; ++k)
                    storage.write([](Transaction& t) {
                        auto box = t.records().openMailbox("org");
                        ++box.counter;
                        t.records().update(box);
                    });
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(storage.snapshot()->records().mailbox("org")->counter, 100);
    }

    void aDamagedPageStopsTheServer()
    {
        Fixture f;
        {
            SqliteStorage storage(f.options());
            storage.write([&](Transaction& t) {
                for (int i = 0; i < 2000; ++i)
                    t.records().put(record(i, std::string(500, 'x')));
            });
        }
        {
            QFile file(f.folder.filePath("naskah.db"));
            QVERIFY(file.open(QIODevice::ReadWrite));
            for (qint64 at = 60 * 4096 + 100; at < file.size(); at += 4096) {
                file.seek(at);
                char byte = 0;
                file.getChar(&byte);
                file.seek(at);
                file.putChar(char(byte ^ 1));
            }
        }
        SqliteStorage storage(f.options());
        QVERIFY_EXCEPTION_THROWN(storage.write([](Transaction& t) {
            for (int i = 0; i < 2000; ++i)
                t.records().put(record(10000 + i, std::string(500, 'y')));
            for (int i = 0; i < 2000; ++i)
                t.records().find(0, record(i).id);
        }),
                                 std::exception);
        QCOMPARE(f.fatal.size(), 1u);
        QVERIFY_EXCEPTION_THROWN(storage.write([](Transaction&) {}), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
