#pragma once

#include "client/replica/replica.h"

namespace naskah {

std::string writeIdentity(const DeskIdentity& identity);
/// Throws DatabaseError when the kept text is not one of ours.
DeskIdentity readIdentity(std::string_view json);

} // namespace naskah
