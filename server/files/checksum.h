#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace naskah::files {

/// What a client says about the bytes of one PATCH. SHA-1 because tus 1.0.0 demands it; it is no protection against
/// malice, and need not be: the whole file is checked by SHA-256.
struct Checksum {
    enum class Kind { sha1, sha256 };
    Kind kind = Kind::sha256;
    std::string digest; ///< the bytes themselves
};

/// Takes the bytes as they come and says at the end whether they are the ones.
class ChecksumReader {
public:
    explicit ChecksumReader(Checksum expected);

    void update(std::string_view bytes);
    bool matches();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };

    Checksum m_expected;
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace naskah::files
