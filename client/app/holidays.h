#pragma once

#include "common/text/working_days.h"

namespace naskah {

/// The office's closed days as the program brings them along.
const HolidayCalendar& officeCalendar();

} // namespace naskah
