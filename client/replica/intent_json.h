#pragma once

#include "client/replica/pending.h"

namespace naskah {

/// An intent as the desk keeps it for itself; never sent.
std::string writeIntent(const Intent& intent);
Intent readIntent(std::string_view json);

/// What a pending command read, wrote and created.
std::string writeTouched(const Pending& pending);
void readTouched(std::string_view json, Pending& pending);

} // namespace naskah
