#include "tests/server/files/upload_desk.h"

#include <QTest>

#include <atomic>
#include <fstream>
#include <thread>

using namespace naskah;
using namespace naskah::files;
namespace fs = std::filesystem;

/// Full and failing disks, crashes, and strange things in the folder.
class TestUploadsTrouble : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_disk_that_fills_at_any_byte_loses_nothing()
    {
        UploadDesk desk;
        const auto bytes = someBytes(200);
        for (std::uint64_t room = 0; room < 600; ++room) {
            desk.narrow.room = room;
            const auto created = desk.uploads->create(desk.device, bytes.size(), sha256(bytes));
            if (!created) {
                QCOMPARE(created.error(), UploadError::full);
                desk.narrow.room = UINT64_MAX;
                desk.start();
                QCOMPARE(desk.leftOvers(), std::size_t(0));
                continue;
            }
            desk.stored.clear();
            const auto first = desk.append(*created, 0, bytes);
            desk.narrow.room = UINT64_MAX;
            if (!first) QCOMPARE(first.error(), UploadError::full);
            if (room % 3 == 0) desk.start();
            // Whatever was said, the upload goes on from where it says it is.
            const auto at = desk.offset(*created);
            if (first) QCOMPARE(at, std::uint64_t(200));
            if (at < 200) QVERIFY(desk.append(*created, at, bytes.substr(at)).has_value());
            QVERIFY(desk.has(bytes));
            QCOMPARE(desk.stored.size() >= 1, true);
            QVERIFY(desk.uploads->terminate(*created, desk.device).has_value());
        }
        QCOMPARE(desk.leftOvers(), std::size_t(0));
    }

    void an_upload_that_would_fill_the_disk_is_not_begun()
    {
        UploadDesk desk;
        auto disk = Disk::system();
        disk.freeBytes = [](const fs::path&) -> std::uintmax_t { return 1000; };
        Uploads uploads(
            desk.root / "narrow", *desk.store, [&] { return desk.now; }, {}, {.keepFree = 900}, disk);
        QCOMPARE(uploads.create(desk.device, 101, Digest{}).error(), UploadError::full);
        QVERIFY(uploads.create(desk.device, 100, Digest{}).has_value());
    }

    void after_a_failed_sync_the_upload_is_begun_anew()
    {
        UploadDesk desk;
        const auto bytes = someBytes(9 << 20);
        for (const std::size_t size : {std::size_t(100), bytes.size()}) {
            const auto part = bytes.substr(0, size);
            const auto id = desk.create(part);
            auto appender = *desk.uploads->append(id, desk.device, 0);
            desk.narrow.syncFails = true;
            for (std::size_t at = 0; at < size && appender->write(part.substr(at, 65'536)); at += 65'536) {
            }
            QCOMPARE(appender->finish(true).error(), UploadError::lost);
            desk.narrow.syncFails = false;
            QCOMPARE(desk.uploads->state(id, desk.device).error(), UploadError::notFound);
            QVERIFY(!desk.has(part));
            const auto again = desk.create(part);
            QVERIFY(desk.append(again, 0, part).has_value());
            QVERIFY(desk.has(part));
        }
    }

    void a_crash_before_the_news_was_told_is_made_good()
    {
        for (const bool restart : {false, true}) {
            UploadDesk desk;
            const auto bytes = someBytes(100);
            const auto id = desk.create(bytes);
            desk.storedThrows = true;
            QVERIFY_EXCEPTION_THROWN(desk.append(id, 0, bytes), std::runtime_error);
            QVERIFY_EXCEPTION_THROWN((void)desk.uploads->state(id, desk.device), std::runtime_error);
            desk.storedThrows = false;
            if (restart) desk.start();
            QCOMPARE(desk.offset(id), std::uint64_t(100));
            QCOMPARE(desk.stored.size(), std::size_t(1));
            QCOMPARE(desk.offset(id), std::uint64_t(100));
            QCOMPARE(desk.stored.size(), std::size_t(1));
            QVERIFY(desk.has(bytes));
        }
    }

    void strange_things_in_the_folder_do_no_harm()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        QVERIFY(desk.append(id, 0, bytes.substr(0, 30)).has_value());
        const auto folder = desk.root / "uploads";
        const auto put = [&](const std::string& name, std::string_view text) { std::ofstream(folder / name) << text; };
        put(makeUuid(5).text() + ".part", "a part without a note");
        put(makeUuid(6).text() + ".note", "naskah-upload-1 and nonsense\n");
        put(makeUuid(7).text() + ".note", "");
        put(makeUuid(8).text() + ".note.new", "of a crash");
        put("README", "somebody's");
        desk.start();
        QCOMPARE(desk.leftOvers(), std::size_t(3)); // part, note, README
        QCOMPARE(desk.offset(id), std::uint64_t(30));
        // A note cut anywhere is not believed.
        const auto whole = write(UploadNote{desk.device, 100, sha256(bytes), desk.now, false});
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!readUploadNote(std::string_view(whole).substr(0, size)));
        const auto note = readUploadNote(whole);
        QVERIFY(note && note->device == desk.device && note->length == 100 && note->sha256 == sha256(bytes));
        QVERIFY(note->created == desk.now && !note->complete);
    }

    void a_part_longer_than_what_was_acknowledged_is_cut_back()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        QVERIFY(desk.append(id, 0, bytes.substr(0, 30)).has_value());
        std::ofstream(desk.root / "uploads" / (id.text() + ".part"), std::ios::app) << "of a write that failed";
        QVERIFY(desk.append(id, 30, bytes.substr(30)).has_value());
        QVERIFY(desk.has(bytes));
    }

    void many_uploads_at_once()
    {
        UploadDesk desk;
        std::atomic<int> stored{0};
        const auto count = [&](const Digest&, const Uuid&) { ++stored; };
        Uploads uploads(
            desk.root / "many", *desk.store, [&] { return desk.now; }, count);
        std::vector<std::thread> threads;
        for (int n = 0; n < 8; ++n)
            threads.emplace_back([&] {
                const auto device = makeUuid(7);
                for (int i = 0; i < 10; ++i) {
                    const auto bytes = someBytes(5000 + static_cast<std::size_t>(i)); // the same files from all
                    const auto id = uploads.create(device, bytes.size(), sha256(bytes));
                    for (std::size_t at = 0; at < bytes.size(); at += 1000) {
                        auto appender = uploads.append(*id, device, at);
                        (*appender)->write(std::string_view(bytes).substr(at, 1000));
                        (void)(*appender)->finish(true);
                    }
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(stored.load(), 80);
        for (int i = 0; i < 10; ++i)
            QVERIFY(desk.has(someBytes(5000 + static_cast<std::size_t>(i))));
    }
};

QTEST_GUILESS_MAIN(TestUploadsTrouble)
#include "test_uploads_trouble.moc"
