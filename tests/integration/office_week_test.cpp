// One week of an office: 300 letters in, 150 numbers out, three desks of which two are without the server for two days
// each, one block broken and reported late, one disk lost; at the end every number and every page of the books is right.
#include "client/replica/books.h"
#include "client/replica/number_import.h"
#include "client/replica/queries.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/handling_marks.h"
#include "common/command/numbering.h"
#include "common/command/registering.h"
#include "common/command/settling.h"
#include "common/schema/csv.h"
#include "tests/integration/office_world.h"

#include <boost/json.hpp>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest>

#include <set>

using namespace naskah;

namespace {

const std::vector<std::string> clerks{"clerk1", "clerk2", "clerk3"};

struct Matter_ {
    std::string subject, party, number;
};

/// Subjects, parties and numbers of a real register where there is one, else invented.
std::vector<Matter_> matters(const char* file, std::size_t count)
{
    std::vector<Matter_> list;
    QFile csv(QStringLiteral(NASKAH_DATA_DIR) + "/surat/" + file);
    if (csv.open(QIODevice::ReadOnly))
        if (const auto table = readCsv(csv.readAll().toStdString())) {
            const auto subject = std::max(table->column("perihal"), table->column("hal"));
            const auto party = std::max({table->column("asal"), table->column("pengirim"), table->column("tujuan"), table->column("dari")});
            const auto number = std::max(table->column("nomor_surat"), table->column("kode_nomor"));
            for (const auto& line : table->lines) {
                const auto cell = [&](int column) { return column < 0 ? std::string{} : line.cells[std::size_t(column)]; };
                if (!cell(subject).empty() && !cell(party).empty()) list.push_back({cell(subject), cell(party), cell(number)});
            }
        }
    for (std::size_t i = list.size(); i < count; ++i)
        list.push_back({"Permohonan data kelurahan ke-" + std::to_string(i + 1), "Camat Medan " + std::to_string(i % 21 + 1),
                        std::to_string(i + 1) + "/UND/2026"});
    list[0].number = std::string(250, '9');
    list.resize(count);
    return list;
}

struct Scan {
    std::string sha256;
    std::int64_t size = 0;
};

/// The real scans where they are, else an invented one.
std::vector<Scan> scans()
{
    std::vector<Scan> list;
    QDir folder(QStringLiteral(NASKAH_DATA_DIR) + "/pdf", QStringLiteral("*pindai*.pdf"), QDir::Name, QDir::Files);
    for (const auto& name : folder.entryList()) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto bytes = file.readAll();
        list.push_back({QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString(), bytes.size()});
    }
    if (list.empty()) list.push_back({std::string(64, 'a'), 40'000});
    return list;
}

class Week {
public:
    Week() : world({incoming(), outgoing()}, Timestamp{std::chrono::milliseconds{1'793'584'800'000}}) // 2 November 2026, 09:20 WIB
    {
        for (const auto& name : clerks) {
            world.desk(name).topUpNumbers();
            world.sync(name);
        }
        first = world.today();
    }

    static Register incoming()
    {
        Register book;
        book.code = "masuk";
        book.name = "Agenda masuk";
        book.pattern = "{N:03}";
        book.stockDays = 3;
        return book;
    }
    static Register outgoing()
    {
        Register book;
        book.code = "keluar";
        book.name = "Agenda keluar";
        book.book = RegisterKind::outgoing;
        book.pattern = "{KS}/{N}/{K}/{S}/{Y}";
        book.stockDays = 3;
        return book;
    }
    static Id<Register> in() { return OfficeWorld::bookNamed("masuk"); }
    static Id<Register> out() { return OfficeWorld::bookNamed("keluar"); }

    /// Registers a letter; std::nullopt when there was no number without the server.
    std::optional<std::int64_t> receive(const std::string& name, const Matter_& matter, Security security = Security::biasa)
    {
        RegisterLetter letter;
        letter.book = in();
        letter.number = matter.number;
        letter.subject = matter.subject;
        letter.sender = matter.party;
        letter.receivedOn = letter.writtenOn = world.today();
        letter.classification = "005";
        letter.security = security;
        letter.addressee = OfficeWorld::post("head");
        auto& desk = world.desk(name);
        const auto done = desk.execute(letter);
        // Every third comes with its scan; what waits for its number at the server is scanned later.
        const auto& scan = papers[received++ % papers.size()];
        if (received % 3 == 0 && done.verdict.effective()) {
            const AttachFile file{registeredLetter(done.command).value, false, scan.sha256, "pindaian.pdf", "application/pdf", scan.size, 1};
            if (!desk.execute(file).verdict.effective()) throw std::runtime_error("a scan was not taken");
            scanned[registeredLetter(done.command)] = scan.sha256;
        }
        return numberOf(done);
    }

    std::optional<std::int64_t> giveOut(const std::string& name, const Matter_& matter)
    {
        return numberOf(world.desk(name).execute(
            ReserveNumber{out(), "800.1.11.1", Security::biasa, {}, {}, matter.subject.substr(0, 200) + " kepada " + matter.party}));
    }

    void endOfDay(const std::vector<std::string>& online)
    {
        for (const auto& name : online) {
            world.sync(name);
            world.desk(name).topUpNumbers();
            world.sync(name);
        }
        world.nextDay();
        for (const auto& name : online) {
            world.desk(name).topUpNumbers();
            world.sync(name);
        }
    }

    static std::optional<std::int64_t> numberOf(const Replica::Done& done)
    {
        if (done.verdict.kind == Verdict::Kind::refused) throw std::runtime_error(done.verdict.reason.code);
        if (done.verdict.kind != Verdict::Kind::applied) return std::nullopt;
        return boost::json::parse(done.facts).at("number").as_int64();
    }

    OfficeWorld world;
    Date first;
    const std::vector<Scan> papers = scans();
    std::size_t received = 0;
    std::map<Id<Letter>, std::string> scanned; ///< what each letter's scan is, by its digest
};

/// What became of each letter of the office that a desk has.
std::map<Id<Handling>, HandlingState> statesOn(Replica& desk)
{
    std::map<Id<Handling>, HandlingState> states;
    auto query = desk.db().query("SELECT id, state FROM handling");
    while (query.next()) {
        const auto name = query.text(1);
        for (std::size_t i = 0; i < choicesOf<HandlingState>.size(); ++i)
            if (choicesOf<HandlingState>[i].name == name) states[{query.uuid(0)}] = HandlingState(i);
    }
    return states;
}

std::int64_t linesOf(const std::vector<LedgerRow>& rows, LedgerKind kind)
{
    std::int64_t count = 0;
    for (const auto& row : rows)
        if (row.line.kind == kind) count += row.line.last - row.line.first + 1;
    return count;
}

} // namespace

class OfficeWeekTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfTheWeekIsAccountedFor()
    {
        Week week;
        auto& world = week.world;
        const auto letters = matters("surat-masuk.csv", 300), answers = matters("surat-keluar.csv", 150);
        std::map<std::string, std::set<std::int64_t>> given; // by desk
        std::size_t next = 0, outgoing = 0;
        const auto work = [&](const std::string& name, int in, int out) {
            for (int i = 0; i < in && next < letters.size(); ++i, ++next) {
                const auto number = week.receive(name, letters[next], next % 50 == 7 ? Security::rahasia : Security::biasa);
                if (number) QVERIFY2(given[name].insert(*number).second, "a desk gave a number twice");
            }
            for (int i = 0; i < out; ++i, ++outgoing)
                week.giveOut(name, answers[outgoing]);
        };
        // Monday and Tuesday: the third desk is without the server.
        for (int day = 0; day < 2; ++day) {
            work("clerk1", 22, 12);
            work("clerk2", 22, 12);
            work("clerk3", 15, 8);
            week.endOfDay({"clerk1", "clerk2"});
        }
        QCOMPARE(world.desk("clerk3").waiting(), 56); // 30 letters, 10 scans, 16 numbers
        // Its office gives it up: what it had is unknown, until it comes back on Wednesday and reports.
        for (const auto& row : ledger(world.desk("clerk1").db(), Week::in(), world.today()))
            if (row.line.kind == LedgerKind::leased && row.line.lease->device == world.desk("clerk3").identity().device)
                QCOMPARE(world.desk("clerk1").execute(BreakLease{Week::in(), row.line.lease->id, "laptop hilang"}).verdict.kind,
                         Verdict::Kind::applied);
        world.sync("clerk1");
        QVERIFY(linesOf(ledger(world.desk("clerk1").db(), Week::in(), world.today()), LedgerKind::unknown) >= 30);
        world.sync("clerk3");
        QCOMPARE(world.desk("clerk3").attention(), 0);
        // Wednesday and Thursday: the second desk works alone, and on Thursday evening its disk is lost with all of it.
        std::vector<std::pair<std::int64_t, Matter_>> onPaper;
        for (int day = 2; day < 4; ++day) {
            work("clerk1", 25, 14);
            work("clerk3", 25, 14);
            for (int i = 0; i < 12; ++i, ++next)
                if (const auto number = week.receive("clerk2", letters[next])) onPaper.emplace_back(*number, letters[next]);
            week.endOfDay({"clerk1", "clerk3"});
        }
        QCOMPARE(onPaper.size(), 24u);
        world.lose("clerk2");
        auto& clerk1 = world.desk("clerk1");
        for (const auto book : {Week::in(), Week::out()})
            for (const auto& row : ledger(clerk1.db(), book, world.today()))
                if (row.line.kind == LedgerKind::leased && row.personName == "clerk2")
                    clerk1.execute(BreakLease{book, row.line.lease->id, "disk rusak"});
        world.settle({"clerk1", "clerk3"});
        // Friday: the stamped letters lie there; 20 of the 24 are found and typed from the paper.
        std::string csv = "No Urut;Tanggal;Perihal;Dari;Nomor Surat\r\n";
        for (std::size_t i = 0; i < 20; ++i)
            csv += std::to_string(onPaper[i].first) + ';' + isoDate(week.first + std::chrono::days{2}) + ";\"" + onPaper[i].second.subject.substr(0, 40) +
                   "\";Camat;" + std::to_string(i) + "\r\n";
        const auto staged = stageNumbers(clerk1.db(), Week::in(), csv, "buku kertas", world.today());
        QVERIFY2(staged.has_value(), staged ? "" : staged.error().detail.c_str());
        QVERIFY(staged->problems.empty());
        QCOMPARE(staged->count(NumberImport::State::fresh), 20u);
        for (const auto& row : staged->rows)
            clerk1.execute(row.command);
        QCOMPARE(stageNumbers(clerk1.db(), Week::in(), csv, "buku kertas", world.today())->count(NumberImport::State::waiting), 20u);
        world.sync("clerk1");
        QCOMPARE(clerk1.attention(), 0);
        QCOMPARE(stageNumbers(clerk1.db(), Week::in(), csv, "buku kertas", world.today())->count(NumberImport::State::same), 20u);
        // The rest is closed with minutes.
        for (const auto book : {Week::in(), Week::out()}) {
            std::string unknown;
            for (const auto& row : ledger(clerk1.db(), book, world.today()))
                if (row.line.kind == LedgerKind::unknown)
                    unknown += (unknown.empty() ? "" : ",") + std::to_string(row.line.first) + '-' + std::to_string(row.line.last);
            if (!unknown.empty()) clerk1.execute(SettleNumbers{book, unknown, "disk rusak", "BA/1/2026"});
        }
        world.sync("clerk1");
        QCOMPARE(clerk1.attention(), 0);
        const int inLeft = int(letters.size() - next);
        work("clerk1", inLeft, int(150 - outgoing));
        // One is given to Monday.
        world.sync("clerk1");
        week.endOfDay({"clerk1", "clerk3"});
        clerk1.execute(ReserveNumber{Week::out(), "005", Security::biasa, week.first, {}, "terlambat ditandatangani"});
        world.settle({"clerk1", "clerk3"});
        QCOMPARE(clerk1.attention(), 0);
        QCOMPARE(next, letters.size());
        QCOMPARE(outgoing, 150u);

