#pragma once

#include "common/command/matter.h"
#include "common/record/letter.h"

namespace naskah {

/// The administrator's console puts records of the organisation in place: units, positions, people, appointments,
/// classifications, letter types, registers. Only the server itself may.
struct ProvisionRecords {
    static constexpr std::string_view table = "provision_records";

    JsonText records; ///< [{"kind": "unit", "body": {…}}, …]
};

template <>
inline constexpr auto schemaOf<ProvisionRecords> = commandSchema<ProvisionRecords>(
    Label::tr("Set up the organisation"),
    field<&ProvisionRecords::records>("records", Label::tr("Records")));

Verdict apply(const ProvisionRecords& command, Matter& matter);

/// A mandate ends. The server's console, or the head of the unit.
struct EndAppointment {
    static constexpr std::string_view table = "end_appointment";

    Id<Appointment> appointment;
    Date endsOn{};
};

template <>
inline constexpr auto schemaOf<EndAppointment> = commandSchema<EndAppointment>(
    Label::tr("End an appointment"),
    field<&EndAppointment::appointment>("appointment", Label::tr("Appointment")),
    field<&EndAppointment::endsOn>("ends_on", Label::tr("Until")));

Verdict apply(const EndAppointment& command, Matter& matter);

/// The server has the bytes of an attachment. Its own act, when an upload is complete.
struct ConfirmFile {
    static constexpr std::string_view table = "confirm_file";

    Id<Attachment> attachment;
    Id<Thread> thread;
};

template <>
inline constexpr auto schemaOf<ConfirmFile> = commandSchema<ConfirmFile>(
    Label::tr("File received"),
    field<&ConfirmFile::attachment>("attachment", Label::tr("Attachment")),
    field<&ConfirmFile::thread>("thread", Label::tr("Thread")));

Verdict apply(const ConfirmFile& command, Matter& matter);

/// A person's machine joins or leaves: the signed entry that a verifier needs before it accepts the device's signature.
struct EnrolDevice {
    static constexpr std::string_view table = "enrol_device";

    Uuid device;
    Id<Person> person;
    std::string publicKey; ///< 64 hexadecimal digits, Ed25519
};

template <>
inline constexpr auto schemaOf<EnrolDevice> = commandSchema<EnrolDevice>(
    Label::tr("Enrol a device"),
    field<&EnrolDevice::device>("device", Label::tr("Device")),
    field<&EnrolDevice::person>("person", Label::tr("Person")),
    field<&EnrolDevice::publicKey>("public_key", Label::tr("Public key")));

Verdict apply(const EnrolDevice& command, Matter& matter);

} // namespace naskah
