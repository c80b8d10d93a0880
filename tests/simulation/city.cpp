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
    return {person.id, position.id, appointment.id, office, head, secretariat};
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

std::set<std::string> City::mailboxesOf(const Official& official, int thisYear) const
{
    std::set<std::string> names{mailbox::organisation()};
    const auto unit = offices.at(official.office).unit;
    for (const int year : {thisYear - 1, thisYear, thisYear + 1}) {
        names.insert({mailbox::ofUnit(unit, year), mailbox::ofPosition(official.position, year), mailbox::ofPerson(official.person, year)});
        if (official.isHead) names.insert(mailbox::ofUnitSecrets(unit, year));
    }
    return names;
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
