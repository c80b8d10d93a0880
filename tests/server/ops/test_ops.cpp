#include "common/command/organisation.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/schema/json.h"
#include "server/ops/backup.h"
#include "server/ops/console.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <boost/json.hpp>

using namespace naskah;

namespace {

struct Fixture {
    QTemporaryDir temporary;
    ops::DataFolder folder{temporary.filePath("data").toStdString()};
    ops::Config config;
    ops::Log log{"error"};

    Fixture() { folder.create(config, {"localhost", "127.0.0.1"}); }

    Result<ops::Config> read(const QByteArray& text)
    {
        QFile file(QString::fromStdString(folder.config().string()));
        if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no file");
        file.write(text);
        file.close();
        return ops::readConfig(folder.config());
    }
};

void addPerson(engine::Engine& engine, const std::string& nip)
{
    Person person;
    person.id.value = engine.newId();
    person.nip = nip;
    person.name = "Siti";
    const boost::json::array records{{{"kind", "person"}, {"body", toJson(entityOf<Person>, toRow(person))}}};
    const auto outcome = engine.act(ProvisionRecords{{boost::json::serialize(records)}});
    QVERIFY(outcome.effective());
}

boost::json::object answerOf(const std::string& text)
{
    return boost::json::parse(text).as_object();
}

} // namespace

