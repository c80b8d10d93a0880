#include "common/protocol/log_leaf.h"

#include "common/crypto/bytes.h"
#include "common/crypto/digest.h"

namespace naskah {

namespace {

void addNumber(std::string& bytes, std::uint64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift);
}

Digest salted(std::string_view salt, std::string_view text)
{
    return sha256(std::string{salt}.append(text));
}

} // namespace

std::string leafBytes(const LogLeaf& leaf)
{
    const auto envelope = salted(leaf.salt, leaf.envelope), outcome = salted(leaf.salt, leaf.outcome);
    std::string bytes{viewOf(envelope)};
    bytes.append(viewOf(outcome)).append(leaf.device.raw());
    addNumber(bytes, leaf.sequence);
    addNumber(bytes, static_cast<std::uint64_t>(millisecondsOf(leaf.at)));
    return bytes;
}

} // namespace naskah
