#include "common/text/number_pattern.h"

#include <QTest>

#include <string>

using namespace naskah;

namespace {

const NumberParts parts{.classification = "800.1.11.1",
                        .number = 7,
                        .unitCode = "DISKOMINFO",
                        .securityCode = "B",
                        .month = 7,
                        .year = 2026,
                        .suffix = ""};

std::string rendered(const char* pattern, const NumberParts& of = parts)
{
    const auto text = NumberPattern::parse(pattern).value().render(of);
    return text ? *text : "refused: " + text.error().detail;
}

} // namespace

class TestNumberPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void officesWriteTheirNumbersInTheirOwnWay()
    {
        QCOMPARE(rendered("{KS}/{N}/{K}/{S}/{Y}"), "B/7/800.1.11.1/DISKOMINFO/2026");
        QCOMPARE(rendered("{K}/{N:03}"), "800.1.11.1/007");
        QCOMPARE(rendered("{K}/{N}/{S}/{MR}/{Y}"), "800.1.11.1/7/DISKOMINFO/VII/2026");
        QCOMPARE(rendered("{N}/{M} TAHUN {Y}"), "7/07 TAHUN 2026");
        QCOMPARE(rendered("{N}"), "7");
        NumberParts other = parts;
        other.number = 1530;
        other.suffix = ".K";
        QCOMPARE(rendered("{K}/{N:03}{SUFFIX}", other), "800.1.11.1/1530.K");
        QCOMPARE(rendered("{K}/{N}{SUFFIX}"), "800.1.11.1/7");
        other.suffix.clear();
        const char* roman[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
        for (unsigned month = 1; month <= 12; ++month) {
            other.month = month;
            QCOMPARE(rendered("{N}/{MR}", other), std::string("1530/") + roman[month - 1]);
        }
    }

    void aWrongPatternTellsWhy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << ""
                               << "the pattern has no {N}";
        QTest::newRow("no number") << "{K}/{Y}"
                                   << "the pattern has no {N}";
        QTest::newRow("twice") << "{N}/{N:03}"
                               << "the pattern has {N} more than once";
        QTest::newRow("unknown") << "{N}/{X}"
                                 << "there is no token {X}";
        QTest::newRow("lower case") << "{n}"
                                    << "there is no token {n}";
        QTest::newRow("empty token") << "{N}{}"
                                     << "there is no token {}";
        QTest::newRow("open") << "{N}/{K"
                              << "a { has no }";
        QTest::newRow("open twice") << "{N}/{K{Y}"
                                    << "a { has no }";
        QTest::newRow("closed") << "{N}}"
                                << "a } has no {";
        QTest::newRow("width") << "{N:3}"
                               << "the width in {N:3} is not 01 to 09";
        QTest::newRow("wide") << "{N:010}"
                              << "the width in {N:010} is not 01 to 09";
        QTest::newRow("line") << "{N}\n"
                              << "the pattern holds a control character";
        QTest::newRow("long") << QString(101, 'x') << "the pattern is longer than 100 bytes";
    }

    void aWrongPatternTellsWhy()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto pattern = NumberPattern::parse(text.toStdString());
        QVERIFY(!pattern);
        QCOMPARE(QString::fromStdString(pattern.error().detail), reason);
    }

    void aNumberIsNeverHalfWritten()
    {
        QCOMPARE(rendered("{KS}/{N}", {.number = 1}), "refused: the number needs a value for {KS}");
        QCOMPARE(rendered("{N}", {.number = 0}), "refused: the number needs a value for {N}");
        QCOMPARE(rendered("{N}/{MR}", {.number = 1, .month = 13}), "refused: the number needs a value for {MR}");
        QCOMPARE(rendered("{N}/{Y}", {.number = 1}), "refused: the number needs a value for {Y}");
    }

    void aPatternKnowsItself()
    {
        QVERIFY(NumberPattern::parse("{N}/{Y}")->showsYear());
        QVERIFY(!NumberPattern::parse("{K}/{N}")->showsYear());
        QCOMPARE(NumberPattern::parse("{K}/{N}")->text(), "{K}/{N}");
    }

    void aSuffixFollowsTheNumberWhereThePatternHasNoPlaceForIt()
    {
        NumberParts parts;
        parts.classification = "800";
        parts.number = 12;
        parts.suffix = "a";
        QCOMPARE(NumberPattern::parse("{K}/{N:03}").value().render(parts).value(), std::string{"800/012a"});
        QCOMPARE(NumberPattern::parse("{K}/{N}-{SUFFIX}").value().render(parts).value(), std::string{"800/12-a"});
    }

    void aProvisionalNumberShowsWhatIsKnown()
    {
        NumberParts parts;
        parts.unitCode = "UM";
        parts.year = 2026;
        parts.number = 7;
        QCOMPARE(NumberPattern::parse("{KS}/{N:03}/{K}/{S}/{Y}").value().provisional(parts), std::string{"—/—/—/UM/2026"});
    }

    void suffixesFollowOneAnother()
    {
        QCOMPARE(nextSuffix("a", {}), std::string{"a"});
        QCOMPARE(nextSuffix("a", {"", "b", "a", ".7"}), std::string{"c"});
        QCOMPARE(nextSuffix("a", {"z"}), std::string{"aa"});
        QCOMPARE(nextSuffix("a", {"az"}), std::string{"ba"});
        QCOMPARE(nextSuffix(".1", {".9", ".1", "x"}), std::string{".10"});
        QCOMPARE(nextSuffix("-1", {}), std::string{"-1"});
    }
};

QTEST_APPLESS_MAIN(TestNumberPattern)
#include "test_number_pattern.moc"
