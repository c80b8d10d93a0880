#include "common/command/catalogue.h"
#include "common/command/disposing.h"
#include "common/command/numbering.h"
#include "common/command/organisation.h"
#include "common/command/registering.h"
#include "common/protocol/json_reading.h"
#include "common/schema/json.h"
#include "server/ops/demo/csv.h"
#include "server/ops/demo/pdf.h"
#include "server/ops/demo/world.h"

#include <QtTest>

#include <map>
#include <set>

using namespace naskah;
using namespace naskah::demo;

namespace {

constexpr Date today = std::chrono::year{2026} / 11 / 24;

/// Records in memory, with everything visible: what the server's rules see.
class Memory : public RecordView, public Host {
public:
    std::optional<Row> find(const Entity& entity, const Uuid& id) override
    {
        const auto found = m_rows.find({entity.table, id});
        return found == m_rows.end() ? std::nullopt : std::optional(found->second);
    }
    std::vector<Row> inThread(const Entity& entity, const Uuid& thread) override
    {
        std::vector<Row> rows;
        const auto [first, last] = m_threads.equal_range(thread);
        for (auto it = first; it != last; ++it)
            if (it->second.first == entity.table) rows.push_back(m_rows.at(it->second));
        return rows;
    }
    bool complete(const Uuid&) override { return true; }
    Result<std::optional<std::int64_t>> number(const Register& book) override
    {
        return std::optional(book.counter + 1);
    }
    std::optional<NumberBlock> block(const Register&, std::int64_t) override { return std::nullopt; }
    Uuid device() override { return {}; }
    std::optional<std::int64_t> logSize() override { return 0; }

    Verdict run(const Intent& intent, const Actor& actor)
    {
        Matter matter(*this, *this, intent, actor);
        auto verdict = judge(matter);
        if (!verdict.effective()) return verdict;
        for (const auto& write : matter.writes()) {
            const std::pair<std::string_view, Uuid> key{recordEntity(write.kind).table, write.id};
            if (!m_rows.contains(key)) m_threads.insert({write.thread, key});
            m_rows.insert_or_assign(key, write.row);
        }
        return verdict;
    }
    std::size_t count(std::string_view table) const
    {
        return std::size_t(std::ranges::count_if(m_rows, [&](const auto& row) { return row.first.first == table; }));
    }
    template <Record T>
    std::vector<T> all() const
    {
        std::vector<T> result;
        for (const auto& [key, row] : m_rows)
            if (key.first == T::table) result.push_back(fromRow<T>(row).value());
        return result;
    }

private:
    std::map<std::pair<std::string_view, Uuid>, Row> m_rows;
    std::multimap<Uuid, std::pair<std::string_view, Uuid>> m_threads;
};

Actor actorOf(const World& world, const Act& act)
{
    const auto& appointment = world.organisation.appointments[act.appointment];
    const auto& positions = world.organisation.positions;
    const auto position = std::ranges::find(positions, appointment.position, &Position::id);
    return {
        appointment.person, appointment.id, position->id, position->unit, position->isHead, position->isSecretariat};
}

Intent intentOf(const Uuid& command, const std::string& type, const std::string& data)
{
    Intent intent;
    intent.command = command;
    intent.type = type;
    intent.data = data;
    return intent;
}

std::string textIn(const Act& act, const char* key)
{
    return textOf(parseObject(act.data, largestEnvelope).value(), key).value_or("");
}

} // namespace

class DemoWorldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = makeWorld({.seed = 7, .today = today}); }

    void holdsWhatTheDemonstrationPromises()
    {
        std::map<std::string, int> types;
        for (const auto& act : m_world.acts)
            ++types[act.type];
        for (const auto& [type, count] : types)
            qInfo() << type.c_str() << count;
        QVERIFY(m_world.organisation.units.size() >= 200);
        QVERIFY(m_world.organisation.people.size() >= 600);
        QVERIFY(m_world.classifications.size() >= 100);
        QCOMPARE(types["register_letter"] + types["send_letter"], 20'000);
        QCOMPARE(types["attach_file"], 300);
        QCOMPARE(m_world.scans.size(), std::size_t{300});
        QCOMPARE(m_world.registers.size(), m_world.organisation.units.size() * 4);

        const auto& head = m_world.organisation.office(communicationOffice);
        const auto position = m_world.organisation.positions[head.seats[head.head].position].id;
        const auto forHead = std::ranges::count_if(m_world.acts, [&](const auto& act) {
            return act.type == "register_letter" && textIn(act, "addressee") == position.value.text();
        });
        QCOMPARE(forHead, 3'000);
    }

    void peopleHaveValidNumbersOnce()
    {
        std::set<std::string> nips;
        for (const auto& person : m_world.organisation.people) {
            QVERIFY2(parseNip(person.nip), person.nip.c_str());
            QVERIFY2(nips.insert(person.nip).second, person.nip.c_str());
        }
    }

    void codesOfOfficesAreUnique()
    {
        std::set<std::string> codes;
        for (const auto& unit : m_world.organisation.units)
            QVERIFY2(codes.insert(unit.code).second, unit.code.c_str());
    }

    void noSubjectComesTooOften()
    {
        std::map<std::string, int> uses;
        for (const auto& act : m_world.acts)
            if (act.type == "register_letter") ++uses[textIn(act, "subject")];
        for (const auto& [subject, count] : uses)
            QVERIFY2(count <= 20, subject.c_str());
    }

    void sameSeedSameWorld()
    {
        const WorldOptions options{.seed = 3, .today = today, .letters = 600, .headLetters = 100, .scans = 20};
        const auto first = makeWorld(options), second = makeWorld(options);
        QCOMPARE(provisioning(first), provisioning(second));
        QCOMPARE(first.acts.size(), second.acts.size());
        for (std::size_t i = 0; i < first.acts.size(); ++i) {
            QCOMPARE(first.acts[i].command, second.acts[i].command);
            QCOMPARE(first.acts[i].data, second.acts[i].data);
            QVERIFY(first.acts[i].at == second.acts[i].at);
        }
        auto other = options;
        other.seed = 4;
        QVERIFY(provisioning(makeWorld(other)) != provisioning(first));
    }

    /// Every command of the story is one that the real rules apply: nothing refers to what is not there.
    void rulesApplyTheWholeStory()
    {
        // The real registers and scans, where the caller has them.
        const auto data = qEnvironmentVariable("NASKAH_DATA").toStdString();
        const auto world =
            makeWorld({.seed = 5, .today = today, .data = data, .letters = 2'000, .headLetters = 400, .scans = 60});
        Memory memory;
        for (const auto& fields : provisioning(world)) {
            QVERIFY(fields.size() < largestEnvelope);
            Actor server;
            server.isServer = true;
            const auto verdict = memory.run(intentOf(makeUuid(0), "provision_records", fields), server);
            QVERIFY2(verdict.effective(), verdict.reason.text.c_str());
        }
        QCOMPARE(memory.count("person"), world.organisation.people.size());
        const auto end = Timestamp{today};
        for (const auto& act : world.acts) {
            QVERIFY(act.at < end);
            auto intent = intentOf(act.command, act.type, act.data);
            intent.decided.at = act.at;
            const auto verdict = memory.run(intent, actorOf(world, act));
            QVERIFY2(verdict.effective(), (act.type + ": " + verdict.reason.code + " " + verdict.reason.text).c_str());
        }
        QCOMPARE(memory.count("letter"), std::size_t{2'000});
        QCOMPARE(memory.count("attachment"), std::size_t{60});

        std::map<LegState, int> states;
        int late = 0;
        for (const auto& leg : memory.all<Disposition>()) {
            ++states[leg.state];
            late += leg.state < LegState::done && leg.dueOn && *leg.dueOn < today;
        }
        for (const auto state :
             {LegState::sent, LegState::read, LegState::forwarded, LegState::reported, LegState::done})
            QVERIFY2(states[state] > 0, std::string{nameOf(state)}.c_str());
        QVERIFY(states[LegState::done] > 500);
        QVERIFY(late > 20);
    }

    void readsQuotedTables()
    {
        const auto rows = parseCsv("a,b\r\n\"x, \"\"y\"\"\",2\r\n\n3\n");
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].at("a"), std::string{"x, \"y\""});
        QCOMPARE(rows[2].at("b"), std::string{});
    }

    void printedLetterIsOnePage()
    {
        const auto pdf =
            writePdf({.office = "Dinas (Uji)", .number = "1", .subject = "Hal é", .paragraphs = {"Satu."}});
        QVERIFY(pdf.starts_with("%PDF-1.4"));
        QVERIFY(pdf.find("Dinas \\(Uji\\)") != std::string::npos);
        const auto xref = pdf.rfind("startxref\n") + 10;
        QCOMPARE(pdf.substr(std::stoul(pdf.substr(xref)), 4), std::string{"xref"});
    }

private:
    World m_world;
};

QTEST_APPLESS_MAIN(DemoWorldTest)
#include "test_demo_world.moc"