        const auto rows = ledger(clerk1.db(), Week::in(), world.today());
        QCOMPARE(linesOf(rows, LedgerKind::unexplained), 0);
        QCOMPARE(linesOf(rows, LedgerKind::unknown), 0);
        // 300 letters, of which four were never found again.
        QCOMPARE(linesOf(rows, LedgerKind::letter), 296);
        std::int64_t after = 1;
        for (const auto& row : rows) {
            QCOMPARE(row.line.first, after);
            after = row.line.last + 1;
        }
        QCOMPARE(after, listBooks(clerk1.db(), world.today()).at(0).book.counter + 1);
        const auto outRows = ledger(clerk1.db(), Week::out(), world.today());
        QCOMPARE(linesOf(outRows, LedgerKind::unexplained), 0);
        QCOMPARE(linesOf(outRows, LedgerKind::reserved), 151);

        everyStateIsTheSameEverywhere(week);

        // Both desks have the same books.
        for (const auto& plan : bookPlans(clerk1.db())) {
            const BookRange range{week.first, week.first + std::chrono::days{7}};
            const auto mine = fillBook(clerk1.db(), plan, range, world.today());
            const auto theirs = fillBook(world.desk("clerk3").db(), plan, range, world.today());
            QCOMPARE(mine.rowCount(), theirs.rowCount());
            if (plan.code == "nomor" || plan.cards) continue;
            for (std::size_t i = 0; i < mine.groups.size(); ++i)
                QVERIFY2(mine.groups[i].rows == theirs.groups[i].rows, plan.code.c_str());
        }
        const auto agenda = fillBook(clerk1.db(), bookPlans(clerk1.db()).at(0), {week.first, week.first + std::chrono::days{7}}, world.today());
        std::size_t secret = 0;
        for (const auto& line : agenda.groups.at(0).rows)
            if (line.back().starts_with("Rahasia")) {
                ++secret;
                QVERIFY(line[2].empty() && line[3].empty() && line[4].empty() && !line[0].empty());
            }
        QCOMPARE(secret, 6u);
    }

private:
    /// The head works through the pile; what became of each letter, and what its scan is, is the same on every desk.
    static void everyStateIsTheSameEverywhere(Week& week)
    {
        auto& world = week.world;
        const std::vector<std::string> office{"head", "clerk1", "clerk3"};
        world.settle(office);
        auto& head = world.desk("head");
        std::map<Id<Handling>, HandlingState> wanted;
        int at = 0, disposed = 0;
        for (const auto& [handling, state] : statesOn(head)) {
            QVERIFY(state == HandlingState::open);
            Replica::Done done;
            switch (at++ % 4) {
            case 0:
                done = head.execute(SetAside{handling, "cukup diketahui"});
                wanted[handling] = HandlingState::notNeeded;
                break;
            case 1:
                done = head.execute(ReturnLetter{handling, at % 8 == 2, "salah alamat"});
                wanted[handling] = HandlingState::returned;
                break;
            case 2: {
                DisposeLetter dispose;
                dispose.handling = handling;
                dispose.executors = {OfficeWorld::post("clerk1")};
                dispose.instructions = {"Tindak lanjuti"};
                done = head.execute(dispose);
                wanted[handling] = HandlingState::open;
                ++disposed;
                break;
            }
            default:
                done = head.execute(CloseHandling{handling, "selesai"});
                wanted[handling] = HandlingState::done;
            }
            QVERIFY2(done.verdict.effective(), done.verdict.reason.code.c_str());
        }
        QVERIFY(wanted.size() >= 276);
        world.settle(office);
        for (const auto& name : office) {
            const auto states = statesOn(world.desk(name));
            // A secret letter is the head's and its clerk's alone.
            QVERIFY(states.size() == wanted.size() || (name != "head" && states.size() + 6 >= wanted.size()));
            for (const auto& [handling, state] : states)
                QVERIFY2(state == wanted.at(handling), (name + ": " + std::string{nameOf(state)} + ", not " + std::string{nameOf(wanted.at(handling))}).c_str());
            QCOMPARE(world.desk(name).attention(), 0);
        }
        auto legs = world.desk("clerk1").db().query("SELECT count(*) FROM disposition");
        QVERIFY(legs.next() && legs.integer(0) > 0 && legs.integer(0) <= disposed && disposed > 60);
        int found = 0;
        for (const auto& [letter, sha256] : week.scanned)
            if (const auto page = letterPage(head.db(), letter)) {
                ++found;
                QCOMPARE(page->attachments.size(), 1u);
                QCOMPARE(page->attachments.front().sha256, sha256);
            }
        QVERIFY2(found >= 70, std::to_string(found).c_str()); // those of the lost disk are found again on paper alone
    }
};

QTEST_GUILESS_MAIN(OfficeWeekTest)
#include "office_week_test.moc"
