#include "tests/integration/office_world.h"

namespace naskah {

OfficeWorld::OfficeWorld(std::vector<Register> books, Timestamp start)
    : CityWorld({{"DISKOMINFO",
                  "Dinas Komunikasi dan Informatika",
                  "Diskominfo",
                  {{"head", "Kepala Dinas", "", true, false},
                   {"clerk1", "Sekretariat", "head", false, true},
                   {"clerk2", "Sekretariat", "head", false, true},
                   {"clerk3", "Sekretariat", "head", false, true}},
                  std::move(books)}},
                start)
{
}

} // namespace naskah
