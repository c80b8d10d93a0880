#include "common/crypto/key_wrap.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/crypto/random.h"
#include "common/crypto/sodium_ready.h"

#include <sodium.h>

#include <charconv>
#include <new>
#include <optional>
#include <vector>

namespace naskah {
namespace {

constexpr std::string_view version = "naskah-key-1";
/// A file that asks for more is an attack on the machine's memory, not a key.
constexpr std::size_t mostMemoryKiB = 1024 * 1024;
constexpr unsigned mostPasses = 64;

using Secret = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;

/// Wiped when it goes.
struct WrappingKey {
    Secret bytes{};
    ~WrappingKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

void derive(WrappingKey& key, std::string_view pin, std::string_view salt, PasswordCost cost)
{
    sodiumReady();
    if (crypto_pwhash(key.bytes.data(),
                      key.bytes.size(),
                      pin.data(),
                      pin.size(),
                      bytesOf(salt),
                      cost.passes,
                      cost.memoryKiB * 1024,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

template <class Number>
bool readNumber(std::string_view text, std::string_view name, Number& number)
{
    if (!text.starts_with(name)) return false;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + name.size(), end, number);
    return error == std::errc() && stop == end;
}

std::optional<PasswordCost> readCost(std::string_view text)
{
    const auto parts = split(text, ',');
    PasswordCost cost;
    if (parts.size() != 2 || !readNumber(parts[0], "m=", cost.memoryKiB) || !readNumber(parts[1], "t=", cost.passes))
        return std::nullopt;
    const bool sane = cost.memoryKiB >= crypto_pwhash_MEMLIMIT_MIN / 1024 && cost.memoryKiB <= mostMemoryKiB &&
                      cost.passes >= crypto_pwhash_OPSLIMIT_MIN && cost.passes <= mostPasses;
    return sane ? std::optional(cost) : std::nullopt;
}

} // namespace

DatabaseKey generateDatabaseKey()
{
    return *arrayOf<32>(randomBytes(32));
}

std::string wrapKey(const DatabaseKey& key, std::string_view pin, PasswordCost cost)
{
    const std::string salt = randomBytes(crypto_pwhash_SALTBYTES);
    const std::string nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    WrappingKey wrapping;
    derive(wrapping, pin, salt, cost);
    std::array<std::uint8_t, std::tuple_size_v<DatabaseKey> + crypto_secretbox_MACBYTES> box;
    crypto_secretbox_easy(box.data(), key.data(), key.size(), bytesOf(nonce), wrapping.bytes.data());
    return std::string(version) + "$m=" + std::to_string(cost.memoryKiB) + ",t=" + std::to_string(cost.passes) + '$' +
           toBase64Url(salt) + '$' + toBase64Url(nonce) + '$' + toBase64Url(box);
}

Result<DatabaseKey> unwrapKey(std::string_view wrapped, std::string_view pin)
{
    const auto parts = split(wrapped, '$');
    if (parts.size() != 5 || parts[0] != version) return Error{Errc::corrupt, "not a wrapped key of this version"};
    const auto cost = readCost(parts[1]);
    const auto salt = fromBase64Url(parts[2]);
    const auto nonce = fromBase64Url(parts[3]);
    const auto box = fromBase64Url(parts[4]);
    DatabaseKey key;
    if (!cost || !salt || salt->size() != crypto_pwhash_SALTBYTES || !nonce ||
        nonce->size() != crypto_secretbox_NONCEBYTES || !box || box->size() != key.size() + crypto_secretbox_MACBYTES)
        return Error{Errc::corrupt, "the wrapped key is damaged"};
    WrappingKey wrapping;
    derive(wrapping, pin, *salt, *cost);
    if (crypto_secretbox_open_easy(key.data(), bytesOf(*box), box->size(), bytesOf(*nonce), wrapping.bytes.data()) != 0)
        return Error{Errc::unauthorized, "the PIN does not open this key"};
    return key;
}

} // namespace naskah
