#include "common/record/records.h"
#include "common/schema/ddl.h"
#include "common/sqlite/database.h"

#include <QFile>
#include <QTest>

using namespace naskah;

namespace {

using Columns = std::set<std::string, std::less<>>;

Columns columnsOf(Database& db, std::string_view table)
{
    Columns columns;
    auto query = db.query("SELECT name FROM pragma_table_info(?)", table);
    while (query.next())
        columns.emplace(query.text(0));
    return columns;
}

void bringUpToDate(Database& db)
{
    for (const auto* entity : allRecords())
        for (const auto& sql : reconcile(*entity, columnsOf(db, entity->table), {}))
            db.execute(sql);
}

std::string schemaOfFile(Database& db)
{
    std::string text;
    auto query = db.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    while (query.next())
        text.append(query.text(0)).append(";\n");
    return text;
}

} // namespace

/// The tables of every desk follow from the records. A change of the golden file is a change of every desk's database:
/// set NASKAH_UPDATE_GOLDEN=1 to write it, and read the difference.
class TestDeskSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTablesAreTheGoldenOnes()
    {
        Database db(":memory:", {});
        bringUpToDate(db);
        const auto now = QByteArray::fromStdString(schemaOfFile(db));
        QFile golden(NASKAH_GOLDEN_DIR "/desk_schema.sql");
        if (qEnvironmentVariableIsSet("NASKAH_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(now);
            golden.close();
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        const auto expected = golden.readAll().split('\n'), found = now.split('\n');
        for (qsizetype i = 0; i < std::max(expected.size(), found.size()); ++i)
            QCOMPARE(found.value(i), expected.value(i));
    }

    void doingItAgainChangesNothing()
    {
        Database db(":memory:", {});
        bringUpToDate(db);
        const auto once = schemaOfFile(db);
        bringUpToDate(db);
        QCOMPARE(schemaOfFile(db), once);
    }

    void aFileOfAnOlderVersionGainsWhatIsNewAndKeepsItsRows()
    {
        Database db(":memory:", {});
        db.execute("CREATE TABLE comment (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, thread BLOB NOT NULL, text TEXT) STRICT;"
                   "INSERT INTO comment (id, thread, text) VALUES (x'000102030405060708090a0b0c0d0e0f', "
                   "x'000102030405060708090a0b0c0d0e0f', 'kept')");
        bringUpToDate(db);
        auto query = db.query("SELECT text, at, person FROM comment");
        QVERIFY(query.next());
        QVERIFY(query.text(0) == "kept");
        QCOMPARE(query.integer(1), std::int64_t{0});
        QVERIFY(query.uuid(2).isNil());
    }

    void everyBlankRecordFitsItsTable()
    {
        Database db(":memory:", {});
        bringUpToDate(db);
        for (const auto* entity : allRecords()) {
            std::string marks;
            for (std::size_t i = 0; i < entity->fields.size(); ++i)
                marks += i ? ", ?" : "?";
            auto query = db.query("INSERT INTO " + std::string{entity->table} + " (" + columnList(*entity) + ") VALUES (" + marks + ')');
            int at = 0;
            for (const auto& value : entity->blank())
                query.bind(++at, value);
            query.next();
            // And what SQL itself puts into a row that names only its id and thread is the same.
            db.run("INSERT INTO " + std::string{entity->table} + " (id, thread) VALUES (?, ?)", makeUuid(1, {1}), Uuid{});
            auto both = db.query("SELECT " + columnList(*entity) + " FROM " + std::string{entity->table} + " ORDER BY row");
            std::vector<Row> rows;
            while (both.next()) {
                Row row;
                for (std::size_t i = 0; i < entity->fields.size(); ++i)
                    row.push_back(both.value(int(i), entity->fields[i].kind == Kind::reference));
                rows.push_back(row);
            }
            QCOMPARE(rows.size(), std::size_t{2});
            for (std::size_t i = 2; i < entity->fields.size(); ++i)
                QVERIFY2(rows[0][i] == rows[1][i] || entity->fields[i].kind == Kind::reference || entity->fields[i].kind == Kind::date,
                         (std::string{entity->table} + '.' + std::string{entity->fields[i].name}).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(TestDeskSchema)
#include "test_desk_schema.moc"
