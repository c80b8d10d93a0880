#pragma once

#include "client/model/letter_reading.h"

namespace naskah {

class Desk;

/// The letter screens' reading, from a desk, which must outlive it.
LetterReading readingFrom(Desk& desk);

} // namespace naskah
