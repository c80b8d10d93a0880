#pragma once

#include "client/model/letter_acts.h"

#include <QStringList>

namespace naskah {

/// The files at these paths with their bytes; on any thread. Throws std::runtime_error with the path when one cannot be
/// read.
std::vector<FileToAttach> readFiles(const QStringList& paths);

} // namespace naskah
