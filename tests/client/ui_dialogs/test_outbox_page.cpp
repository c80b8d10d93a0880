#include "client/ui/outbox/outbox_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/outbox/outbox_model.h"
#include "tests/client/ui_dialogs/screens.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

QDateTime at(int hour, int minute)
{
    return {QDate(2025, 11, 7), QTime(hour, minute)};
}

OutboxItem
item(const QString& key, OutboxState state, const QString& what, const QString& reason, const QDateTime& since)
{
    OutboxItem item;
    item.key = key;
    item.state = state;
    item.what = what;
    item.reason = reason;
    item.since = since;
    return item;
}

QList<OutboxItem> sample()
{
    OutboxItem refused = item("r1",
                              OutboxState::refused,
                              "Tarik kembali disposisi surat 398 dari Kabid TIK",
                              "Ditolak server: Kabid TIK sudah membacanya pukul 08.40.",
                              at(8, 51));
    refused.tries = 1;
    refused.lastTry = at(9, 38);
    refused.words = {{"Kepada", "Kabid TIK, Budi Harahap"}, {"Alasan", "Salah orang, mestinya Kabid Statistik"}};
    refused.canEdit = refused.canDiscard = true;
    OutboxItem waiting = item("w1",
                              OutboxState::waiting,
                              "Registrasi surat 413 dari Dinas Perhubungan Kota Medan: Permohonan data CCTV",
                              "Menunggu server terjangkau",
                              at(9, 12));
    waiting.tries = 4;
    waiting.lastTry = at(9, 40);
    waiting.words = {{"Hal", "Permohonan data CCTV persimpangan"}};
    waiting.canSendNow = waiting.canHold = waiting.canEdit = waiting.canDiscard = true;
    OutboxItem held =
        item("h1", OutboxState::held, "Disposisi surat 412 kepada Kabid TIK", "Anda menahannya", at(9, 20));
    held.canSendNow = held.canDiscard = true;
    return {refused,
            waiting,
            held,
            item("s1", OutboxState::sending, "Lampiran surat 409, pindaian 2,4 MB", "Mengirim, 62 %", at(9, 39)),
            item("d1", OutboxState::sent, "Laporan disposisi surat 405", "Diterima server", at(9, 5))};
}

int buttonsShown(const QWidget& page)
{
    int count = 0;
    for (const auto* button : page.findChildren<ActionButton*>())
        if (button->isVisibleTo(&page)) ++count;
    return count - 1; // without the one above the list
}

} // namespace

class TestOutboxPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void theModelIsSound()
    {
        OutboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems(sample());
        QCOMPARE(model.rowCount(), 3 + 5);
        QVERIFY(!model.item(model.index(0)));
        QCOMPARE(model.indexOf("h1").row(), 4);
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatNeedsAttentionStandsFirstWithItsReasonAndItsWords()
    {
        OutboxPage page;
        page.resize(1146, 718);
        page.setItems(sample());
        showActive(page);
        QCOMPARE(page.selected(), QString("r1"));
        photograph(page, "outbox-refused");
        bool words = false;
        for (const auto* label : page.findChildren<QLabel*>())
            words |= label->text().contains("Salah orang");
        QVERIFY(words);
        for (const char* key : {"r1", "w1", "h1", "s1", "d1"}) {
            page.select(key);
            QVERIFY2(buttonsShown(page) <= 3, key);
        }
        page.select("w1");
        photograph(page, "outbox-waiting");
    }

    void keysDoWhatTheButtonsSay()
    {
        OutboxPage page;
        page.setItems(sample());
        showActive(page);
        auto* list = page.findChild<QListView*>();
        list->setFocus();
        QSignalSpy edits(&page, &OutboxPage::editRequested), discards(&page, &OutboxPage::discardRequested),
            all(&page, &OutboxPage::sendAllRequested);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(edits.value(0).value(0).toString(), QString("r1"));
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(page.selected(), QString("w1"));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(discards.value(0).value(0).toString(), QString("w1"));
        QTest::keyClick(list, Qt::Key_F5);
        QCOMPARE(all.count(), 1);
        page.select("s1");
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(discards.count(), 1);
    }

    void theSelectedRowStaysWhenTheListChanges()
    {
        OutboxPage page;
        page.setItems(sample());
        page.select("h1");
        auto items = sample();
        items.removeFirst();
        page.setItems(items);
        QCOMPARE(page.selected(), QString("h1"));
        page.setItems({});
        QCOMPARE(page.selected(), QString());
        page.resize(1146, 718);
        photograph(page, "outbox-empty");
    }
};

QTEST_MAIN(TestOutboxPage)
#include "test_outbox_page.moc"
