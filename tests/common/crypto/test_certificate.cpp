#include "common/crypto/certificate.h"

#include <QTest>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>

using namespace naskah;

namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

template <class T, class Read, class Free>
std::unique_ptr<T, Free> readPem(const std::string& pem, Read read, Free release)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())),
                                                         BIO_free);
    return {read(text.get(), nullptr, nullptr, nullptr), release};
}

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerCertificateNamesItsHosts()
    {
        const auto made = makeSelfSignedCertificate(
            {.commonName = "Naskah Kota Medan", .hosts = {"naskah.medan.go.id", "10.1.2.3", "fd00::1"}});
        QVERIFY(made);
        const auto certificate = readPem<X509>(made->certificatePem, PEM_read_bio_X509, X509_free);
        const auto key = readPem<EVP_PKEY>(made->keyPem, PEM_read_bio_PrivateKey, EVP_PKEY_free);
        QVERIFY(certificate && key);
        QCOMPARE(X509_check_private_key(certificate.get(), key.get()), 1);
        QCOMPARE(X509_verify(certificate.get(), key.get()), 1);
        QCOMPARE(X509_check_host(certificate.get(), "naskah.medan.go.id", 0, 0, nullptr), 1);
        QCOMPARE(X509_check_host(certificate.get(), "lain.medan.go.id", 0, 0, nullptr), 0);
        QCOMPARE(X509_check_ip_asc(certificate.get(), "10.1.2.3", 0), 1);
        QCOMPARE(X509_check_ip_asc(certificate.get(), "fd00::1", 0), 1);
        QCOMPARE(X509_check_ip_asc(certificate.get(), "10.1.2.4", 0), 0);
    }

    void itIsValidForTenYears()
    {
        const auto made = makeSelfSignedCertificate({.commonName = "Naskah", .hosts = {"localhost"}});
        const auto certificate = readPem<X509>(made->certificatePem, PEM_read_bio_X509, X509_free);
        int days = 0;
        int seconds = 0;
        QVERIFY(ASN1_TIME_diff(
            &days, &seconds, X509_get0_notBefore(certificate.get()), X509_get0_notAfter(certificate.get())));
        QCOMPARE(days, 3654);
        QVERIFY(X509_cmp_current_time(X509_get0_notBefore(certificate.get())) < 0);
    }

    void thePinIsTheKeys()
    {
        const auto one = makeSelfSignedCertificate({.commonName = "Naskah", .hosts = {"localhost"}});
        const auto other = makeSelfSignedCertificate({.commonName = "Naskah", .hosts = {"localhost"}});
        const std::string pin = spkiPin(one->certificatePem).value();
        QCOMPARE(pin.size(), 64u);
        QCOMPARE(spkiPin("some text before\n" + one->certificatePem).value(), pin);
        QVERIFY(spkiPin(other->certificatePem).value() != pin);
    }

    void whatIsNoCertificateIsSaidSo()
    {
        const std::string encrypted =
            "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: "
            "AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\nAAAA\n-----END CERTIFICATE-----\n";
        for (const std::string& text : {std::string(), std::string("halo"), encrypted})
            QVERIFY(spkiPin(text).error().code == Errc::corrupt);
        for (const CertificateNames& names : {CertificateNames{"", {"localhost"}},
                                              CertificateNames{"Naskah", {}},
                                              CertificateNames{"Naskah", {"a b"}},
                                              CertificateNames{"Naskah", {""}},
                                              CertificateNames{"\xff\xfe", {"localhost"}},
                                              CertificateNames{std::string(65, 'x'), {"localhost"}}})
            QVERIFY(makeSelfSignedCertificate(names).error().code == Errc::invalid);
        // TLS code on this thread would take a left-over error for its own.
        QCOMPARE(ERR_peek_error(), 0ul);
    }
};

QTEST_APPLESS_MAIN(TestCertificate)
#include "test_certificate.moc"
