#include "client/ui/controls/suggest_line.h"

#include "tests/client/ui_dialogs/screens.h"

#include <QSignalSpy>
#include <QTest>

using naskah::SuggestLine;

class TestSuggestLine : public QObject {
    Q_OBJECT

    static void answer(SuggestLine* line)
    {
        connect(line, &SuggestLine::typed, line, [line] {
            line->setSuggestions({{"k1", "500.11.3.1", "Sistem informasi"}, {"k2", "500.12", "Kominfo"}});
        });
    }

private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void inAStrictFieldTheFirstRowIsTakenWithEnter()
    {
        SuggestLine line(SuggestLine::Mode::strict);
        answer(&line);
        showActive(line);
        line.setFocus();
        QTest::keyClicks(&line, "5");
        QVERIFY(line.isListOpen());
        QTest::keyClick(&line, Qt::Key_Enter);
        QVERIFY(!line.isListOpen());
        QCOMPARE(line.key(), QString("k1"));
        QCOMPARE(line.text(), QString("500.11.3.1"));
        QTest::keyClicks(&line, "x");
        QCOMPARE(line.key(), QString());
    }

    void inAFreeFieldTypedWordsStay()
    {
        QWidget window;
        auto* line = new SuggestLine(SuggestLine::Mode::free, &window);
        auto* next = new QLineEdit(&window);
        answer(line);
        showActive(window);
        line->setFocus();
        QTest::keyClicks(line, "Dinas baru");
        QTest::keyClick(line, Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QCOMPARE(line->text(), QString("Dinas baru"));
        QCOMPARE(line->key(), QString());
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Down); // opens
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Down);
        QTest::keyClick(line, Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QCOMPARE(line->key(), QString("k2"));
    }

    void escapeClosesTheListAndNotMore()
    {
        SuggestLine line(SuggestLine::Mode::strict);
        answer(&line);
        showActive(line);
        line.setFocus();
        QTest::keyClicks(&line, "5");
        QTest::keyClick(&line, Qt::Key_Escape);
        QVERIFY(!line.isListOpen());
        QVERIFY(line.isVisible());
        QCOMPARE(line.key(), QString());
    }
};

QTEST_MAIN(TestSuggestLine)
#include "test_suggest_line.moc"
