#include "tests/e2e/page_decryptor.h"

#include <openssl/evp.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace naskah::e2e {

namespace {

/// SQLCipher 4: pages of 4,096 bytes that end with 16 bytes of initialisation vector and 64 of HMAC-SHA-512; the first
/// page begins with 16 bytes of salt in the clear.
constexpr std::size_t pageSize = 4096, vectorSize = 16, reserve = 80, saltSize = 16;
constexpr std::size_t logHeader = 32, frameHeader = 24;

std::string bytesIn(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>{in}, {}};
}

const unsigned char* unsignedBytes(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string decrypted(std::string_view page, bool isFirst, const std::string& key)
{
    const auto from = isFirst ? saltSize : 0;
    const auto cipher = page.substr(from, pageSize - reserve - from);
    const auto vector = page.substr(pageSize - reserve, vectorSize);
    const std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX*)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    std::string plain(cipher.size(), '\0');
    int length = 0;
    if (!context ||
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, unsignedBytes(key), unsignedBytes(vector)) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_DecryptUpdate(context.get(),
                          reinterpret_cast<unsigned char*>(plain.data()),
                          &length,
                          unsignedBytes(cipher),
                          int(cipher.size())) != 1)
        throw std::runtime_error("a page does not decrypt");
    return plain;
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | std::uint8_t(bytes[i]);
    return value;
}

} // namespace

std::string decryptedPages(const std::filesystem::path& database, const std::string& key)
{
    const auto bytes = bytesIn(database);
    std::string plain;
    plain.reserve(bytes.size());
    for (std::size_t at = 0; at + pageSize <= bytes.size(); at += pageSize)
        plain += decrypted(std::string_view{bytes}.substr(at, pageSize), at == 0, key);
    // Where the first page's header would stand are the sizes of a b-tree page: a wrong key shows here.
    if (!plain.empty() && bigEndian(std::string_view{plain}.substr(0, 4)) >> 16 != pageSize)
        throw std::runtime_error("the first page of " + database.string() + " does not decrypt to a database");
    return plain;
}

std::string decryptedLog(const std::filesystem::path& log, const std::string& key)
{
    const auto bytes = bytesIn(log);
    const std::string_view view = bytes;
    std::string plain;
    for (std::size_t at = logHeader; at + frameHeader + pageSize <= bytes.size(); at += frameHeader + pageSize) {
        const auto number = bigEndian(view.substr(at, 4));
        plain += decrypted(view.substr(at + frameHeader, pageSize), number == 1, key);
    }
    return plain;
}

} // namespace naskah::e2e
