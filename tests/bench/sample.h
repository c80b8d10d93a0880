#pragma once

#include "common/record/deed.h"
#include "common/record/handling.h"
#include "common/record/letter.h"
#include "common/record/register.h"

#include <string>
#include <vector>

namespace naskah::bench {

/// What one registered letter is at a desk: five records and a document of the full-text index.
struct SampleLetter {
    Letter letter;
    Handling handling;
    RegisterEntry entry;
    Deed letterDeed, handlingDeed;
};

/// The i-th letter, the same in every run: words as people write them, a few of them in every letter, most of them rare.
SampleLetter sampleLetter(int i);

} // namespace naskah::bench
