#include "common/crypto/encoding.h"
#include "common/crypto/random.h"

#include <QTest>

#include <string>

using namespace naskah;

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        for (std::size_t size = 0; size < 70; ++size) {
            const std::string bytes = randomBytes(size);
            QCOMPARE(fromHex(toHex(bytes)).value(), bytes);
            QCOMPARE(fromBase64(toBase64(bytes)).value(), bytes);
            QCOMPARE(fromBase64Url(toBase64Url(bytes)).value(), bytes);
            QCOMPARE(fromBase32(toBase32(bytes)).value(), bytes);
        }
    }

    void theSpellingIsThePublishedOne()
    {
        // RFC 4648, section 10.
        QCOMPARE(toBase64("foob"), "Zm9vYg==");
        QCOMPARE(toBase64Url("foob"), "Zm9vYg");
        QCOMPARE(toBase64(std::string("\xfb\xff")), "+/8=");
        QCOMPARE(toBase64Url(std::string("\xfb\xff")), "-_8");
        QCOMPARE(toHex(std::string("\x00\xff", 2)), "00ff");
        QCOMPARE(fromHex("00FF").value(), std::string("\x00\xff", 2));
        QCOMPARE(toBase32(std::string("\xff\xff\xff\xff\xff")), "ZZZZZZZZ");
        QCOMPARE(toBase32(std::string("\x01")), "04");
    }

    void oneValueHasOneSpelling()
    {
        for (int byte = 128; byte < 256; ++byte) {
            const std::string text{'A', 'A', static_cast<char>(byte), 'A'};
            QVERIFY(!fromBase64(text));
            QVERIFY(!fromBase64Url(text));
            QVERIFY(!fromHex(text));
            QVERIFY(!fromBase32(text));
        }
        for (const char* text : {"0", "0g", "0 0", "00\n"})
            QVERIFY2(!fromHex(text), text);
        for (const char* text : {"Zm9vYg", "Zm9vYg=", "Zm9vYh==", "Zm9vYg==\n", "Zm9 vYg==", "Zm9v=", "-_8="})
            QVERIFY2(!fromBase64(text), text);
        for (const char* text : {"Zm9vYg==", "Zm9vYh", "Z", "+/8"})
            QVERIFY2(!fromBase64Url(text), text);
        for (const char* text : {"U4", "0", "05", "04.", "000"})
            QVERIFY2(!fromBase32(text), text);
    }

    void aCodeMayBeTypedTheWayItSounds()
    {
        const std::string bytes("\x01\x02\x03\x04\x05");
        const std::string code = toBase32(bytes);
        std::string spoken = grouped(code, 4);
        for (char& letter : spoken) {
            if (letter == '0')
                letter = 'o';
            else if (letter == '1')
                letter = 'l';
            else if (letter >= 'A')
                letter = static_cast<char>(letter - 'A' + 'a');
        }
        QCOMPARE(fromBase32(spoken).value(), bytes);
        QCOMPARE(grouped("4F2K9QXA7", 4), "4F2K-9QXA-7");
        QCOMPARE(grouped("", 4), "");
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "test_encoding.moc"
