#include "common/record/thread.h"

namespace naskah {

Id<Thread> organisationThread()
{
    static const Id<Thread> thread{deriveUuid(Uuid{}, "organisation")};
    return thread;
}

namespace mailbox {

namespace {

std::string name(std::string_view kind, const Uuid& owner, std::string_view part, int year)
{
    return std::string{kind} + '/' + owner.text() + '/' + std::string{part} + std::to_string(year);
}

} // namespace

std::string organisation()
{
    return "org";
}

std::string ofUnit(Id<Unit> unit, int year)
{
    return name("unit", unit.value, "", year);
}

std::string ofUnitSecrets(Id<Unit> unit, int year)
{
    return name("unit", unit.value, "rahasia/", year);
}

std::string ofPosition(Id<Position> position, int year)
{
    return name("position", position.value, "", year);
}

std::string ofPerson(Id<Person> person, int year)
{
    return name("person", person.value, "", year);
}

} // namespace mailbox

} // namespace naskah
