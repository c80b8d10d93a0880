// Random histories of one register by three desks, over the real rules and the real engine: whatever they do in whatever
// order, the ledger explains every number from 1 to the last, and no number is two letters'.
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/command/settling.h"
#include "tests/integration/office_world.h"

#include <QtTest>

#include <random>
#include <set>

using namespace naskah;

namespace {

const std::vector<std::string> clerks{"clerk1", "clerk2", "clerk3"};

class History {
public:
    explicit History(unsigned seed) : m_world({book()}, Timestamp{std::chrono::milliseconds{1'790'000'000'000}}), m_dice(seed)
    {
        for (const auto& name : clerks)
            m_world.desk(name);
    }

    static Register book()
    {
        Register made;
        made.code = "masuk";
        made.pattern = "{N}";
        made.dailyStock = 8;
        made.stockDays = 2;
        return made;
    }

    void step()
    {
        const auto& name = clerks[at(clerks.size())];
        auto& desk = m_world.desk(name);
        const auto what = at(100);
        if (what < 38) registerLetter(m_world.realDesk(name));
        else if (what < 50) m_world.sync(name);
        else if (what < 58) desk.topUpNumbers();
        else if (what < 63) desk.execute(VoidNumber{bookId(), "salah"});
        else if (what < 68) voidLine(desk);
        else if (what < 73) giveBack(desk);
        else if (what < 76) breakBlock(desk);
        else if (what < 81) backdate(desk);
        else if (what < 86) import(desk);
        else if (what < 90) settleUnknown(desk);
        else if (what < 91) desk.execute(SkipNumbers{bookId(), registerHere(desk).counter + 1 + std::int64_t(at(4)), "buku lama"});
        else if (what < 93) discardSomething(desk);
        else if (what < 97) m_world.nextDay();
        else if (what < 98) m_world.lose(name);
        else m_world.realDesk(name).pull();
    }

    /// What is wrong with the ledger once everybody has synced; empty for nothing.
    std::string verdict()
    {
        m_world.settle(clerks);
        std::string said, first;
        for (const auto& name : clerks) {
            auto& desk = m_world.desk(name);
            const auto rows = ledger(desk.db(), bookId(), m_world.today());
            std::string whole;
            std::int64_t next = 1;
            std::set<std::pair<std::int64_t, std::string>> given;
            std::set<Uuid> letters;
            for (const auto& row : rows) {
                const auto& line = row.line;
                whole += std::to_string(line.first) + '-' + std::to_string(line.last) + ' ' + std::to_string(int(line.kind)) + ' ' +
                         (line.entry ? line.entry->suffix + line.entry->text : "") + '\n';
                if (line.kind == LedgerKind::unexplained) said += std::to_string(line.first) + " is unexplained; ";
                if (line.entry) {
                    if (!given.emplace(line.first, line.entry->suffix).second) said += std::to_string(line.first) + " is given twice; ";
                    if (line.entry->letter && !letters.insert(*line.entry->letter).second) said += "a letter has two numbers; ";
                    if (!line.entry->suffix.empty()) continue;
                }
                if (line.first != next) said += "after " + std::to_string(next) + " comes " + std::to_string(line.first) + "; ";
                next = line.last + 1;
            }
            if (next != registerHere(desk).counter + 1) said += "the ledger ends before the counter; ";
            if (first.empty()) first = whole;
            if (whole != first) said += name + " has another ledger than clerk1; ";
        }
        return said;
    }

    std::map<LedgerKind, int> kinds()
    {
        std::map<LedgerKind, int> count;
        for (const auto& row : ledger(m_world.desk("clerk1").db(), bookId(), m_world.today()))
            ++count[row.line.kind];
        return count;
    }

private:
    static Id<Register> bookId() { return OfficeWorld::bookNamed("masuk"); }
    std::size_t at(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_dice); }

    Register registerHere(Replica& desk)
    {
        return listBooks(desk.db()).at(0).book;
    }

    void registerLetter(RealDesk& desk)
    {
        RegisterLetter letter;
        letter.book = bookId();
        letter.subject = "Undangan rapat";
        letter.sender = "Camat";
        if (at(4) == 0)
            if (const auto reserved = reservedNumbers(desk.db(), bookId()); !reserved.empty()) letter.reserved = reserved[at(reserved.size())].id;
        desk->execute(letter);
        if (at(3) == 0) desk.push();
    }

