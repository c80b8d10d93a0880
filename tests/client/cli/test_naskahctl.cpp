#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program from outside: its exit codes, its files, and that it never waits for somebody who is not there.
class TestNaskahctl : public QObject {
    Q_OBJECT

    struct Ran {
        int code;
        QByteArray out, error;
    };
    static Ran run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QCoreApplication::applicationDirPath() + "/naskahctl", arguments);
        // Standard input stays open and silent: a prompt would hang here.
        if (!process.waitForFinished(30'000)) return {-1, {}, "did not end"};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QTemporaryDir m_folder;
    QStringList at(const QStringList& arguments) const
    {
        return QStringList{"--desk", m_folder.filePath("desk"), "--key-file", m_folder.filePath("key")} + arguments;
    }
    static QString invitation() { return "naskah://127.0.0.1:1/CODE?pin=" + QString(64, 'a'); }

private Q_SLOTS:
    void wrongUsageIsTwo()
    {
        QCOMPARE(run({}).code, 2);
        QCOMPARE(run({"nonsense"}).code, 2);
        QCOMPARE(run({"letter"}).code, 2);
        QCOMPARE(run({"letter", "list"}).code, 2); // no desk is named
        QCOMPARE(run(at({"enrol", "not an invitation"})).code, 2);
        QCOMPARE(run({"--help"}).code, 0);
    }

    void aDeskThatIsNotThereIsSixAndNothingIsMade()
    {
        QCOMPARE(run(at({"letter", "list"})).code, 6);
        QVERIFY(!QFile::exists(m_folder.filePath("desk")));
        QVERIFY(!QFile::exists(m_folder.filePath("key")));
    }

    void enrolmentWithoutAServerIsThreeAndMakesAPrivateDesk()
    {
        const Ran ran = run(at({"--json", "enrol", invitation()}));
        QCOMPARE(ran.code, 3);
        QCOMPARE(QJsonDocument::fromJson(ran.out).object().value("code").toString(), QString("net.unreachable"));
#ifdef Q_OS_UNIX
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(m_folder.filePath("key")) & others));
        QVERIFY(!(QFile::permissions(m_folder.filePath("desk")) & others));
#endif
        QCOMPARE(run(at({"--json", "letter", "list"})).out.trimmed(), QByteArray("[]"));
        QCOMPARE(run(at({"login"})).code, 6); // not enrolled
    }

    void aSearchTakesFiltersAndSaysWhatItDidNotUnderstand()
    {
        const Ran ran = run(at({"--json", "search", "perihl:data", "-laporan", "tanggal:besok", "rapat"}));
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out.trimmed(), QByteArray("[]"));
        QVERIFY(ran.error.contains("search.unknown_filter: perihl (perihal?)"));
        QVERIFY(ran.error.contains("search.not_a_date: besok"));
        QCOMPARE(run(at({"--json", "search", "--count", "hal:data kerja"})).out.simplified().replace(" ", ""), QByteArray("{\"count\":0}"));
        QVERIFY(run(at({"search", "--suggest", "sifat:ra"})).out.contains("rahasia"));
        QCOMPARE(run(at({"search"})).code, 2);
    }

    void aListOfCodesIsComparedAndItsMistakesHaveLines()
    {
        const QString path = m_folder.filePath("kode.csv");
        const auto write = [&path](const QByteArray& text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("kode,uraian,nasib_akhir\n000,Umum,\n000.1,Ketatausahaan,Musnah\n");
        const Ran shown = run(at({"--json", "classification", "import", path, "--scheme", "Uji"}));
        QCOMPARE(shown.code, 0);
        QCOMPARE(QJsonDocument::fromJson(shown.out).array().size(), 2);
        QCOMPARE(QJsonDocument::fromJson(shown.out).array()[1].toObject()["retention"].toString(), QString("Musnah"));
        write("kode,uraian\n000,Umum\n000,Lagi\n");
        const Ran wrong = run(at({"--json", "classification", "import", path, "--scheme", "Uji"}));
        QCOMPARE(wrong.code, 1);
        QCOMPARE(QJsonDocument::fromJson(wrong.out).array()[0].toObject()["line"].toInt(), 3);
        QCOMPARE(run(at({"classification", "import", path})).code, 2);
        QCOMPARE(run(at({"classification", "import", path + "x", "--scheme", "Uji"})).code, 6);
        QCOMPARE(run(at({"--json", "classification", "schemes"})).out.trimmed(), QByteArray("[]"));
        QCOMPARE(run(at({"--json", "classification", "list", "--on", "2026-01-01"})).out.trimmed(), QByteArray("[]"));
    }

    void aKeyThatOthersMayReadIsRefused()
    {
#ifdef Q_OS_UNIX
        QVERIFY(
            QFile::setPermissions(m_folder.filePath("key"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QCOMPARE(run(at({"letter", "list"})).code, 5);
        QVERIFY(QFile::setPermissions(m_folder.filePath("key"), QFile::ReadOwner | QFile::WriteOwner));
#endif
    }

    void aWrongKeyIsToldAndHurtsNothing()
    {
        QFile other(m_folder.filePath("other-key"));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(QByteArray(64, 'b'));
        other.close();
        QVERIFY(QFile::setPermissions(other.fileName(), QFile::ReadOwner | QFile::WriteOwner));
        for (const QStringList& what : {QStringList{"letter", "list"}, QStringList{"status"}, QStringList{"sync"}}) {
            const Ran ran = run(QStringList{"--desk", m_folder.filePath("desk"), "--key-file", other.fileName()} + what);
            QCOMPARE(ran.code, 5);
            QVERIFY2(ran.error.contains("another desk's key") && !ran.error.contains("PRAGMA"), ran.error.constData());
        }
        QCOMPARE(run(at({"letter", "list"})).code, 0);
    }

    void aLetterIsPrinted()
    {
        QProcess process;
        const QString pdf = m_folder.filePath("letter.pdf");
        process.start(QCoreApplication::applicationDirPath() + "/naskahctl", {"print-letter", "--out", pdf});
        process.write(R"({"office":"Dinas Kominfo","subject":"Uji","paragraphs":["Isi"]})");
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }
};

QTEST_GUILESS_MAIN(TestNaskahctl)
#include "test_naskahctl.moc"
