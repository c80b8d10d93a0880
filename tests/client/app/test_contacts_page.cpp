#include "tests/client/app/open_desk.h"

#include "client/model/contact_acts.h"
#include "client/model/letter_acts.h"
#include "client/ui/contacts/contacts_page.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QTest>

using namespace naskah;

/// The page of contacts, by keys, on a real desk.
class TestContactsPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void know(const AddContact& contact) { QVERIFY(m_fixture->desk().execute(contact).verdict.effective()); }
    void letterFrom(const std::string& sender, const std::string& number)
    {
        RegisterLetter letter;
        letter.book = m_fixture->incoming;
        letter.sender = sender;
        letter.number = number;
        letter.subject = "Permohonan data";
        letter.classification = "000.1.5";
        QVERIFY(registerLetter(m_fixture->desk(), letter, {}).record);
    }
    void openPage()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::keyClick(&m_open->window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
    }
    ContactsPage* page() const { return qobject_cast<ContactsPage*>(m_open->window().pageWidget("contacts")); }
    QStringList names() const
    {
        QStringList list;
        for (const ContactLine& line : page()->lines())
            list << line.name;
        return list;
    }
    void waitFor(const QStringList& wanted) { QTRY_COMPARE_WITH_TIMEOUT(names(), wanted, 5'000); }
    template <class Dialog>
    Dialog* dialog() const
    {
        return m_open->window().findChild<Dialog*>();
    }
    template <class Dialog>
    void waitGone()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<Dialog>(), 10'000);
        toFront(&m_open->window());
    }
    bool says(QWidget* where, const QString& words) const
    {
        const auto labels = where->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QString notice() const { return m_open->window().notice()->text(); }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size()) qWarning("not written");
        return out.fileName();
    }
    void answerTheFileDialog(const QString& file)
    {
        auto* chooser = dialog<QFileDialog>();
        QVERIFY(chooser);
        toFront(chooser);
        type(file);
        press(Qt::Key_Return);
        QTRY_VERIFY(!dialog<QFileDialog>());
    }

