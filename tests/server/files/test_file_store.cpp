#include "server/files/file_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace naskah;
using namespace naskah::files;
namespace fs = std::filesystem;

class TestFileStore : public QObject {
    Q_OBJECT

    static void put(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

private Q_SLOTS:
    void a_file_is_kept_under_its_hash()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        FileStore store(root / "files");
        const auto hash = sha256("a letter");
        QVERIFY(!store.open(hash));
        QVERIFY(!store.isSound(hash));
        put(root / "part", "a letter");
        store.keep(root / "part", hash);
        fs::remove(root / "part");
        QVERIFY(store.isSound(hash));
        QCOMPARE(store.open(hash).read(2, 100), std::string("letter"));
        QCOMPARE(store.open(hash).size(), std::uint64_t(8));
        QVERIFY(FileStore(root / "files").isSound(hash));
    }

    void keeping_again_leaves_one_file_and_mends_a_damaged_one()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        FileStore store(root / "files");
        const auto hash = sha256("a letter");
        put(root / "part", "a letter");
        store.keep(root / "part", hash);
        store.keep(root / "part", hash); // the same file under both names
        fs::path kept;
        for (const auto& entry : fs::recursive_directory_iterator(root / "files"))
            if (entry.is_regular_file()) {
                QVERIFY(kept.empty());
                kept = entry.path();
            }
        fs::remove(root / "part");
        put(kept, "a lettex");
        QVERIFY(store.open(hash));
        QVERIFY(!store.isSound(hash));
        put(root / "part2", "a letter");
        store.keep(root / "part2", hash);
        QVERIFY(store.isSound(hash));
    }

    void a_link_in_the_store_is_not_followed()
    {
        QTemporaryDir folder;
        const fs::path root = folder.path().toStdString();
        FileStore store(root / "files");
        const auto hash = sha256("a letter");
        put(root / "part", "a letter");
        store.keep(root / "part", hash);
        for (const auto& entry : fs::recursive_directory_iterator(root / "files"))
            if (entry.is_regular_file()) {
                fs::remove(entry.path());
                fs::create_symlink(root / "part", entry.path());
                break;
            }
        QVERIFY(!store.open(hash));
    }
};

QTEST_GUILESS_MAIN(TestFileStore)
#include "test_file_store.moc"
