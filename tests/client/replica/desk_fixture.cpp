#include "tests/client/replica/desk_fixture.h"

#include "common/record/register.h"
#include "common/schema/json.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace naskah {

DeskFixture::DeskFixture()
{
    m_randomState = 42;
    const auto id = [this] { return makeUuid(millisecondsOf(now), [this] {
                                 std::array<std::uint8_t, 10> bytes{};
                                 std::ranges::copy(random(10), bytes.begin());
                                 return bytes;
                             }()); };
    unit.value = id();
    head.value = id();
    clerk.value = id();
    staff.value = id();
    person.value = id();
    incoming.value = id();
    outgoing.value = id();
    unitBox = mailbox::ofUnit(unit, 2026);

    DeskIdentity identity;
    identity.server = "https://localhost";
    identity.serverKey = SigningKey::fromSeed(std::string(32, 's')).publicKey();
    identity.device = id();
    identity.person = person;
    identity.epoch = "e1";
    reopen();
    m_desk->enrol(identity, SigningKey::fromSeed(std::string(32, 'd')));
    reopen();

    Unit office;
    office.id = unit;
    office.code = "KOMINFO";
    office.name = "Dinas Komunikasi dan Informatika";
    office.shortName = "Diskominfo";
    serverPuts(office, {"org"});
    const auto addPosition = [&](Id<Position> position, const char* title, bool isHead, bool isSecretariat) {
        Position record;
        record.id = position;
        record.unit = unit;
        record.title = title;
        record.isHead = isHead;
        record.isSecretariat = isSecretariat;
        serverPuts(record, {"org"});
    };
    addPosition(head, "Kepala Dinas", true, false);
    addPosition(clerk, "Kasubbag Umum", false, true);
    addPosition(staff, "Staf Aplikasi", false, false);
    Person me;
    me.id = person;
    me.name = "Rina Sari";
    serverPuts(me, {"org"});
    Appointment appointment;
    appointment.id.value = id();
    appointment.person = person;
    appointment.position = clerk;
    serverPuts(appointment, {"org"});
    for (const auto& [book, kind] : {std::pair{incoming, RegisterKind::incoming}, std::pair{outgoing, RegisterKind::outgoing}}) {
        Register record;
        record.id = book;
        record.thread.value = book.value;
        record.unit = unit;
        record.book = kind;
        record.year = 2026;
        record.pattern = "{N}";
        record.counter = 40;
        serverPuts(record, {unitBox});
    }
    NumberLease lease;
    lease.id.value = id();
    lease.thread.value = incoming.value;
    lease.book = incoming;
    lease.device = identity.device;
    lease.person = person;
    lease.first = 1;
    lease.last = 40;
    serverPuts(lease, {unitBox});
    pull().value();
}

std::string DeskFixture::random(std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; i < count; ++i) {
        m_randomState = m_randomState * 6364136223846793005ULL + 1442695040888963407ULL;
        bytes += static_cast<char>(m_randomState >> 56);
    }
    return bytes;
}

void DeskFixture::closeDesk()
{
    m_absorber.reset();
    m_desk.reset();
}

void DeskFixture::serverSendsAllAgain()
{
    for (auto& served : m_served)
        served.fresh = true;
}

void DeskFixture::serverForgets(std::string_view kind)
{
    std::erase_if(m_served, [&](const Served& served) { return served.kind == kind; });
}

void DeskFixture::reopen()
{
    closeDesk();
    m_desk = std::make_unique<Replica>(Replica::Options{m_folder.path().toStdString(), std::string(32, 'k'), [this] { return now; },
                                                        [this](std::size_t count) { return random(count); }, nullptr});
    m_absorber = std::make_unique<Absorber>(*m_desk);
}

