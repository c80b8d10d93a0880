#include "tests/common/command/memory_office.h"

namespace naskah {

std::optional<Row> MemoryRecords::find(const Entity& entity, const Uuid& id)
{
    const auto found = m_rows.find({recordKind(entity.table).value(), id});
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Row> MemoryRecords::inThread(const Entity& entity, const Uuid& thread)
{
    std::vector<Row> rows;
    const auto kind = recordKind(entity.table).value();
    for (const auto& [key, row] : m_rows)
        if (key.first == kind && std::get<Uuid>(row[1]) == thread) rows.push_back(row);
    return rows;
}

Result<std::optional<std::int64_t>> MemoryHost::number(const Register& book)
{
    if (noNumber) return *noNumber;
    if (!grants) return std::optional<std::int64_t>{};
    return std::optional(book.counter + 1);
}

std::optional<NumberBlock> MemoryHost::block(const Register& book, std::int64_t size)
{
    if (!grants) return std::nullopt;
    return NumberBlock{book.counter + 1, book.counter + size};
}

std::string MemoryOffice::Ran::said() const
{
    switch (verdict.kind) {
    case Verdict::Kind::applied:
        return "applied";
    case Verdict::Kind::merged:
        return "merged";
    case Verdict::Kind::conflict:
        return "conflict";
    case Verdict::Kind::unjudged:
        return "unjudged";
    case Verdict::Kind::refused:
        break;
    }
    return verdict.reason.code;
}

std::set<std::string> MemoryOffice::Ran::deliveredTo(const Uuid& thread) const
{
    std::set<std::string> boxes;
    for (const auto& move : moves)
        if (move.thread == thread && move.into) boxes.insert(move.mailbox);
    return boxes;
}

MemoryOffice::MemoryOffice() : now(Date{std::chrono::year{2026} / 3 / 9} + std::chrono::hours{2})
{
    host.deviceId = freshId();
    kominfo = openUnit("DKI", "Dinas Komunikasi dan Informatika");
    polonia = openUnit("KMP", "Kecamatan Medan Polonia");
    head = appoint(kominfo, "Kepala Dinas", "Drs. Arrahman Pane", true, false);
    secretary = appoint(kominfo, "Sekretariat", "Melati Siregar", false, true);
    staff = appoint(kominfo, "Kepala Bidang Aplikasi", "Budi Nasution", false, false);
    colleague = appoint(kominfo, "Kepala Bidang Statistik", "Citra Lubis", false, false);
    campHead = appoint(polonia, "Camat", "Damanik Saragih", true, false);
    campSecretary = appoint(polonia, "Sekretaris Camat", "Erna Ginting", false, true);
    server.isServer = true;
    incoming = openRegister(kominfo, RegisterKind::incoming);
    outgoing = openRegister(kominfo, RegisterKind::outgoing);
    campIncoming = openRegister(polonia, RegisterKind::incoming);
    campOutgoing = openRegister(polonia, RegisterKind::outgoing);
}

Uuid MemoryOffice::freshId()
{
    std::array<std::uint8_t, 10> random{};
    ++m_ids;
    for (std::size_t i = 0; i < 8; ++i)
        random[9 - i] = std::uint8_t(m_ids >> (8 * i));
    return makeUuid(millisecondsOf(now), random);
}

Id<Unit> MemoryOffice::openUnit(const char* code, const char* name)
{
    Unit unit;
    unit.id.value = freshId();
    unit.code = code;
    unit.name = name;
    records.put(unit);
    return unit.id;
}

Actor MemoryOffice::appoint(Id<Unit> unit, const char* title, const char* name, bool isHead, bool isSecretariat)
{
    Person person;
    person.id.value = freshId();
    person.name = name;
    records.put(person);
    Position position;
    position.id.value = freshId();
    position.unit = unit;
    position.title = title;
    position.isHead = isHead;
    position.isSecretariat = isSecretariat;
    records.put(position);
    Appointment appointment;
    appointment.id.value = freshId();
    appointment.person = person.id;
    appointment.position = position.id;
    records.put(appointment);
    return {person.id, appointment.id, position.id, unit, isHead, isSecretariat, false};
}

Id<Register> MemoryOffice::openRegister(Id<Unit> unit, RegisterKind kind)
{
    Register book;
    book.id.value = freshId();
    book.thread.value = book.id.value;
    book.unit = unit;
    book.book = kind;
    book.year = 2026;
    book.pattern = "{KS}/{N}/{K}/{Y}";
    records.put(book);
    return book.id;
}

MemoryOffice::Ran MemoryOffice::runData(std::string type, std::string data, const Actor& actor)
{
    Ran ran;
    now += std::chrono::seconds{30};
    ran.intent.command = freshId();
    ran.intent.type = std::move(type);
    ran.intent.data = std::move(data);
    ran.intent.person = actor.person.value;
    ran.intent.decided = {now, actor.mandate.value, std::nullopt};
    Matter matter(records, host, ran.intent, actor);
    ran.verdict = judge(matter);
    ran.reads = matter.reads();
    if (!ran.verdict.effective()) return ran;
    ran.writes = matter.writes();
    ran.moves = matter.moves();
    ran.facts = matter.facts();
    for (const auto& write : ran.writes)
        records.putRow(write.kind, write.row);
    return ran;
}

} // namespace naskah
