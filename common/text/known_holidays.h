#pragma once

#include "common/text/date.h"

#include <vector>

namespace naskah {

/// National holidays and joint leave of the years that were decreed when this version was made, ascending. What a desk
/// counts with until its city has set a year's own list.
const std::vector<Date>& knownHolidays();

} // namespace naskah
