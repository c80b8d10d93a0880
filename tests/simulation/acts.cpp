#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/protocol/json_reading.h"
#include "tests/simulation/world.h"

#include <algorithm>

namespace naskah::simulation {

namespace {

/// Whether a command would survive a loss of power now.
bool isSafe(SimDesk& desk, const Uuid& command)
{
    MemoryDisk copy(desk.disk().vfs() + std::string{"-safe"});
    desk.disk().copyTo(copy, MemoryDisk::Crash::power);
    OpenOptions options;
    options.vfs = copy.vfs();
    Database db(desk.folder() + "/desk.db", options);
    return db.query("SELECT 1 FROM pending WHERE command = ?", command).next();
}

} // namespace

std::string World::newWord()
{
    return "kata" + std::to_string(++m_wordCount) + 'x';
}

template <Record C>
void World::execute(SimDesk& desk, const C& command, const std::string& word, Id<Register> book)
{
    const auto done = desk.replica().execute(command);
    const bool queued = done.verdict.kind != Verdict::Kind::refused;
    trace(desk.name() + " does " + std::string{C::table} + ' ' + done.command.text() + ' ' + word + ": " +
          (queued ? "queued" : done.verdict.reason.code) + ' ' + done.facts);
    if (!word.empty()) words[word] = &desk;
    if (!queued) return;
    if (!isSafe(desk, done.command)) throw Violation(desk.name() + " told its person that something is safe before it was");
    if (dice.percent(8)) desk.replica().hold(done.command, true);
    auto& authored = desk.authored[done.command];
    authored.type = C::table;
    authored.word = word;
    authored.book = book;
    const auto facts = parseObject(done.facts, largestEnvelope);
    authored.number = facts ? integerOf(*facts, "number") : std::nullopt;
    if (!authored.number) return;
    auto& seen = numbersSeen[{book.value, *authored.number}];
    seen.insert(done.command);
    if (seen.size() > 1) throw Violation("number " + std::to_string(*authored.number) + " was shown for two letters at " + desk.name());
}

void World::act(SimDesk& desk)
{
    if (desk.all<Appointment>().empty()) return;
    const auto what = dice.below(100);
    if (what < 65)
        actOnLetters(desk);
    else if (what < 88)
        actOnDrafts(desk, int(dice.below(5)));
    else
        actOnNumbers(desk);
}

void World::registerLetter(SimDesk& desk)
{
    const auto& office = city.offices[desk.who().office];
    RegisterLetter command;
    command.book = dice.percent(97) ? office.incoming : office.outgoing;
    const auto word = newWord();
    command.subject = word;
    command.sender = "Dinas luar";
    command.classification = "000";
    command.writtenOn = command.receivedOn = dayInWib(now);
    command.security = dice.percent(20) ? Security::rahasia : Security::biasa;
    if (dice.percent(40)) command.addressee = colleague(desk);
    execute(desk, command, word, office.incoming);
}

Id<Position> World::colleague(SimDesk& desk)
{
    std::vector<Id<Position>> present;
    for (const auto& other : desks)
        if (other->who().office == desk.who().office && other->who().position != desk.who().position)
            present.push_back(other->who().position);
    const auto& officials = city.offices[desk.who().office].officials;
    return present.empty() || dice.percent(15) ? dice.pick(officials).position : dice.pick(present);
}

void World::actOnLetters(SimDesk& desk)
{
    const auto& office = city.offices[desk.who().office];
    const auto& who = desk.who();
    const auto handlings = desk.all<Handling>();
    if (dice.percent(handlings.empty() ? 40 : who.isSecretariat ? 30 : 5)) return registerLetter(desk);
    if (handlings.empty()) return;
    // Mostly what concerns them: their own legs, and letters with legs.
    std::vector<Disposition> given, received;
    for (const auto& leg : desk.all<Disposition>()) {
        if (leg.giverPosition == who.position) given.push_back(leg);
        if (leg.recipient == who.position) received.push_back(leg);
    }
    const auto& handling = dice.pick(handlings);
    const auto which = dice.below(100);
    if (!given.empty() && dice.percent(15)) {
        const auto& leg = dice.pick(given);
        return execute(desk, WithdrawDisposition{leg.handling, leg.id});
    }
    if (which < (who.isHead ? 50 : 20) && (who.isHead || !received.empty() || dice.percent(10))) {
        DisposeLetter command;
        command.handling = handling.id;
        if (!received.empty() && (!who.isHead || dice.percent(30))) {
            const auto& parent = dice.pick(received);
            command.parent = parent.id;
            command.handling = parent.handling;
        }
        command.executors = {colleague(desk)};
        const auto word = newWord();
        command.note = word;
        return execute(desk, command, word);
    }
    if (which < 65) return execute(desk, ReadLetter{received.empty() || dice.percent(30) ? handling.id : dice.pick(received).handling});
    if (which < 80 && !received.empty()) {
        const auto& leg = dice.pick(received);
        const auto word = newWord();
        return execute(desk, ReportDisposition{leg.handling, leg.id, word, dice.percent(50)}, word);
    }
    if (!handling.agenda)
        return execute(desk, AcceptLetter{handling.id, office.incoming, "000", colleague(desk)}, {}, office.incoming);
    const auto word = newWord();
    execute(desk, AddComment{handling.id.value, false, word}, word);
}

void World::actOnDrafts(SimDesk& desk, int which)
{
    const auto& office = city.offices[desk.who().office];
    const auto drafts = desk.all<Draft>();
    const auto recipient = [&] {
        const auto other = (desk.who().office + 1 + dice.below(city.offices.size() - 1)) % city.offices.size();
        return city.offices[dice.percent(95) ? other : desk.who().office].unit;
    };
    if (which == 0 || drafts.empty()) {
        StartDraft command;
        const auto word = newWord();
        command.subject = word;
        command.body = "isi";
        command.classification = "000";
        if (dice.percent(80)) command.recipients = {recipient()};
        return execute(desk, command, word);
    }
    const auto& draft = dice.pick(drafts);
    const auto word = newWord();
    if (which == 1 || which == 2) {
        auto changed = draft;
        if (dice.percent(50)) changed.subject = word;
        else changed.body = word;
        if (dice.percent(30)) changed.recipients.push_back(recipient());
        return execute(desk, editOf(draft, changed), word);
    }
    if (which == 3) return execute(desk, AddComment{draft.id.value, true, word}, word);
    execute(desk, SendLetter{draft.id, office.outgoing}, {}, office.outgoing);
}

void World::actOnNumbers(SimDesk& desk)
{
    const auto& office = city.offices[desk.who().office];
    auto& replica = desk.replica();
    const auto book = dice.percent(50) ? office.incoming : office.outgoing;
    const auto which = dice.below(6);
    if (which == 0) return execute(desk, RequestLease{book, dice.between(1, 6)});
    if (which == 1) {
        std::vector<Id<NumberLease>> own;
        for (const auto& lease : desk.all<NumberLease>())
            if (lease.device == replica.identity().device && lease.state == LeaseState::active) own.push_back(lease.id);
        if (own.empty()) return;
        const auto lease = dice.pick(own);
        const auto done = replica.returnLease(lease);
        trace(desk.name() + " returns " + lease.value.text() + ' ' + done.verdict.reason.code);
        if (done.verdict.kind != Verdict::Kind::refused) desk.authored[done.command].type = ReturnLease::table;
        return;
    }
    const auto& pending = replica.outbox().all();
    if (pending.empty()) return;
    const auto command = pending[dice.below(pending.size())]->intent.command;
    if (which == 2) {
        replica.hold(command, dice.percent(60));
        return;
    }
    if (which == 3 && desk.authored.contains(command)) {
        // Those that build on it go with it.
        std::set<Uuid> before;
        for (const auto& each : pending)
            before.insert(each->intent.command);
        bool isDiscarded = false;
        try {
            isDiscarded = replica.discard(command);
        } catch (...) {
            for (const auto& each : before)
                if (desk.authored.contains(each)) desk.authored[each].uncertain = true;
            throw;
        }
        if (!isDiscarded) return;
        trace(desk.name() + " discards " + command.text());
        for (const auto& each : replica.outbox().all())
            before.erase(each->intent.command);
        for (const auto& gone : before)
            if (desk.authored.contains(gone)) desk.authored[gone].discarded = true;
    }
}

} // namespace naskah::simulation
