#include "client/ui/disposition/disposition_dialog.h"

#include "tests/client/ui_dialogs/screens.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;
using namespace std::chrono_literals;

namespace {

const Recipient kabid{"p1", "Kabid TIK", "Budi Harahap"};
const Recipient sekretaris{"p2", "Sekretaris Dinas", "Sinta Maharani, S.Sos."};
const Recipient kasubbag{"p3", "Kasubbag Umum & Kepegawaian", "Lilis Suryani"};

DispositionContext sample()
{
    return {.subject = "Permohonan data CCTV persimpangan",
            .origin = "Agenda 412 · Dinas Perhubungan Kota Medan · 800/218/DISHUB/2025 · Segera",
            .usualDays = 2,
            .urgencyName = "Segera",
            .favourites = {kabid, sekretaris, {"p4", "Kabid Statistik", "Rina S."}, {"p5", "Kasi Persandian", "Dewi"}},
            .favouriteInstructions =
                {"Tindak lanjuti", "Siapkan jawaban", "Hadiri", "Untuk diketahui", "Tanggapan dan saran"},
            .instructions = {"Tindak lanjuti", "Siapkan jawaban", "Koordinasikan", "Arsipkan"},
            .calendar = HolidayCalendar({Date{std::chrono::year{2025} / 11 / 11}})};
}

} // namespace

class TestDispositionDialog : public QObject {
    Q_OBJECT

    static std::unique_ptr<DispositionDialog> open()
    {
        auto dialog = std::make_unique<DispositionDialog>(sample());
        auto* raw = dialog.get();
        connect(raw, &DispositionDialog::positionTyped, raw, [raw](bool informed, const QString& text) {
            QList<Recipient> found;
            for (const Recipient& each : {kabid, sekretaris, kasubbag})
                if ((each.position + each.person).contains(text, Qt::CaseInsensitive)) found << each;
            raw->setPositions(informed, text, found);
        });
        showActive(*dialog);
        return dialog;
    }
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    static QStringList keys(const QList<Recipient>& recipients)
    {
        QStringList list;
        for (const Recipient& each : recipients)
            list << each.key;
        return list;
    }

private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void nameEnterNoteEnterSends()
    {
        const auto dialog = open();
        QSignalSpy sends(dialog.get(), &DispositionDialog::sendRequested);
        type("tik");
        press(Qt::Key_Return); // takes Kabid TIK
        type("sinta");
        press(Qt::Key_Return);
        press(Qt::Key_Return); // on to the note
        QVERIFY(qobject_cast<QPlainTextEdit*>(QApplication::focusWidget()));
        press(Qt::Key_Return); // the empty note sends
        QCOMPARE(sends.count(), 1);
        const auto form = sends[0][0].value<DispositionForm>();
        QCOMPARE(keys(form.executors), (QStringList{"p1", "p2"}));
        QVERIFY(form.informed.isEmpty());
        // Urgent: two working days from Friday 7 November, and Tuesday 11 is a holiday.
        QCOMPARE(form.due, QDate(2025, 11, 12));
        dialog->sent();
        QVERIFY(!dialog->isVisible());
    }

    void enterInsideAWrittenNoteIsALineBreak()
    {
        const auto dialog = open();
        QSignalSpy sends(dialog.get(), &DispositionDialog::sendRequested);
        type("tik");
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        type("Mohon segera");
        press(Qt::Key_Return);
        type("dan lapor");
        QCOMPARE(sends.count(), 0);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sends.count(), 1);
        QCOMPARE(sends[0][0].value<DispositionForm>().note, QString("Mohon segera\ndan lapor"));
    }

    void withoutAnybodyItSaysSoAndSendsNothing()
    {
        const auto dialog = open();
        QSignalSpy sends(dialog.get(), &DispositionDialog::sendRequested);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sends.count(), 0);
        photograph(*dialog, "disposition-problem");
        type("zzz");
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sends.count(), 0);
    }

    void instructionsAreToggledByTheKeyboardAndNewOnesTyped()
    {
        const auto dialog = open();
        type("tik");
        press(Qt::Key_Return);
        DispositionForm form = dialog->form();
        QVERIFY(form.instructions.isEmpty());
        // Past the four favourite positions to the instructions.
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Tab);
        press(Qt::Key_Space);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Tab);
        type("koord");
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        type("Hubungi Dishub");
        press(Qt::Key_Return);
        form = dialog->form();
        QCOMPARE(form.instructions, (QStringList{"Tindak lanjuti", "Koordinasikan", "Hubungi Dishub"}));
    }

    void aHalfTypedDispositionIsKeptAndComesBack()
    {
        DispositionForm kept;
        {
            const auto dialog = open();
            connect(
                dialog.get(), &DispositionDialog::formKept, this, [&](const DispositionForm& form) { kept = form; });
            type("tik");
            press(Qt::Key_Return);
            press(Qt::Key_Escape);
            QVERIFY(!dialog->isVisible());
        }
        kept.informed << kasubbag;
        kept.instructions = {"Tindak lanjuti", "Siapkan jawaban", "Hubungi Dishub hari ini"};
        kept.note = "Lihat lampiran peta.";
        kept.due = QDate(2025, 11, 21);
        const auto dialog = open();
        dialog->setForm(kept);
        const DispositionForm back = dialog->form();
        QCOMPARE(keys(back.executors), keys(kept.executors));
        QCOMPARE(keys(back.informed), QStringList{"p3"});
        QCOMPARE(back.instructions, kept.instructions);
        QCOMPARE(back.note, kept.note);
        QCOMPARE(back.due, kept.due);
    }

    void backspaceTakesTheLastPersonBack()
    {
        const auto dialog = open();
        type("tik");
        press(Qt::Key_Return);
        type("sinta");
        press(Qt::Key_Return);
        press(Qt::Key_Backspace);
        QCOMPARE(keys(dialog->form().executors), QStringList{"p1"});
    }

    void itLooksLikeThis()
    {
        const auto dialog = open();
        DispositionForm form = dialog->form();
        form.executors = {kabid, sekretaris};
        form.informed = {kasubbag};
        form.instructions = {"Tindak lanjuti", "Siapkan jawaban"};
        dialog->setForm(form);
        photograph(*dialog, "disposition");
    }
};

QTEST_MAIN(TestDispositionDialog)
#include "test_disposition_dialog.moc"
