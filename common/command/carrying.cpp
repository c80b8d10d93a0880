#include "common/command/carrying.h"

namespace naskah {

Verdict apply(const CarryOver& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    for (const auto& mailbox : command.mailboxes)
        matter.deliver(command.thread, mailbox);
    return Verdict::applied();
}

} // namespace naskah
