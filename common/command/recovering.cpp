#include "common/command/recovering.h"

#include "common/protocol/json_reading.h"
#include "common/schema/json.h"

namespace naskah {

Verdict apply(const RestoreRecord& command, Matter& matter)
{
    if (!matter.actor().isServer) return Verdict::refused("command.server_only", "only the server itself may do this");
    const auto kind = recordKind(command.kind);
    const auto body = parseObject(command.body, largestEnvelope);
    if (!kind || !body) return Verdict::refused("command.malformed", "this is no record of a kind that is known here");
    auto read = rowFromJson(recordEntity(*kind), *body);
    if (!read || std::get<Uuid>(read->row[1]) != command.thread.value)
        return Verdict::refused("command.malformed", "this record cannot be read, or is of another thread");
    if (!matter.putNewRow(recordEntity(*kind), std::move(read->row)))
        return Verdict::refused("record.exists", "the server has this record");
    for (const auto& mailbox : command.mailboxes)
        matter.deliver(command.thread, mailbox);
    return Verdict::applied();
}

} // namespace naskah
