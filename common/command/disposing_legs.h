#pragma once

#include "common/command/matter.h"
#include "common/record/disposition.h"

namespace naskah {

/// What the rules of dispositions share: which legs an office sees of a letter, and what state follows from what
/// happened to them. A state is a function of the set of facts, never of the order in which they came.

/// What the legs under a leg, or under a handling, say about it.
struct Subordinates {
    bool any = false;       ///< there is one that was not pulled back
    bool executors = false; ///< there is such a one that has to act
    bool allDone = false;   ///< there is, and every one is done; one that was declined is not
};
Subordinates subordinatesOf(const std::vector<Disposition>& legs, const std::vector<Id<Disposition>>& which);
Subordinates childrenOf(const std::vector<Disposition>& legs, Id<Disposition> parent);

/// The report that counts is the last one that was not sent back. A leg is done when its recipient said so, when its
/// giver accepted the report, or when all who have to act under it are done; sent back, it is in progress again until
/// there is a new report, whatever those under it say.
LegState stateOf(const std::vector<LegFact>& facts, const Subordinates& under);

/// One office's legs of a letter: those in the handling's thread and those that its links name.
std::vector<Disposition> legsOf(Matter& matter, const Handling& handling);
/// Those that are the actor's to work on.
std::vector<Disposition> receivedLegs(Matter& matter, const Handling& handling);
std::vector<LegFact> factsOf(Matter& matter, const Disposition& leg);

/// The handling, when it is the actor's office's (the server itself acts for any).
Result<Handling> ownHandling(Matter& matter, Id<Handling> id);
/// A leg that was given in this handling, or to it.
Result<Disposition> legIn(Matter& matter, const Handling& handling, Id<Disposition> id);

/// Whether a leg that belongs to this handling is the actor's to work on.
bool isRecipient(const Disposition& leg, const Handling& handling, const Actor& actor);
bool isGiver(const Disposition& leg, const Handling& handling, const Actor& actor);
/// Whether the actor answers for the whole letter in their office.
bool isOwner(const Handling& handling, const Actor& actor);

/// Adds a fact of the actor's to a leg. Writes no state.
LegFact putFact(Matter& matter, const Disposition& leg, LegFactKind what, std::string text,
                std::optional<Id<LegFact>> answers = std::nullopt);

/// Brings the state of a leg, and of what stands above it in this office, in line with the facts. A leg in a thread of
/// its own above another is left to the server, which sees both offices.
void settle(Matter& matter, Handling& handling, Disposition leg);
/// The state of a letter of which nobody has said yet that it is done.
HandlingState unsettled(const Handling& handling);
void settleHandling(Matter& matter, Handling& handling, const std::vector<Disposition>& legs);

} // namespace naskah
