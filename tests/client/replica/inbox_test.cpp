#include "client/replica/inbox.h"
#include "tests/client/replica/desk_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace naskah;
using namespace std::string_literals;

class InboxTest : public QObject {
    Q_OBJECT

    static Inbox inboxOf(DeskFixture& office) { return Inbox(office.desk().files().db()); }

private Q_SLOTS:
    void whatWasReceivedIsThereAfterARestart()
    {
        DeskFixture office;
        const std::string scan("%PDF-1.4 isi \0 surat", 20);
        const auto received = inboxOf(office).receive("/mnt/pindai/surat.pdf", scan, "folder", 1000);
        QVERIFY(received.isNew);
        office.reopen();
        const auto items = inboxOf(office).waiting();
        QCOMPARE(items.size(), std::size_t{1});
        QCOMPARE(items[0].name, "surat.pdf"s);
        QCOMPARE(items[0].source, "folder"s);
        QCOMPARE(items[0].size, std::int64_t(scan.size()));
        QCOMPARE(*inboxOf(office).bytes(items[0].id), scan);
        // Nothing of it is sent: it belongs to no letter yet.
        QCOMPARE(office.desk().files().waitingUploads(), std::int64_t{0});
        // And nothing of it lies on the disk in the clear.
        office.closeDesk();
        const QDir folder(QString::fromStdString(office.folder()));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("%PDF-1.4"), qPrintable(name));
        }
    }

    void theSameBytesWaitOnce()
    {
        DeskFixture office;
        auto inbox = inboxOf(office);
        const auto first = inbox.receive("a.pdf", "x", "file", 1);
        const auto again = inbox.receive("b.pdf", "x", "folder", 2);
        QVERIFY(!again.isNew && again.id == first.id);
        QCOMPARE(inbox.count(), std::int64_t{1});
        inbox.settle(first.id, "letter", 3);
        QVERIFY(inbox.receive("c.pdf", "x", "file", 4).isNew);
    }

    void whatLeavesIsKeptForAMonthAsItCame()
    {
        DeskFixture office;
        auto inbox = inboxOf(office);
        constexpr std::int64_t day = 86'400'000;
        const auto unwanted = inbox.receive("a.pdf", "x", "file", 1).id, registered = inbox.receive("b.pdf", "y", "file", 1).id;
        inbox.putAway(unwanted, day);
        inbox.settle(registered, "letter", day);
        QCOMPARE(inbox.count(), std::int64_t{0});
        QCOMPARE(*inbox.bytes(unwanted), "x"s);
        inbox.takeBack(unwanted);
        inbox.takeBack(registered); // what became a letter does not come back
        QCOMPARE(inbox.count(), std::int64_t{1});
        QCOMPARE(inbox.forgetOld(30 * day), 0);
        QCOMPARE(inbox.forgetOld(32 * day), 1);
        QVERIFY(!inbox.bytes(registered) && inbox.bytes(unwanted));
    }

    void namesAreOnlyNames()
    {
        QCOMPARE(plainFileName("../../etc/passwd"), "passwd"s);
        QCOMPARE(plainFileName("C:\\Users\\a\\surat.pdf"), "surat.pdf"s);
        QCOMPARE(plainFileName(".."), "berkas"s);
        QCOMPARE(plainFileName(""), "berkas"s);
        QCOMPARE(plainFileName("a\nb\r\x07.pdf"), "ab.pdf"s);
        QCOMPARE(plainFileName("\xE2\x80\xAE" "fdp.exe"), "fdp.exe"s);
        QCOMPARE(plainFileName("a:b?.pdf"), "a_b_.pdf"s);
        QCOMPARE(plainFileName("ꦱꦸꦫꦠ.pdf"), "ꦱꦸꦫꦠ.pdf"s);
        QCOMPARE(plainFileName("\xFF\xFE.pdf"), "__.pdf"s);
        const auto cut = plainFileName(std::string(5000, 'x') + ".pdf");
        QVERIFY(cut.size() == 180 && cut.ends_with(".pdf"));
        std::string java;
        for (int i = 0; i < 150; ++i)
            java += "ꦱ";
        const auto bytes = plainFileName(java + ".pdf");
        QVERIFY(bytes.size() <= 240 && bytes.ends_with("ꦱ.pdf"));
    }

    void namesThatWindowsRefusesAreChanged()
    {
        QCOMPARE(plainFileName("CON"), "_CON"s);
        QCOMPARE(plainFileName("nul.pdf"), "_nul.pdf"s);
        QCOMPARE(plainFileName("Lpt1.tar.gz"), "_Lpt1.tar.gz"s);
        QCOMPARE(plainFileName("COM9 .pdf"), "_COM9 .pdf"s);
        QCOMPARE(plainFileName("CONTOH.pdf"), "CONTOH.pdf"s);
        QCOMPARE(plainFileName("COMA.pdf"), "COMA.pdf"s);
        QCOMPARE(plainFileName("surat.pdf. . "), "surat.pdf"s);
        QCOMPARE(plainFileName("... ."), "berkas"s);
        QCOMPARE(plainFileName(".surat"), ".surat"s);
    }
};

QTEST_GUILESS_MAIN(InboxTest)
#include "inbox_test.moc"
