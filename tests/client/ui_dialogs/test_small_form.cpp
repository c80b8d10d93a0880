#include "client/ui/controls/small_form.h"

#include "tests/client/ui_dialogs/screens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

class TestSmallForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void enterSubmitsOnceUntilItsOwnerHasAnswered()
    {
        SmallForm form("Siapkan meja ini",
                       "Administrator memberi Anda undangan. Undangan memuat alamat server dan berlaku satu kali.",
                       {{"Undangan", "naskah://naskah.medan.contoh.go.id:8443/4F2K", false, false},
                        {"Kata sandi", {}, true, false}},
                       "Siapkan");
        showActive(form);
        QSignalSpy submits(&form, &SmallForm::submitted);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), "rahasia");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(submits.count(), 1);
        QCOMPARE(submits[0][0].toStringList().value(1), QString("rahasia"));
        form.setBusy(true);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submits.count(), 1);
        form.showProblem(0, "Undangan ini tidak lengkap.");
        photograph(form, "small-form");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submits.count(), 2);
        QTest::keyClick(&form, Qt::Key_Escape);
        QVERIFY(!form.isVisible());
    }
};

QTEST_MAIN(TestSmallForm)
#include "test_small_form.moc"
