#pragma once

#include "common/crypto/signature.h"
#include "common/crypto/digest.h"
#include "common/schema/result.h"
#include "common/text/date.h"
#include "common/text/uuid.h"

#include <cstdint>
#include <optional>
#include <string>

namespace naskah {

/// Why something was refused. The code is stable and translated where it is shown; the text, in English, is for logs
/// and for programs that do not know the code.
struct Reason {
    std::string code;
    std::string text;
    auto operator<=>(const Reason&) const = default;
};

/// The final answer to a sealed command.
struct Outcome {
    enum class Kind { applied, merged, conflict, refused, skipped, held };
    Kind kind = Kind::applied;
    std::string facts = "{}";           ///< what the server decided, JSON text of an object
    Reason reason;                      ///< for refused, skipped and held
    std::optional<std::uint64_t> leaf;  ///< its place in the log
    std::string receipt; ///< by which the server knows its own word again, when it is handed back after a restore

    bool effective() const { return kind <= Kind::conflict; }
};

std::string_view nameOf(Outcome::Kind kind);

/// One line of the answer to a push: the outcome of the device's envelope with this sequence.
std::string outcomeLine(std::uint64_t sequence, const Outcome& outcome);

/// The server's signed statement of what its log is.
struct TreeHead {
    std::string epoch;
    std::uint64_t size = 0;
    Digest root{};
    Timestamp at{};
    Signature signature{};

    /// The bytes that are signed.
    std::string statement() const;
};

std::string treeHeadJson(const TreeHead& head);
Result<TreeHead> readTreeHead(std::string_view json);

/// A line of the answer to a push, as the desk reads it: exactly one member is set, or `unknown`.
struct PushLine {
    struct Answer {
        std::uint64_t sequence;
        Outcome outcome;
    };
    struct Deferred {
        std::int64_t afterSeconds = 0;
        std::string why;
    };
    struct Stopped {
        std::string code; ///< "sequence.gap", "sequence.cloned", "signature.bad", "device.revoked"
        std::string text;
    };
    std::optional<Answer> answer;
    std::optional<TreeHead> head;
    std::optional<Deferred> deferred;
    std::optional<Stopped> stopped;
};

Result<PushLine> readPushLine(std::string_view line);
std::string deferredLine(const PushLine::Deferred& deferred);
std::string stoppedLine(const PushLine::Stopped& stopped);
std::string headLine(const TreeHead& head);

/// An outcome's JSON without its sequence, as the log's leaf commits to it and stores keep it.
std::string outcomeJson(const Outcome& outcome);
Result<Outcome> readOutcome(std::string_view json);

} // namespace naskah
