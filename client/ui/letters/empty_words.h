#pragma once

#include "client/model/letter_line.h"

#include <QString>

namespace naskah {

/// What an empty list says: what belongs there, and the one thing to do.
struct EmptyWords {
    QString icon{}, title{}, sentence{}, action{}, key{};
};

EmptyWords emptyWordsOf(const LetterQuery& query);

} // namespace naskah
