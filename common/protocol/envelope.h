#pragma once

#include "common/crypto/digest.h"
#include "common/crypto/signature.h"
#include "common/schema/result.h"
#include "common/text/date.h"
#include "common/text/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace naskah {

/// What the desk decided when a command was executed. Every later run of the rule gets exactly this.
struct Decided {
    Timestamp at{};                     ///< by the desk's clock
    Uuid mandate;                       ///< the appointment it was made under; nil for the server's own acts
    std::optional<std::int64_t> number; ///< taken from a block leased to this device

    auto operator<=>(const Decided&) const = default;
};

/// What a person did, before it is sealed. May still be held, edited or discarded.
struct Intent {
    Uuid command;
    std::string type;
    std::string data; ///< the command's fields, JSON text of an object
    Uuid person;      ///< nil for the server
    Decided decided;
    std::vector<Uuid> deps; ///< pending commands that created a record this one read
    std::optional<Uuid> replaces;
};

/// The newest verified head of the log that the maker of an envelope had.
struct Seen {
    std::string epoch;
    std::uint64_t size = 0;
};

/// A sealed command. Its bytes are signed and never change; `sequence` counts the device's envelopes from 1.
struct Envelope {
    Intent intent;
    Uuid device;
    std::uint64_t sequence = 0;
    Digest previous{}; ///< hash of the device's previous envelope; zero for the first
    Seen seen;
    std::string epoch; ///< the server's epoch as the device knew it
};

/// An envelope with the very bytes that were signed.
struct SealedEnvelope {
    std::string bytes;
    Signature signature{};
};

/// The bytes to sign.
std::string writeEnvelope(const Envelope& envelope);

/// Reads an envelope's bytes. Errc::invalid names what does not fit; unknown keys are allowed (they are signed too).
Result<Envelope> readEnvelope(std::string_view bytes);

/// "signature SP envelope", without the line's end.
std::string envelopeLine(const SealedEnvelope& sealed);
Result<SealedEnvelope> readEnvelopeLine(std::string_view line);

SealedEnvelope seal(const Envelope& envelope, const SigningKey& key);

/// Longest accepted envelope, bytes.
inline constexpr std::size_t largestEnvelope = 256 * 1024;

} // namespace naskah
