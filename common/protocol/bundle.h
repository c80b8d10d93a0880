#pragma once

#include "common/crypto/sealed_box.h"
#include "common/protocol/change_line.h"
#include "common/protocol/envelope.h"
#include "common/protocol/outcome.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace naskah {

// What travels on a USB stick between a desk without a line and its server. Whoever carries it can neither read nor
// change it. A file is one clear line, "naskah-bundle 1 KIND LENGTH SHA-256", and a sealed box of LENGTH bytes; in the
// box is a signature (hexadecimal) on a line of its own and the statement that is signed: a line that says what follows,
// lines, and the bytes of attachments, one after the other.
//
// Errors, with a stable code at the beginning of their detail: bundle.malformed (no such file, or of a version that this
// program does not know), bundle.damaged (cut short or changed), bundle.foreign (sealed to somebody else),
// bundle.signature (not signed by who it says it is from).

/// An attachment. Its bytes are what its hash says, or the bundle is malformed.
struct BundleFile {
    std::string sha256; ///< hexadecimal
    std::string bytes;
};

/// What the desk sends.
struct BundleQuestion {
    Uuid id;                ///< of this bundle; its answer names it
    Uuid device;
    BoxPublicKey answerTo;  ///< opens the answer
    PullRequest pull;       ///< where the desk is
    std::uint64_t logSize = 0; ///< of the newest head of the epoch that the desk knows; 0: none
    std::vector<std::string> wanted; ///< files that it lacks, the most wanted first
    std::vector<SealedEnvelope> envelopes;
    std::vector<BundleFile> files;   ///< that the server lacks, as far as the desk knows
};

/// What the server says to it.
struct BundleAnswer {
    Uuid question;
    Uuid device;
    Cursors from;                       ///< where the desk was when it asked: the changes go on from there alone
    std::uint64_t logSize = 0;          ///< what the proof begins with
    std::optional<TreeHead> head;       ///< the server's newest
    std::vector<Digest> proof;          ///< that the log which the desk knew became this one (RFC 6962)
    std::vector<std::string> kept;      ///< files of the desk's that the server has now
    std::vector<std::string> outcomes;  ///< the lines of the answer to a push
    std::vector<std::string> changes;   ///< the lines of the answer to a pull
    std::vector<BundleFile> files;
};

std::string sealQuestion(const BundleQuestion& question, const BoxPublicKey& server, const SigningKey& device);
std::string sealAnswer(const BundleAnswer& answer, const BoxPublicKey& desk, const SigningKey& server);

/// A question that was opened, before it is known whose key must have signed it.
struct OpenedQuestion {
    BundleQuestion question;
    std::string statement;
    Signature signature{};
    /// Whether this key signed it.
    bool isSignedBy(const PublicKey& key) const;
};
Result<OpenedQuestion> openQuestion(std::string_view file, const BoxKey& server);
Result<BundleAnswer> openAnswer(std::string_view file, const BoxKey& desk, const PublicKey& server);

/// The code that an error of this file begins with.
std::string bundleCode(const Error& error);

/// A question and an answer at their largest, bytes.
inline constexpr std::size_t largestQuestion = 30 << 20, largestAnswer = 64 << 20;

} // namespace naskah
