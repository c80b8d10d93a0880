#pragma once

#include "common/command/matter.h"

namespace naskah {

/// What is not finished goes on into another year: its thread is also in that year's mailboxes, for desks that keep no
/// older ones. The server's own act.
struct CarryOver {
    static constexpr std::string_view table = "carry_over";

    Id<Thread> thread;
    std::vector<std::string> mailboxes;
};

template <>
inline constexpr auto schemaOf<CarryOver> = commandSchema<CarryOver>(
    Label::tr("Carry over to another year"),
    field<&CarryOver::thread>("thread", Label::tr("Thread")),
    field<&CarryOver::mailboxes>("mailboxes", Label::tr("Mailboxes")));

Verdict apply(const CarryOver& command, Matter& matter);

} // namespace naskah
