#pragma once

#include <QStringList>

namespace naskah {

/// The words with which officials dispose letters, in the order of their use in offices. They are the office's language
/// and stay Indonesian in every language of the program.
QStringList knownInstructions();
QStringList favouriteInstructions();

} // namespace naskah
