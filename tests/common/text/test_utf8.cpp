#include "common/text/utf8.h"

#include <QTest>

#include <string>

using namespace naskah;

class TestUtf8 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellFormedTextIsKnown()
    {
        for (const char* text : {"", "surat", "é", "\u20ac", "\U0001F4E8", "\U0010FFFF", "\ud7ff\ue000"})
            QVERIFY2(isValidUtf8(text), text);
        QVERIFY(isValidUtf8(std::string_view("a\0b", 3)));
        for (const char* text : {"\x80",
                                 "\xc0\x80",
                                 "\xc1\xbf",
                                 "\xc3",
                                 "\xe2\x82",
                                 "\xe0\x80\x80",
                                 "\xed\xa0\x80",
                                 "\xf0\x80\x80\x80",
                                 "\xf4\x90\x80\x80",
                                 "\xf5\x80\x80\x80",
                                 "\xff",
                                 "a\xffz"})
            QVERIFY(!isValidUtf8(text));
    }

    void lengthIsInCodePoints()
    {
        QCOMPARE(lengthInCodePoints("café \U0001F4E8"), 6u);
        QCOMPARE(lengthInCodePoints("a\xff\xe2\x82"), 4u);
        QCOMPARE(firstCodePoints("café \U0001F4E8", 4), "café");
        QCOMPARE(firstCodePoints("café", 9), "café");
        QCOMPARE(firstCodePoints("café", 0), "");
    }

    void whiteSpaceIsTrimmedAndCollapsed()
    {
        QCOMPARE(trimmed(" \t\u00a0surat  masuk\u3000\n"), "surat  masuk");
        QCOMPARE(trimmed(" \n "), "");
        QCOMPARE(trimmed("\xff "), "\xff");
        QCOMPARE(collapsedWhitespace("\r\n surat \u2003\n masuk\t"), "surat masuk");
        QCOMPARE(collapsedWhitespace(""), "");
    }

    void whatCannotBeSeenIsTakenOut()
    {
        const std::string text("\ufeffa\0b\x1b[1mc\u202e\u2066d\u0085", 20);
        QCOMPARE(withoutControls(text, LineEnds::remove), "ab[1mcd");
        QCOMPARE(withoutControls("satu\r\ndua\rtiga\tempat\u2028lima", LineEnds::keep), "satu\ndua\ntiga\tempat\nlima");
        QCOMPARE(withoutControls("satu\r\ndua", LineEnds::remove), "satudua");
        QCOMPARE(withoutControls("é\xff", LineEnds::remove), "é\xff");
    }
};

QTEST_APPLESS_MAIN(TestUtf8)
#include "test_utf8.moc"
