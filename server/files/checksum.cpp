#include "server/files/checksum.h"

#include <openssl/evp.h>

#include <new>
#include <utility>

namespace naskah::files {

void ChecksumReader::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

ChecksumReader::ChecksumReader(Checksum expected) : m_expected(std::move(expected)), m_context(EVP_MD_CTX_new())
{
    const auto* kind = m_expected.kind == Checksum::Kind::sha1 ? EVP_sha1() : EVP_sha256();
    if (!m_context || EVP_DigestInit_ex(m_context.get(), kind, nullptr) != 1) throw std::bad_alloc();
}

void ChecksumReader::update(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

bool ChecksumReader::matches()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest, &size);
    return m_expected.digest == std::string_view(reinterpret_cast<const char*>(digest), size);
}

} // namespace naskah::files