void DeskFixture::serverPutsRow(const Entity& entity, const Row& row, std::vector<std::string> mailboxes)
{
    const auto id = std::get<Uuid>(row[0]);
    auto body = boost::json::serialize(toJson(entity, row));
    const auto found = std::ranges::find_if(m_served, [&](const Served& s) { return s.kind == entity.table && s.id == id; });
    if (found == m_served.end())
        m_served.push_back({std::string{entity.table}, id, 1, std::move(body), std::move(mailboxes)});
    else
        *found = {found->kind, id, found->rev + 1, std::move(body), std::move(mailboxes)};
}

void DeskFixture::serverDrops(std::string_view kind, const Uuid& id, const std::string& mailbox)
{
    for (auto& served : m_served)
        if (served.kind == kind && served.id == id) {
            std::erase(served.in, mailbox);
            served.fresh = served.dropped = true;
        }
}

Result<void> DeskFixture::pull(std::uint64_t coveredSequence, int cut)
{
    ChangeBegin begin;
    begin.epoch = "e1";
    begin.deviceSequence = coveredSequence;
    if (coveredSequence) begin.deviceHash = m_desk->envelopeHash(coveredSequence).value();
    begin.mailboxes = {"org", unitBox, mailbox::ofPerson(person, 2026)};
    std::erase_if(begin.mailboxes, [&](const auto& name) { return std::ranges::count(left, name) > 0; });
    begin.left = left;
    std::vector<std::string> lines{writeChange(begin)};
    for (const auto& mailbox : resets)
        lines.push_back(writeChange(ChangeReset{mailbox, "asked"}));
    const auto placeOf = [&](const std::string& name) { return int(std::ranges::find(begin.mailboxes, name) - begin.mailboxes.begin()); };
    ChangeEnd end;
    for (const auto& mailbox : begin.mailboxes)
        end.check[mailbox] = {};
    for (const auto& served : m_served) {
        std::vector<int> in;
        for (const auto& mailbox : served.in) {
            if (std::ranges::count(left, mailbox)) continue;
            in.push_back(placeOf(mailbox));
            auto& check = end.check[mailbox];
            ++check.count;
            check.sum += recordSum(served.kind, served.id, served.rev, served.body);
        }
        const bool again = std::ranges::any_of(served.in, [&](const auto& name) { return std::ranges::count(resets, name) > 0; });
        if (!served.fresh && !again) continue;
        if (served.dropped)
            lines.push_back(writeChange(ChangeDrop{served.kind, served.id, {placeOf(unitBox)}}));
        else if (!in.empty())
            lines.push_back(writeChange(ChangePut{served.kind, served.id, served.rev, in, served.body}));
    }
    ++m_counter;
    for (const auto& mailbox : begin.mailboxes)
        end.cursors[mailbox] = m_counter;
    lines.push_back(writeChange(end));

    m_absorber->start();
    Result<void> result{};
    m_desk->absorbing([&] {
        for (int i = 0; i < int(lines.size()) && i < cut && result; ++i)
            result = m_absorber->take(lines[std::size_t(i)]);
        m_absorber->flush();
    });
    if (m_absorber->finished())
        for (auto& served : m_served)
            served.fresh = served.dropped = false;
    return result;
}

std::uint64_t DeskFixture::acknowledge(const std::string& refuseType, const Reason& reason)
{
    std::uint64_t last = 0;
    struct Sent {
        std::uint64_t sequence;
        std::string type;
        std::set<RecordKey> writes;
    };
    std::vector<Sent> sent;
    for (const auto* pending : m_desk->seal(1000))
        sent.push_back({*pending->sequence, pending->intent.type, pending->writes});
    for (const auto& command : sent) {
        last = std::max(last, command.sequence);
        Outcome outcome;
        if (command.type == refuseType) {
            outcome.kind = Outcome::Kind::refused;
            outcome.reason = reason;
        } else {
            for (const auto& key : command.writes)
                if (key.kind >= 0)
                    if (const auto record = m_desk->store().load(key.kind, key.id))
                        serverPutsRow(recordEntity(key.kind), record->row, {unitBox});
        }
        m_desk->absorbing([&] { m_desk->learnOutcome(command.sequence, outcome); });
    }
    return last;
}

} // namespace naskah
