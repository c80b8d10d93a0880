#pragma once

#include "client/replica/queries.h"

#include <QStringList>

namespace naskah {

/// The words with which officials dispose letters. They are the office's language and stay Indonesian in every language
/// of the program.
struct Instructions {
    QStringList favourites; ///< those the official uses most, or the first of the list
    QStringList all;
};
/// Of the city's list as `listInstructions` orders it; what offices commonly use while the city has none.
Instructions instructionsOf(const std::vector<InstructionChoice>& cityList);

} // namespace naskah
