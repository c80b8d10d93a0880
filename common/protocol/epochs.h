#pragma once

#include "common/protocol/change_line.h"
#include "common/protocol/envelope.h"

namespace naskah {

/// What the first leaf of an epoch says: the server was restored from a backup, up to where that had the log of the epoch
/// before, and why. The bytes are what is signed and what the leaf commits to.
struct EpochBegin {
    std::string epoch;
    std::int64_t ordinal = 0;
    TreeHead restored; ///< of the epoch before, as far as it was restored: epoch, size and root
    Timestamp at{};
    std::string reason; ///< in the operator's words
};
std::string writeEpochBegin(const EpochBegin& begin);
Result<EpochBegin> readEpochBegin(std::string_view bytes);
/// The bytes that the server signs.
std::string epochStatement(std::string_view beginBytes);

/// One beginning of an epoch, with all that a desk needs to believe it.
struct EpochLink {
    std::string begin; ///< see writeEpochBegin()
    Signature signature;
    std::string salt; ///< of the leaf
    Uuid device;      ///< the server's
    Timestamp at{};   ///< of the leaf
    TreeHead first;   ///< the signed head of the tree that holds nothing but this leaf
    Cursors bases;    ///< where the reader's mailboxes were when the epoch began
};

/// Whether a link is the server's word: signed, and the first leaf of a tree that is signed too. What it says, or nullopt.
std::optional<EpochBegin> believed(const EpochLink& link, const PublicKey& server);

/// The answer to "which epoch is this, and how did it come about", newest link first.
struct Lineage {
    std::string epoch;
    std::int64_t ordinal = 1;
    bool recovering = false; ///< the server still gathers what it lost, and takes nothing new
    std::vector<EpochLink> links;
};
/// The epochs that the present one stands on, oldest first, itself last. Errc::invalid: a link is no beginning.
Result<std::vector<std::string>> epochsOf(const Lineage& lineage);
std::string writeLineage(const Lineage& lineage);
Result<Lineage> readLineage(std::string_view body);

/// A command that a server acknowledged and lost, handed back by a desk that has it.
struct HandedBack {
    std::string envelope; ///< the bytes that were signed
    std::string box;      ///< or these, sealed to the server's recovery key
    Signature signature;
    Outcome outcome; ///< that the server had given
};

/// A record that a desk has as a reader, and the restored server has not: it may only be taken over by its administrator.
struct ReadersCopy {
    std::string kind;
    Uuid id, thread;
    std::int64_t rev = 0; ///< of the lost epoch
    std::vector<std::string> mailboxes;
    std::string body; ///< JSON text
};

/// What a desk hands back in one call. The last one says so.
struct HandBack {
    std::vector<HandedBack> commands;
    std::map<Uuid, std::int64_t> numbers; ///< the highest number of each register that the desk has seen
    std::optional<TreeHead> head;         ///< the newest it has seen of an earlier epoch
    std::vector<ReadersCopy> copies;      ///< after the recovery: what the desk is about to lose
    bool last = false;
};
std::string writeHandBack(const HandBack& report);
Result<HandBack> readHandBack(std::string_view body, std::size_t limit);

/// The server's answer: commands that were judged again meanwhile, with the outcome that stands.
struct HandBackAnswer {
    std::map<Uuid, Outcome> corrected;
    bool recovering = false;
};
std::string writeHandBackAnswer(const HandBackAnswer& answer);
Result<HandBackAnswer> readHandBackAnswer(std::string_view body);

} // namespace naskah
