#include "common/schema/csv.h"

#include <QTest>

using namespace naskah;
using namespace std::string_literals;

class TestCsv : public QObject {
    Q_OBJECT

    static std::string cells(const std::string& text)
    {
        const auto table = readCsv(text);
        if (!table) return table.error().detail;
        std::string all;
        for (const auto& line : table->lines) {
            all += std::to_string(line.number) + ':';
            for (const auto& cell : line.cells)
                all += '[' + cell + ']';
        }
        return all;
    }

private Q_SLOTS:
    void readsWhatSpreadsheetsSave_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("expected");
        QTest::newRow("plain") << "nama,alamat\nA,B\n"s << "2:[A][B]"s;
        QTest::newRow("semicolons") << "nama;alamat\r\nA,1;B\r\n"s << "2:[A,1][B]"s;
        QTest::newRow("tabs, no last line end") << "nama\talamat\nA\tB"s << "2:[A][B]"s;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBFnama\nA\n"s << "2:[A]"s;
        QTest::newRow("utf-16") << "\xFF\xFEn\0a\0\n\0\xE9\0\n\0"s << "2:[\xC3\xA9]"s;
        QTest::newRow("utf-16, a pair") << "\xFE\xFF\0n\0\n\xD8\x3D\xDE\x00\0\n"s << "2:[\xF0\x9F\x98\x80]"s;
        QTest::newRow("windows-1252") << "nama\n\x93Jos\xE9\x94\n"s << "2:[“José”]"s;
        QTest::newRow("quotes and line ends inside") << "a,b\n\"x \"\"y\"\"\nz\",\"1,2\"\nq,r\n"s
                                                     << "2:[x \"y\"\nz][1,2]4:[q][r]"s;
        QTest::newRow("a short line is filled up") << "a,b,c\n1\n"s << "2:[1][][]"s;
        QTest::newRow("empty lines are left out") << "a,b\n\n , \n1,2\n"s << "4:[1][2]"s;
        QTest::newRow("old line ends") << "a,b\r1,2\r3,4"s << "2:[1][2]3:[3][4]"s;
        QTest::newRow("too many cells") << "a,b\n1,2\n1,2,3\n"s << "line 3: 3 cells, but the first line names 2"s;
        QTest::newRow("open quote") << "a,b\n\"1,2\n3,4\n"s << "line 2: a quote is opened and never closed"s;
        QTest::newRow("words after a quote") << "a,b\n\"1\"x,2\n"s << "line 2: something follows a closing quote"s;
        QTest::newRow("no text") << "PK\3\4\0\0"s << "line 1: a NUL character; this is not a text file"s;
        QTest::newRow("nothing") << ""s << "line 1: the file is empty"s;
        QTest::newRow("blank") << "\n \n"s << "line 1: the file is empty"s;
    }
    void readsWhatSpreadsheetsSave()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, expected);
        QCOMPARE(cells(text), expected);
    }

    void whatIsWrittenIsReadAgain()
    {
        for (const auto& text : {"A"s, "a,b"s, "x\"y"s, "two\nlines"s, " spaces "s, "=1+1"s, "'quoted"s, "-"s, "@x"s, "漢字"s}) {
            const auto table = readCsv("name\n" + csvCell(text) + ",\n");
            QVERIFY(!table); // one cell too many is seen, whatever stands in the first
            const auto right = readCsv("name,x\n" + csvCell(text) + ",1\n");
            QVERIFY2(right, text.c_str());
            QCOMPARE(fromCsvCell(right->lines[0].cells[0]), text);
        }
        QCOMPARE(csvCell("=HYPERLINK(1)"), "'=HYPERLINK(1)"s);
        QCOMPARE(csvCell("0812-3"), "0812-3"s);
    }

    void columnsAreFoundWhateverTheirCase()
    {
        const auto table = readCsv(" Nama ,ALAMAT\nA,B\n");
        QVERIFY(table);
        QCOMPARE(table->column("nama"), 0);
        QCOMPARE(table->column("alamat"), 1);
        QCOMPARE(table->column("telepon"), -1);
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "test_csv.moc"
