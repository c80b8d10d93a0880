#include "tests/client/app/sample_matters.h"

namespace naskah {

Id<Handling> SampleMatters::letter(const std::string& subject, std::optional<Date> eventOn)
{
    Letter letter;
    letter.id.value = next();
    letter.thread.value = letter.id.value;
    letter.subject = subject;
    letter.sender = "Sekretariat Daerah Kota Medan";
    letter.eventOn = eventOn;
    Handling handling;
    handling.id.value = next();
    handling.thread.value = handling.id.value;
    handling.unit = m_fixture.unit;
    handling.letter = letter.id;
    handling.agenda = m_made;
    handling.agendaText = std::to_string(m_made);
    handling.addressee = m_fixture.head;
    handling.state = HandlingState::open;
    handling.arrivedAt = m_fixture.now - std::chrono::hours{m_made};
    m_fixture.serverPuts(letter, {m_fixture.unitBox});
    m_fixture.serverPuts(handling, {m_fixture.unitBox});
    return handling.id;
}

Id<Disposition> SampleMatters::leg(Id<Handling> handling, const Leg& leg)
{
    Disposition record;
    record.id.value = next();
    record.thread.value = handling.value;
    record.handling = handling;
    record.giverPosition = leg.giver;
    record.recipient = leg.recipient;
    record.instructions = {"Tindak lanjuti"};
    record.givenAt = m_fixture.now - std::chrono::days{leg.daysAgo};
    record.dueOn = leg.dueOn;
    record.state = leg.state;
    record.role = leg.role;
    m_fixture.serverPuts(record, {m_fixture.unitBox});
    return record.id;
}

Id<Person> SampleMatters::person(const std::string& name, Id<Position> position)
{
    Person person;
    person.id.value = next();
    person.name = name;
    m_fixture.serverPuts(person, {"org"});
    Appointment appointment;
    appointment.id.value = next();
    appointment.person = person.id;
    appointment.position = position;
    m_fixture.serverPuts(appointment, {"org"});
    return person.id;
}

} // namespace naskah
