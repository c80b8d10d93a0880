#include "common/text/event_time.h"

#include <QTest>

using namespace naskah;

class TestEventTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadAsLettersWriteThem()
    {
        QVERIFY((parseEventTime("09.00 WIB s.d. selesai") == EventTime{540, std::nullopt}));
        QVERIFY((parseEventTime("Pukul 08:30 - 12.00 WIB") == EventTime{510, 720}));
        QVERIFY((parseEventTime("9.05") == EventTime{545, std::nullopt}));
        QVERIFY((parseEventTime("13.00 s.d. 09.00") == EventTime{780, std::nullopt}));
        for (const char* none : {"", "pagi", "24.00", "12.60", "100.00", "9.0", "005.65", "2026", "9."})
            QVERIFY2(!parseEventTime(none), none);
    }
};

QTEST_APPLESS_MAIN(TestEventTime)
#include "test_event_time.moc"
