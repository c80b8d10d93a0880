#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

struct evp_md_ctx_st;

namespace naskah {

/// A SHA-256 value: identifies bodies, files, envelopes and nodes of the log.
using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);

/// HMAC (RFC 2104) with SHA-256; a key of any length.
Digest hmacSha256(std::string_view key, std::string_view bytes);

/// Whether two secrets are equal, in a time that does not tell where they differ.
bool equalInConstantTime(std::string_view a, std::string_view b);

/// SHA-256 of bytes that arrive in pieces, such as a file.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void update(std::string_view bytes);

    /// The digest of everything so far; afterwards the object stands at the beginning again.
    Digest finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace naskah
