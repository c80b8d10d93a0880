#include "common/text/signature_title.h"

#include <QTest>

using namespace naskah;

class TestSignatureTitle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBlockSaysAsWhatOneSigns()
    {
        using Lines = std::vector<std::string>;
        QCOMPARE(signatureTitle("Kepala Dinas Kominfo", SigningAs::holder), (Lines{"KEPALA DINAS KOMINFO,"}));
        QCOMPARE(signatureTitle("Kepala Dinas Kominfo", SigningAs::plh), (Lines{"Plh. KEPALA DINAS KOMINFO,"}));
        QCOMPARE(signatureTitle("Kepala Dinas Kominfo", SigningAs::plt), (Lines{"Plt. KEPALA DINAS KOMINFO,"}));
        QCOMPARE(signatureTitle("Sekretaris Daerah", SigningAs::holder, {"Wali Kota Medan"}),
                 (Lines{"a.n. WALI KOTA MEDAN", "SEKRETARIS DAERAH,"}));
        QCOMPARE(signatureTitle("Kepala Bagian Umum", SigningAs::plh, {"Asisten Administrasi Umum", "Sekretaris Daerah"}),
                 (Lines{"a.n. SEKRETARIS DAERAH", "ASISTEN ADMINISTRASI UMUM", "u.b.", "Plh. KEPALA BAGIAN UMUM,"}));
    }
};

QTEST_APPLESS_MAIN(TestSignatureTitle)
#include "test_signature_title.moc"
