#pragma once

#include "common/command/matter.h"
#include "common/record/device_end.h"

namespace naskah {

/// A person's machine leaves for good: the signed entry from which on a verifier accepts its signature no more. The
/// server's own act.
struct RevokeDevice {
    static constexpr std::string_view table = "revoke_device";

    Uuid device;
    Id<Person> person; ///< whose it is
};

template <>
inline constexpr auto schemaOf<RevokeDevice> = commandSchema<RevokeDevice>(
    Label::tr("End a device"),
    field<&RevokeDevice::device>("device", Label::tr("Device")),
    field<&RevokeDevice::person>("person", Label::tr("Person")));

Verdict apply(const RevokeDevice& command, Matter& matter);

} // namespace naskah
