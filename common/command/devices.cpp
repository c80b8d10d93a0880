#include "common/command/devices.h"

namespace naskah {

Verdict apply(const RevokeDevice& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    const auto id = endOf(command.device);
    if (matter.findPublic(id)) return Verdict::refused("device.ended", "the device was ended before");
    matter.deliver(organisationThread(), mailbox::organisation());
    DeviceEnd end;
    end.id = id;
    end.device = command.device;
    end.person = command.person;
    end.at = matter.at();
    matter.put(end);
    return Verdict::applied();
}

} // namespace naskah
