#include "client/ui/controls/suggest_line.h"
#include "client/ui/register/register_dialog.h"
#include "client/ui/register/register_fields.h"
#include "tests/client/ui_dialogs/screens.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

namespace {

/// Counts what reaches the program: keys that are not the letter's own words, and anything of a mouse.
class Counter : public QObject {
public:
    int keys = 0, words = 0, mouse = 0;
    bool eventFilter(QObject* receiver, QEvent* event) override
    {
        // A key goes to its window first, then to the widget; it is counted once.
        if (event->type() == QEvent::KeyPress && receiver->isWindowType()) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool isWord = !key->text().isEmpty() && key->text()[0].isPrint() && key->modifiers() != Qt::ControlModifier;
            (isWord ? words : keys) += 1;
        }
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::Wheel:
            ++mouse;
            break;
        default:
            break;
        }
        return false;
    }
};

struct Paper {
    QString sender, number, written, subject, summary;
    bool isInvitation = false;
    QString urgent{}; ///< "segera", "sangat" or nothing
    int enclosures = 0;
};

const QList<Paper> papers{
    {"Dinas Perhubungan", "800/218/DISHUB/2025", "6/11", "Permohonan data CCTV persimpangan", "Minta rekaman 14 titik"},
    {"Sekretariat Daerah", "005/9491", "5/11", "Undangan rapat koordinasi", "", true},
    {"PT Maju Jaya", "12/MJ/XI/2025", "3/11", "Penawaran pemeliharaan jaringan", "Penawaran dua tahun", false, "", 3},
    {"Kecamatan Medan Polonia", "140/77", "4/11", "Laporan bulanan", ""},
    {"Universitas Sumatera Utara", "-", "1/11", "Permohonan kerja praktik mahasiswa", "Enam mahasiswa", false, "segera"},
    {"Warga Lingkungan IV", "-", "7/11", "Pengaduan jalan rusak", "Jalan di depan sekolah berlubang"},
    {"BPK Perwakilan", "88/S/XI/2025", "6/11", "Permintaan dokumen", "Daftar aset", false, "sangat", 2},
    {"Dinas Kesehatan", "440/1201", "5/11", "Undangan sosialisasi", "Kader posyandu", true, "segera", 1},
    {"Inspektorat", "700/55", "4/11", "Tindak lanjut hasil pemeriksaan", ""},
    {"Bappeda", "050/318", "2/11", "Pengumpulan bahan musrenbang", "Bahan paling lambat Jumat"},
};

constexpr int mostKeys = 25;

} // namespace

/// A morning's pile, typed from the paper: no letter needs more than 25 keys beside its words, and none a mouse.
class TestRegisterTen : public QObject {
    Q_OBJECT

    PageRenderer m_renderer;

    static void type(QWindow* window, const QString& text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, window, Qt::Key_unknown, c, Qt::NoModifier);
    }

