#pragma once

#include "tests/client/replica/desk_fixture.h"

namespace naskah {

/// Fills the fixture's office with a September of letters, in and out, for its books: long subjects, a secret one, a void
/// number, a back-dated one, an invitation, decrees, a block that was lost. Everything is the same every time.
void fillBooks(DeskFixture& fixture);

} // namespace naskah
