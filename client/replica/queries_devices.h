#pragma once

#include "common/record/device_end.h"

#include <string>
#include <vector>

namespace naskah {

class Database;

struct EndedDevice {
    DeviceEnd end;
    std::string personName;
};
/// Newest first.
std::vector<EndedDevice> endedDevices(Database& db);

} // namespace naskah
