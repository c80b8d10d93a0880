#include "server/http/tls_context.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <stdexcept>
#include <string_view>

namespace naskah::http {

namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

[[noreturn]] void fail(const std::string& what)
{
    char reason[256] = "";
    if (const auto code = ERR_peek_last_error()) ERR_error_string_n(code, reason, sizeof reason);
    ERR_clear_error();
    throw std::runtime_error("TLS: " + what + (reason[0] ? std::string(": ") + reason : std::string()));
}

Bio reader(const std::string& pem)
{
    return {BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free};
}

/// The first certificate of `pem` is the server's own, the others its chain.
void useCertificates(SSL_CTX* context, const std::string& pem)
{
    const auto bio = reader(pem);
    const Certificate own(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free);
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1) fail("the certificate cannot be read");
    while (const Certificate next{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), &X509_free})
        if (SSL_CTX_add1_chain_cert(context, next.get()) != 1) fail("the certificate chain cannot be used");
    ERR_clear_error(); // the reading ended with "no start line"
}

void useKey(SSL_CTX* context, const std::string& pem)
{
    const auto bio = reader(pem);
    const Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    if (!key || SSL_CTX_use_PrivateKey(context, key.get()) != 1) fail("the private key cannot be read");
    if (SSL_CTX_check_private_key(context) != 1) fail("certificate and private key do not belong together");
}

/// Only HTTP/1.1; a peer that offers only other protocols is refused in the handshake.
int chooseProtocol(
    SSL*, const unsigned char** out, unsigned char* size, const unsigned char* in, unsigned length, void*)
{
    static constexpr std::string_view ours = "http/1.1";
    for (unsigned at = 0; at + 1 <= length; at += in[at] + 1U) {
        const unsigned count = in[at];
        if (at + 1 + count > length) break;
        if (std::string_view(reinterpret_cast<const char*>(in + at + 1), count) != ours) continue;
        *out = in + at + 1;
        *size = static_cast<unsigned char>(count);
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

} // namespace

std::shared_ptr<ssl_ctx_st> makeTlsContext(const std::string& certificatePem, const std::string& privateKeyPem)
{
    ERR_clear_error();
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    if (!context) fail("no context");
    auto* raw = context.get();
    SSL_CTX_set_min_proto_version(raw, TLS1_3_VERSION);
    SSL_CTX_set_options(raw, SSL_OP_NO_TICKET | SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_num_tickets(raw, 0);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_max_early_data(raw, 0);
    if (SSL_CTX_set_ciphersuites(raw, "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256") != 1 ||
        SSL_CTX_set1_groups_list(raw, "X25519:P-256") != 1)
        fail("this OpenSSL lacks the suites or groups");
    SSL_CTX_set_alpn_select_cb(raw, chooseProtocol, nullptr);
    useCertificates(raw, certificatePem);
    useKey(raw, privateKeyPem);
    return context;
}

} // namespace naskah::http
