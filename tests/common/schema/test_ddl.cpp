#include "common/schema/ddl.h"
#include "tests/common/schema/sample_record.h"

#include <QTest>

using namespace naskah;

namespace {

using Columns = std::set<std::string, std::less<>>;
const std::vector<std::string> kept{"rev INTEGER NOT NULL DEFAULT 0"};

Columns allColumns()
{
    Columns columns{"row", "rev"};
    for (const auto& field : schemaOf<Sample>.fields)
        columns.emplace(field.name);
    return columns;
}

} // namespace

class TestDdl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewTableHasEveryFieldWithTheStructsDefaults()
    {
        const auto sql = reconcile(entityOf<Sample>, {}, kept).at(0);
        for (const char* column : {"row INTEGER PRIMARY KEY", "id BLOB NOT NULL UNIQUE", "title TEXT NOT NULL DEFAULT 'untitled'",
                                   "open INTEGER NOT NULL DEFAULT 1", "pages INTEGER NOT NULL DEFAULT 3", "due_on TEXT,",
                                   "parent BLOB,", "shade TEXT NOT NULL DEFAULT 'dark'", "tags TEXT NOT NULL DEFAULT '[]'",
                                   "rev INTEGER NOT NULL DEFAULT 0", ") STRICT"})
            QVERIFY2(sql.find(column) != sql.npos, column);
    }

    void aTableThatIsUpToDateOnlyHasItsIndexesChecked()
    {
        for (const auto& sql : reconcile(entityOf<Sample>, allColumns(), kept))
            QVERIFY2(sql.starts_with("CREATE INDEX IF NOT EXISTS"), sql.c_str());
    }

    void anOlderTableOnlyGains()
    {
        auto columns = allColumns();
        columns.erase("shade");
        columns.erase("rev");
        columns.insert("of_a_newer_version");
        std::vector<std::string> changes;
        for (const auto& sql : reconcile(entityOf<Sample>, columns, kept))
            if (!sql.starts_with("CREATE INDEX")) changes.push_back(sql);
        QCOMPARE(changes.size(), std::size_t{2});
        QCOMPARE(changes[0], std::string{"ALTER TABLE sample ADD COLUMN shade TEXT NOT NULL DEFAULT 'dark'"});
        QCOMPARE(changes[1], std::string{"ALTER TABLE sample ADD COLUMN rev INTEGER NOT NULL DEFAULT 0"});
    }

    void columnsAreListedInTheOrderOfARow()
    {
        QVERIFY(columnList(entityOf<Sample>).starts_with("id, thread, title, open"));
        QVERIFY(columnList(entityOf<Sample>, "s.").starts_with("s.id, s.thread"));
        QVERIFY(searchableFields(entityOf<Sample>) == std::vector<std::size_t>{2});
    }
};

QTEST_APPLESS_MAIN(TestDdl)
#include "test_ddl.moc"
