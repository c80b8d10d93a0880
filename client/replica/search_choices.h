#pragma once

#include "client/replica/search_language.h"

namespace naskah {

/// What people call a value that the program itself knows: a state, a degree of security or of urgency.
struct SearchChoice {
    SearchField field;
    std::string_view value;      ///< as records have it
    std::string_view indonesian; ///< what to offer; spaces are dashes
    std::string_view english;
    std::string_view more = {};  ///< another name people use
};

std::span<const SearchChoice> searchChoices();

/// Beside how far the office is with a letter: whether this desk's person has yet to read it.
inline constexpr std::string_view unreadState = "unread";

/// The values that `typed` names: one called exactly so, otherwise all whose name begins so. Case, spaces, dashes and
/// underscores make no difference.
std::vector<std::string_view> choicesNamed(SearchField field, std::string_view typed);

/// Lower case, with dashes for spaces and underscores: how names are compared and offered.
std::string searchName(std::string_view text);

} // namespace naskah
