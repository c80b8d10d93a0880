#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/command/settling.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

struct Desk : MemoryOffice {
    RegisterEntry letter(std::optional<Id<RegisterEntry>> reserved = std::nullopt, std::string* said = nullptr)
    {
        RegisterLetter command;
        command.book = incoming;
        command.subject = command.sender = "x";
        command.classification = "005";
        command.reserved = reserved;
        const auto registered = run(command, secretary);
        if (said) *said = registered.said();
        return registered.said() == "applied" ? registered.written<RegisterEntry>().at(0) : RegisterEntry{};
    }
    std::string reserve(std::optional<Date> day, std::optional<std::int64_t> number, std::string reason)
    {
        ran = run(ReserveNumber{incoming, "005", Security::biasa, day, number, std::move(reason)}, secretary);
        return ran.said();
    }
    Date today() const { return dayInWib(now); }
    void nextDay() { now += std::chrono::days{1}; }
    /// A block of five whose numbers were all declared unused on its day.
    void leaveUnused()
    {
        const auto lease = run(RequestLease{incoming, 3}, secretary).written<NumberLease>().at(0);
        std::vector<std::string> unused;
        for (auto number = lease.first; number <= lease.last; ++number)
            unused.push_back(std::to_string(number));
        run(ReturnLease{incoming, lease.id, unused}, secretary);
    }
    ImportNumber imported(std::int64_t number) const
    {
        ImportNumber command;
        command.book = incoming;
        command.number = number;
        command.text = std::to_string(number) + "/manual";
        command.day = today();
        command.subject = "Permohonan data";
        command.party = "Camat";
        command.source = "buku kertas";
        return command;
    }
    std::string import(const ImportNumber& command)
    {
        ran = run(command, secretary);
        return ran.said();
    }
    Ran ran;
};

} // namespace

