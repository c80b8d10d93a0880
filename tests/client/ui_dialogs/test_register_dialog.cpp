#include "client/ui/register/register_dialog.h"

#include "client/ui/controls/suggest_line.h"
#include "client/ui/theme/theme.h"
#include "tests/client/ui_dialogs/screens.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

RegisterForm complete()
{
    return {.sender = "Dinas Perhubungan Kota Medan",
            .number = "800/218/DISHUB/2025",
            .writtenOn = QDate(2025, 11, 6),
            .receivedOn = QDate(2025, 11, 7),
            .subject = "Permohonan data CCTV persimpangan",
            .classification = "500.11.3.1",
            .classificationText = "500.11.3.1 · Sistem informasi lalu lintas",
            .summary = "Dishub meminta rekaman CCTV di 14 persimpangan untuk evaluasi ATCS bulan November.",
            .enclosures = 1,
            .security = 0,
            .urgency = 1,
            .addresseeKey = "p1",
            .addresseeText = "Kepala Dinas Komunikasi dan Informatika"};
}

QStringList problemsShown(const QWidget& dialog)
{
    QStringList words;
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->isVisibleTo(&dialog) && label->palette().color(QPalette::WindowText) == theme::tokens().danger)
            words << label->text();
    return words;
}

} // namespace

class TestRegisterDialog : public QObject {
    Q_OBJECT

    PageRenderer m_renderer;

