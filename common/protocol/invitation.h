#pragma once

#include "common/schema/result.h"

#include <string>
#include <string_view>

namespace naskah {

/// What an administrator hands to somebody who shall enrol a desk: where the server is, a code that is good once, and
/// the fingerprint of the server's key. As text: "naskah://host:port/CODE?pin=<64 hexadecimal digits>".
struct Invitation {
    std::string host; ///< name or address; an IPv6 address in brackets
    int port = 0;
    std::string code;
    std::string pin; ///< see spkiPin() in common/crypto/certificate.h

    std::string text() const;
    /// "https://host:port"
    std::string server() const;
    bool operator==(const Invitation&) const = default;
};

/// `invalid` with what is wrong when the text is not an invitation.
Result<Invitation> readInvitation(std::string_view text);

} // namespace naskah
