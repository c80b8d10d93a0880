// Strings that have broken other programs, in every text field of what an office does with letters: what one desk took
// stands in the same words on another, and what is refused has a reason and leaves nothing behind.
#include "client/model/contact_acts.h"
#include "client/replica/queries_contacts.h"
#include "client/replica/queries_search.h"
#include "client/replica/search_suggestions.h"
#include "common/command/contacts.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/handling_marks.h"
#include "common/command/registering.h"
#include "common/command/text_limits.h"
#include "common/protocol/envelope.h"
#include "common/schema/csv.h"
#include "common/text/utf8.h"
#include "tests/common/hostile_input.h"
#include "tests/integration/office_world.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace naskah;

namespace {

constexpr Timestamp start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 6}};

/// `command` with `text` in each of its text fields but for a digest, and in each of its lists of words.
template <Record C>
Row filled(const C& command, const std::string& text)
{
    auto row = toRow(command);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (entityOf<C>.fields[i].kind == Kind::text && entityOf<C>.fields[i].name != "sha256") row[i] = text;
        if (entityOf<C>.fields[i].name == "instructions") row[i] = jsonList({text});
    }
    return row;
}

/// Where a text that a command brought has to stand.
struct Expectation {
    const Entity* command;
    Row brought;
    RecordKind kind;
    Uuid record;
};

class Office {
public:
    Office() : world({book()}, start), clerk(world.desk("clerk1")), other(world.desk("clerk2"))
    {
        world.settle({"clerk1", "clerk2"});
        clerk.topUpNumbers();
        world.settle({"clerk1", "clerk2"});
    }

    static Register book()
    {
        Register book;
        book.code = "SM";
        book.book = RegisterKind::incoming;
        book.pattern = "{N}";
        book.dailyStock = 1000;
        return book;
    }
    static RegisterLetter letter()
    {
        RegisterLetter letter;
        letter.book = OfficeWorld::bookNamed("SM");
        letter.sender = "Dinas Perhubungan";
        letter.writtenOn = letter.receivedOn = dayInWib(start);
        letter.addressee = OfficeWorld::post("clerk1"); // who may give it to others
        return letter;
    }

    /// Does it; what is refused has a reason, and leaves nothing when it is tried again.
    template <Record C>
    Replica::Done run(const C& command, const std::string& text)
    {
        const auto data = commandData(entityOf<C>, filled(command, text));
        auto done = clerk.executeData(C::table, data);
        if (done.verdict.kind != Verdict::Kind::refused) return done;
        const auto before = records();
        const auto waiting = clerk.waiting();
        done = clerk.executeData(C::table, data);
        if (done.verdict.reason.code.empty() || records() != before || clerk.waiting() != waiting)
            throw std::runtime_error("a refusal without a reason, or one that left something: " + text.substr(0, 80));
        return done;
    }
    template <Record R, Record C>
    void expect(const C& command, const std::string& text, Id<R> record)
    {
        expected.push_back({&entityOf<C>, filled(command, text), recordKind(R::table).value(), record.value});
    }
    /// All records of a desk, counted.
    std::int64_t records()
    {
        std::int64_t all = 0;
        for (const auto* table : {"letter", "handling", "contact", "draft", "comment", "disposition", "leg_fact", "register_entry", "deed"}) {
            auto query = clerk.db().query("SELECT count(*) FROM " + std::string{table});
            if (query.next()) all += query.integer(0);
        }
        return all;
    }

    OfficeWorld world;
    Replica& clerk;
    Replica& other;
    std::vector<Expectation> expected;
};

} // namespace

class HostileTextTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> strings()
    {
        auto all = naughtyStrings();
        std::set<std::string> seen;
        std::erase_if(all, [&](const std::string& text) { return !seen.insert(text).second; });
        return all;
    }