    /// A dialog whose owner knows one code and one position.
    std::unique_ptr<RegisterDialog> open(const QList<RegisterItem>& items)
    {
        auto dialog = std::make_unique<RegisterDialog>(m_renderer);
        auto* raw = dialog.get();
        connect(raw->classificationField(), &SuggestLine::typed, raw, [raw](const QString& text) {
            raw->classificationField()->setSuggestions(text, {{"500.11.3.1", "500.11.3.1 · Sistem informasi", {}}});
        });
        connect(raw->addresseeField(), &SuggestLine::typed, raw, [raw](const QString& text) {
            raw->addresseeField()->setSuggestions(text, {{"p1", "Kepala Dinas", "Arfan Siregar"}});
        });
        dialog->setAgenda("413", 36);
        dialog->addItems(items);
        showActive(*dialog);
        return dialog;
    }

    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void aLetterIsRegisteredWithTheKeyboardAlone()
    {
        const auto dialog = open({{"a", {}, {}}});
        QSignalSpy saves(dialog.get(), &RegisterDialog::saveRequested);
        type("Dinas Perhubungan");
        press(Qt::Key_Tab);
        type("800/218/DISHUB/2025");
        press(Qt::Key_Tab);
        type("6/11");
        press(Qt::Key_Tab);
        type("7/11");
        press(Qt::Key_Tab);
        type("Permohonan data CCTV");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab); // the type stays open
        press(Qt::Key_Right); // for our information
        press(Qt::Key_Tab);
        type("sistem");
        press(Qt::Key_Tab);
        type("Minta data");
        press(Qt::Key_Tab);
        type("2");
        press(Qt::Key_Tab);
        type("berkas");
        press(Qt::Key_Tab);
        type("Kurir");
        press(Qt::Key_Tab);
        press(Qt::Key_Right); // restricted
        press(Qt::Key_Tab);
        press(Qt::Key_Right);
        press(Qt::Key_Right); // very urgent
        press(Qt::Key_Tab);
        type("kepala");
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(problemsShown(*dialog), QStringList());
        QCOMPARE(saves.count(), 1);
        const RegisterForm form = saves[0][0].value<RegisterItem>().form;
        QCOMPARE(form.sender, QString("Dinas Perhubungan"));
        QCOMPARE(form.number, QString("800/218/DISHUB/2025"));
        QCOMPARE(form.writtenOn, QDate(2025, 11, 6));
        QCOMPARE(form.receivedOn, QDate(2025, 11, 7));
        QCOMPARE(form.subject, QString("Permohonan data CCTV"));
        QCOMPARE(form.classification, QString("500.11.3.1"));
        QCOMPARE(form.summary, QString("Minta data"));
        QCOMPARE(form.enclosures, 2);
        QCOMPARE(form.enclosureUnit, QString("berkas"));
        QCOMPARE(form.receivedVia, QString("Kurir"));
        QCOMPARE(form.ourRole, 1);
        QCOMPARE(form.security, 1);
        QCOMPARE(form.urgency, 2);
        QCOMPARE(form.addresseeKey, QString("p1"));
        dialog->saved();
        QVERIFY(!dialog->isVisible());
    }

    void aWrongFieldSaysWhyBeneathItselfAndGetsTheCursor()
    {
        RegisterForm form = complete();
        form.subject.clear();
        form.classification.clear();
        form.writtenOn = QDate(2025, 11, 8);
        const auto dialog = open({{"a", {}, form}});
        QSignalSpy saves(dialog.get(), &RegisterDialog::saveRequested);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saves.count(), 0);
        QCOMPARE(problemsShown(*dialog).size(), 3);
        photograph(*dialog, "register-problems");
        QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text().contains("8"));
        press(Qt::Key_Down); // the day before
        QCOMPARE(problemsShown(*dialog).size(), 2);
    }

    void saveAndNextTakesTheNextOfTheQueue()
    {
        RegisterForm second = complete();
        second.subject = "Undangan";
        const auto dialog = open({{"a", {}, complete()}, {"b", {}, second}, {"c", {}, {}}});
        QVERIFY(dialog->windowTitle().contains("1"));
        QSignalSpy saves(dialog.get(), &RegisterDialog::saveRequested);
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier); // still being written: not twice
        QCOMPARE(saves.count(), 1);
        dialog->saved();
        QCOMPARE(dialog->form().subject, QString("Undangan"));
        QVERIFY2(dialog->windowTitle().contains("2"), qPrintable(dialog->windowTitle()));
        QVERIFY(dialog->isVisible());
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(dialog->form().subject, QString());
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(dialog->form().subject, QString("Undangan"));
        press(Qt::Key_S, Qt::ControlModifier);
        dialog->saved();
        QVERIFY(!dialog->isVisible());
    }

    void aRefusalIsShownAndTheWordsStay()
    {
        const auto dialog = open({{"a", {}, complete()}});
        press(Qt::Key_Return, Qt::ControlModifier);
        dialog->refused("Disk penuh. Surat ini belum terdaftar; isian tetap di sini.");
        QCOMPARE(problemsShown(*dialog).size(), 1);
        QCOMPARE(dialog->form(), complete());
        QSignalSpy saves(dialog.get(), &RegisterDialog::saveRequested);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saves.count(), 1);
    }

    void closingAsksNothingAndKeepsTheHalfTypedForm()
    {
        const auto dialog = open({{"a", {}, {}}});
        QSignalSpy kept(dialog.get(), &RegisterDialog::formKept);
        type("Dinas Perh");
        press(Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(kept.count(), 1);
        QCOMPARE(kept[0][0].toString(), QString("a"));
        QCOMPARE(kept[0][1].value<RegisterForm>().sender, QString("Dinas Perh"));
    }

    void typingIsKeptAsItGoes()
    {
        const auto dialog = open({{"a", {}, {}}});
        QSignalSpy kept(dialog.get(), &RegisterDialog::formKept);
        type("Dinas");
        QCOMPARE(kept.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 2000);
    }

    void droppedFilesAreHandedOver()
    {
        const auto dialog = open({{"a", {}, {}}});
        QSignalSpy dropped(dialog.get(), &RegisterDialog::filesDropped);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/tmp/a.pdf"), QUrl("https://contoh.go.id/b.pdf")});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog.get(), &drop);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][0].toStringList(), QStringList{"/tmp/a.pdf"});
    }

    void theSimilarLetterCanBeLookedAt()
    {
        const auto dialog = open({{"a", {}, complete()}});
        QSignalSpy identity(dialog.get(), &RegisterDialog::identityChanged);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QVERIFY(identity.count() >= 1);
        dialog->setSimilar("Mirip surat agenda 398: nomor dan pengirim sama", "letter-398");
        dialog->resize(1200, 664);
        const QString data = qEnvironmentVariable("NASKAH_DATA");
        if (!data.isEmpty()) {
            QSignalSpy ready(&m_renderer, &PageRenderer::ready);
            dialog->attachFiles(
                {{"surat.pdf", PageSource::fromFile(data + "/pdf/surat-pindai-20200213_105212.pdf"), {}}});
            ready.wait(5000);
            QTest::qWait(300);
        }
        photograph(*dialog, "register");
    }
};

QTEST_MAIN(TestRegisterDialog)
#include "test_register_dialog.moc"
