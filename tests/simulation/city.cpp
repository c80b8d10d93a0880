#include "tests/simulation/city.h"

#include "common/command/organisation.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

#include <stdexcept>

namespace naskah::simulation {

namespace {

template <class T>
Id<T> idOf(const std::string& name)
{
    return {deriveUuid(Uuid{}, std::string{T::table} + '/' + name)};
}

template <Record T>
void add(boost::json::array& list, const T& record)
{
    list.push_back(boost::json::object{{"kind", T::table}, {"body", toJson(entityOf<T>, toRow(record))}});
}

Official addOfficial(boost::json::array& list, Id<Unit> unit, const std::string& name, std::size_t office, bool head, bool secretariat)
{
    Person person;
    person.id = idOf<Person>(name);
    person.name = name;
    Position position;
    position.id = idOf<Position>(name);
    position.unit = unit;
    position.title = name;
    position.isHead = head;
    position.isSecretariat = secretariat;
    Appointment appointment;
    appointment.id = idOf<Appointment>(name);
    appointment.person = person.id;
    appointment.position = position.id;
    add(list, person);
    add(list, position);
    add(list, appointment);
    return {person.id, position.id, appointment.id, unit, office, head, secretariat};
}

Id<Register> addBook(boost::json::array& list, Id<Unit> unit, const std::string& name, RegisterKind kind)
{
    Register book;
    book.id = idOf<Register>(name + std::string{nameOf(kind)});
    book.thread.value = book.id.value;
    book.unit = unit;
    book.book = kind;
    book.year = cityYear;
    book.pattern = "{N}/{S}/{Y}";
    add(list, book);
    return book.id;
}

} // namespace

std::set<std::string> mailboxesOf(const Official& official)
{
    std::set<std::string> names{mailbox::organisation()};
    for (const int year : {cityYear - 1, cityYear, cityYear + 1}) {
        names.insert({mailbox::ofUnit(official.unit, year), mailbox::ofPosition(official.position, year), mailbox::ofPerson(official.person, year)});
        if (official.isHead) names.insert(mailbox::ofUnitSecrets(official.unit, year));
    }
    return names;
}

void transfer(engine::Engine& engine, const Official& from, const Official& to, int number)
{
    const auto named = [&](const char* what) { return deriveUuid(to.mandate.value, what + std::to_string(number)); };
    engine.act(EndAppointment{from.mandate, dayInWib(engine.now())}, named("end"));
    Appointment appointment;
    appointment.id = to.mandate;
    appointment.person = to.person;
    appointment.position = to.position;
    boost::json::array list;
    add(list, appointment);
    engine.act(ProvisionRecords{{boost::json::serialize(list)}}, named("begin"));
}

City found(engine::Engine& engine, Dice& dice, std::size_t count)
{
    City city;
    boost::json::array list;
    for (std::size_t i = 0; i < count; ++i) {
        const auto name = "office" + std::to_string(i);
        Unit unit;
        unit.id = idOf<Unit>(name);
        unit.name = name;
        unit.code = "O" + std::to_string(i);
        add(list, unit);
        Office office;
        office.unit = unit.id;
        office.officials.push_back(addOfficial(list, unit.id, name + "-head", i, true, false));
        office.officials.push_back(addOfficial(list, unit.id, name + "-secretary", i, false, true));
        for (int staff = 0; staff < 1 + int(dice.below(2)); ++staff)
            office.officials.push_back(addOfficial(list, unit.id, name + "-staff" + std::to_string(staff), i, false, false));
        office.incoming = addBook(list, unit.id, name, RegisterKind::incoming);
        office.outgoing = addBook(list, unit.id, name, RegisterKind::outgoing);
        city.offices.push_back(std::move(office));
    }
    const auto outcome = engine.act(ProvisionRecords{{boost::json::serialize(list)}});
    if (!outcome.effective()) throw std::runtime_error("the city cannot be founded: " + outcome.reason.text);
    return city;
}

} // namespace naskah::simulation
