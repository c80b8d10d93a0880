#pragma once

#include "common/schema/result.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// What a server's own certificate says.
struct CertificateNames {
    /// Subject CN, 1 to 64 characters; shown to people, not used to check the server.
    std::string commonName;
    /// Host names and IPv4/IPv6 addresses by which desks reach the server.
    std::vector<std::string> hosts;
};

struct CertificateAndKey {
    std::string certificatePem;
    /// PKCS #8, not encrypted: to be kept in a file only the server can read.
    std::string keyPem;
};

/// A self-signed P-256 certificate for ten years from `from`, less one day for desks whose clock is behind.
/// `invalid` when a name cannot stand in a certificate.
Result<CertificateAndKey>
makeSelfSignedCertificate(const CertificateNames& names,
                          std::chrono::system_clock::time_point from = std::chrono::system_clock::now());

/// What desks pin: SHA-256 of the certificate's SubjectPublicKeyInfo in hex, so it survives a renewal with the same
/// key. `corrupt` when `certificatePem` holds no certificate.
Result<std::string> spkiPin(std::string_view certificatePem);

} // namespace naskah
