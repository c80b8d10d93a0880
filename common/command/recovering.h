#pragma once

#include "common/command/matter.h"

namespace naskah {

/// A record that a restored server lost and nobody could hand back comes from a reader's copy, by the administrator's word.
/// The server's own act.
struct RestoreRecord {
    static constexpr std::string_view table = "restore_record";

    Id<Thread> thread;
    std::vector<std::string> mailboxes; ///< that the thread was delivered to, as far as the readers know
    std::string kind;
    std::string body; ///< JSON text of the record
};

template <>
inline constexpr auto schemaOf<RestoreRecord> = commandSchema<RestoreRecord>(
    Label::tr("Take over from a reader's copy"),
    field<&RestoreRecord::thread>("thread", Label::tr("Thread")),
    field<&RestoreRecord::mailboxes>("mailboxes", Label::tr("Mailboxes")),
    field<&RestoreRecord::kind>("kind", Label::tr("Kind")),
    field<&RestoreRecord::body>("body", Label::tr("Content")));

Verdict apply(const RestoreRecord& command, Matter& matter);

} // namespace naskah
