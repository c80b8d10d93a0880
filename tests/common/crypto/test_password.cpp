#include "common/crypto/key_wrap.h"
#include "common/crypto/password.h"

#include <QTest>

#include <string>

using namespace naskah;

namespace {
/// The real costs are measured by people; here only the outcome counts.
constexpr PasswordCost cheap{.passes = 1, .memoryKiB = 8};
} // namespace

class TestPassword : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheRightPasswordPasses()
    {
        const std::string phc = hashPassword("kata sandi yang panjang");
        QVERIFY2(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), phc.c_str());
        QVERIFY(verifyPassword(phc, "kata sandi yang panjang"));
        QVERIFY(!verifyPassword(phc, "kata sandi yang panjan"));
        QVERIFY(!verifyPassword(phc, ""));
        QVERIFY(!needsRehash(phc));
        QVERIFY(needsRehash(phc, {.passes = 3, .memoryKiB = 65536}));
    }

    void oneSaltIsNotAnother() { QVERIFY(hashPassword("sama", cheap) != hashPassword("sama", cheap)); }

    void noHashMatchesNothing()
    {
        for (const std::string& text : {std::string(), std::string("$argon2id$"), std::string(500, '$')}) {
            QVERIFY(!verifyPassword(text, ""));
            QVERIFY(needsRehash(text));
        }
    }

    void thePinOpensTheKey()
    {
        const DatabaseKey key = generateDatabaseKey();
        const std::string wrapped = wrapKey(key, "428193");
        QVERIFY2(wrapped.starts_with("naskah-key-1$m=65536,t=3$"), wrapped.c_str());
        QVERIFY(unwrapKey(wrapped, "428193").value() == key);
        QVERIFY(unwrapKey(wrapped, "428194").error().code == Errc::unauthorized);
    }

    void aDamagedKeyIsNamedSo()
    {
        const std::string wrapped = wrapKey(generateDatabaseKey(), "1234", cheap);
        for (const std::string& text :
             {std::string(),
              std::string("naskah-key-2") + wrapped.substr(12),
              wrapped.substr(0, wrapped.size() - 3),
              wrapped + "A",
              wrapped + "$",
              std::string("naskah-key-1$m=4294967295,t=1") + wrapped.substr(wrapped.find('$', 13)),
              std::string("naskah-key-1$m=8,t=0") + wrapped.substr(wrapped.find('$', 13)),
              std::string("naskah-key-1$m=8;t=1") + wrapped.substr(wrapped.find('$', 13))}) {
            const auto opened = unwrapKey(text, "1234");
            QVERIFY2(!opened && opened.error().code == Errc::corrupt, text.c_str());
        }
        std::string changed = wrapped;
        char& letter = changed[changed.rfind('$') + 5];
        letter = letter == 'A' ? 'B' : 'A';
        QVERIFY(unwrapKey(changed, "1234").error().code == Errc::unauthorized);
    }
};

QTEST_APPLESS_MAIN(TestPassword)
#include "test_password.moc"
