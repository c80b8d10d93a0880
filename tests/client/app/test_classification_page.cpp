#include "tests/client/app/open_desk.h"

#include "client/ui/classification/classification_page.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace naskah;

/// The page of classifications, by keys, on a real desk: two schemes side by side, a list that is imported.
class TestClassificationPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;
    int m_made = 0;

    void code(const char* scheme, const char* code, const char* name, const char* retention, const char* from, const char* until)
    {
        Classification record;
        record.id.value = makeUuid(5'000 + ++m_made);
        record.scheme = scheme;
        record.code = code;
        record.name = name;
        record.retention = retention;
        record.validFrom = parseIsoDate(from);
        record.validUntil = parseIsoDate(until);
        m_fixture->serverPuts(record, {"org"});
    }
    void twoSchemes()
    {
        code("Permendagri 83/2022", "000.1.5", "Kegiatan rapat, sosialisasi, dan bimbingan teknis", "2 Tahun; 3 Tahun; Musnah", "2023-01-01", "");
        code("Permendagri 83/2022", "500.11.3", "Lalu lintas dan angkutan jalan", "2 Tahun; 8 Tahun; Permanen", "2023-01-01", "");
        code("Permendagri 83/2022", "500.11.3.1", "Sistem informasi dan kamera pengawas lalu lintas di persimpangan jalan utama kota", "1 Tahun; 2 Tahun; Musnah", "2023-01-01", "");
        code("Jepara (lama)", "551", "Lalu lintas darat", "2 Tahun; 8 Tahun; Permanen", "", "2022-12-31");
        code("Jepara (lama)", "005", "Undangan", "1 Tahun; 1 Tahun; Musnah", "", "2022-12-31");
        m_fixture->pull().value();
    }
    void openPage()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::keyClick(&m_open->window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
    }
    ClassificationPage* page() const { return qobject_cast<ClassificationPage*>(m_open->window().pageWidget("classification")); }
    QStringList codes() const
    {
        QStringList list;
        for (const CodeLine& line : page()->codes())
            list << line.code;
        return list;
    }
    void waitFor(const QStringList& wanted) { QTRY_COMPARE_WITH_TIMEOUT(codes(), wanted, 10'000); }
    void search(const QString& words)
    {
        QTest::keyClick(page(), Qt::Key_F, Qt::ControlModifier);
        auto* line = page()->findChild<QLineEdit*>();
        line->clear();
        QTest::keyClicks(line, words);
    }
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qWarning("not written");
        return file.fileName();
    }
    template <class Dialog>
    Dialog* dialog() const
    {
        for (auto* each : m_open->window().findChildren<Dialog*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    /// Chooses the file and answers the questions about the scheme.
    void import(const QString& file, const QString& scheme)
    {
        QTest::keyClick(page(), Qt::Key_I, Qt::ControlModifier);
        auto* chooser = m_open->window().findChild<QFileDialog*>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(file);
        chooser->close();
        QTRY_VERIFY(dialog<SmallForm>());
        auto* form = dialog<SmallForm>();
        toFront(form);
        auto* name = form->findChild<QLineEdit*>();
        name->clear();
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form->isVisible()); // a scheme has a name
        QTest::keyClicks(name, scheme);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(dialog<TableDialog>(), 10'000);
    }

private Q_SLOTS:
    void init()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        plaindate::setClock([at = m_fixture->now] { return QDateTime::fromMSecsSinceEpoch(millisecondsOf(at)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_fixture.reset();
    }

    void schemesStandSideBySideAndCodesAreFoundByCodeOrWords()
    {
        twoSchemes();
        openPage();
        QTRY_COMPARE_WITH_TIMEOUT(page()->schemeTable()->rows().size(), 3, 10'000); // all, and each
        waitFor({"000.1.5", "005", "500.11.3", "500.11.3.1", "551"});
        search("lalu lintas");
        waitFor({"500.11.3", "500.11.3.1", "551"});
        QVERIFY(page()->codes()[0].isValid && !page()->codes()[2].isValid);
        QCOMPARE(page()->codes()[0].retention, QString("2 Tahun; 8 Tahun; Permanen"));
        QCOMPARE(page()->codes()[2].until, QDate(2022, 12, 31));
        search("500.11");
        waitFor({"500.11.3", "500.11.3.1"});
        search("tidak ada");
        waitFor({});
        page()->findChild<QLineEdit*>()->clear();
        page()->schemeTable()->choose("Jepara (lama)");
        waitFor({"005", "551"});
    }

    void aListIsComparedBeforeItIsTakenOver()
    {
        twoSchemes();
        openPage();
        waitFor({"000.1.5", "005", "500.11.3", "500.11.3.1", "551"});
        import(write("kode.csv",
                     "kode,uraian,kode_induk,retensi_aktif,retensi_inaktif,nasib_akhir\n"
                     "500.11.3,Lalu lintas,,2 Tahun,8 Tahun,Permanen\n"
                     "000.1.5,\"Kegiatan rapat, sosialisasi, dan bimbingan teknis\",,2 Tahun,3 Tahun,Musnah\n"
                     "500.12,Komunikasi dan informatika,,1 Tahun,1 Tahun,Musnah\n"),
               "Permendagri 83/2022");
        auto* difference = dialog<TableDialog>();
        toFront(difference);
        QStringList states;
        for (const auto& row : difference->table()->rows())
            states << row.cells[0] + ' ' + row.cells[1];
        QCOMPARE(states, (QStringList{"Changed 500.11.3", "Given no longer 500.11.3.1", "New 500.12"}));
        shoot(*difference, "classification-import");
        QTest::keyClick(difference, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<TableDialog>() ||
                                     std::ranges::any_of(difference->findChildren<QLabel*>(), [](const QLabel* label) {
                                         return label->isVisible() && label->palette().color(label->foregroundRole()) == theme::tokens().danger;
                                     }),
                                 10'000);
        QVERIFY2(!dialog<TableDialog>(), "the change was refused");
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->text().contains("go to the server"), 10'000);
    }

    void errorsAreSaidByTheirLineAndNothingIsTakenOver()
    {
        twoSchemes();
        openPage();
        waitFor({"000.1.5", "005", "500.11.3", "500.11.3.1", "551"});
        import(write("rusak.csv", "kode,uraian\n100,Pemerintahan\n,Tanpa kode\n100,Dua kali\n200,\n"), "Baru");
        auto* errors = dialog<TableDialog>();
        toFront(errors);
        QStringList lines;
        for (const auto& row : errors->table()->rows())
            lines << row.cells[0];
        QCOMPARE(lines, (QStringList{"3", "4", "5"}));
        shoot(*errors, "classification-errors");
        QTest::keyClick(errors, Qt::Key_Return, Qt::ControlModifier); // there is nothing to take over
        QTest::qWait(100);
        QVERIFY(dialog<TableDialog>());
        QTest::keyClick(errors, Qt::Key_Escape);
        QTRY_VERIFY(!dialog<TableDialog>());
    }

    void aSchemeGetsItsLastDay()
    {
        twoSchemes();
        openPage();
        waitFor({"000.1.5", "005", "500.11.3", "500.11.3.1", "551"});
        QTest::keyClick(page(), Qt::Key_E, Qt::ControlModifier); // of all at once: no
        QVERIFY(!dialog<SmallForm>());
        page()->schemeTable()->choose("Permendagri 83/2022");
        waitFor({"000.1.5", "500.11.3", "500.11.3.1"});
        QTest::keyClick(page(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(dialog<SmallForm>());
        auto* form = dialog<SmallForm>();
        toFront(form);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form->isVisible()); // a day is needed
        auto* day = form->findChild<QLineEdit*>();
        day->setFocus();
        QTest::keyClicks(day, "31-12-2026");
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<SmallForm>(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->text().contains("Permendagri"), 10'000);
    }

    void whoMayNotChangeSeesAndSearches()
    {
        twoSchemes();
        Unit unit;
        unit.id = m_fixture->unit;
        unit.name = "Dinas Komunikasi dan Informatika";
        unit.parent = Id<Unit>{makeUuid(99)};
        m_fixture->serverPuts(unit, {"org"});
        m_fixture->pull().value();
        openPage();
        waitFor({"000.1.5", "005", "500.11.3", "500.11.3.1", "551"});
        QTest::keyClick(page(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!m_open->window().findChild<QFileDialog*>());
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
        openPage();
        QTest::qWait(300);
        shoot(m_open->window(), "classification-empty");
        m_open.reset();
        m_fixture = std::make_unique<DeskFixture>();
        twoSchemes();
        openPage();
        waitFor({"000.1.5", "005", "500.11.3", "500.11.3.1", "551"});
        QTest::qWait(100);
        shoot(m_open->window(), "classification");
        m_open->window().resize(860, 560);
        shoot(m_open->window(), "classification-narrow");
    }
};

QTEST_MAIN(TestClassificationPage)
#include "test_classification_page.moc"
