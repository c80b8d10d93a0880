#include "common/text/uuid.h"

#include <QTest>

#include <string>

using namespace naskah;

class TestUuid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIdCarriesItsTimeAndVersion()
    {
        const Uuid id = makeUuid(0x017F22E279B0, {0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff});
        QCOMPARE(id.text(), "017f22e2-79b0-7fff-bfff-ffffffffffff");
        QVERIFY(makeUuid(1000) < makeUuid(1001));
        QVERIFY(makeUuid(1000) != makeUuid(1000));
    }

    void aDerivedIdIsTheSameEverywhere()
    {
        const Uuid parent = *parseUuid("017f22e2-79b0-7fff-bfff-ffffffffffff");
        QVERIFY(deriveUuid(parent, "leg/0") == deriveUuid(parent, "leg/0"));
        QVERIFY(deriveUuid(parent, "leg/0") != deriveUuid(parent, "leg/1"));
        QCOMPARE(deriveUuid(parent, "leg/0").text()[14], '8');
    }

    void textComesBack()
    {
        const Uuid id = makeUuid(1234567890123);
        QVERIFY(parseUuid(id.text()) == id);
        QVERIFY(uuidFromRaw(id.raw()) == id);
        QVERIFY(Uuid{}.isNil() && !id.isNil());
    }

    void nothingElseIsAnId()
    {
        for (const char* text : {"",
                                 "017f22e2-79b0-7fff-bfff-fffffffffff",
                                 "017f22e2-79b0-7fff-bfff-fffffffffffg",
                                 "017f22e279b07fffbfffffffffffffff",
                                 "017f22e2-79b0-7fff-bfff-ffffffffffff ",
                                 "017F22E2-79B0-7FFF-BFFF-FFFFFFFFFFFF"})
            QVERIFY2(!parseUuid(text), text);
        QVERIFY(!uuidFromRaw("short"));
    }
};

QTEST_APPLESS_MAIN(TestUuid)
#include "test_uuid.moc"
