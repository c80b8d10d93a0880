#pragma once

#include "client/replica/queries.h"

namespace naskah {

/// What a disposition sheet is made of: the letter as this office has it, and what one official gave of it.
struct SheetFacts {
    Letter letter;
    Handling handling;
    std::string officeName; ///< in full
    struct Leg {
        std::string recipient; ///< title in full, or an office's name
        LegRole role = LegRole::executor;
        std::vector<std::string> instructions;
        std::string note;
        std::optional<Date> dueOn;
        Timestamp givenAt{};
    };
    std::vector<Leg> legs; ///< in the order they were given, without those that were pulled back
    struct Signer {
        std::string title, name, nip;
        Capacity capacity = Capacity::definitive;
    } signer;
};

/// The sheet is that of one giver: this desk's person when they gave anything, else who gave first. Before anything is
/// given it is for the addressee's pen, or for the head's. nullopt when this office did not receive the letter or has not
/// entered it in its agenda.
std::optional<SheetFacts> sheetFacts(Database& db, Id<Letter> letter);

} // namespace naskah
