#pragma once

#include "client/replica/replica.h"
#include "common/protocol/epochs.h"

namespace naskah {

/// Follows a server that was restored from a backup into its new epoch: believes the restore only if what this desk saw of
/// the log before is in it, forgets nothing, and hands back what the server lost. Touches nothing but the replica.
class EpochFollower {
public:
    explicit EpochFollower(Replica& replica) : m_replica(replica) {}

    /// The server says that this desk's epoch is over.
    void lost() { m_lost = true; }
    /// What it asked for is not to be had: it may have been restored again. The lineage is asked for anew.
    void refused();
    bool busy();

    struct Ask {
        std::string method, path, body;
    };
    /// What is to be asked next; nullopt when there is nothing.
    std::optional<Ask> next();

    /// The answer, of status 200. False: not one of ours, to be asked again. Sets distrust() when the server's word does not
    /// agree with what was seen.
    bool finish(std::string_view body);
    const std::optional<std::string>& distrust() const { return m_distrust; }

private:
    enum class Step { none, lineage, proof, handBack, copies };
    struct Move {
        Lineage lineage;
        std::vector<EpochBegin> begins; ///< of the links that this desk has not seen, newest first
        std::optional<TreeHead> own;    ///< its newest head that must be in what was restored
    };

    bool finishLineage(std::string_view body);
    bool finishProof(std::string_view body);
    bool finishHandBack(std::string_view body);
    void refuse(std::string code) { m_distrust = std::move(code); }
    void enter(const Move& move);
    Cursors rewound(const Lineage& lineage, const Move& move);
    HandBack report();
    void adopt(const Uuid& command, const Outcome& outcome);
    /// What this desk, as a reader, had of records that the server lost for good; forgets those that were sent before.
    HandBack copies();
    void finishCopies();

    Replica& m_replica;
    bool m_lost = false;
    Step m_step = Step::none;
    std::optional<Move> m_move; ///< waits for a proof
    std::size_t m_reported = 0; ///< commands in the report under way
    std::vector<std::pair<std::string, Uuid>> m_offered; ///< copies in it
    bool m_last = false;
    std::optional<std::string> m_distrust;
};

} // namespace naskah
