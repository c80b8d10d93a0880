// Real disposition chains, up to four levels with free text, are given again by real desks, level by level: every one of
// them stands in the tree afterwards, under the right one, in the words in which it was given.
#include "client/replica/queries.h"
#include "common/command/disposing.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"
#include "common/schema/csv.h"
#include "tests/integration/city_world.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace naskah;

namespace {

const std::string clerk = "Sekretariat";

struct Row {
    std::string letter;
    int level = 0;
    std::string giver;
    std::vector<std::string> recipients;
    std::string words, note;
};

std::vector<std::string> namesIn(const std::string& list)
{
    std::vector<std::string> names;
    for (const QString& each : QString::fromStdString(list).split(u';')) {
        const auto name = each.trimmed().toStdString();
        if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    return names;
}

/// The chains of one source, or invented ones where there is none.
std::vector<Row> chains(const std::string& source)
{
    std::vector<Row> rows;
    QFile csv(QStringLiteral(NASKAH_DATA_DIR) + "/surat/disposisi.csv");
    if (csv.open(QIODevice::ReadOnly)) {
        const auto table = readCsv(csv.readAll().toStdString());
        const auto column = [&](const char* name) { return std::size_t(table->column(name)); };
        for (const auto& line : table->lines) {
            const auto& cells = line.cells;
            if (cells[column("sumber")] != source) continue;
            rows.push_back({cells[column("id_surat")], std::stoi(cells[column("tingkat")]), cells[column("dari_jabatan")],
                            namesIn(cells[column("kepada")]), cells[column("instruksi")], cells[column("catatan")]});
        }
    }
    if (!rows.empty()) return rows;
    for (int i = 0; i < 30; ++i) {
        const auto letter = "S" + std::to_string(i);
        rows.push_back({letter, 1, "Kepala Dinas", {"Sekretaris Dinas"}, "agar dikoordinir ke-" + std::to_string(i), "segera; \"hari ini\""});
        rows.push_back({letter, 2, "Sekretaris Dinas", {"Bidang " + std::to_string(i % 3), "Bidang Umum"}, "tindak lanjuti", ""});
        rows.push_back({letter, 3, "Bidang " + std::to_string(i % 3), {"Seksi " + std::to_string(i % 3)}, "seksi hadiri", ""});
        rows.push_back({letter, 4, "Seksi " + std::to_string(i % 3), {"Pelaksana"}, "agar dipenuhi", ""});
    }
    return rows;
}

class Replay {
public:
    explicit Replay(const std::string& source) : rows(chains(source)), head(rows.front().giver), world({office()}, start()) {}

    void run()
    {
        world.desk(clerk).topUpNumbers();
        world.sync(clerk);
        registerLetters();
        for (int level = 1; level <= 4; ++level)
            give(level);
        world.settle({head, clerk});
    }

    std::vector<Row> rows;
    std::string head;
    CityWorld world;
    std::map<std::string, Id<Letter>> letters;
    std::map<const Row*, std::vector<Id<Disposition>>> given;
    std::map<Id<Disposition>, std::optional<Id<Disposition>>> parents;
    std::map<const Row*, std::string> remarks;
    std::vector<std::string> refused;

private:
    static Timestamp start() { return Timestamp{std::chrono::sys_days{std::chrono::year{2026} / 1 / 5} + std::chrono::hours{2}}; }

    /// A position for everybody who gives or gets something.
    OfficePlan office() const
    {
        OfficePlan plan{"KANTOR", "Kantor", "Kantor", {}, {}};
        std::set<std::string> names;
        const auto add = [&](const std::string& name) {
            if (names.insert(name).second) plan.posts.push_back({name, name, {}, name == head, name == clerk});
        };
        add(head);
        add(clerk);
        for (const auto& row : rows) {
            add(row.giver);
            for (const auto& each : row.recipients)
                add(each);
        }
        Register agenda;
        agenda.code = "agenda";
        agenda.pattern = "{N}";
        agenda.dailyStock = 2'000;
        plan.books = {agenda};
        return plan;
    }

    void registerLetters()
    {
        for (const auto& row : rows) {
            auto& letter = letters[row.letter];
            if (!letter.isNil()) continue;
            RegisterLetter command;
            command.book = CityWorld::bookNamed("agenda");
            command.number = row.letter;
            command.subject = "Surat " + row.letter;
            command.sender = "Pengirim";
            command.writtenOn = command.receivedOn = world.today();
            const auto done = world.desk(clerk).execute(command);
            if (done.verdict.kind == Verdict::Kind::refused) throw std::runtime_error(done.verdict.reason.code);
            letter = registeredLetter(done.command);
        }
        world.sync(clerk);
    }

    /// Who gives on the next level without having been named on this one: the letter went through them.
    std::vector<std::string> passedThrough(const Row& row) const
    {
        std::vector<std::string> names;
        for (const auto& next : rows) {
            if (next.letter != row.letter || next.level != row.level + 1) continue;
            const bool isNamed = next.giver == row.giver || std::ranges::find(row.recipients, next.giver) != row.recipients.end();
            if (!isNamed && std::ranges::find(names, next.giver) == names.end()) names.push_back(next.giver);
        }
        return names;
    }

    void give(int level)
    {
        std::map<std::string, std::vector<const Row*>> byGiver;
        for (const auto& row : rows)
            if (row.level == level) byGiver[row.giver].push_back(&row);
        for (const auto& [giver, own] : byGiver) {
            world.sync(giver);
            for (const auto* row : own)
                giveOne(giver, *row);
            world.sync(giver);
        }
    }

    void remark(const std::string& giver, const Row& row, Id<Handling> handling)
    {
        const auto words = row.words + (row.note.empty() ? "" : "; " + row.note);
        remarks[&row] = words;
        if (words.empty()) return;
        const auto done = world.desk(giver).execute(AddComment{handling.value, false, words});
        if (done.verdict.kind == Verdict::Kind::refused) refused.push_back(row.letter + ' ' + done.verdict.reason.code);
    }

    void giveOne(const std::string& giver, const Row& row)
    {
        DisposeLetter command;
        command.handling = handlingOf(letters.at(row.letter), CityWorld::office("KANTOR"));
        auto& desk = world.desk(giver);
        const auto page = letterPage(desk.db(), letters.at(row.letter));
        if (giver != head)
            for (const auto& leg : page->legs)
                if (leg.toMe) command.parent = leg.id;
        auto recipients = row.recipients;
        for (auto& each : passedThrough(row))
            recipients.push_back(std::move(each));
        // On paper an official also "gives" to themself, to say that they come: that is a remark.
        const bool keepsIt = std::erase(recipients, giver) > 0;
        if (keepsIt && recipients.empty()) return remark(giver, row, command.handling);
        if (recipients.empty()) recipients = {clerk}; // only persons were named, and the source does not say whom
        for (const auto& each : recipients)
            command.executors.push_back(CityWorld::post(each));
        if (!row.words.empty()) command.instructions = {row.words};
        command.note = row.note;
        const auto done = desk.execute(command);
        if (done.verdict.kind == Verdict::Kind::refused) return refused.push_back(row.letter + ' ' + done.verdict.reason.code);
        for (const auto& each : recipients) {
            const auto leg = legOf(done.command, CityWorld::post(each));
            given[&row].push_back(leg);
            parents[leg] = command.parent;
        }
    }
};

} // namespace

class DispositionReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfTheChainsIsLost_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("one level") << "bpom-jambi-2020";
        QTest::newRow("four levels") << "dinkes-jepara-2020";
    }

    void nothingOfTheChainsIsLost()
    {
        QFETCH(const QString, source);
        Replay replay(source.toStdString());
        replay.run();
        for (const auto& each : replay.refused)
            qWarning("refused: %s", each.c_str());
        QCOMPARE(replay.refused.size(), std::size_t{0});
        int legs = 0, deepest = 0;
        for (const auto& reader : {replay.head, clerk}) {
            std::map<Id<Disposition>, LegRow> there;
            for (const auto& [name, letter] : replay.letters) {
                const auto page = letterPage(replay.world.desk(reader).db(), letter);
                QVERIFY(page);
                for (const auto& leg : page->legs)
                    there.emplace(leg.id, leg);
            }
            std::size_t expected = 0;
            for (const auto& row : replay.rows) {
                if (const auto remark = replay.remarks.find(&row); remark != replay.remarks.end()) {
                    const auto said = letterPage(replay.world.desk(reader).db(), replay.letters.at(row.letter))->comments;
                    QVERIFY(remark->second.empty() || std::ranges::find(said, remark->second, &HistoryRow::detail) != said.end());
                    continue;
                }
                const auto& ids = replay.given.at(&row);
                expected += ids.size();
                for (const auto& id : ids) {
                    const auto found = there.find(id);
                    QVERIFY2(found != there.end(), row.letter.c_str());
                    const auto& leg = found->second;
                    QCOMPARE(leg.note, row.note);
                    QCOMPARE(leg.instructions, row.words.empty() ? std::vector<std::string>{} : std::vector{row.words});
                    QCOMPARE(leg.giverTitle, row.giver);
                    QCOMPARE(leg.parent, replay.parents.at(id));
                    int depth = 1;
                    for (auto above = leg.parent; above; above = there.at(*above).parent)
                        ++depth;
                    QVERIFY(depth <= row.level);
                    deepest = std::max(deepest, depth);
                }
                for (const auto& recipient : row.recipients)
                    QVERIFY(recipient == row.giver || std::ranges::any_of(ids, [&](const auto& id) { return there.at(id).recipientTitle == recipient; }));
            }
            QCOMPARE(there.size(), expected);
            legs = int(expected);
        }
        QCOMPARE(replay.world.alarms, std::vector<std::string>{});
        qInfo("%d letters, %d rows, %d legs, %d levels", int(replay.letters.size()), int(replay.rows.size()), legs, deepest);
    }
};

QTEST_GUILESS_MAIN(DispositionReplayTest)
#include "disposition_replay_test.moc"
