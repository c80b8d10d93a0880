#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"
#include "common/crypto/random.h"

#include <QTest>

#include <string>

using namespace naskah;

class TestDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDigestIsThePublishedOne()
    {
        // FIPS 180-4 examples.
        QCOMPARE(toHex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(toHex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(toHex(sha256(std::string(1000000, 'a'))),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    void piecesGiveTheDigestOfTheWhole()
    {
        const std::string text = randomBytes(1000);
        Sha256 hash;
        for (std::size_t at = 0; at < text.size(); at += 77)
            hash.update(std::string_view(text).substr(at, 77));
        QCOMPARE(hash.finish(), sha256(text));
        QCOMPARE(hash.finish(), sha256(""));
        Sha256 moved = std::move(hash);
        moved.update("abc");
        QCOMPARE(moved.finish(), sha256("abc"));
    }

    void anAuthenticationCodeIsThePublishedOne()
    {
        // RFC 4231, cases 2 and 6 (a key longer than a block).
        QCOMPARE(toHex(hmacSha256("Jefe", "what do ya want for nothing?")),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QCOMPARE(toHex(hmacSha256(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
                 "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    void secretsAreComparedWhole()
    {
        QVERIFY(equalInConstantTime("kunci", "kunci"));
        QVERIFY(!equalInConstantTime("kunci", "kunca"));
        QVERIFY(!equalInConstantTime("kunci", "kunc"));
        QVERIFY(equalInConstantTime("", ""));
    }

    void randomBytesDiffer()
    {
        QCOMPARE(randomBytes(32).size(), 32u);
        QVERIFY(randomBytes(32) != randomBytes(32));
        QCOMPARE(randomToken(32).size(), 43u);
        QCOMPARE(fromBase64Url(randomToken(20))->size(), 20u);
    }
};

QTEST_APPLESS_MAIN(TestDigest)
#include "test_digest.moc"
