#include "server/engine/receipt.h"

#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"

namespace naskah::engine {

namespace {

constexpr std::size_t receiptSize = 16;

} // namespace

std::string receiptOf(const Identity& identity, const Digest& envelope, const Outcome& outcome)
{
    auto said = outcome;
    said.receipt.clear();
    const auto key = hmacSha256(identity.key.seed(), "naskah receipt v1");
    const auto mark = hmacSha256(viewOf(key), std::string{viewOf(envelope)} + outcomeJson(said));
    return toHex(viewOf(mark).substr(0, receiptSize));
}

bool wasSaid(const Identity& identity, const Digest& envelope, const Outcome& outcome)
{
    return equalInConstantTime(receiptOf(identity, envelope, outcome), outcome.receipt);
}

} // namespace naskah::engine
