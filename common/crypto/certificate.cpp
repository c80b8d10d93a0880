#include "common/crypto/certificate.h"

#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace naskah {
namespace {

template <auto Function>
struct With {
    template <class T>
    void operator()(T* object) const
    {
        Function(object);
    }
};
using Bio = std::unique_ptr<BIO, With<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, With<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, With<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, With<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, With<BN_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, With<GENERAL_NAMES_free>>;

constexpr long day = 24 * 60 * 60;
constexpr int validDays = 3653; // ten years
constexpr std::size_t longestCommonName = 64;

/// Leaves OpenSSL's error queue as clean as TLS code on the same thread expects it.
struct CleanErrors {
    ~CleanErrors() { ERR_clear_error(); }
};

/// A damaged PEM text may claim to be encrypted; nobody must be asked for a pass phrase.
int noPassPhrase(char*, int, int, void*)
{
    return -1;
}

void require(bool good)
{
    if (!good) throw std::runtime_error("OpenSSL could not make the certificate");
}

std::string contentOf(BIO* bio)
{
    const char* data = nullptr;
    const long size = BIO_get_mem_data(bio, const_cast<char**>(&data));
    return {data, static_cast<std::size_t>(size)};
}

bool isHostName(std::string_view host)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
               c == '_';
    };
    return !host.empty() && host.size() <= 253 && std::ranges::all_of(host, allowed);
}

GENERAL_NAME* generalName(const std::string& host)
{
    GENERAL_NAME* name = GENERAL_NAME_new();
    require(name != nullptr);
    if (ASN1_OCTET_STRING* address = a2i_IPADDRESS(host.c_str())) {
        GENERAL_NAME_set0_value(name, GEN_IPADD, address);
        return name;
    }
    ASN1_IA5STRING* text = ASN1_IA5STRING_new();
    require(text && ASN1_STRING_set(text, host.data(), static_cast<int>(host.size())) == 1);
    GENERAL_NAME_set0_value(name, GEN_DNS, text);
    return name;
}

void addHosts(X509* certificate, const std::vector<std::string>& hosts)
{
    Names names(GENERAL_NAMES_new());
    require(names != nullptr);
    for (const std::string& host : hosts)
        require(sk_GENERAL_NAME_push(names.get(), generalName(host)) > 0);
    require(X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1);
}

void addExtension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

/// False when the name is no UTF-8.
bool setSubject(X509* certificate, const std::string& commonName)
{
    X509_NAME* name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_NID(name,
                                      NID_commonName,
                                      MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(commonName.data()),
                                      static_cast<int>(commonName.size()),
                                      -1,
                                      0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1;
}

void setSerial(X509* certificate)
{
    // 127 random bits: positive, and never the same for two certificates of one server.
    const Number number(BN_new());
    require(number && BN_rand(number.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1);
    require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
}

} // namespace

Result<CertificateAndKey> makeSelfSignedCertificate(const CertificateNames& names,
                                                    std::chrono::system_clock::time_point from)
{
    const CleanErrors clean;
    if (names.commonName.empty() || names.commonName.size() > longestCommonName)
        return Error{Errc::invalid, "a certificate's name has 1 to 64 characters"};
    if (names.hosts.empty()) return Error{Errc::invalid, "a certificate needs a host name or address"};
    for (const std::string& host : names.hosts) {
        const std::unique_ptr<ASN1_OCTET_STRING, With<ASN1_OCTET_STRING_free>> address(a2i_IPADDRESS(host.c_str()));
        if (!address && !isHostName(host)) return Error{Errc::invalid, "not a host name or address: " + host};
    }

    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    require(key && certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    setSerial(certificate.get());
    if (!setSubject(certificate.get(), names.commonName))
        return Error{Errc::invalid, "this name cannot stand in a certificate"};
    time_t start = std::chrono::system_clock::to_time_t(from);
    require(X509_time_adj_ex(X509_getm_notBefore(certificate.get()), 0, -day, &start) != nullptr);
    require(X509_time_adj_ex(X509_getm_notAfter(certificate.get()), validDays, 0, &start) != nullptr);
    require(X509_set_pubkey(certificate.get(), key.get()) == 1);
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), NID_subject_key_identifier, "hash");
    addHosts(certificate.get(), names.hosts);
    require(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);

    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_mem()));
    require(certificateText && keyText && PEM_write_bio_X509(certificateText.get(), certificate.get()) == 1);
    require(PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return CertificateAndKey{contentOf(certificateText.get()), contentOf(keyText.get())};
}

Result<std::string> spkiPin(std::string_view certificatePem)
{
    const CleanErrors clean;
    const Bio text(BIO_new_mem_buf(certificatePem.data(), static_cast<int>(certificatePem.size())));
    require(text != nullptr);
    const Certificate certificate(PEM_read_bio_X509(text.get(), nullptr, noPassPhrase, nullptr));
    if (!certificate) return Error{Errc::corrupt, "no certificate in this text"};
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    require(size > 0);
    const std::string pin = toHex(sha256({reinterpret_cast<const char*>(der), static_cast<std::size_t>(size)}));
    OPENSSL_free(der);
    return pin;
}

} // namespace naskah
