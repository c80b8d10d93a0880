#include "client/ui/controls/chip_editor.h"
#include "client/ui/controls/suggest_line.h"

#include "tests/client/ui_dialogs/screens.h"

#include <QSignalSpy>
#include <QTest>

using naskah::SuggestLine;

class TestSuggestLine : public QObject {
    Q_OBJECT

    static void answer(SuggestLine* line)
    {
        connect(line, &SuggestLine::typed, line, [line](const QString& text) {
            line->setSuggestions(text, {{"k1", "500.11.3.1", "Sistem informasi"}, {"k2", "500.12", "Kominfo"}});
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

    void enterBeforeTheAnswerTakesWhatWasMeant()
    {
        SuggestLine line(SuggestLine::Mode::strict);
        QStringList asked;
        connect(&line, &SuggestLine::typed, &line, [&asked](const QString& text) { asked << text; });
        showActive(line);
        line.setFocus();
        QTest::keyClicks(&line, "5");
        line.setSuggestions("5", {{"k1", "500.11.3.1", {}}});
        QVERIFY(line.isListOpen());
        QTest::keyClicks(&line, "1");
        QTest::keyClick(&line, Qt::Key_Enter); // the open list is that of "5"
        QCOMPARE(line.key(), QString());
        line.setSuggestions("51", {{"k2", "510", {}}});
        QCOMPARE(line.key(), QString("k2"));
        QCOMPARE(asked, (QStringList{"5", "51"}));
    }

    void aLateAnswerIsLeftAside()
    {
        SuggestLine line(SuggestLine::Mode::strict);
        showActive(line);
        line.setFocus();
        QTest::keyClicks(&line, "51");
        line.setSuggestions("5", {{"k1", "500.11.3.1", {}}});
        QVERIFY(!line.isListOpen());
        line.choose({"k2", "510", {}});
        line.setSuggestions("51", {{"k1", "500.11.3.1", {}}});
        QVERIFY(!line.isListOpen());
        QCOMPARE(line.key(), QString("k2"));
    }

    void theSameHoldsForRecipients()
    {
        naskah::ChipEditor editor("To");
        showActive(editor);
        editor.input()->setFocus();
        QTest::keyClicks(editor.input(), "k");
        editor.setSuggestions("k", {{"1", "Kabid", "Nadia"}});
        QTest::keyClicks(editor.input(), "s");
        QTest::keyClick(editor.input(), Qt::Key_Return);
        QVERIFY(editor.recipients().isEmpty());
        editor.setSuggestions("ks", {{"2", "Kasubbag", "Bambang"}});
        QCOMPARE(editor.recipients().size(), 1);
        QCOMPARE(editor.recipients()[0].key, QString("2"));
        editor.setSuggestions("k", {{"1", "Kabid", "Nadia"}});
        QTest::keyClick(editor.input(), Qt::Key_Return);
        QCOMPARE(editor.recipients().size(), 1);
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
