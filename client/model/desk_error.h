#pragma once

#include "common/schema/result.h"

#include <exception>

namespace naskah {

/// A store's exception as a value whose `detail` can be shown to a person: what happened, that nothing was lost, what
/// to do. Called where a program catches what its store threw, and nowhere else.
Error errorOf(const std::exception& exception);

} // namespace naskah
