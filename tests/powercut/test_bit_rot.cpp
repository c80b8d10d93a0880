// One bit turns over on the disk: what is read is right, or an error, or for a log an earlier state; never silently wrong.
#include "tests/powercut/desk_scenario.h"
#include "tests/powercut/server_scenario.h"

#include <QTest>

using namespace naskah;
using namespace naskah::powercut;

namespace {

/// Every row of every table of a database, as text; nothing when reading reports an error.
std::optional<std::string> everything(Image image, const std::string& path, const std::string& key)
{
    FaultDisk disk(std::move(image));
    FaultVfs vfs(disk);
    try {
        Database db(path, {key, true, true, vfs.name()});
        std::vector<std::string> tables;
        {
            auto names = db.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name");
            while (names.next())
                tables.emplace_back(names.text(0));
        }
        std::string text;
        for (const auto& table : tables) {
            int columns = 0;
            auto count = db.query("SELECT count(*) FROM pragma_table_info(?)", table);
            if (count.next()) columns = int(count.integer(0));
            text.append(table) += '\n';
            auto rows = db.query("SELECT * FROM \"" + table + '"');
            while (rows.next()) {
                for (int i = 0; i < columns; ++i)
                    text.append(rows.blob(i)) += '\x1f';
                text += '\n';
            }
        }
        return text;
    } catch (const DatabaseError&) {
        return std::nullopt;
    }
}

struct Tally {
    int reported = 0, withoutEffect = 0, earlier = 0, wrong = 0;
    void print(const char* what) const
    {
        qInfo("%s: %d flips: %d reported, %d without effect, %d read as an earlier state, %d silently wrong", what,
              reported + withoutEffect + earlier + wrong, reported, withoutEffect, earlier, wrong);
    }
};

Tally flips(const Image& image, const std::string& rotten, const std::string& path, const std::string& key, int count,
            const std::set<std::string>& earlier = {})
{
    const auto right = everything(image, path, key).value();
    Chance chance(11);
    Tally tally;
    for (int i = 0; i < count; ++i) {
        auto damaged = image;
        flipBit(damaged, rotten, chance.below(damaged.at(rotten).size() * 8));
        const auto read = everything(std::move(damaged), path, key);
        if (!read)
            ++tally.reported;
        else if (*read == right)
            ++tally.withoutEffect;
        else if (earlier.contains(*read))
            ++tally.earlier;
        else
            ++tally.wrong;
    }
    return tally;
}

/// What the database was after each commit that its log holds.
std::set<std::string> earlierStates(const Image& image, const std::string& path, const std::string& key)
{
    constexpr std::size_t header = 32, frame = 24 + 4096;
    std::set<std::string> states;
    const auto log = image.at(path + "-wal");
    for (std::size_t size = header; size <= log.size(); size += frame) {
        // Bytes 4 to 7 of a frame's header: the size of the database after a commit, else 0.
        const auto* commit = log.data() + size - frame + 4;
        if (size > header && std::string_view(commit, 4) == std::string_view("\0\0\0\0", 4)) continue;
        auto shorter = image;
        shorter[path + "-wal"].resize(size);
        if (auto state = everything(std::move(shorter), path, key)) states.insert(std::move(*state));
    }
    return states;
}

const std::string deskKey(32, 'k');

} // namespace

class TestBitRot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inTheDesksDatabase()
    {
        const auto image = DeskScenario::prepared(5).desk;
        const auto tally = flips(image, "desk/desk.db", "desk/desk.db", deskKey, 200);
        tally.print("desk.db");
        QCOMPARE(tally.wrong, 0);
        QVERIFY(tally.reported > 0);
    }

    void inTheDesksFiles()
    {
        const auto image = DeskScenario::prepared(5).desk;
        const auto tally = flips(image, "desk/files.db", "desk/files.db", deskKey, 50);
        tally.print("files.db");
        QCOMPARE(tally.wrong, 0);
    }

    void inTheDesksLog()
    {
        DeskScenario scenario(DeskScenario::prepared(5), {5});
        scenario.open();
        scenario.desk().db().checkpoint(true);
        for (int i = 0; i < 6; ++i)
            scenario.act();
        const auto image = scenario.disk().image();
        const auto tally = flips(image, "desk/desk.db-wal", "desk/desk.db", deskKey, 75, earlierStates(image, "desk/desk.db", deskKey));
        tally.print("desk.db-wal");
        QCOMPARE(tally.wrong, 0);
    }

    void inTheServersDatabase()
    {
        const auto image = ServerScenario::prepared(5).disk;
        const auto tally = flips(image, CityServer::file, CityServer::file, CityServer::key(), 125);
        tally.print("server.db");
        QCOMPARE(tally.wrong, 0);
        QVERIFY(tally.reported > 0);
    }

    void inTheServersLog()
    {
        ServerScenario scenario(ServerScenario::prepared(5), {5});
        scenario.open();
        for (int i = 0; i < 4; ++i)
            scenario.push();
        const auto image = scenario.disk().image();
        const auto tally = flips(image, std::string{CityServer::file} + "-wal", CityServer::file, CityServer::key(), 50,
                                 earlierStates(image, CityServer::file, CityServer::key()));
        tally.print("server.db-wal");
        QCOMPARE(tally.wrong, 0);
    }
};

QTEST_GUILESS_MAIN(TestBitRot)
#include "test_bit_rot.moc"
