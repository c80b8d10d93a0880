#pragma once

#include <string>

namespace naskah::http {

struct TestCertificate {
    std::string certificatePem, keyPem;
};

/// A fresh self-signed P-256 certificate for localhost.
TestCertificate makeTestCertificate();

} // namespace naskah::http
