#pragma once

#include <memory>
#include <string>

struct ssl_ctx_st;

namespace naskah::http {

/// The server's side of TLS 1.3 and nothing older: no tickets, no resumption, no early data; ALPN http/1.1.
/// Throws std::runtime_error when certificate and key cannot be read or do not belong together.
std::shared_ptr<ssl_ctx_st> makeTlsContext(const std::string& certificatePem, const std::string& privateKeyPem);

} // namespace naskah::http
