#include "client/replica/acting.h"

#include "client/replica/replica.h"

namespace naskah {

namespace {

constexpr auto chosen = "acting_as";

} // namespace

bool actAs(Replica& replica, std::optional<Id<Appointment>> mandate)
{
    auto& db = replica.db();
    if (!mandate) {
        replica.store().eraseMeta(chosen);
        if (replica.onChanged) replica.onChanged();
        return true;
    }
    {
        auto own = db.query("SELECT 1 FROM appointment WHERE id = ? AND person = ? AND end_leaf IS NULL", mandate->value,
                            replica.identity().person.value);
        if (!own.next()) return false;
    }
    replica.store().setMeta(chosen, mandate->value.text());
    if (replica.onChanged) replica.onChanged();
    return true;
}

Id<Appointment> actingMandate(Database& db, Id<Person> person)
{
    std::optional<Uuid> wanted;
    {
        auto query = db.query("SELECT value FROM meta WHERE key = ?", chosen);
        if (query.next()) wanted = parseUuid(query.blob(0));
    }
    auto query = db.query("SELECT a.id FROM appointment a WHERE a.person = ?1 AND a.end_leaf IS NULL "
                          "ORDER BY a.id IS NOT ?2, EXISTS (SELECT 1 FROM substitution s WHERE s.mandate = a.id), a.capacity, a.starts_on DESC LIMIT 1",
                          person.value, wanted ? Value{*wanted} : Value{});
    return query.next() ? Id<Appointment>{query.uuid(0)} : Id<Appointment>{};
}

} // namespace naskah
