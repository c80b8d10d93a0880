#pragma once

#include "common/protocol/outcome.h"
#include "common/schema/result.h"

#include <optional>

namespace naskah {

/// What a rule says. `unjudged` is the desk's: something the rule needs is not on this machine, the server will say.
struct Verdict {
    enum class Kind { applied, merged, conflict, refused, unjudged };
    Kind kind = Kind::applied;
    Reason reason; ///< when refused

    static Verdict applied() { return {}; }
    static Verdict refused(std::string code, std::string text) { return {Kind::refused, {std::move(code), std::move(text)}}; }
    /// For an error whose detail says "code: text", as refusal() writes it.
    static Verdict refused(const Error& error);
    bool effective() const { return kind <= Kind::conflict; }
};

/// A refusal on its way through functions that return a Result, and back: "code: text" in the detail.
Error refusal(std::string_view code, std::string_view text);
Reason reasonOf(const Error& error);

} // namespace naskah