private Q_SLOTS:
    void initTestCase() { prepareScreens(); }

    void tenLettersByKeysAlone()
    {
        RegisterDialog dialog(m_renderer);
        RegisterFields& fields = dialog.fields();
        connect(fields.classification(), &SuggestLine::typed, &dialog, [&](const QString& text) {
            fields.classification()->setSuggestions(text, {{"500.12.6", "500.12.6 · e-government", {}}});
        });
        connect(fields.type(), &SuggestLine::typed, &dialog, [&](const QString& text) {
            const Suggestion letter{"type-1", "Surat dinas", {}}, invitation{"type-2!", "Surat undangan", {}};
            fields.type()->setSuggestions(text, {text.startsWith(u'u') ? invitation : letter});
        });
        for (SuggestLine* line : {fields.addressee(), fields.via()})
            connect(line, &SuggestLine::typed, &dialog, [line](const QString& text) {
                line->setSuggestions(text, {text.startsWith(u's') ? Suggestion{"p2", "Sekretaris", {}}
                                                            : Suggestion{"p1", "Kepala Dinas", {}}});
            });
        fields.setWays({"Langsung", "Pos", "Kurir"});
        QList<RegisterItem> items;
        for (int i = 0; i < papers.size(); ++i)
            items << RegisterItem{QString::number(i), {}, {}};
        QList<RegisterItem> saved;
        connect(&dialog, &RegisterDialog::saveRequested, &dialog, [&](const RegisterItem& item) {
            saved << item;
            QMetaObject::invokeMethod(&dialog, &RegisterDialog::saved, Qt::QueuedConnection);
        });
        dialog.addItems(items);
        showActive(dialog);
        QWindow* window = dialog.windowHandle();

        Counter counter;
        qApp->installEventFilter(&counter);
        QList<int> keys;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window, key, modifiers); };
        const auto tabs = [&](int count) {
            for (int i = 0; i < count; ++i)
                press(Qt::Key_Tab);
        };
        for (int i = 0; i < papers.size(); ++i) {
            const Paper& paper = papers[i];
            counter.keys = 0;
            type(window, paper.sender);
            tabs(1);
            type(window, paper.number);
            tabs(1);
            type(window, paper.written);
            tabs(2); // the day it came is today
            type(window, paper.subject);
            tabs(1);
            if (paper.isInvitation) type(window, "und");
            tabs(2);
            if (paper.isInvitation) {
                type(window, "12/11");
                tabs(1);
                type(window, "09.00 WIB");
                tabs(1);
                type(window, "Balai Kota");
                tabs(1);
            }
            type(window, "500.12");
            tabs(1);
            type(window, paper.summary);
            if (paper.enclosures > 0 || !paper.urgent.isEmpty() || i == 0) {
                tabs(1);
                if (paper.enclosures > 0) type(window, QString::number(paper.enclosures));
                tabs(2);
                if (i == 0) type(window, "Kurir");
                tabs(2);
                if (paper.urgent == "segera") press(Qt::Key_Right);
                if (paper.urgent == "sangat") {
                    press(Qt::Key_Right);
                    press(Qt::Key_Right);
                }
            }
            if (i == 0) {
                tabs(1);
                type(window, "kepala");
                tabs(1);
                type(window, "sekre");
                tabs(1);
                type(window, "Rina");
            }
            press(Qt::Key_Return, Qt::ControlModifier);
            keys << counter.keys;
            QTRY_COMPARE(saved.size(), i + 1);
            QCoreApplication::processEvents();
        }
        qApp->removeEventFilter(&counter);
        qInfo() << "keys beside the words, letter by letter:" << keys;
        QCOMPARE(counter.mouse, 0);
        QVERIFY(counter.words > 300);
        for (const int count : std::as_const(keys))
            QVERIFY2(count > 5 && count <= mostKeys, qPrintable(QString::number(count)));
        for (int i = 0; i < papers.size(); ++i) {
            const RegisterForm& form = saved[i].form;
            QCOMPARE(form.sender, papers[i].sender);
            QCOMPARE(form.number, papers[i].number);
            QCOMPARE(form.subject, papers[i].subject);
            QCOMPARE(form.summary, papers[i].summary);
            QCOMPARE(form.classification, QString("500.12.6"));
            QCOMPARE(form.isInvitation, papers[i].isInvitation);
            QCOMPARE(form.eventPlace, papers[i].isInvitation ? QString("Balai Kota") : QString());
            QCOMPARE(form.enclosures, papers[i].enclosures);
            QCOMPARE(form.urgency, papers[i].urgent == "segera" ? 1 : papers[i].urgent == "sangat" ? 2 : 0);
            // Told once: the letters after the first take it over.
            QCOMPARE(form.receivedVia, QString("Kurir"));
            QCOMPARE(form.addresseeKey, QString("p1"));
            QCOMPARE(form.viaKey, QString("p2"));
            QCOMPARE(form.receivedBy, QString("Rina"));
        }
        QVERIFY(!dialog.isVisible());
    }

    void anEntryIsClonedButForItsNumber()
    {
        RegisterDialog dialog(m_renderer);
        RegisterForm last;
        last.sender = "PT Maju";
        last.number = "1";
        last.subject = "Penawaran";
        last.classification = last.classificationText = "000.3";
        last.writtenOn = QDate(2025, 11, 3);
        last.viaKey = "p2";
        last.viaText = "Sekretaris";
        dialog.setLast(last);
        dialog.addItems({{"a", {}, {}}});
        showActive(dialog);
        QCOMPARE(dialog.form().viaKey, QString("p2"));
        QCOMPARE(dialog.form().sender, QString());
        QTest::keyClick(dialog.windowHandle(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(dialog.form().sender, QString("PT Maju"));
        QCOMPARE(dialog.form().subject, QString("Penawaran"));
        QCOMPARE(dialog.form().number, QString());
        QVERIFY(dialog.form().receivedOn.isValid());
        type(dialog.windowHandle(), "2");
        QCOMPARE(dialog.form().number, QString("2"));
    }

    void anInvitationAsksForDayTimeAndPlace()
    {
        RegisterForm form;
        form.sender = form.number = form.subject = "x";
        form.classification = "000";
        form.writtenOn = form.receivedOn = QDate(2025, 11, 6);
        const QDate today(2025, 11, 7);
        QVERIFY(problemsOf(form, {}, today).isEmpty());
        form.isInvitation = true;
        const auto problems = problemsOf(form, {}, today);
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems[0].field, RegisterField::eventOn);
        form.eventOn = QDate(2025, 11, 1);
        form.eventTime = "09.00";
        form.eventPlace = "Balai Kota";
        QCOMPARE(problemsOf(form, {}, today).size(), 1); // before the letter was written
        form.eventOn = QDate(2025, 11, 12);
        QVERIFY(problemsOf(form, {}, today).isEmpty());
        form.viaKey = form.addresseeKey = "p1";
        QCOMPARE(problemsOf(form, {}, today).first().field, RegisterField::via);
    }

    void theFormOfAnInvitationIsPhotographed()
    {
        RegisterDialog dialog(m_renderer);
        RegisterForm form;
        form.sender = "Sekretariat Daerah Kota Medan";
        form.number = "800.1.13.2/9491";
        form.writtenOn = QDate(2025, 11, 6);
        form.receivedOn = QDate(2025, 11, 7);
        form.subject = "Undangan rapat koordinasi jaringan intra pemerintah";
        form.typeKey = "type-2";
        form.typeText = "Surat undangan";
        form.isInvitation = true;
        form.eventOn = QDate(2025, 11, 12);
        form.eventTime = "09.00 WIB s.d. selesai";
        form.eventPlace = "Ruang Rapat Lantai II Balai Kota Medan";
        form.classification = "500.12.6";
        form.classificationText = "500.12.6 · e-government";
        form.enclosures = 2;
        form.enclosureUnit = "lembar";
        form.receivedVia = "Kurir";
        form.receivedBy = "Rina Simatupang";
        form.addresseeKey = "p1";
        form.addresseeText = "Kepala Dinas Komunikasi dan Informatika";
        form.viaKey = "p2";
        form.viaText = "Sekretaris Dinas";
        form.original = "Lemari 2, map B/XI";
        dialog.setAgenda("413", 36);
        dialog.addItems({{"a", {}, form}});
        showActive(dialog);
        photograph(dialog, "register-invitation");
    }
};

QTEST_MAIN(TestRegisterTen)
#include "test_register_ten.moc"
