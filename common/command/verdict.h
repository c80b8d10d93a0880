#pragma once

#include "common/protocol/outcome.h"

#include <optional>

namespace naskah {

/// What a rule says. `unjudged` is the desk's: something the rule needs is not on this machine, the server will say.
struct Verdict {
    enum class Kind { applied, merged, conflict, refused, unjudged };
    Kind kind = Kind::applied;
    Reason reason; ///< when refused

    static Verdict applied() { return {}; }
    static Verdict refused(std::string code, std::string text) { return {Kind::refused, {std::move(code), std::move(text)}}; }
    bool effective() const { return kind <= Kind::conflict; }
};

} // namespace naskah
