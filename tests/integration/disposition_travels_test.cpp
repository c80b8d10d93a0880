// A mayor's disposition travels four levels across three offices, with desks that come and go: an absent head with a Plh
// in the middle, a leg that is pulled back, one that is read without a line while it is pulled back, one that is late
// and is shown further up. The report climbs back, and nobody outside sees a word of it.
#include "client/replica/acting.h"
#include "client/replica/queries.h"
#include "client/replica/queries_deadlines.h"
#include "common/command/disposing.h"
#include "common/command/registering.h"
#include "common/command/substituting.h"
#include "server/engine/timed_acts.h"
#include "tests/integration/city_world.h"

#include <QtTest>

using namespace naskah;

namespace {

constexpr auto day = std::chrono::days{1};
const std::string applied = "applied";

std::vector<OfficePlan> offices()
{
    Register agenda;
    agenda.code = "agenda";
    agenda.pattern = "{N:03}";
    agenda.dailyStock = 20;
    return {{"WALIKOTA", "Wali Kota", "Wali Kota", {{"mayor", "Wali Kota", "", true, false}, {"adjutant", "Ajudan", "mayor", false, true}}, {agenda}},
            {"SETDA", "Sekretariat Daerah", "Setda", {{"assistant", "Asisten Pemerintahan", "", true, false}, {"setda_clerk", "Tata Usaha", "assistant", false, true}}, {}},
            {"DISKOMINFO",
             "Dinas Komunikasi dan Informatika",
             "Diskominfo",
             {{"agency_head", "Kepala Dinas", "", true, false},
              {"agency_clerk", "Umum", "agency_head", false, true},
              {"deputy", "Sekretaris Dinas", "agency_head", false, false},
              {"section", "Kepala Bidang", "agency_head", false, false},
              {"staff", "Staf", "section", false, false},
              {"other_staff", "Staf Statistik", "section", false, false}},
             {}},
            {"POLONIA", "Kecamatan Medan Polonia", "Polonia", {{"outsider", "Camat", "", true, false}, {"outside_clerk", "Sekretaris Camat", "outsider", false, true}}, {}}};
}

/// In how many places of a desk's database a word stands, the index of its words included.
int mentions(Database& db, const std::string& word)
{
    std::vector<std::string> columns;
    {
        auto query = db.query("SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'");
        while (query.next())
            columns.push_back("FROM \"" + std::string{query.text(0)} + "\" WHERE CAST(\"" + std::string{query.text(1)} + "\" AS TEXT) LIKE ?");
    }
    int found = 0;
    for (const auto& each : columns) {
        auto query = db.query("SELECT count(*) " + each, '%' + word + '%');
        if (query.next()) found += int(query.integer(0));
    }
    return found;
}

class City : public CityWorld {
public:
    City() : CityWorld(offices(), Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 5 / 4} + std::chrono::hours{2}}) {}

    Id<Handling> at(const std::string& office) const { return handlingOf(letter, CityWorld::office(office)); }

    /// A command that its own desk takes.
    template <Record C>
    Uuid run(const std::string& post, const C& command)
    {
        const auto done = desk(post).execute(command);
        if (done.verdict.kind == Verdict::Kind::refused) throw std::runtime_error(post + ": " + done.verdict.reason.code);
        return done.command;
    }
    std::string refusal(const Replica::Done& done) const { return done.verdict.reason.code; }

    Id<Disposition> give(const std::string& from, const std::string& office, std::optional<Id<Disposition>> parent, const std::string& to, const std::string& note, int days)
    {
        DisposeLetter command;
        command.handling = at(office);
        command.parent = parent;
        command.executors = {post(to)};
        command.note = note;
        command.dueOn = today() + days * day;
        return legOf(run(from, command), post(to));
    }
    std::optional<LegRow> leg(const std::string& where, Id<Disposition> id)
    {
        const auto page = letterPage(desk(where).db(), letter);
        if (page)
            for (const auto& each : page->legs)
                if (each.id == id) return each;
        return std::nullopt;
    }
    LegState stateAt(const std::string& where, Id<Disposition> id)
    {
        const auto found = leg(where, id);
        if (!found) throw std::runtime_error(where + " does not have the disposition");
        return found->state;
    }
    Id<LegFact> lastReport(const std::string& where, Id<Disposition> id) { return leg(where, id)->reportRows.back().id; }

    void registerLetter()
    {
        desk("adjutant").topUpNumbers();
        sync("adjutant");
        RegisterLetter command;
        command.book = bookNamed("agenda");
        command.number = "360/17";
        command.subject = "Banjir di bantaran Sungai Babura";
        command.sender = "Badan Penanggulangan Bencana Daerah";
        command.addressee = post("mayor");
        command.writtenOn = command.receivedOn = today();
        letter = registeredLetter(run("adjutant", command));
        sync("adjutant");
    }

    /// The deputy is the agency head's Plh for the next twenty days.
    void nameThePlh()
    {
        const auto command = run("agency_clerk", Substitute{post("agency_head"), appointment("agency_head"), person("deputy"), StandIn::plh, {},
                                                            today(), today() + 20 * day, "800/12"});
        sync("agency_clerk");
        engine::doTimedActs(engine());
        sync("deputy");
        if (!actAs(desk("deputy"), mandateOf(command))) throw std::runtime_error("the deputy may not act");
    }

    Id<Letter> letter;
};

} // namespace

class DispositionTravelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourLevelsAcrossThreeOffices()
    {
        City city;
        city.settle({"adjutant", "mayor", "assistant", "deputy", "section", "staff", "other_staff", "outsider"});
        city.nameThePlh();
        city.registerLetter();

        // Level one and two: each without a line, and told when the line is back.
        city.sync("mayor");
        const auto toAssistant = city.give("mayor", "WALIKOTA", {}, "assistant", "Kendalikan segera, catatan-mayor", 14);
        QVERIFY(!letterPage(city.desk("assistant").db(), city.letter));
        city.sync("mayor");
        city.sync("assistant");
        city.run("assistant", ReadLetter{city.at("SETDA")});
        const auto toAgency = city.give("assistant", "SETDA", toAssistant, "agency_head", "Pasang sensor, catatan-asisten", 10);
        city.sync("assistant");
        city.sync("mayor");
        QCOMPARE(city.stateAt("mayor", toAssistant), LegState::forwarded);
        QVERIFY(!city.leg("mayor", toAgency)); // what another office does with it is its own

        // Level three, by the Plh.
        city.sync("deputy");
        city.run("deputy", ReadLetter{city.at("DISKOMINFO")});
        const auto toSection = city.give("deputy", "DISKOMINFO", toAgency, "section", "Susun rencana, catatan-dinas", 4);
        const auto toOther = city.give("deputy", "DISKOMINFO", toAgency, "other_staff", "Kumpulkan data, catatan-dinas", 4);
        const auto toClerk = city.give("deputy", "DISKOMINFO", toAgency, "agency_clerk", "Salah alamat", 4);
        city.sync("deputy");
        // Level four.
        city.sync("section");
        city.run("section", ReadLetter{city.at("DISKOMINFO")});
        const auto toStaff = city.give("section", "DISKOMINFO", toSection, "staff", "Survei lokasi, catatan-bidang", 2);
        city.sync("section");
        city.sync("deputy");

        // One is pulled back unread; one was read, and stays.
        city.run("deputy", WithdrawDisposition{city.at("DISKOMINFO"), toClerk});
        QCOMPARE(city.refusal(city.desk("deputy").execute(WithdrawDisposition{city.at("DISKOMINFO"), toSection})), std::string{"disposition.already_read"});
        // One is read, and reported on, without a line while it is pulled back: neither is lost.
        city.sync("other_staff");
        city.run("other_staff", ReadLetter{city.at("DISKOMINFO")});
        city.run("other_staff", ReportDisposition{city.at("DISKOMINFO"), toOther, "Data curah hujan, laporan-statistik", false});
        city.run("deputy", WithdrawDisposition{city.at("DISKOMINFO"), toOther});
        city.sync("deputy");
        city.sync("other_staff");
        city.sync("deputy");
        for (const auto* where : {"deputy", "other_staff"}) {
            QCOMPARE(city.stateAt(where, toOther), LegState::withdrawn);
            QCOMPARE(city.leg(where, toOther)->reports, std::vector<std::string>{"Data curah hujan, laporan-statistik"});
        }
        for (const auto& outcome : city.realDesk("other_staff").outcomes)
            QCOMPARE(outcome.kind, Outcome::Kind::applied);
        city.sync("agency_clerk");
        QCOMPARE(city.stateAt("agency_clerk", toClerk), LegState::withdrawn);

        // The staff member is away from the line, and late.
        city.sync("staff");
        while (city.today() < *parseIsoDate("2026-05-07"))
            city.nextDay();
        engine::doTimedActs(city.engine());
        city.settle({"section", "deputy"});
        const auto shown = listEscalations(city.desk("section").db());
        QCOMPARE(shown.size(), std::size_t{1});
        QCOMPARE(shown[0].leg, toStaff);
        QCOMPARE(shown[0].recipientTitle, std::string{"Staf"});
        QVERIFY(listEscalations(city.desk("deputy").db()).empty());
        while (city.today() < *parseIsoDate("2026-05-12"))
            city.nextDay();
        QVERIFY(engine::doTimedActs(city.engine()) > 0);
        QCOMPARE(engine::doTimedActs(city.engine()), 0);
        city.settle({"section", "deputy"});
        // Now the one above is told too, in whose post the Plh acts, and of what the section holds.
        const auto further = listEscalations(city.desk("deputy").db());
        QCOMPARE(further.size(), std::size_t{2});
        QVERIFY(std::ranges::any_of(further, [&](const EscalationRow& row) { return row.leg == toStaff && row.step == 1; }));
        QVERIFY(std::ranges::any_of(further, [&](const EscalationRow& row) { return row.leg == toSection && row.step == 0; }));
        QVERIFY(listEscalations(city.desk("staff").db()).empty());

        // The report climbs back.
        city.run("staff", ReportDisposition{city.at("DISKOMINFO"), toStaff, "Tiga titik, laporan-staf", true});
        city.sync("staff");
        city.sync("section");
        QVERIFY(listEscalations(city.desk("section").db()).empty());
        QCOMPARE(city.stateAt("section", toSection), LegState::done);
        city.sync("deputy");
        QCOMPARE(city.stateAt("deputy", toAgency), LegState::done);
        city.run("deputy", ReportDisposition{city.at("DISKOMINFO"), toAgency, "Sensor terpasang, laporan-dinas", false});
        city.sync("deputy");
        city.sync("assistant");
        QCOMPARE(city.leg("assistant", toAgency)->reports, std::vector<std::string>{"Sensor terpasang, laporan-dinas"});
        // It is sent back once, and the work above it is open again.
        city.run("assistant", AnswerReport{city.at("SETDA"), toAgency, city.lastReport("assistant", toAgency), false, "Lampirkan biaya", {}});
        city.sync("assistant");
        city.sync("mayor");
        QCOMPARE(city.stateAt("assistant", toAgency), LegState::inProgress);
        QCOMPARE(city.stateAt("mayor", toAssistant), LegState::forwarded);
        city.sync("deputy");
        city.run("deputy", ReportDisposition{city.at("DISKOMINFO"), toAgency, "Biaya 40 juta, laporan-dinas", false});
        city.sync("deputy");
        city.sync("assistant");
        city.run("assistant", AnswerReport{city.at("SETDA"), toAgency, city.lastReport("assistant", toAgency), true, "Baik", {}});
        city.run("assistant", ReportDisposition{city.at("SETDA"), toAssistant, "Tuntas, laporan-asisten", true});
        city.sync("assistant");
        city.sync("mayor");
        QCOMPARE(city.stateAt("mayor", toAssistant), LegState::done);
        QCOMPARE(city.leg("mayor", toAssistant)->reports, std::vector<std::string>{"Tuntas, laporan-asisten"});
        QCOMPARE(letterPage(city.desk("mayor").db(), city.letter)->handling->state, HandlingState::done);
        const std::vector<std::string> everybody{"mayor", "adjutant", "assistant", "deputy", "section", "staff", "other_staff", "outsider", "outside_clerk"};
        city.settle(everybody);
        QCOMPARE(letterPage(city.desk("section").db(), city.letter)->handling->state, HandlingState::done);

        // As whom the deputy acted stands in the history.
        const auto history = letterPage(city.desk("section").db(), city.letter)->history;
        QVERIFY(std::ranges::any_of(history, [](const HistoryRow& row) { return row.type == "dispose_letter" && row.actedAs == "plh" && row.actedFor == "agency_head"; }));

        // Nobody outside sees a word of it, and no office more than what was given to it and said to it.
        QVERIFY(mentions(city.desk("mayor").db(), "catatan-mayor") > 0);
        for (const auto* word : {"Babura", "catatan-mayor", "catatan-asisten", "catatan-dinas", "catatan-bidang", "laporan-staf", "laporan-dinas", "laporan-asisten"})
            for (const auto* where : {"outsider", "outside_clerk"})
                QCOMPARE(mentions(city.desk(where).db(), word), 0);
        for (const auto* word : {"catatan-asisten", "catatan-dinas", "catatan-bidang", "laporan-staf", "laporan-dinas", "laporan-statistik"})
            for (const auto* where : {"mayor", "adjutant"})
                QCOMPARE(mentions(city.desk(where).db(), word), 0);
        for (const auto* word : {"catatan-dinas", "catatan-bidang", "laporan-staf", "laporan-statistik"})
            QCOMPARE(mentions(city.desk("assistant").db(), word), 0);
        for (const auto* word : {"catatan-mayor", "laporan-asisten"})
            for (const auto* where : {"deputy", "section", "staff"})
                QCOMPARE(mentions(city.desk(where).db(), word), 0);
        for (const auto& who : everybody)
            for (const auto& outcome : city.realDesk(who).outcomes)
                QCOMPARE(outcome.kind, Outcome::Kind::applied);
        QCOMPARE(city.alarms, std::vector<std::string>{});
    }
};

QTEST_GUILESS_MAIN(DispositionTravelsTest)
#include "disposition_travels_test.moc"
