#pragma once

#include "client/model/letter_acts.h"

namespace naskah::ctl {

/// Reads a file from the disk; pages are counted by the helper process when it is there. Throws Stop.
FileToAttach readFile(const std::string& path);

} // namespace naskah::ctl
