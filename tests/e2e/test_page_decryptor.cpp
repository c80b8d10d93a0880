#include "common/sqlite/database.h"
#include "tests/e2e/page_decryptor.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace naskah;

class PageDecryptorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsInPagesAndLog()
    {
        QTemporaryDir directory;
        const auto path = directory.filePath("desk.db").toStdString();
        OpenOptions options;
        options.key = std::string(32, '\x5a');
        Database db(path, options);
        db.execute("CREATE TABLE t (text TEXT)");
        db.run("INSERT INTO t VALUES (?)", "melatiputih");
        QVERIFY(db.checkpoint(true));
        db.run("INSERT INTO t VALUES (?)", "kenangabiru");

        const auto pages = e2e::decryptedPages(path, options.key);
        QVERIFY(pages.find("melatiputih") != std::string::npos);
        QVERIFY(pages.find("kenangabiru") == std::string::npos);
        const auto log = e2e::decryptedLog(path + "-wal", options.key);
        QVERIFY(log.find("kenangabiru") != std::string::npos);
        QVERIFY_EXCEPTION_THROWN(e2e::decryptedPages(path, std::string(32, 'x')), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(PageDecryptorTest)
#include "test_page_decryptor.moc"