    std::vector<LedgerRow> rows(Replica& desk, LedgerKind kind)
    {
        auto all = ledger(desk.db(), bookId(), m_world.today());
        std::erase_if(all, [&](const LedgerRow& row) { return row.line.kind != kind; });
        return all;
    }

    void voidLine(Replica& desk)
    {
        const auto lines = rows(desk, LedgerKind::letter);
        if (!lines.empty()) desk.execute(VoidNumber{bookId(), "dibatalkan", lines[at(lines.size())].line.entry->id});
    }

    void giveBack(Replica& desk)
    {
        for (const auto& row : rows(desk, LedgerKind::leased))
            if (row.line.lease->device == desk.identity().device) {
                desk.returnLease(row.line.lease->id);
                return;
            }
    }

    void breakBlock(Replica& desk)
    {
        const auto lines = rows(desk, LedgerKind::leased);
        if (!lines.empty()) desk.execute(BreakLease{bookId(), lines[at(lines.size())].line.lease->id, "hilang"});
    }

    void backdate(Replica& desk)
    {
        ReserveNumber command{bookId(), "", Security::biasa, m_world.today() - std::chrono::days{int(at(3))}, {}, "terlambat"};
        const auto unused = rows(desk, LedgerKind::unused);
        if (!unused.empty() && at(2) == 0) {
            const auto& row = unused[at(unused.size())];
            command.day = row.line.lease->day;
            command.number = row.line.first;
        }
        desk.execute(command);
    }

    void import(Replica& desk)
    {
        ImportNumber command;
        command.book = bookId();
        command.number = 1 + std::int64_t(at(std::size_t(registerHere(desk).counter) + 3));
        if (at(6) == 0) command.suffix = "a";
        command.text = std::to_string(command.number) + command.suffix + (at(3) == 0 ? "" : "/manual");
        command.day = m_world.today();
        command.subject = "Dari buku kertas";
        command.party = "Lurah";
        command.source = "buku kertas";
        desk.execute(command);
    }

    void settleUnknown(Replica& desk)
    {
        const auto unknown = rows(desk, LedgerKind::unknown);
        if (unknown.empty()) return;
        const auto& line = unknown[at(unknown.size())].line;
        desk.execute(SettleNumbers{bookId(), std::to_string(line.first) + '-' + std::to_string(line.last), "hilang", "BA-1"});
    }

    void discardSomething(Replica& desk)
    {
        for (const auto& row : listOutbox(desk.db()))
            if (row.state == OutboxRow::State::waiting) {
                desk.discard(row.command);
                return;
            }
    }

    OfficeWorld m_world;
    std::mt19937 m_dice;
};

} // namespace

class LedgerPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// NASKAH_SEED runs one history alone, NASKAH_SEEDS so many.
    void anyHistoryLeavesEveryNumberExplained()
    {
        const auto only = qEnvironmentVariableIntValue("NASKAH_SEED");
        const auto count = qEnvironmentVariableIsSet("NASKAH_SEEDS") ? qEnvironmentVariableIntValue("NASKAH_SEEDS") : 12;
        std::map<LedgerKind, int> met;
        for (int seed = only ? only : 1; seed <= (only ? only : count); ++seed) {
            History history{unsigned(seed)};
            for (int i = 0; i < 150; ++i) {
                history.step();
                if (i % 50 != 49) continue;
                const auto wrong = history.verdict();
                QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ", step " + std::to_string(i) + ": " + wrong).c_str());
            }
            for (const auto& [kind, lines] : history.kinds())
                met[kind] += lines;
        }
        if (only) return;
        // A history in which nothing happens would prove nothing.
        for (const auto kind : {LedgerKind::letter, LedgerKind::voided, LedgerKind::unused, LedgerKind::unknown, LedgerKind::skipped,
                                LedgerKind::reserved, LedgerKind::leased})
            QVERIFY2(met[kind] > 0, std::to_string(int(kind)).c_str());
        qInfo("%d histories: %d letters, %d void, %d reserved, %d unused, %d leased, %d unknown, %d passed over", count,
              met[LedgerKind::letter], met[LedgerKind::voided], met[LedgerKind::reserved], met[LedgerKind::unused],
              met[LedgerKind::leased], met[LedgerKind::unknown], met[LedgerKind::skipped]);
    }
};

QTEST_GUILESS_MAIN(LedgerPropertyTest)
#include "ledger_property_test.moc"
