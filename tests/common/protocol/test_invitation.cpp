#include "common/protocol/invitation.h"

#include <QTest>

using namespace naskah;

class TestInvitation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anInvitationComesBackAsItWasWritten()
    {
        const std::string pin(64, 'a');
        for (const char* host : {"naskah.medan.contoh.go.id", "127.0.0.1", "[::1]"}) {
            const Invitation invitation{host, 8443, "4F2K-9QXA-77", pin};
            const auto read = readInvitation(invitation.text());
            QVERIFY(read);
            QVERIFY(*read == invitation);
        }
        QCOMPARE(readInvitation("naskah://a.id:443/C?pin=" + pin)->server(), std::string("https://a.id:443"));
    }

    void anythingElseIsNone()
    {
        const std::string pin(64, 'a');
        const std::vector<std::string> bads{"",
                                            "https://a.id:443/C?pin=" + pin,
                                            "naskah://a.id/C?pin=" + pin,
                                            "naskah://a.id:0/C?pin=" + pin,
                                            "naskah://a.id:99999/C?pin=" + pin,
                                            "naskah://a.id:4x/C?pin=" + pin,
                                            "naskah://a.id:443/?pin=" + pin,
                                            "naskah://a.id:443/C",
                                            "naskah://a.id:443/C?pin=" + pin + "a",
                                            "naskah://a.id:443/C?pin=" + std::string(64, 'g'),
                                            "naskah://a b:443/C?pin=" + pin,
                                            "naskah://a.id:443/C D?pin=" + pin,
                                            "naskah://?pin=/:1" + pin};
        for (const auto& bad : bads)
            QVERIFY2(!readInvitation(bad), bad.c_str());
    }
};

QTEST_MAIN(TestInvitation)
#include "test_invitation.moc"
