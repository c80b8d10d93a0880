#include "client/model/search_marks.h"

#include <QTest>

using namespace naskah;

class TestSearchMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("marked");
        QTest::newRow("word") << "rapat"
                              << "Undangan rapat, Rapat kerja" << QStringList{"rapat", "Rapat"};
        QTest::newRow("half a word") << "und"
                                     << "Undangan rapat" << QStringList{"Undangan"};
        QTest::newRow("only the last may be half") << "und rapat"
                                                   << "Undangan rapat" << QStringList{"rapat"};
        QTest::newRow("other forms") << "kirim "
                                     << "Pengiriman data dan mengirim surat" << QStringList{"Pengiriman", "mengirim"};
        QTest::newRow("numbers") << "800"
                                 << "800/218/DISHUB" << QStringList{"800"};
        QTest::newRow("nothing") << ""
                                 << "Undangan" << QStringList{};
        QTest::newRow("punctuation") << "??"
                                     << "Undangan??" << QStringList{};
        QTest::newRow("no other word") << "data"
                                       << "Datang dan mendata" << QStringList{"Datang", "mendata"};
    }

    void marks()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QStringList, marked);
        QStringList found;
        for (const Mark& mark : SearchMarks(typed).in(text))
            found << text.mid(mark.from, mark.length);
        QCOMPARE(found, marked);
    }
};

QTEST_GUILESS_MAIN(TestSearchMarks)
#include "test_search_marks.moc"