class TestSettling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReservedNumberWaitsForItsLetter()
    {
        Desk desk;
        QCOMPARE(desk.reserve({}, {}, ""), std::string{"applied"});
        const auto entry = desk.ran.written<RegisterEntry>().at(0);
        QVERIFY(entry.state == EntryState::reserved && entry.number == 1 && entry.id == reservedEntry(desk.ran.intent.command));
        const auto used = desk.letter(entry.id);
        QVERIFY(used.state == EntryState::letter && used.number == 1 && used.letter);
        std::string said;
        desk.letter(entry.id, &said);
        QCOMPARE(said, std::string{"number.not_reserved"});
        desk.letter(Id<RegisterEntry>{desk.freshId()}, &said);
        QCOMPARE(said, std::string{"number.missing"});
        QCOMPARE(desk.letter().number, std::int64_t{2});
    }

    void aPastDayGetsASuffixAndNeedsAReason()
    {
        Desk desk;
        desk.letter();
        desk.letter();
        const auto day = desk.today();
        desk.nextDay();
        desk.letter();
        QCOMPARE(desk.reserve(day, {}, " "), std::string{"number.no_reason"});
        QCOMPARE(desk.reserve(desk.today() + std::chrono::days{1}, {}, "x"), std::string{"number.future"});
        QCOMPARE(desk.reserve(day - std::chrono::days{1}, {}, "x"), std::string{"number.none_before"});
        QCOMPARE(desk.reserve(day, {}, "terlambat"), std::string{"applied"});
        auto entry = desk.ran.written<RegisterEntry>().at(0);
        QVERIFY(entry.text == "B/2a/005/2026" && entry.number == 2 && entry.suffix == "a" && entry.day == day);
        QVERIFY(entry.origin == EntryOrigin::backdated && entry.note == "terlambat");
        desk.reserve(day, {}, "lagi");
        QCOMPARE(desk.ran.written<RegisterEntry>().at(0).suffix, std::string{"b"});
        QCOMPARE(desk.letter(entry.id).text, entry.text);
        desk.host.log.reset();
        QCOMPARE(desk.reserve(day, {}, "tanpa server"), std::string{"unjudged"});
    }

    void anUnusedNumberIsGivenToItsOwnDay()
    {
        Desk desk;
        desk.leaveUnused();
        const auto day = desk.today();
        desk.nextDay();
        QCOMPARE(desk.reserve(day, 9, "terlambat"), std::string{"number.not_free"});
        QCOMPARE(desk.reserve(desk.today(), 2, "terlambat"), std::string{"number.other_day"});
        QCOMPARE(desk.reserve(day, 2, "terlambat"), std::string{"applied"});
        QCOMPARE(desk.ran.written<RegisterEntry>().at(0).text, std::string{"B/2/005/2026"});
        QCOMPARE(desk.reserve(day, 2, "dua kali"), std::string{"number.not_free"});
    }

    void aCancelledLetterKeepsItsNumberAsVoid()
    {
        Desk desk;
        const auto entry = desk.letter();
        QCOMPARE(desk.run(VoidNumber{desk.incoming, " ", entry.id}, desk.secretary).said(), std::string{"number.no_reason"});
        const auto ran = desk.run(VoidNumber{desk.incoming, "dibatalkan", entry.id}, desk.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        QCOMPARE(ran.written<Deed>().size(), 1u);
        const auto line = *desk.records.get(entry.id);
        QVERIFY(line.state == EntryState::voided && line.letter == entry.letter && line.text == entry.text);
        QCOMPARE(desk.run(VoidNumber{desk.incoming, "lagi", entry.id}, desk.secretary).said(), std::string{"number.void"});
    }

    void onlyUnknownNumbersAreClosedWithMinutes()
    {
        Desk desk;
        const auto lease = desk.run(RequestLease{desk.incoming, 5}, desk.secretary).written<NumberLease>().at(0);
        const auto settle = [&](const char* numbers, const char* reason = "hilang", const char* minutes = "BA-1") {
            return desk.run(SettleNumbers{desk.incoming, numbers, reason, minutes}, desk.secretary).said();
        };
        QCOMPARE(settle("1-2"), std::string{"number.known"});
        desk.run(BreakLease{desk.incoming, lease.id, "laptop hilang"}, desk.secretary);
        QCOMPARE(settle("1-2", ""), std::string{"number.no_reason"});
        QCOMPARE(settle("1-2", "x", ""), std::string{"number.no_minutes"});
        QCOMPARE(settle("1-x"), std::string{"number.list"});
        QCOMPARE(settle("1-6"), std::string{"number.known"});
        QCOMPARE(settle("1-2, 5"), std::string{"applied"});
        QCOMPARE(settle("2"), std::string{"number.known"});
        const auto line = *desk.records.get(settledEntry(desk.incoming, 5));
        QVERIFY(line.state == EntryState::voided && line.origin == EntryOrigin::settled && line.note == "BA-1");
    }

    void passedOverNumbersSayWhy()
    {
        Desk desk;
        desk.letter();
        QCOMPARE(desk.run(SkipNumbers{desk.incoming, 1, "x"}, desk.secretary).said(), std::string{"number.behind"});
        QCOMPARE(desk.run(SkipNumbers{desk.incoming, 9, ""}, desk.secretary).said(), std::string{"number.no_reason"});
        QCOMPARE(desk.run(SkipNumbers{desk.incoming, 200'000, "x"}, desk.secretary).said(), std::string{"number.too_far"});
        QCOMPARE(desk.run(SkipNumbers{desk.incoming, 9, "buku lama"}, desk.secretary).said(), std::string{"applied"});
        QCOMPARE(desk.letter().number, std::int64_t{10});
    }

    void whatARestoredServerDoesNotKnowIsUnknown()
    {
        Desk desk;
        desk.letter();
        const PassOverLost command{desk.incoming, 9, "restore"};
        QCOMPARE(desk.run(command, desk.secretary).said(), std::string{"command.server_only"});
        QCOMPARE(desk.run(PassOverLost{{desk.freshId()}, 9, "restore"}, desk.server).said(), std::string{"register.missing"});
        const auto done = desk.run(command, desk.server);
        QCOMPARE(done.said(), std::string{"applied"});
        const auto range = done.written<NumberRange>().at(0);
        QVERIFY(range.first == 2 && range.last == 9 && range.kind == RangeKind::unknown && range.reason == "restore");
        QCOMPARE(desk.letter().number, std::int64_t{10});
        // What has a line, or is said already, is not said again; the register never goes back.
        const auto again = desk.run(PassOverLost{desk.incoming, 5, "restore"}, desk.server);
        QVERIFY(again.written<NumberRange>().empty());
        QCOMPARE(desk.letter().number, std::int64_t{11});
    }

    void aNumberGivenElsewhereIsEnteredOnce()
    {
        Desk desk;
        desk.letter();
        QCOMPARE(desk.import(desk.imported(4)), std::string{"applied"});
        QCOMPARE(desk.ran.written<Letter>().at(0).sender, std::string{"Camat"});
        QCOMPARE(desk.ran.written<NumberRange>().at(0).last, std::int64_t{3});
        QCOMPARE(desk.import(desk.imported(4)), std::string{"applied"});
        QVERIFY(desk.ran.writes.empty());
        auto other = desk.imported(4);
        other.text = "4/lain";
        QCOMPARE(desk.import(other), std::string{"number.used"});
        QCOMPARE(desk.import(desk.imported(1)), std::string{"number.used"});
        QCOMPARE(desk.import(desk.imported(2)), std::string{"applied"});
        desk.run(RequestLease{desk.incoming, 5}, desk.secretary);
        QCOMPARE(desk.import(desk.imported(6)), std::string{"number.leased"});
        auto voided = desk.imported(3);
        voided.voidReason = "batal";
        voided.subject.clear();
        QCOMPARE(desk.import(voided), std::string{"applied"});
        QVERIFY(desk.ran.written<Letter>().empty());
    }

    void refusesAnImportThatSaysTooLittle()
    {
        Desk desk;
        const auto said = [&](auto change) {
            auto command = desk.imported(1);
            change(command);
            return desk.import(command);
        };
        QCOMPARE(said([](auto& c) { c.source.clear(); }), std::string{"import.no_source"});
        QCOMPARE(said([](auto& c) { c.text.clear(); }), std::string{"import.no_text"});
        QCOMPARE(said([](auto& c) { c.number = 0; }), std::string{"import.number"});
        QCOMPARE(said([](auto& c) { c.subject = " "; }), std::string{"letter.no_subject"});
        QCOMPARE(said([](auto& c) { c.day -= std::chrono::days{800}; }), std::string{"register.wrong_year"});
        QCOMPARE(said([](auto& c) { c.number = 500'000; }), std::string{"number.too_far"});
        desk.host.log.reset();
        QCOMPARE(said([](auto&) {}), std::string{"unjudged"});
    }

    void whatWasClosedWithMinutesIsTakenOverByThePaper()
    {
        Desk desk;
        const auto lease = desk.run(RequestLease{desk.incoming, 2}, desk.secretary).written<NumberLease>().at(0);
        desk.run(BreakLease{desk.incoming, lease.id, "hilang"}, desk.secretary);
        desk.run(SettleNumbers{desk.incoming, "1-2", "hilang", "BA-1"}, desk.secretary);
        QCOMPARE(desk.import(desk.imported(2)), std::string{"applied"});
        const auto line = *desk.records.get(settledEntry(desk.incoming, 2));
        QVERIFY(line.state == EntryState::letter && line.note == "BA-1; buku kertas");
    }
};

QTEST_APPLESS_MAIN(TestSettling)
#include "test_settling.moc"
