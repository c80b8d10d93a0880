// EXPECT: could not convert|no viable
#include "common/schema/record.h"
namespace naskah {
struct Letter;
struct Unit;
Id<Letter> mixUp(Id<Unit> unit)
{
    return unit;
}
} // namespace naskah
