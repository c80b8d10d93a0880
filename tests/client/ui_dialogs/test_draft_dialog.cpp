#include "client/ui/drafts/draft_dialog.h"

#include "tests/client/ui_dialogs/screens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

class TestDraftDialog : public QObject {
    Q_OBJECT

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void aLetterIsWrittenAndSentWithTheKeyboard()
    {
        DraftDialog dialog(DraftDialog::Kind::write, "Surat baru");
        connect(&dialog, &DraftDialog::officeTyped, &dialog, [&dialog](const QString& text) {
            dialog.setOffices(text, {{"u1", "Kecamatan Medan Polonia", {}}});
        });
        showActive(dialog);
        QSignalSpy sends(&dialog, &DraftDialog::sendRequested), keeps(&dialog, &DraftDialog::keepRequested);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sends.count(), 0); // to nobody, about nothing
        QTest::keyClicks(QApplication::focusWidget(), "polonia");
        press(Qt::Key_Return);
        press(Qt::Key_Return); // on to the subject
        QTest::keyClicks(QApplication::focusWidget(), "Undangan rapat koordinasi");
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), "Dengan hormat,");
        photograph(dialog, "draft");
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(keeps.count(), 1);
        dialog.refused("Belum bisa.");
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sends.count(), 1);
        const auto form = sends[0][0].value<DraftForm>();
        QCOMPARE(form.offices.value(0).key, QString("u1"));
        QCOMPARE(form.subject, QString("Undangan rapat koordinasi"));
        QCOMPARE(form.body, QString("Dengan hormat,"));
        dialog.completed();
        QVERIFY(!dialog.isVisible());
    }

    void sendingOnAsksForOfficesAndANoteOnly()
    {
        DraftDialog dialog(DraftDialog::Kind::sendOn, "Kirim ke kantor lain");
        DraftForm form;
        form.offices = {{"u1", "Kecamatan Medan Polonia", {}}};
        dialog.setForm(form);
        showActive(dialog);
        photograph(dialog, "send-on");
        QSignalSpy sends(&dialog, &DraftDialog::sendRequested);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sends.count(), 1);
    }
};

QTEST_MAIN(TestDraftDialog)
#include "test_draft_dialog.moc"