class TestOps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFolderIsItsOwnersAloneAndComplete()
    {
        Fixture f;
        const auto path = QString::fromStdString(f.folder.path().string());
        QCOMPARE(QFileInfo(path).permissions() & 0x0077, QFile::Permissions{});
        QCOMPARE(QFileInfo(path + "/database.key").permissions() & 0x0077, QFile::Permissions{});
        QCOMPARE(QFileInfo(path + "/server.key").permissions() & 0x0077, QFile::Permissions{});
        QCOMPARE(f.folder.databaseKey().size(), 32u);
        QCOMPARE(f.folder.pin().size(), 64u);
        const auto config = ops::readConfig(f.folder.config());
        QVERIFY(config.has_value());
        QCOMPARE(config->port, 8443);
        QVERIFY_EXCEPTION_THROWN(f.folder.create(f.config, {"x"}), std::runtime_error);
    }

    void settingsSayWhatIsWrongWithThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::addRow("unknown key") << QByteArray("[server]\n\nprot = 1\n") << "line 3: server.prot: there is no such key; they are name, address, port";
        QTest::addRow("unknown section") << QByteArray("[sever]\nport = 1\n") << "line 1: sever: there is no such section";
        QTest::addRow("wrong type") << QByteArray("[server]\nport = \"8443\"\n") << "line 2: server.port: it needs a whole number from 0 to 65535";
        QTest::addRow("fraction") << QByteArray("[server]\nport = 1.5\n") << "server.port: it needs a whole number";
        QTest::addRow("out of range") << QByteArray("[server]\nport = 70000\n") << "server.port: it needs a whole number";
        QTest::addRow("empty text") << QByteArray("[server]\naddress = \"\"\n") << "server.address: it needs an IP address";
        QTest::addRow("address") << QByteArray("[server]\naddress = \"999.1.1.1\"\n") << "server.address: it needs an IP address";
        QTest::addRow("choice") << QByteArray("[log]\nlevel = \"loud\"\n") << "log.level: it is one of debug, info, warning, error";
        QTest::addRow("top level") << QByteArray("port = 1\n") << "line 1: port: there is no such section";
        QTest::addRow("version") << QByteArray("[desks]\nminimum_version = \"new\"\n") << "desks.minimum_version: it needs a version in quotes";
        QTest::addRow("no section") << QByteArray("server = 1\n") << "server: it must be a section";
        QTest::addRow("no TOML") << QByteArray("[server\n") << "line 1";
        QTest::addRow("bytes") << QByteArray("\xff\xfe\x00", 3) << "line 1";
    }
    void settingsSayWhatIsWrongWithThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        Fixture f;
        const auto config = f.read(text);
        QVERIFY(!config);
        const auto detail = QString::fromStdString(config.error().detail);
        QVERIFY2(detail.contains(said), qPrintable(detail));
        QVERIFY(detail.contains("naskah.toml"));
    }

    void whereToListenIsTaken()
    {
        QCOMPARE(ops::endpointIn("127.0.0.1:0")->address, std::string{"127.0.0.1"});
        QCOMPARE(ops::endpointIn("127.0.0.1:8443")->port, 8443);
        QCOMPARE(ops::endpointIn("[::1]:443")->address, std::string{"::1"});
        for (const char* wrong : {"garbage", "", ":", ":1", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:1x",
                                  "127.0.0.1:65536", "127.0.0.1:-1", "localhost:1", "999.1.1.1:1", "[:1"})
            QVERIFY2(!ops::endpointIn(wrong), wrong);
    }

    void settingsAreTaken()
    {
        Fixture f;
        const auto config = f.read("[server]\nname = \"Kota Medan\"\nport = 443\nworker_threads = 8\n[log]\nlevel = \"debug\"\n[desks]\nminimum_version = \"1.2\"\n");
        QVERIFY((config->minimumVersion == ClientVersion{1, 2}));
        QCOMPARE(config->name, std::string{"Kota Medan"});
        QCOMPARE(config->port, 443);
        QCOMPARE(config->workerThreads, 8);
        QCOMPARE(config->logLevel, std::string{"debug"});
        QVERIFY(f.read(QByteArray::fromStdString(ops::configText(*config))).has_value());
        QVERIFY(f.read("").has_value());
    }

    void oneProgramAtATimeHasTheFolder()
    {
        Fixture f;
        ops::Instance instance(f.folder, f.config, f.log);
        QVERIFY_EXCEPTION_THROWN(ops::Instance(f.folder, f.config, f.log), std::runtime_error);
    }

    void ordersAreObeyedWithOrWithoutARunningServer()
    {
        Fixture f;
        const std::string nip = "198001012005011001";
        const auto invite = boost::json::serialize(boost::json::object{{"do", "invite"}, {"nip", nip}, {"minutes", 5}});
        {
            ops::Instance instance(f.folder, f.config, f.log);
            addPerson(instance.engine(), nip);
            const ops::Console console(instance, f.config, f.folder, f.log);
            const auto answer = answerOf(ops::order(f.folder, f.config, f.log, invite));
            const auto key = SigningKey::generate().publicKey();
            const std::string code{answer.at("code").as_string()};
            QVERIFY(instance.auth().enrol(code, key).has_value());
            for (const std::string wrong : {"", "{", "[]", "{\"do\":\"invite\"}", "{\"do\":\"fly\",\"nip\":\"198001012005011001\"}",
                                            "{\"do\":\"password\",\"nip\":\"198001012005011001\",\"password\":\"x\"}",
                                            "{\"do\":\"invite\",\"nip\":\"198001012005011001\",\"minutes\":-1}"})
                QVERIFY(answerOf(ops::order(f.folder, f.config, f.log, wrong)).contains("error"));
        }
        QVERIFY(!QFileInfo::exists(QString::fromStdString(f.folder.adminSocket().string())));
        QCOMPARE(std::string{answerOf(ops::order(f.folder, f.config, f.log, invite)).at("code").as_string()}.size(), 26u);
    }

    void aKeptFileIsReadByWhoMay()
    {
        Fixture f;
        ops::Instance instance(f.folder, f.config, f.log);
        const std::string bytes = "%PDF-1.7 isi";
        const auto digest = sha256(bytes);
        std::string hex;
        for (const auto byte : digest)
            hex += QByteArray(1, char(byte)).toHex().toStdString();
        instance.keepFile(hex, bytes);
        QVERIFY_EXCEPTION_THROWN(instance.keepFile(hex, "other"), std::invalid_argument);
        QVERIFY(!instance.engine().mayReadFile({}, hex)); // nobody's letter refers to it
    }

    void aBackupIsWholeAndARestoreBeginsAnEpoch()
    {
        Fixture f;
        const auto backup = f.temporary.filePath("backup").toStdString();
        const std::string bytes = "isi lampiran";
        const auto digest = sha256(bytes);
        const auto name = toHex(viewOf(digest));
        std::uint64_t leaves = 0;
        Uuid device;
        {
            ops::Instance instance(f.folder, f.config, f.log);
            addPerson(instance.engine(), "198001012005011001");
            instance.keepFile(name, bytes);
            device = instance.engine().enrol(instance.personWith("198001012005011001"), SigningKey::generate().publicKey()).value();
            // While it runs.
            const auto report = ops::makeBackup(f.folder, backup);
            leaves = instance.engine().head()->size;
            QCOMPARE(report.leaves, leaves);
            QCOMPARE(report.files, 1);
            QCOMPARE(report.epoch, instance.engine().identity().epoch);
            addPerson(instance.engine(), "198502022010012002");
            instance.revoke(device);
            QVERIFY_EXCEPTION_THROWN(ops::restoreBackup(f.folder, backup, "x"), std::runtime_error); // it runs
            QVERIFY_EXCEPTION_THROWN(ops::makeBackup(f.folder, backup), std::runtime_error); // not over another
        }
        const auto pin = f.folder.pin();
        const auto epoch = ops::restoreBackup(f.folder, backup, "disk rusak");
        QCOMPARE(f.folder.pin(), pin);
        QVERIFY(std::filesystem::exists(f.folder.path() / "lost-1" / "naskah.db"));
        {
            ops::Instance instance(f.folder, f.config, f.log);
            QCOMPARE(instance.engine().identity().epoch, epoch);
            QVERIFY(!instance.personWith("198001012005011001").isNil());
            QVERIFY(instance.personWith("198502022010012002").isNil());
            QVERIFY(instance.engine().snapshot()->journal().device(device)->revoked);
            auto state = answerOf(ops::obey(instance, f.config, R"({"do":"recovery"})"));
            QVERIFY(state.at("recovering").as_bool());
            // That the device was ended was lost with the log; it is in the log again, once it takes anything.
            const auto endIsLogged = [&] {
                return instance.engine().snapshot()->journal().command(deriveUuid(device, "revoke")).has_value();
            };
            instance.keepHouse();
            QVERIFY(!endIsLogged());
            state = answerOf(ops::obey(instance, f.config, R"({"do":"end_recovery"})"));
            QVERIFY(!state.at("recovering").as_bool());
            QVERIFY(!endIsLogged());
            instance.keepHouse();
            QVERIFY(endIsLogged());
            leaves = instance.engine().head()->size;
            instance.keepHouse();
            QCOMPARE(instance.engine().head()->size, leaves);
        }
        // The same backup again knows nothing of the epoch between; the folder does.
        QVERIFY(ops::restoreBackup(f.folder, backup, "lagi").starts_with("3-"));
        // On a new machine.
        const ops::DataFolder elsewhere(f.temporary.filePath("elsewhere").toStdString());
        QVERIFY(ops::restoreBackup(elsewhere, backup, "mesin baru").starts_with("2-"));
        QCOMPARE(elsewhere.pin(), pin);
        const auto kept = elsewhere.files() / "kept" / name.substr(0, 2) / name.substr(2);
        QVERIFY(std::filesystem::exists(kept));
    }

    void aDamagedBackupIsRefused()
    {
        Fixture f;
        const auto backup = f.temporary.filePath("backup").toStdString();
        {
            ops::Instance instance(f.folder, f.config, f.log);
            addPerson(instance.engine(), "198001012005011001");
            instance.keepFile(toHex(viewOf(sha256("isi"))), "isi");
        }
        ops::makeBackup(f.folder, backup);
        QVERIFY_EXCEPTION_THROWN(ops::restoreBackup(f.folder, f.temporary.path().toStdString(), "x"), std::exception);
        const auto damage = [](const std::filesystem::path& file, qint64 at) {
            QFile damaged(QString::fromStdString(file.string()));
            QVERIFY(damaged.open(QIODevice::ReadWrite));
            QVERIFY(damaged.seek(at));
            const char was = damaged.peek(1).at(0);
            QCOMPARE(damaged.write(QByteArray(1, char(was ^ 0x20))), 1);
        };
        const auto name = toHex(viewOf(sha256("isi")));
        const auto attachment = std::filesystem::path(backup) / "files" / "kept" / name.substr(0, 2) / name.substr(2);
        damage(attachment, 1);
        QVERIFY_EXCEPTION_THROWN(ops::verifyBackup(backup), std::runtime_error);
        damage(attachment, 1);
        ops::verifyBackup(backup);
        damage(std::filesystem::path(backup) / "naskah.db", 9000);
        QVERIFY_EXCEPTION_THROWN(ops::restoreBackup(f.folder, backup, "x"), std::runtime_error);
        // What is there is still there.
        ops::Instance instance(f.folder, f.config, f.log);
        QVERIFY(!instance.personWith("198001012005011001").isNil());
        QCOMPARE(instance.engine().identity().ordinal, 1);
    }
};

QTEST_GUILESS_MAIN(TestOps)
#include "test_ops.moc"
