#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// What one command did to one thread: the history people read, and the past as it was. Append-only; holds fields of
/// its own thread alone.
struct Deed {
    static constexpr std::string_view table = "deed";

    Id<Deed> id;
    Id<Thread> thread;
    Uuid command;
    std::string type; ///< the command's
    Id<Person> person;
    Id<Position> position;
    Timestamp at{};   ///< by the desk's clock, when it was decided
    JsonText changes; ///< [{"kind","id"}] for a new record, with "before" and "after" of the changed fields for another
};

template <>
inline constexpr auto schemaOf<Deed> = schema<Deed>(
    Label::tr("Deed"),
    field<&Deed::id>("id", Label::tr("ID")),
    field<&Deed::thread>("thread", Label::tr("Thread")),
    field<&Deed::command>("command", Label::tr("Command")),
    field<&Deed::type>("type", Label::tr("What")),
    field<&Deed::person>("person", Label::tr("Person")),
    field<&Deed::position>("position", Label::tr("Position")),
    field<&Deed::at>("at", Label::tr("Time")),
    field<&Deed::changes>("changes", Label::tr("Changes")));

} // namespace naskah
