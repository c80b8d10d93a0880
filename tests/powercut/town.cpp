#include "tests/powercut/town.h"

#include "common/schema/json.h"

#include <boost/json.hpp>

namespace naskah::powercut {

namespace {

template <class T>
Id<T> idOf(const std::string& name)
{
    return {deriveUuid(Uuid{}, std::string{T::table} + '/' + name)};
}

template <Record T>
void add(boost::json::array& records, const T& record)
{
    records.push_back({{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
}

Id<Register> addBook(boost::json::array& records, const std::string& office, Id<Unit> unit, RegisterKind kind)
{
    Register book;
    book.id = idOf<Register>(office + std::string{nameOf(kind)});
    book.thread.value = book.id.value;
    book.unit = unit;
    book.book = kind;
    book.year = yearOf(dayInWib(beginning));
    book.pattern = kind == RegisterKind::incoming ? "{N}" : "{N:03}/{S}/{Y}";
    add(records, book);
    return book.id;
}

Member addMember(boost::json::array& records, const std::string& name, Id<Unit> unit)
{
    Member member;
    member.unit = unit;
    Person person;
    person.id = member.person = idOf<Person>(name);
    person.name = name;
    add(records, person);
    for (int hat = 0; hat < hats; ++hat) {
        const auto post = name + '/' + std::to_string(hat);
        Position position;
        position.id = member.positions[hat] = idOf<Position>(post);
        position.unit = unit;
        position.title = post;
        position.isSecretariat = hat == int(Hat::secretariat);
        position.isHead = hat == int(Hat::head);
        add(records, position);
        Appointment appointment;
        appointment.id = member.appointments[hat] = idOf<Appointment>(post);
        appointment.person = person.id;
        appointment.position = position.id;
        add(records, appointment);
    }
    return member;
}

} // namespace

Town::Town()
{
    boost::json::array list;
    const auto addOffice = [&](const std::string& name, const std::vector<std::string>& people) {
        Unit unit;
        unit.id = idOf<Unit>(name);
        unit.code = unit.name = unit.shortName = name;
        add(list, unit);
        const auto incoming = addBook(list, name, unit.id, RegisterKind::incoming);
        const auto outgoing = addBook(list, name, unit.id, RegisterKind::outgoing);
        for (const auto& person : people) {
            auto member = addMember(list, person, unit.id);
            member.incoming = incoming;
            member.outgoing = outgoing;
            members.push_back(member);
        }
    };
    addOffice("KOMINFO", {"Rina", "Budi", "Sari"});
    addOffice("POLONIA", {"Tigor"});
    records = boost::json::serialize(list);
}

const Town& theTown()
{
    static const Town town;
    return town;
}

} // namespace naskah::powercut