private Q_SLOTS:
    void everyFieldComesOverInTheSameWords()
    {
        Office office;
        auto& clerk = office.clerk;
        int taken = 0;
        std::map<std::string, int> refused;
        for (const auto& text : strings()) {
            const auto noted = [&](const Replica::Done& done) {
                if (done.verdict.effective())
                    ++taken;
                else
                    ++refused[done.verdict.reason.code];
                return done.verdict.effective();
            };
            if (const auto done = office.run(AddContact{}, text); noted(done)) office.expect(AddContact{}, text, addedContact(done.command));
            if (const auto done = office.run(StartDraft{}, text); noted(done)) {
                office.expect(StartDraft{}, text, startedDraft(done.command));
                noted(office.run(AddComment{startedDraft(done.command).value, true, {}}, text));
            }
            const auto entered = office.run(Office::letter(), text);
            if (!noted(entered)) continue;
            const auto letter = registeredLetter(entered.command);
            const auto handling = handlingOf(letter, OfficeWorld::office());
            office.expect(Office::letter(), text, letter);
            office.expect(Office::letter(), text, handling);
            noted(office.run(PlaceOriginal{handling, {}}, text));
            noted(office.run(AttachFile{letter.value, false, std::string(64, 'a'), {}, {}, 1, 1}, text));
            DisposeLetter dispose;
            dispose.handling = handling;
            dispose.executors = {OfficeWorld::post("clerk2")};
            if (const auto done = office.run(dispose, text); noted(done))
                office.expect(dispose, text, legOf(done.command, OfficeWorld::post("clerk2")));
        }
        qInfo("%d commands with such words were taken", taken);
        for (const auto& [code, count] : refused) {
            qInfo("%d refused: %s", count, code.c_str());
            QVERIFY2(count < 60, code.c_str()); // what is empty, too long, or no name at all
        }

        office.world.settle({"clerk1", "clerk2"});
        for (const auto& outcome : office.world.realDesk("clerk1").outcomes)
            QVERIFY2(outcome.effective(), outcome.reason.code.c_str());
        QCOMPARE(clerk.waiting(), 0);
        QCOMPARE(clerk.attention(), 0);
        for (const auto& each : office.expected) {
            const auto there = office.other.store().load(each.kind, each.record);
            QVERIFY2(there, "a record did not come over");
            QCOMPARE(there->row == clerk.store().load(each.kind, each.record).value().row, true);
            const auto& entity = recordEntity(each.kind);
            for (std::size_t i = 0; i < entity.fields.size(); ++i) {
                const auto from = each.command->indexOf(entity.fields[i].name);
                if (from == each.command->fields.size() || !std::holds_alternative<std::string>(each.brought[from])) continue;
                auto wanted = std::get<std::string>(each.brought[from]);
                if (entity.table == Contact::table && entity.fields[i].name == "name") wanted = trimmed(wanted);
                if (entity.fields[i].kind == Kind::text)
                    QCOMPARE(std::get<std::string>(there->row[i]), wanted);
                if (entity.fields[i].name == "instructions")
                    QCOMPARE(parseJsonList(std::get<std::string>(there->row[i])), parseJsonList(wanted));
            }
        }
        askEverything(office.other);
        carryContacts(office);
    }

    void whatIsNoUtf8IsRefused()
    {
        Office office;
        for (const auto& text : notUtf8()) {
            QCOMPARE(office.run(AddContact{}, text).verdict.reason.code, std::string{"command.malformed"});
            QCOMPARE(office.run(Office::letter(), text).verdict.reason.code, std::string{"command.malformed"});
            QCOMPARE(office.run(StartDraft{}, text).verdict.reason.code, std::string{"command.malformed"});
            askEverything(office.clerk, {text});
        }
    }

    void noTextIsSoLongThatTheRestWaitsForIt()
    {
        Office office;
        const auto body = [&](const std::string& text) {
            StartDraft start;
            start.subject = "Laporan";
            start.body = text;
            return office.clerk.execute(start);
        };
        for (const auto& text : {std::string(longestBody, 'x'), std::string(100'000, '\n'), std::string(39'000, '\x01')}) {
            const auto done = body(text);
            QVERIFY(done.verdict.effective());
            office.world.settle({"clerk1", "clerk2"});
            QCOMPARE(office.clerk.waiting(), 0);
            const auto there = office.other.store().load(recordKind(Draft::table).value(), startedDraft(done.command).value);
            QVERIFY(there && fromRow<Draft>(there->row).value().body == text);
        }
        // One byte more, what is longer when it is written down, and what an envelope can never hold.
        for (const auto& text : {std::string(longestBody + 1, 'x'), std::string(125'000, '\n'), std::string(40'950, '\x01'), std::string(largestEnvelope, 'x')})
            QCOMPARE(body(text).verdict.reason.code, std::string{"command.too_long"});
        QCOMPARE(office.clerk.waiting(), 0);

        // An edit brings no more into a field than a beginning.
        const auto before = fromRow<Draft>(office.clerk.store().load(recordKind(Draft::table).value(), startedDraft(body("a").command).value).value().row).value();
        auto after = before;
        after.subject.assign(4001, 'x');
        QCOMPARE(office.clerk.execute(editOf(before, after)).verdict.reason.code, std::string{"command.too_long"});
        DisposeLetter dispose;
        dispose.instructions = {"Tindak lanjuti", std::string(4001, 'x')};
        QCOMPARE(office.clerk.execute(dispose).verdict.reason.code, std::string{"command.too_long"});
    }

