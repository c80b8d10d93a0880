#include "common/command/organisation.h"

#include "common/record/contact.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

#include <array>
#include <algorithm>

namespace naskah {

namespace json = boost::json;

namespace {

constexpr std::array<std::string_view, 9> provisioned{
    Unit::table,       Position::table, Person::table,   Appointment::table, Classification::table,
    LetterType::table, Register::table, ListWord::table, BookForm::table};

Verdict onlyTheServer()
{
    return Verdict::refused("command.server_only", "only the server itself may do this");
}

} // namespace

Verdict apply(const ProvisionRecords& command, Matter& matter)
{
    if (!matter.actor().isServer) return onlyTheServer();
    boost::system::error_code error;
    const auto records = json::parse(command.records.text, error);
    if (error || !records.is_array()) return Verdict::refused("command.malformed", "records is not a list");
    for (const auto& item : records.get_array()) {
        const auto* kind = item.is_object() ? item.get_object().if_contains("kind") : nullptr;
        const auto* body = item.is_object() ? item.get_object().if_contains("body") : nullptr;
        if (!kind || !kind->is_string() || !body || !body->is_object() ||
            std::ranges::find(provisioned, std::string_view{kind->get_string()}) == provisioned.end())
            return Verdict::refused("command.malformed", "a record of a kind that cannot be set up");
        const auto& entity = recordEntity(recordKind(kind->get_string()).value());
        auto read = rowFromJson(entity, body->get_object());
        if (!read) return Verdict::refused("command.malformed", read.error().detail);
        const bool isPublic = entity.table != Register::table;
        if (isPublic && read->row[1] != Value{organisationThread().value})
            return Verdict::refused("command.malformed", "a public record belongs to the organisation's thread");
        if (!isPublic) {
            const auto book = fromRow<Register>(read->row);
            if (!book) return Verdict::refused("command.malformed", book.error().detail);
            // The lines of a book that every office numbers from hold no words of the letters.
            matter.deliver(Id<Thread>{book->id.value}, book->scope == RegisterScope::city
                                                           ? mailbox::organisation()
                                                           : mailbox::ofUnit(book->unit, book->year));
        } else {
            matter.deliver(organisationThread(), mailbox::organisation());
        }
        if (entity.table == Appointment::table) {
            auto appointment = fromRow<Appointment>(read->row);
            if (!appointment) return Verdict::refused("command.malformed", appointment.error().detail);
            appointment->beginLeaf = matter.logSize();
            read->row = toRow(*appointment);
        }
        matter.putRow(entity, std::move(read->row));
    }
    return Verdict::applied();
}

Verdict apply(const EndAppointment& command, Matter& matter)
{
    auto appointment = matter.findPublic(command.appointment);
    if (!appointment) return Verdict::refused("appointment.missing", "no such appointment");
    const auto position = matter.findPublic(appointment->position);
    const bool headOfUnit = matter.actor().isHead && position && position->unit == matter.actor().unit;
    if (!matter.actor().isServer && !headOfUnit)
        return Verdict::refused("appointment.not_yours", "only the head of the unit may end an appointment");
    if (appointment->endLeaf) return Verdict::refused("appointment.ended", "the appointment has ended already");
    appointment->endsOn = command.endsOn;
    appointment->endLeaf = matter.logSize();
    matter.put(*appointment);
    return Verdict::applied();
}

Verdict apply(const ConfirmFile& command, Matter& matter)
{
    if (!matter.actor().isServer) return onlyTheServer();
    auto attachment = matter.find(command.attachment, command.thread);
    if (!attachment) return Verdict::refused("file.missing", "no such attachment");
    attachment->stored = true;
    matter.put(*attachment);
    return Verdict::applied();
}

Verdict apply(const EnrolDevice& command, Matter& matter)
{
    if (!matter.actor().isServer) return onlyTheServer();
    if (!matter.findPublic(command.person)) return Verdict::refused("person.missing", "no such person");
    matter.fact("device", command.device.text());
    return Verdict::applied();
}

} // namespace naskah
