#include "common/text/ics.h"

#include <QTest>

#include <random>

using namespace naskah;

namespace {

Timestamp at(const char* day, int hour, int minute)
{
    return Timestamp{*parseIsoDate(day)} + std::chrono::hours{hour} + std::chrono::minutes{minute};
}

CalendarEvent meeting()
{
    CalendarEvent event;
    event.uid = "0197-naskah";
    event.summary = "Rapat koordinasi; pembahasan APBD, tahap II";
    event.location = "Ruang Rapat I\\Lantai 2";
    event.description = "Baris pertama\nBaris kedua – dengan “tanda” panjang, sehingga baris ini pasti dilipat beberapa kali oleh aturannya";
    event.start = at("2026-05-12", 2, 0); // 09.00 WIB
    event.end = at("2026-05-12", 4, 30);
    event.sequence = 3;
    event.changedAt = at("2026-05-04", 1, 15);
    return event;
}

std::string calendar(const std::string& inner)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inner + "END:VCALENDAR\r\n";
}

} // namespace

class TestIcs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        auto day = meeting();
        day.uid = "hari";
        day.allDay = true;
        day.start = at("2026-05-12", 0, 0) - std::chrono::hours{7};
        day.end = day.start + std::chrono::days{2};
        day.cancelled = true;
        const std::vector events{meeting(), day};
        const auto read = readIcs(writeIcs(events));
        QVERIFY(bool(read));
        QCOMPARE(read->skipped, 0);
        QVERIFY(read->events == events);
        QVERIFY(writeIcs({day}).find("DTSTART;VALUE=DATE:20260512\r\n") != std::string::npos);
        QVERIFY(writeIcs({day}).find("DTEND;VALUE=DATE:20260514\r\n") != std::string::npos);
        QVERIFY(writeIcs({meeting()}).find("DTSTART:20260512T020000Z\r\n") != std::string::npos);
        QVERIFY(writeIcs({meeting()}).find("SUMMARY:Rapat koordinasi\\; pembahasan APBD\\, tahap II\r\n") != std::string::npos);
    }

    void noLineIsLongerThan75OctetsAndNoCharacterIsBroken()
    {
        std::mt19937 random(5);
        const std::vector<std::string> pieces{"a", "é", "–", "𝛼", " ", ",", ";", "\\", "\n", "kata"};
        for (int round = 0; round < 200; ++round) {
            auto event = meeting();
            event.summary.clear();
            for (unsigned i = 0; i < random() % 200; ++i)
                event.summary += pieces[random() % pieces.size()];
            const auto text = writeIcs({event});
            std::size_t start = 0;
            while (start < text.size()) {
                const auto end = text.find("\r\n", start);
                QVERIFY(end != text.npos);
                QVERIFY(end - start <= 75);
                const auto line = QByteArray::fromStdString(text.substr(start, end - start));
                QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
                start = end + 2;
            }
            const auto read = readIcs(text);
            QCOMPARE(read->events.size(), std::size_t{1});
            QCOMPARE(read->events[0].summary, event.summary);
        }
    }

    void whatOtherProgramsWriteIsUnderstood()
    {
        const auto read = readIcs(calendar("BEGIN:VTIMEZONE\nTZID:Asia/Jakarta\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\n"
                                           "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\"Asia/Jakarta\":20260512T090000\nsummary;LANGUAGE=id:Ra\n pat\n"
                                           "BEGIN:VALARM\nSUMMARY:Alarm\nEND:VALARM\nEND:VEVENT\n"
                                           "BEGIN:VEVENT\nUID:2\nDTSTART:20260512T090000\nEND:VEVENT\n"));
        QCOMPARE(read->events.size(), std::size_t{2});
        QCOMPARE(read->events[0].start, at("2026-05-12", 2, 0));
        QCOMPARE(read->events[0].summary, std::string{"Rapat"});
        QVERIFY(!read->events[0].end);
        QCOMPARE(read->events[1].start, at("2026-05-12", 2, 0));
    }

    void whatCannotBeUnderstoodIsCounted_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("no start") << QByteArray("UID:1\r\n");
        QTest::newRow("no uid") << QByteArray("DTSTART:20260512T020000Z\r\n");
        QTest::newRow("no such day") << QByteArray("UID:1\r\nDTSTART:20260231T020000Z\r\n");
        QTest::newRow("no such hour") << QByteArray("UID:1\r\nDTSTART:20260512T250000Z\r\n");
        QTest::newRow("words") << QByteArray("UID:1\r\nDTSTART:besok\r\n");
        QTest::newRow("another zone") << QByteArray("UID:1\r\nDTSTART;TZID=America/Lima:20260512T090000\r\n");
        QTest::newRow("ends before it begins") << QByteArray("UID:1\r\nDTSTART:20260512T020000Z\r\nDTEND:20260511T020000Z\r\n");
    }
    void whatCannotBeUnderstoodIsCounted()
    {
        QFETCH(QByteArray, event);
        const auto read = readIcs(calendar("BEGIN:VEVENT\r\n" + event.toStdString() + "END:VEVENT\r\n"));
        QVERIFY(bool(read));
        QVERIFY(read->events.empty());
        QCOMPARE(read->skipped, 1);
    }

    void hostileFilesDoNoHarm()
    {
        QVERIFY(!readIcs(""));
        QVERIFY(!readIcs("BEGIN:VCARD\r\n"));
        QVERIFY(!readIcs(std::string(std::size_t{9} << 20, 'x')));
        QCOMPARE(readIcs("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1")->skipped, 1);
        std::string deep = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n";
        for (int i = 0; i < 100'000; ++i)
            deep += "BEGIN:X\r\n";
        QVERIFY(bool(readIcs(deep)));
        std::mt19937 random(3);
        const auto good = writeIcs({meeting()});
        for (int round = 0; round < 5000; ++round) {
            auto text = good;
            for (int i = 0; i < 4; ++i) {
                const auto place = random() % text.size();
                if (random() % 3 == 0)
                    text.erase(place, random() % 20);
                else
                    text[place] = char(random());
            }
            const auto read = readIcs(text);
            if (read) QVERIFY(read->events.size() <= 1);
        }
        // A line that a name smuggles in stays inside its property.
        auto event = meeting();
        event.summary = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:lain";
        QCOMPARE(readIcs(writeIcs({event}))->events.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestIcs)
#include "test_ics.moc"