private:
    /// Everything that somebody types to find something.
    static void askEverything(Replica& desk, const std::vector<std::string>& words = strings())
    {
        for (const auto& text : words) {
            search(desk.db(), {text, dayInWib(start), SearchOrder::best}, std::nullopt, 20);
            QVERIFY(countFound(desk.db(), {text, dayInWib(start)}, 1000) >= 0);
            suggestSearch(desk.db(), text, true, dayInWib(start), 10);
            findContacts(desk.db(), text, 20);
            contactNamed(desk.db(), text);
            findClassifications(desk.db(), text, 20);
            findTwin(desk.db(), text, text, std::nullopt);
            listLetters(desk.db(), {LetterView::incoming, false, text}, std::nullopt, 20);
        }
    }

    /// Contacts on paper and back: no cell is a formula, and what comes back is what is there.
    static void carryContacts(Office& office)
    {
        const auto rows = findContacts(office.other.db(), {}, 10'000);
        QVERIFY(rows.size() > 30);
        const auto file = contactsCsv(rows);
        const auto table = readCsv(file);
        QVERIFY2(table, table ? "" : table.error().detail.c_str());
        const auto hasWords = [](const ContactRow& row) { return row.contact.name.find_first_not_of('\0') != std::string::npos; };
        QCOMPARE(std::ptrdiff_t(table->lines.size()), std::ranges::count_if(rows, hasWords)); // a NUL is written nowhere
        for (const auto& line : table->lines)
            for (const auto& cell : line.cells)
                QVERIFY2(cell.empty() || std::string_view{"=+-@\t\r"}.find(cell[0]) == std::string_view::npos, cell.c_str());
        const auto staged = stageContacts(office.other.db(), file);
        QVERIFY2(staged, staged ? "" : staged.error().detail.c_str());
        // Import leaves out what cannot be seen; a contact whose name is made of it has no name there.
        int plain = 0;
        for (const auto& row : rows)
            plain += withoutControls(collapsedWhitespace(row.contact.name), LineEnds::remove) == row.contact.name;
        // A name that differs by its letters' size alone is told as one that stands there twice.
        QVERIFY2(staged->problems.size() < 20, std::to_string(staged->problems.size()).c_str());
        QVERIFY(staged->same + int(staged->changed.size() + staged->problems.size()) >= plain);
        QVERIFY(staged->same > plain - 40);
    }
};

QTEST_GUILESS_MAIN(HostileTextTest)
#include "hostile_text_test.moc"
