#pragma once

#include "common/record/disposition.h"
#include "common/record/handling.h"
#include "common/record/letter.h"
#include "tests/powercut/chance.h"
#include "tests/powercut/town.h"

#include <functional>
#include <optional>

namespace naskah::powercut {

/// A command somebody could give now.
struct Choice {
    std::string type;
    std::string data;
    Hat hat = Hat::staff;
    std::string file;      ///< bytes of the file that it attaches
    Id<Handling> handling; ///< that it disposes
};

/// Invents what people of the town do next, and remembers what their commands created, so that later ones meet them.
class Workload {
public:
    /// How the one who chooses sees a draft; nothing when they do not.
    using ReadDraft = std::function<std::optional<Draft>(Id<Draft>)>;

    Choice next(const Member& who, Chance& chance, const ReadDraft& readDraft);
    /// The choice was carried out under this id.
    void made(const Uuid& command, const Member& by, const Choice& choice);

private:
    struct Leg {
        Id<Handling> handling;
        Id<Disposition> leg;
    };
    Choice letter(const Member& who, Chance& chance) const;

    std::vector<Id<Letter>> m_letters;
    std::vector<Id<Handling>> m_handlings;
    std::vector<Id<Draft>> m_drafts;
    std::vector<Leg> m_legs;
    int m_count = 0;
};

} // namespace naskah::powercut
