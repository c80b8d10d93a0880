#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/command/registers.h"
#include "tests/common/command/memory_office.h"

#include <QTest>

using namespace naskah;

namespace {

OpenRegister invitations()
{
    OpenRegister command;
    command.code = "undangan";
    command.name = "Buku agenda undangan";
    command.book = RegisterKind::incoming;
    command.year = 2026;
    command.pattern = "{N}/UND/{Y}";
    return command;
}

} // namespace

class TestRegisters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecretariatOpensABookOfItsOwn()
    {
        MemoryOffice office;
        const auto ran = office.run(invitations(), office.secretary);
        QCOMPARE(ran.said(), std::string{"applied"});
        const auto id = openedRegister(office.kominfo, "undangan", 2026);
        QVERIFY(ran.deliveredTo(id.value) == std::set<std::string>{mailbox::ofUnit(office.kominfo, 2026)});
        QCOMPARE(office.records.get(id)->name, std::string{"Buku agenda undangan"});
        // Another desk of the office opens the same: there is still one, with the numbers it has given.
        RegisterLetter letter;
        letter.book = id;
        letter.subject = letter.sender = "x";
        QCOMPARE(office.run(letter, office.secretary).written<RegisterEntry>().at(0).text, std::string{"1/UND/2026"});
        QVERIFY(office.run(invitations(), office.head).writes.empty());
        QCOMPARE(office.records.get(id)->counter, std::int64_t{1});
        auto other = invitations();
        other.strict = true;
        QCOMPARE(office.run(other, office.secretary).said(), std::string{"register.exists"});
    }

    void refusesABookThatCannotBe()
    {
        MemoryOffice office;
        const auto said = [&](auto change) {
            auto command = invitations();
            change(command);
            return office.run(command, office.secretary).said();
        };
        QCOMPARE(said([](auto& c) { c.code = "Undangan"; }), std::string{"register.code"});
        QCOMPARE(said([](auto& c) { c.code = ""; }), std::string{"register.code"});
        QCOMPARE(said([](auto& c) { c.name = "  "; }), std::string{"register.name"});
        QCOMPARE(said([](auto& c) { c.year = 2020; }), std::string{"register.year"});
        QCOMPARE(said([](auto& c) { c.pattern = "{K}"; }), std::string{"register.pattern"});
        QCOMPARE(said([](auto& c) { c.dailyStock = -1; }), std::string{"register.stock"});
        QCOMPARE(said([](auto& c) { c.stockDays = 0; }), std::string{"register.stock"});
        QCOMPARE(said([](auto& c) { c.begins = 0; }), std::string{"register.begins"});
        QCOMPARE(said([](auto& c) { c.suffixes = "x"; }), std::string{"register.suffixes"});
        QCOMPARE(office.run(invitations(), office.staff).said(), std::string{"register.not_secretariat"});
    }

    void aBookGoesOnFromWhatWasGivenBefore()
    {
        MemoryOffice office;
        auto command = invitations();
        command.begins = 500;
        office.run(command, office.secretary);
        RegisterLetter letter;
        letter.book = openedRegister(office.kominfo, "undangan", 2026);
        letter.subject = letter.sender = "x";
        QCOMPARE(office.run(letter, office.secretary).written<RegisterEntry>().at(0).number, std::int64_t{500});
    }

    void aNewPatternLeavesOldLinesAlone()
    {
        MemoryOffice office;
        RegisterLetter letter;
        letter.book = office.incoming;
        letter.subject = letter.sender = "x";
        letter.classification = "005";
        const auto first = office.run(letter, office.secretary).written<RegisterEntry>().at(0);
        QCOMPARE(first.text, std::string{"B/1/005/2026"});
        const auto changed = office.run(ChangePattern{office.incoming, "{N:03}.{MR}"}, office.secretary);
        QCOMPARE(changed.said(), std::string{"applied"});
        QCOMPARE(changed.written<Deed>().size(), 1u);
        const auto second = office.run(letter, office.secretary).written<RegisterEntry>().at(0);
        QVERIFY(second.text.starts_with("002."));
        QCOMPARE(office.records.get(first.id)->text, std::string{"B/1/005/2026"});
        QCOMPARE(office.run(ChangePattern{office.incoming, "{X}"}, office.secretary).said(), std::string{"register.pattern"});
        QCOMPARE(office.run(ChangePattern{office.incoming, "{N}"}, office.staff).said(), std::string{"register.not_secretariat"});
        QCOMPARE(office.run(ChangePattern{office.campIncoming, "{N}"}, office.secretary).said(), std::string{"register.not_yours"});
    }

    void aBookTakesOnlyItsKinds()
    {
        MemoryOffice office;
        const Id<LetterType> invitation{office.freshId()}, other{office.freshId()};
        for (const auto& type : {invitation, other}) {
            LetterType record;
            record.id = type;
            office.records.put(record);
        }
        auto book = *office.records.get(office.incoming);
        book.types = {invitation};
        book.classifications = {"800.1"};
        office.records.put(book);
        RegisterLetter letter;
        letter.book = office.incoming;
        letter.subject = letter.sender = "x";
        letter.classification = "800.1.2";
        letter.type = other;
        QCOMPARE(office.run(letter, office.secretary).said(), std::string{"register.wrong_type"});
        letter.type = invitation;
        QCOMPARE(office.run(letter, office.secretary).said(), std::string{"applied"});
        letter.classification = "800.13";
        QCOMPARE(office.run(letter, office.secretary).said(), std::string{"register.wrong_type"});
    }

    void partsStandBesideTheText()
    {
        MemoryOffice office;
        RegisterLetter letter;
        letter.book = office.incoming;
        letter.subject = letter.sender = "x";
        letter.number = std::string(250, '7');
        letter.classification = "800.1";
        letter.security = Security::rahasia;
        const auto ran = office.run(letter, office.secretary);
        const auto entry = ran.written<RegisterEntry>().at(0);
        QCOMPARE(entry.text, std::string{"R/1/800.1/2026"});
        QVERIFY(entry.securityCode == "R" && entry.unitCode == "DKI" && entry.year == 2026 && entry.suffix.empty());
        QCOMPARE(entry.month, int(unsigned(std::chrono::year_month_day{entry.day}.month())));
        QCOMPARE(ran.written<Letter>().at(0).number.size(), 250u);
    }

    void everyOfficeNumbersFromTheCitysBook()
    {
        MemoryOffice office;
        auto book = *office.records.get(office.incoming);
        book.scope = RegisterScope::city;
        book.pattern = "{N}/{S}";
        office.records.put(book);
        RegisterLetter letter;
        letter.book = office.incoming;
        letter.subject = letter.sender = "x";
        office.run(letter, office.secretary);
        const auto ran = office.run(letter, office.campSecretary);
        const auto entry = ran.written<RegisterEntry>().at(0);
        QCOMPARE(entry.text, std::string{"2/KMP"});
        QVERIFY(entry.unit == office.polonia);
        QVERIFY(ran.written<Handling>().at(0).unit == office.polonia);
        QCOMPARE(ran.deliveredTo(ran.written<Letter>().at(0).thread.value), std::set<std::string>{mailbox::ofUnit(office.polonia, 2026)});
        QCOMPARE(office.run(VoidNumber{office.incoming, "salah", entry.id}, office.secretary).said(), std::string{"number.not_yours"});
    }

    void aLetterFindsItsBookByData()
    {
        MemoryOffice office;
        const Id<LetterType> invitation{office.freshId()}, decree{office.freshId()};
        const auto book = [&](const char* code, std::vector<Id<LetterType>> types, std::vector<std::string> codes) {
            Register made;
            made.id.value = office.freshId();
            made.unit = office.kominfo;
            made.book = RegisterKind::outgoing;
            made.year = 2026;
            made.code = code;
            made.types = std::move(types);
            made.classifications = std::move(codes);
            return made;
        };
        std::vector<Register> books{book("umum", {}, {}), book("undangan", {invitation}, {}), book("kepegawaian", {}, {"800"}),
                                    book("cuti", {}, {"800.1.11.4"}), book("keputusan", {decree}, {})};
        books.back().scope = RegisterScope::city;
        books.back().unit = office.polonia;
        const auto chosen = [&](std::optional<Id<LetterType>> type, const char* code, int year = 2026) {
            const auto* found = chooseRegister(books, {RegisterKind::outgoing, office.kominfo, year, type, code});
            return found ? found->code : std::string{};
        };
        QCOMPARE(chosen({}, "005"), std::string{"umum"});
        QCOMPARE(chosen({}, "800.1.2"), std::string{"kepegawaian"});
        QCOMPARE(chosen({}, "800.1.11.4"), std::string{"cuti"});
        QCOMPARE(chosen(invitation, "800.1.11.4"), std::string{"undangan"});
        QCOMPARE(chosen(decree, "100.3.3.3"), std::string{"keputusan"});
        QCOMPARE(chosen({}, "005", 2027), std::string{});
    }

    void aStrictBookIsOneDesksAtATime()
    {
        MemoryOffice office;
        auto book = *office.records.get(office.incoming);
        book.strict = true;
        office.records.put(book);
        const auto first = office.host.deviceId;
        const auto lease = office.run(RequestLease{office.incoming, 5}, office.secretary).written<NumberLease>().at(0);
        office.host.deviceId = office.freshId();
        RegisterLetter letter;
        letter.book = office.incoming;
        letter.subject = letter.sender = letter.classification = "5";
        QCOMPARE(office.run(RequestLease{office.incoming, 5}, office.head).said(), std::string{"register.held"});
        QCOMPARE(office.run(letter, office.head).said(), std::string{"register.held"});
        QCOMPARE(office.run(VoidNumber{office.incoming, "x", {}}, office.head).said(), std::string{"register.held"});
        office.host.deviceId = first;
        QCOMPARE(office.run(letter, office.secretary).said(), std::string{"applied"});
        QCOMPARE(office.run(BreakLease{office.incoming, lease.id, "hilang"}, office.head).said(), std::string{"applied"});
        office.host.deviceId = office.freshId();
        QCOMPARE(office.run(RequestLease{office.incoming, 5}, office.head).said(), std::string{"applied"});
    }

    void aBlockKnowsItsDays()
    {
        MemoryOffice office;
        const auto today = dayInWib(office.now);
        const auto lease = office.run(RequestLease{office.incoming, 5}, office.secretary).written<NumberLease>().at(0);
        QVERIFY(lease.day == today && lease.lastDay == today + std::chrono::days{6});
        auto next = *office.records.get(office.incoming);
        next.year = yearOf(today) + 1;
        next.stockDays = 1;
        office.records.put(next);
        const auto ahead = office.run(RequestLease{office.incoming, 5}, office.secretary).written<NumberLease>().at(0);
        QCOMPARE(isoDate(*ahead.day), std::to_string(next.year) + "-01-01");
        QVERIFY(ahead.lastDay == ahead.day);
    }
};

QTEST_APPLESS_MAIN(TestRegisters)
#include "test_registers.moc"
