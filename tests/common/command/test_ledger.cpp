#include "common/command/ledger.h"

#include <QTest>

using namespace naskah;

namespace {

RegisterEntry entry(std::int64_t number, const char* suffix = "", EntryState state = EntryState::letter)
{
    RegisterEntry made;
    made.number = number;
    made.suffix = suffix;
    made.state = state;
    made.reason = state == EntryState::voided ? "salah" : "";
    return made;
}

NumberLease lease(std::int64_t first, std::int64_t last, LeaseState state, std::vector<std::string> unused = {})
{
    NumberLease made;
    made.id.value = deriveUuid(Uuid{}, std::to_string(first));
    made.first = first;
    made.last = last;
    made.state = state;
    made.unused = std::move(unused);
    return made;
}

std::string text(const std::vector<LedgerLine>& lines)
{
    constexpr std::array names{"letter", "void", "reserved", "unused", "leased", "unknown", "skipped", "unexplained"};
    std::string said;
    for (const auto& line : lines) {
        said += std::to_string(line.first) + (line.entry ? line.entry->suffix : "");
        if (line.last != line.first) said += '-' + std::to_string(line.last);
        said += ' ' + std::string{names[std::size_t(line.kind)]} + (line.ended ? "(ended)" : "") + "; ";
    }
    return said;
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsExplained()
    {
        Register book;
        book.begins = 3;
        book.counter = 30;
        auto old = lease(13, 15, LeaseState::active);
        old.lastDay = Date{std::chrono::days{10}};
        auto broken = lease(20, 22, LeaseState::broken);
        broken.reason = "hilang";
        const auto lines = ledgerOf(book,
                                    {entry(5, ".10"), entry(4), entry(5), entry(5, ".9"), entry(3, "", EntryState::voided), entry(21),
                                     entry(30, "", EntryState::reserved)},
                                    {broken, lease(6, 9, LeaseState::returned, {"6", "8", "9"}), lease(10, 12, LeaseState::active), old},
                                    {{{}, {}, {}, 16, 19, RangeKind::skipped, "buku lama", {}, {}},
                                     {{}, {}, {}, 23, 28, RangeKind::unknown, "import", {}, {}}},
                                    Date{std::chrono::days{11}});
        QCOMPARE(text(lines), std::string{"1-2 skipped; 3 void; 4 letter; 5 letter; 5.9 letter; 5.10 letter; 6 unused; 7 unknown; "
                                          "8-9 unused; 10-12 leased; 13-15 leased(ended); 16-19 skipped; 20 unknown; 21 letter; "
                                          "22 unknown; 23-28 unknown; 29 unexplained; 30 reserved; "});
        QCOMPARE(lineOf(lines, 22)->why, std::string{"hilang"});
        QCOMPARE(lineOf(lines, 7)->why, std::string{"undeclared"});
        QVERIFY(!lineOf(lines, 31));
        QVERIFY(lineOf(lines, 5)->entry->suffix.empty());
    }

    void aSuffixedLineWithoutItsNumberLeavesTheNumberToItsGround()
    {
        Register book;
        book.counter = 2;
        QCOMPARE(text(ledgerOf(book, {entry(2, "a")}, {lease(1, 2, LeaseState::active)}, {}, {})), std::string{"1-2 leased; 2a letter; "});
    }

    void aListOfNumbersIsReadAsPeopleWriteIt()
    {
        QVERIFY((numbersIn("5-7, 12").value() == std::vector<std::int64_t>{5, 6, 7, 12}));
        for (const auto* wrong : {"", "0", "7-5", "a", "1,,2", "1-", "-3", "1-99999999", "99999999999999999999"})
            QVERIFY2(!numbersIn(wrong), wrong);
    }
};

QTEST_APPLESS_MAIN(TestLedger)
#include "test_ledger.moc"
