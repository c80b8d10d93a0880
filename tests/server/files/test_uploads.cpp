#include "tests/server/files/upload_desk.h"

#include <QTest>

using namespace naskah;
using namespace naskah::files;

class TestUploads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_file_comes_in_parts()
    {
        UploadDesk desk;
        const auto bytes = someBytes(10'000);
        const auto id = desk.create(bytes);
        QCOMPARE(desk.offset(id), std::uint64_t(0));
        QCOMPARE((*desk.append(id, 0, bytes.substr(0, 4000))).offset, std::uint64_t(4000));
        QVERIFY(!desk.has(bytes));
        QVERIFY(desk.stored.empty());
        QCOMPARE((*desk.append(id, 4000, bytes.substr(4000))).offset, std::uint64_t(10'000));
        QVERIFY(desk.has(bytes));
        QCOMPARE(desk.stored, std::vector{sha256(bytes)});
        QCOMPARE(desk.leftOvers(), std::size_t(1)); // the note, so that a desk that missed the answer gets it
        desk.start();
        QCOMPARE(desk.offset(id), std::uint64_t(10'000));
        QVERIFY(desk.append(id, 10'000, "").has_value());
        QCOMPARE(desk.append(id, 10'000, "x").error(), UploadError::tooLarge);
        QCOMPARE(desk.stored.size(), std::size_t(1));
    }

    void an_upload_cut_at_any_byte_goes_on_there_also_after_a_restart()
    {
        UploadDesk desk;
        const auto bytes = someBytes(300);
        for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
            const auto id = desk.create(bytes);
            QVERIFY(desk.append(id, 0, bytes.substr(0, cut), false).has_value());
            if (cut % 2) desk.start();
            desk.stored.clear();
            QCOMPARE(desk.offset(id), std::uint64_t(cut));
            QVERIFY(desk.append(id, cut, bytes.substr(cut)).has_value());
            QCOMPARE(desk.stored.size(), std::size_t(1));
            QVERIFY(desk.has(bytes));
        }
    }

    void a_part_at_the_wrong_place_changes_nothing()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        QVERIFY(desk.append(id, 0, bytes.substr(0, 50)).has_value());
        for (const std::uint64_t offset : {0, 49, 51, 100, 1000})
            QCOMPARE(desk.append(id, offset, "x").error(), UploadError::wrongOffset);
        QCOMPARE(desk.offset(id), std::uint64_t(50));
        QVERIFY(desk.append(id, 50, bytes.substr(50)).has_value());
        QVERIFY(desk.has(bytes));
    }

    void more_bytes_than_announced_are_not_taken()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        QCOMPARE(desk.append(id, 0, bytes + "x").error(), UploadError::tooLarge);
        QCOMPARE(desk.offset(id), std::uint64_t(0));
    }

    void a_part_that_is_not_what_its_checksum_says_is_discarded()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        const auto digestOf = [](std::string_view text) {
            const auto digest = sha256(text);
            return Checksum{Checksum::Kind::sha256, std::string(digest.begin(), digest.end())};
        };
        const auto first = bytes.substr(0, 50), second = bytes.substr(50);
        QVERIFY(desk.append(id, 0, first, true, digestOf(first)).has_value());
        QCOMPARE(desk.append(id, 50, second, true, digestOf(first)).error(), UploadError::wrongPart);
        QCOMPARE(desk.offset(id), std::uint64_t(50));
        desk.start();
        QCOMPARE(desk.offset(id), std::uint64_t(50));
        const Checksum sha1{Checksum::Kind::sha1, std::string(20, 'x')};
        QCOMPARE(desk.append(id, 50, second, true, sha1).error(), UploadError::wrongPart);
        QVERIFY(desk.append(id, 50, second, true, digestOf(second)).has_value());
        QVERIFY(desk.has(bytes));
    }

    void a_file_that_is_not_the_promised_one_is_discarded()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        auto other = bytes;
        other[99] = 'x';
        QCOMPARE(desk.append(id, 0, other).error(), UploadError::wrongFile);
        QCOMPARE(desk.uploads->state(id, desk.device).error(), UploadError::notFound);
        QVERIFY(!desk.has(bytes) && !desk.has(other));
        QVERIFY(desk.stored.empty());
        QCOMPARE(desk.leftOvers(), std::size_t(0));
    }

    void an_empty_file_is_complete_at_once()
    {
        UploadDesk desk;
        const auto id = desk.create("");
        QCOMPARE(desk.offset(id), std::uint64_t(0));
        QVERIFY(desk.has(""));
        QCOMPARE(desk.stored.size(), std::size_t(1));
        QCOMPARE(desk.uploads->create(desk.device, 0, sha256("x")).error(), UploadError::wrongFile);
    }

    void nobody_sees_another_devices_upload()
    {
        UploadDesk desk;
        const auto id = desk.create(someBytes(10));
        QCOMPARE(desk.uploads->state(id, desk.otherDevice).error(), UploadError::notFound);
        QCOMPARE(desk.uploads->append(id, desk.otherDevice, 0).error(), UploadError::notFound);
        QCOMPARE(desk.uploads->terminate(id, desk.otherDevice).error(), UploadError::notFound);
        QCOMPARE(desk.uploads->state(makeUuid(9), desk.device).error(), UploadError::notFound);
        QVERIFY(desk.uploads->state(id, desk.device).has_value());
    }

    void a_file_that_is_here_already_is_taken_again_like_any_other()
    {
        UploadDesk desk;
        const auto bytes = someBytes(1000);
        for (int round = 0; round < 2; ++round) {
            const auto id = desk.create(bytes);
            QCOMPARE(desk.offset(id), std::uint64_t(0));
            QVERIFY(desk.append(id, 0, bytes).has_value());
        }
        QCOMPARE(desk.stored.size(), std::size_t(2)); // each device's upload proves its own reference
    }

    void an_upload_ends_with_its_lifetime()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto open = desk.create(bytes), done = desk.create(bytes);
        QVERIFY(desk.append(done, 0, bytes).has_value());
        desk.now += desk.limits.lifetime - std::chrono::milliseconds(1);
        QCOMPARE((*desk.uploads->state(open, desk.device)).expires, desk.now + std::chrono::milliseconds(1));
        const auto late = desk.create(bytes);
        QCOMPARE(desk.uploads->expire(), std::size_t(0));
        desk.now += std::chrono::milliseconds(1);
        for (const auto& id : {open, done}) {
            QCOMPARE(desk.uploads->state(id, desk.device).error(), UploadError::notFound);
            QCOMPARE(desk.append(id, 0, bytes).error(), UploadError::notFound);
        }
        QCOMPARE(desk.uploads->expire(), std::size_t(2));
        QCOMPARE(desk.leftOvers(), std::size_t(2)); // part and note of the late one
        QVERIFY(desk.has(bytes));
        QVERIFY(desk.append(late, 0, bytes).has_value());
    }

    void a_terminated_upload_is_gone()
    {
        UploadDesk desk;
        const auto id = desk.create(someBytes(10));
        auto appender = desk.uploads->append(id, desk.device, 0);
        QVERIFY(desk.uploads->terminate(id, desk.device).has_value());
        QVERIFY(!(*appender)->write("x"));
        QCOMPARE((*appender)->finish(false).error(), UploadError::notFound);
        QCOMPARE(desk.uploads->terminate(id, desk.device).error(), UploadError::notFound);
        QCOMPARE(desk.leftOvers(), std::size_t(0));
    }

    void limits_hold()
    {
        UploadDesk desk;
        desk.limits = {.fileBytes = 100, .keepFree = 0, .openPerDevice = 2};
        desk.start();
        QCOMPARE(desk.uploads->create(desk.device, 101, Digest{}).error(), UploadError::tooLarge);
        QCOMPARE(desk.uploads->create(desk.device, UINT64_MAX, Digest{}).error(), UploadError::tooLarge);
        desk.create("a");
        const auto second = desk.create("b");
        QCOMPARE(desk.uploads->create(desk.device, 1, Digest{}).error(), UploadError::tooMany);
        QVERIFY(desk.uploads->create(desk.otherDevice, 1, Digest{}).has_value());
        QVERIFY(desk.append(second, 0, "b").has_value());
        QVERIFY(desk.uploads->create(desk.device, 1, Digest{}).has_value());
    }

    void a_newer_request_takes_an_upload_over()
    {
        UploadDesk desk;
        const auto bytes = someBytes(100);
        const auto id = desk.create(bytes);
        auto dead = *desk.uploads->append(id, desk.device, 0);
        QVERIFY(dead->write(bytes.substr(0, 10)));
        QCOMPARE(desk.offset(id), std::uint64_t(10));
        auto fresh = *desk.uploads->append(id, desk.device, 10);
        QVERIFY(!dead->write("x"));
        QVERIFY(fresh->write(bytes.substr(10)));
        QCOMPARE(dead->finish(false).error(), UploadError::superseded);
        QVERIFY(fresh->finish(true).has_value());
        QVERIFY(desk.has(bytes));
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "test_uploads.moc"
