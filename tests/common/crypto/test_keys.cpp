#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/sealed_box.h"
#include "common/crypto/signature.h"

#include <QTest>

#include <string>

using namespace naskah;

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignatureIsThePublishedOne()
    {
        // RFC 8032, section 7.1, test 2.
        const auto key =
            SigningKey::fromSeed(*fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        QCOMPARE(toHex(key.publicKey().bytes), "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        const Signature signature = key.sign("\x72");
        QCOMPARE(toHex(signature.bytes),
                 "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                 "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        QVERIFY(verify(key.publicKey(), "\x72", signature));
    }

    void whatChangesIsRefused()
    {
        const SigningKey key = SigningKey::generate();
        Signature signature = key.sign("surat keluar");
        QVERIFY(verify(key.publicKey(), "surat keluar", signature));
        QVERIFY(!verify(key.publicKey(), "surat masuk", signature));
        QVERIFY(!verify(SigningKey::generate().publicKey(), "surat keluar", signature));
        QVERIFY(!verify(PublicKey{}, "surat keluar", signature));
        for (std::size_t i = 0; i < signature.bytes.size(); ++i) {
            Signature changed = signature;
            changed.bytes[i] ^= 1;
            QVERIFY(!verify(key.publicKey(), "surat keluar", changed));
        }
    }

    void aKeyLivesInItsSeed()
    {
        const SigningKey key = SigningKey::generate();
        QCOMPARE(key.seed().size(), 32u);
        QVERIFY(SigningKey::fromSeed(key.seed()).publicKey() == key.publicKey());
        QVERIFY_EXCEPTION_THROWN(SigningKey::fromSeed("short"), std::invalid_argument);
    }

    void onlyTheHolderOpensABox()
    {
        const BoxKey key = BoxKey::generate();
        const std::string plain("rahasia\0sekali", 14);
        const std::string sealed = seal(key.publicKey(), plain);
        QCOMPARE(sealed.size(), plain.size() + 48);
        QVERIFY(sealed != seal(key.publicKey(), plain));
        QCOMPARE(open(key, sealed).value(), plain);
        QCOMPARE(open(BoxKey::fromSecret(key.secret()), sealed).value(), plain);
        QVERIFY(!open(BoxKey::generate(), sealed));
        QCOMPARE(open(key, seal(key.publicKey(), "")).value(), "");
    }

    void aChangedBoxStaysShut()
    {
        const BoxKey key = BoxKey::generate();
        const std::string sealed = seal(key.publicKey(), "isi");
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            std::string changed = sealed;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!open(key, changed));
            QVERIFY(!open(key, sealed.substr(0, i)));
        }
        QVERIFY_EXCEPTION_THROWN(BoxKey::fromSecret("short"), std::invalid_argument);
    }
};

QTEST_APPLESS_MAIN(TestKeys)
#include "test_keys.moc"
