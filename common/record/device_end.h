#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// A person's machine was ended for good: lost, stolen, given away. What it seals afterwards counts for nothing. Everybody
/// is told, so that its owner notices when it was not meant.
struct DeviceEnd {
    static constexpr std::string_view table = "device_end";

    Id<DeviceEnd> id; ///< see endOf()
    Id<Thread> thread = organisationThread();
    Uuid device;
    Id<Person> person; ///< whose it was
    Timestamp at{};
};

template <>
inline constexpr auto schemaOf<DeviceEnd> = schema<DeviceEnd>(
    Label::tr("Ended device"),
    field<&DeviceEnd::id>("id", Label::tr("ID")),
    field<&DeviceEnd::thread>("thread", Label::tr("Thread")),
    field<&DeviceEnd::device>("device", Label::tr("Device"), {.indexed = true}),
    field<&DeviceEnd::person>("person", Label::tr("Person")),
    field<&DeviceEnd::at>("at", Label::tr("Time")));

inline Id<DeviceEnd> endOf(const Uuid& device)
{
    return derivedId<DeviceEnd>(device, "end");
}

} // namespace naskah
