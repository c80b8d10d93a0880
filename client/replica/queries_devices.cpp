#include "client/replica/queries_devices.h"

#include "client/replica/queries_support.h"

namespace naskah {

std::vector<EndedDevice> endedDevices(Database& db)
{
    std::vector<EndedDevice> ended;
    auto query = db.query("SELECT e.id, e.device, e.person, e.at, coalesce(p.name, '') FROM device_end e LEFT JOIN person p ON p.id = e.person "
                          "ORDER BY e.at DESC, e.row DESC");
    while (query.next()) {
        DeviceEnd end;
        end.id = {query.uuid(0)};
        end.device = query.uuid(1);
        end.person = {query.uuid(2)};
        end.at = timestampOf(query.integer(3));
        ended.push_back({end, std::string{query.text(4)}});
    }
    return ended;
}

} // namespace naskah