private Q_SLOTS:
    void init()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_fixture.reset();
    }

    void anEmptyPageTakesTheFirstContact()
    {
        openPage();
        QTRY_VERIFY(says(page(), "No contacts yet"));
        shoot(m_open->window(), "contacts-empty");
        press(Qt::Key_N);
        toFront(dialog<SmallForm>());
        press(Qt::Key_Return); // no name
        QVERIFY(says(dialog<SmallForm>(), "A contact needs a name."));
        type("PT Maju Jaya");
        press(Qt::Key_Tab);
        type("Jl. Merdeka 1");
        press(Qt::Key_Return, Qt::ControlModifier);
        waitGone<SmallForm>();
        waitFor({"PT Maju Jaya"});
        QCOMPARE(page()->lines().first().address, QString("Jl. Merdeka 1"));
        // A second one of the same name is not made.
        press(Qt::Key_N);
        toFront(dialog<SmallForm>());
        type(" pt maju  jaya");
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(says(dialog<SmallForm>(), "There is a contact with this name"), 5'000);
        press(Qt::Key_Escape);
        waitGone<SmallForm>();
        // And the first is taken back with Ctrl+Z while it is on the desk alone.
        press(Qt::Key_Z, Qt::ControlModifier);
        waitFor({});
    }

    void theFilterLooksInEveryFieldAndDownLeadsToWhatItFound()
    {
        know({"Bank Sumut", "Jl. Imam Bonjol 18", "061-4155100", "humas@banksumut.example", {}});
        know({"PT Maju Jaya", "Jl. Merdeka 1", "0812 6000", {}, {}});
        openPage();
        waitFor({"Bank Sumut", "PT Maju Jaya"});
        press(Qt::Key_F, Qt::ControlModifier);
        type("0812");
        waitFor({"PT Maju Jaya"});
        press(Qt::Key_Down);
        QVERIFY(page()->table()->hasFocus());
        press(Qt::Key_F, Qt::ControlModifier);
        type("tidak ada");
        waitFor({});
        QTRY_VERIFY(says(page(), "No contact fits"));
        press(Qt::Key_F, Qt::ControlModifier);
        press(Qt::Key_Escape);
        waitFor({"Bank Sumut", "PT Maju Jaya"});
    }

    void enterEditsAndOnlyWhatWasTouchedChanges()
    {
        know({"Bank Sumut", "Jl. Imam Bonjol 18", "061-4155100", {}, "Lama\nDua baris"});
        openPage();
        waitFor({"Bank Sumut"});
        press(Qt::Key_Return);
        toFront(dialog<SmallForm>());
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        press(Qt::Key_A, Qt::ControlModifier);
        type("061-999");
        shoot(*dialog<SmallForm>(), "contacts-edit");
        press(Qt::Key_Return);
        waitGone<SmallForm>();
        QTRY_COMPARE_WITH_TIMEOUT(page()->lines().first().phone, QString("061-999"), 5'000);
        QCOMPARE(page()->lines().first().note, QString("Lama\nDua baris"));
        QVERIFY2(notice().contains("Bank Sumut"), qPrintable(notice()));
    }

    void doublesAreMarkedShownTogetherAndMergedWithTheResultInSight()
    {
        know({"CV Lain", {}, {}, {}, {}});
        know({"PT Maju Jaya", {}, "061-1", {}, {}});
        know({"PT. MAJU-JAYA", "Jl. Merdeka 1", "061-2", {}, {}});
        letterFrom("PT. MAJU-JAYA", "1");
        openPage();
        waitFor({"CV Lain", "PT Maju Jaya", "PT. MAJU-JAYA"});
        QTRY_COMPARE(page()->lines()[1].like, QStringList{"PT. MAJU-JAYA"});
        QVERIFY(page()->lines()[0].like.isEmpty());
        // One that looks like nothing has nothing to be merged with.
        press(Qt::Key_M);
        QVERIFY(!dialog<TableDialog>());
        press(Qt::Key_D, Qt::ControlModifier);
        waitFor({"PT Maju Jaya", "PT. MAJU-JAYA"});
        shoot(m_open->window(), "contacts-doubles");
        press(Qt::Key_M);
        toFront(dialog<TableDialog>());
        auto* table = dialog<TableDialog>()->table();
        // The one with letters stays unless another is chosen; the last row says what comes out.
        QCOMPARE(table->rows().first().cells.mid(0, 2), (QStringList{"Stays", "PT. MAJU-JAYA"}));
        QCOMPARE(table->rows().last().cells,
                 (QStringList{"Afterwards", "PT. MAJU-JAYA", "Jl. Merdeka 1", "061-2", "", "", "1"}));
        press(Qt::Key_Down);
        QCOMPARE(table->rows().last().cells,
                 (QStringList{"Afterwards", "PT Maju Jaya", "Jl. Merdeka 1", "061-1", "", "", "1"}));
        press(Qt::Key_Down); // the result itself is no choice
        QCOMPARE(table->rows().last().cells[1], QString("PT Maju Jaya"));
        shoot(*dialog<TableDialog>(), "contacts-merge");
        press(Qt::Key_Return, Qt::ControlModifier);
        waitGone<TableDialog>();
        waitFor({});
        press(Qt::Key_D, Qt::ControlModifier);
        waitFor({"CV Lain", "PT Maju Jaya"});
        QCOMPARE(page()->lines()[1].address, QString("Jl. Merdeka 1"));
        QCOMPARE(page()->lines()[1].letters, 1);
        press(Qt::Key_Z, Qt::ControlModifier);
        waitFor({"CV Lain", "PT Maju Jaya", "PT. MAJU-JAYA"});
    }

    void severalAreChosenWithShiftAndStayChosenWhenTheStoreChanges()
    {
        for (const char* name : {"Alfa", "Beta", "Gama"})
            know({name, {}, {}, {}, {}});
        openPage();
        waitFor({"Alfa", "Beta", "Gama"});
        press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(page()->table()->chosenKeys().size(), 2);
        m_open->desk->execute(
            this,
            [](Replica& replica) {
                return replica.execute(AddContact{"Aaa", {}, {}, {}, {}});
            },
            [](const Result<Replica::Done>&) {});
        waitFor({"Aaa", "Alfa", "Beta", "Gama"});
        QCOMPARE(page()->table()->chosenKeys().size(), 2);
        press(Qt::Key_M);
        toFront(dialog<TableDialog>());
        QCOMPARE(dialog<TableDialog>()->table()->rows().size(), 3);
    }

    void lettersOfOneAreFoundByTheSearch()
    {
        letterFrom("PT Maju Jaya", "1");
        letterFrom("PT Lain", "2");
        openPage();
        waitFor({"PT Lain", "PT Maju Jaya"});
        press(Qt::Key_Down);
        press(Qt::Key_L);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().page().isEmpty(), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->lines(), 1, 10'000);
    }

    void aFileIsShownAndTakenOverOnlyWithoutErrors()
    {
        know({"PT Maju", "Jl. Lama 1", {}, {}, {}});
        openPage();
        waitFor({"PT Maju"});
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(
            write("rusak.csv",
                  "nama,alamat\r\nPT Maju,Jl. Baru 2\r\n,Jl. Tanpa Nama\r\nYayasan Baru,Jl. A\r\nYayasan Baru,\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog<TableDialog>(), 5'000);
        toFront(dialog<TableDialog>());
        auto rows = dialog<TableDialog>()->table()->rows();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0].cells, (QStringList{"3", "Error", "", "there is no name"}));
        QCOMPARE(rows[1].cells, (QStringList{"5", "Error", "", "the same name stands in line 4"}));
        QCOMPARE(rows[2].cells, (QStringList{"2", "Changed", "PT Maju", "Address: Jl. Baru 2"}));
        shoot(*dialog<TableDialog>(), "contacts-import");
        press(Qt::Key_Return, Qt::ControlModifier); // nothing to press
        QVERIFY(dialog<TableDialog>());
        press(Qt::Key_Escape);
        waitGone<TableDialog>();
        QCOMPARE(page()->lines().first().address, QString("Jl. Lama 1"));

        QByteArray csv = "nama,alamat\r\nPT Maju,Jl. Baru 2\r\n";
        for (int i = 0; i < 60; ++i)
            csv += "Yayasan " + QByteArray::number(100 + i) + ",Jl. A\r\n";
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(write("baik.csv", csv));
        QTRY_VERIFY_WITH_TIMEOUT(dialog<TableDialog>(), 5'000);
        toFront(dialog<TableDialog>());
        press(Qt::Key_Return, Qt::ControlModifier);
        waitGone<TableDialog>();
        QTRY_COMPARE_WITH_TIMEOUT(page()->lines().size(), 61, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(page()->lines().first().address, QString("Jl. Baru 2"), 10'000);
    }

    void aFileThatIsNoListSaysItsLine()
    {
        openPage();
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(write("kutip.csv", "nama,alamat\nA,\"B\nC,D\n"));
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->isError(), 5'000);
        QVERIFY2(notice().contains("kutip.csv: Line 2: a quote is opened and never closed"), qPrintable(notice()));
    }

    void whatIsExportedIsTheSameWhenItIsReadAgain()
    {
        know({"PT Maju; \"Jaya\"", "Jl. 1, Medan", "=1+1", "a@b.example", {}});
        openPage();
        waitFor({"PT Maju; \"Jaya\""});
        press(Qt::Key_E, Qt::ControlModifier);
        const QString path = m_folder.filePath("keluar.csv");
        auto* chooser = dialog<QFileDialog>();
        QVERIFY(chooser);
        toFront(chooser);
        press(Qt::Key_A, Qt::ControlModifier);
        type(path);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("keluar.csv"), 5'000);
        m_open.reset();
        m_fixture->reopen();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto again = stageContacts(m_fixture->desk().db(), file.readAll().toStdString());
        QVERIFY(again && again->steps() == 0 && again->problems.empty() && again->same == 1);
    }

    void fiveThousandAreListedInATimeNobodyNotices()
    {
        for (int i = 0; i < 5'000; ++i) {
            Contact contact;
            contact.id = derivedId<Contact>(m_fixture->unit.value, "many" + std::to_string(i));
            contact.thread = contactsThread(m_fixture->unit);
            contact.unit = m_fixture->unit;
            contact.name = "Perusahaan " + std::to_string(i / 2) + (i % 2 ? "" : ".");
            m_fixture->serverPuts(contact, {m_fixture->unitBox});
        }
        m_fixture->pull().value();
        auto& db = m_fixture->desk().db();
        QElapsedTimer clock;
        clock.start();
        const auto groups = readContactGroups(db);
        const auto all = clock.restart();
        auto lines = readContacts(db, "2", 1001);
        markDoubles(lines, groups);
        const auto one = clock.elapsed();
        QCOMPARE(groups.size(), 2'500);
        QVERIFY(!lines.isEmpty());
        qInfo("5,000 contacts: doubles in %lld ms, a filtered list in %lld ms", all, one);
        QVERIFY2(all < 1'000 && one < 300, "too slow");
    }

    void looksRight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("id") << "id";
        QTest::newRow("en") << "en";
    }

    void looksRight()
    {
        QFETCH(QString, language);
        setLanguage(language);
        know({"Bank Sumut", "Jl. Imam Bonjol No. 18, Medan", "061-4155100", "humas@banksumut.example", {}});
        know({"PT Maju Jaya", "Jl. Merdeka 1", "0812 6000 1234", {}, {}});
        know({"PT. MAJU-JAYA", {}, {}, {}, {}});
        know({"Yayasan Pendidikan dan Sosial Kemasyarakatan Al-Ikhlas Kecamatan Medan Johor Kota Medan Provinsi "
              "Sumatera Utara",
              "Jl. Karya Wisata Ujung No. 123, Kel. Gedung Johor, Kec. Medan Johor",
              {},
              "sekretariat@yayasan-alikhlas-medan-johor.example",
              {}});
        for (int i = 0; i < 12; ++i)
            letterFrom("PT Maju Jaya", std::to_string(i));
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(page()->lines().size(), 4, 5'000);
        press(Qt::Key_Down);
        press(Qt::Key_Down, Qt::ShiftModifier);
        shoot(m_open->window(), "contacts");
        m_open->window().resize(860, 560);
        shoot(m_open->window(), "contacts-narrow");
        press(Qt::Key_M);
        toFront(dialog<TableDialog>());
        shoot(*dialog<TableDialog>(), "contacts-merge");
    }
};

QTEST_MAIN(TestContactsPage)
#include "test_contacts_page.moc"
