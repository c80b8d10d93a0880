#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include "client/replica/queries_calendar.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/controls/table_dialog.h"
#include "client/ui/controls/text_table.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "client/ui/workdays/working_days_page.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace naskah;

/// The working days of the city and of an office, by keys, on a real desk: what is set is what deadlines count by.
class TestWorkingDaysPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void openPage()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::keyClick(&m_open->window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!page()->days().days.isEmpty(), 10'000);
    }
    WorkingDaysPage* page() const { return qobject_cast<WorkingDaysPage*>(m_open->window().pageWidget("working-days")); }
    QString own() const { return QString::fromStdString(m_fixture->unit.value.text()); }
    /// "2026-09-24 kind name", of the shown year.
    QStringList shown() const
    {
        static constexpr std::array names{"holiday", "leave", "closed", "works", "known"};
        QStringList list;
        for (const WorkingDayLine& line : page()->days().days)
            list << line.key + ' ' + names[std::size_t(line.kind)] + (line.name.isEmpty() ? QString() : ' ' + line.name);
        return list;
    }
    template <class Dialog>
    Dialog* dialog() const
    {
        for (auto* each : m_open->window().findChildren<Dialog*>())
            if (each->isVisible()) return each;
        return nullptr;
    }
    void key(QWidget* where, Qt::Key which)
    {
        toFront(&m_open->window());
        where->setFocus();
        QTest::keyClick(where, which);
    }
    /// Opens the form by its key and fills its lines.
    void fill(QWidget* where, Qt::Key which, const QStringList& values)
    {
        key(where, which);
        QTRY_VERIFY(dialog<SmallForm>());
        auto* form = dialog<SmallForm>();
        toFront(form);
        const auto lines = form->findChildren<QLineEdit*>();
        QCOMPARE(lines.size(), values.size());
        for (int i = 0; i < values.size(); ++i) {
            lines[i]->clear();
            QTest::keyClicks(lines[i], values[i]);
        }
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
    }
    void set(Qt::Key which, const QString& day, const QString& name)
    {
        fill(page(), which, {day, name});
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<SmallForm>(), 10'000);
    }
    bool isWorkingDay(const char* day)
    {
        m_open.reset();
        m_fixture->reopen();
        return ownCalendar(m_fixture->desk().db()).isWorkingDay(*parseIsoDate(day));
    }
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qWarning("not written");
        return file.fileName();
    }
    TableDialog* import(const QString& file)
    {
        QTest::keyClick(page(), Qt::Key_I, Qt::ControlModifier);
        auto* chooser = m_open->window().findChild<QFileDialog*>();
        if (!chooser) return nullptr;
        Q_EMIT chooser->fileSelected(file);
        chooser->close();
        (void)QTest::qWaitFor([this] { return dialog<TableDialog>() != nullptr; }, 10'000);
        if (auto* table = dialog<TableDialog>()) toFront(table);
        return dialog<TableDialog>();
    }
    void holiday(const char* day, const char* name, HolidayKind kind = HolidayKind::holiday)
    {
        Holiday record;
        record.day = *parseIsoDate(day);
        record.id = holidayOn(record.day);
        record.year = yearOf(record.day);
        record.name = name;
        record.kind = kind;
        m_fixture->serverPuts(record, {"org"});
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

    void aHolidayIsSetMovedAndWorkedAgain()
    {
        openPage();
        QVERIFY(!page()->days().isSet); // the program's own days, and it is said
        QVERIFY(shown().contains("2026-08-17 known"));
        set(Qt::Key_N, "24/9/2026", "Maulid Nabi");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList{"2026-09-24 holiday Maulid Nabi"}, 10'000);
        QVERIFY(page()->days().isSet);
        set(Qt::Key_J, "25/9/2026", "Maulid Nabi");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"2026-09-24 holiday Maulid Nabi", "2026-09-25 leave Maulid Nabi"}), 10'000);
        // The form begins with the day under the cursor; nothing is set without a day and a name.
        page()->dayTable()->choose("2026-09-24");
        fill(page(), Qt::Key_N, {"bukan hari", "Maulid Nabi"});
        QVERIFY(dialog<SmallForm>());
        dialog<SmallForm>()->reject();
        QTRY_VERIFY(!dialog<SmallForm>());
        page()->dayTable()->choose("2026-09-24");
        key(page()->dayTable(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList{"2026-09-25 leave Maulid Nabi"}, 10'000);
        QVERIFY(isWorkingDay("2026-09-24"));
        QVERIFY(!isWorkingDay("2026-09-25"));
    }

    void anOfficeMakesItsOwnExceptions()
    {
        holiday("2026-09-24", "Maulid Nabi");
        m_fixture->pull().value();
        openPage();
        page()->choose(own());
        QTRY_COMPARE_WITH_TIMEOUT(page()->days().office, own(), 10'000);
        set(Qt::Key_J, "24/9/2026", "Piket pelayanan");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList{"2026-09-24 works Piket pelayanan"}, 10'000);
        set(Qt::Key_N, "28/9/2026", "Pindah gedung");
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"2026-09-24 works Piket pelayanan", "2026-09-28 closed Pindah gedung"}), 10'000);
        QVERIFY(isWorkingDay("2026-09-24"));
        QVERIFY(!isWorkingDay("2026-09-28"));
        openPage();
        QCOMPARE(shown(), QStringList{"2026-09-24 holiday Maulid Nabi"}); // the city's day stands
        page()->choose(own());
        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 2, 10'000);
        page()->dayTable()->choose("2026-09-24");
        key(page()->dayTable(), Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), (QStringList{"2026-09-24 holiday Maulid Nabi", "2026-09-28 closed Pindah gedung"}), 10'000);
        // The city's day is not the office's to take back.
        key(page()->dayTable(), Qt::Key_Delete);
        QTest::qWait(100);
        QCOMPARE(shown().size(), 2);
    }

    void hoursMakeADayOfTheWeekAWorkingDay()
    {
        openPage();
        const auto saturday = [this] { return page()->days().week.value(5); };
        QVERIFY(!saturday().isOpen() && saturday().whose == WeekdayLine::Whose::program);
        QVERIFY(!isWorkingDay("2026-09-26"));
        openPage();
        page()->weekTable()->choose("6");
        fill(page()->weekTable(), Qt::Key_Return, {"16-8"});
        QVERIFY(dialog<SmallForm>()); // it closes before it opens
        auto* line = dialog<SmallForm>()->findChild<QLineEdit*>();
        line->clear();
        QTest::keyClicks(line, "8.00-12.30");
        QTest::keyClick(dialog<SmallForm>(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(saturday().isOpen(), 10'000);
        QCOMPARE(saturday().closes, QTime(12, 30));
        QVERIFY(saturday().whose == WeekdayLine::Whose::city);
        QVERIFY(isWorkingDay("2026-09-26"));
        openPage();
        page()->weekTable()->choose("6");
        key(page()->weekTable(), Qt::Key_Backspace);
        QTRY_VERIFY_WITH_TIMEOUT(!saturday().isOpen(), 10'000);
    }

    void aListIsComparedBeforeItIsTakenOver()
    {
        holiday("2026-05-31", "Waisak");
        holiday("2026-08-17", "Proklamasi");
        holiday("2026-12-24", "Natal", HolidayKind::jointLeave);
        SampleMatters matters(*m_fixture);
        matters.leg(matters.letter("Laporan"), {m_fixture->head, m_fixture->staff, 1, parseIsoDate("2026-12-25")});
        m_fixture->pull().value();
        openPage();
        auto* difference = import(write("libur.csv",
                                        "tanggal,nama,jenis\n2026-08-17,Proklamasi,libur\n2026-06-01,Waisak,libur\n"
                                        "2026-12-24,Kelahiran Yesus Kristus,cuti_bersama\n2026-12-25,Kelahiran Yesus Kristus,libur\n"));
        QVERIFY(difference);
        QStringList changes;
        for (const auto& row : difference->table()->rows())
            changes << row.cells[0] + ' ' + row.key;
        QCOMPARE(changes, (QStringList{"Worked again 2026-05-31", "Changed 2026-12-24", "New 2026-06-01", "New 2026-12-25"}));
        const auto labels = difference->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text().contains("1 open deadline"); }));
        shoot(*difference, "working-days-import");
        QCOMPARE(shown().size(), 3); // only shown so far
        QTest::keyClick(difference, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog<TableDialog>(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(shown(),
                                  (QStringList{"2026-06-01 holiday Waisak", "2026-08-17 holiday Proklamasi", "2026-12-24 leave Kelahiran Yesus Kristus",
                                               "2026-12-25 holiday Kelahiran Yesus Kristus"}),
                                  10'000);
        QTRY_VERIFY(m_open->window().notice()->text().contains("4 days"));
        setLanguage("id"); // what was told is told again in the other language
        QTRY_VERIFY(m_open->window().notice()->text().contains("4 hari"));
    }

    void aListWithAWrongLineChangesNothing()
    {
        holiday("2026-08-17", "Proklamasi");
        m_fixture->pull().value();
        openPage();
        auto* errors = import(write("rusak.csv", "tanggal,nama,jenis\n2026-06-01,Waisak,libur\n2026-13-01,Bulan 13,libur\n2026-06-01,Dua kali,libur\n2026-07-01,Apa,setengah\n"));
        QVERIFY(errors);
        QStringList lines;
        for (const auto& row : errors->table()->rows())
            lines << row.cells[0];
        QCOMPARE(lines, (QStringList{"3", "4", "5"}));
        shoot(*errors, "working-days-errors");
        QTest::keyClick(errors, Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(100);
        QTest::keyClick(errors, Qt::Key_Escape);
        QTRY_VERIFY(!dialog<TableDialog>());
        QCOMPARE(shown(), QStringList{"2026-08-17 holiday Proklamasi"});
    }

    void whoLeadsAnOfficeKeepsItsDaysAndNotTheCitys()
    {
        Unit unit;
        unit.id = m_fixture->unit;
        unit.name = "Dinas Komunikasi dan Informatika";
        unit.parent = Id<Unit>{makeUuid(99)};
        m_fixture->serverPuts(unit, {"org"});
        m_fixture->pull().value();
        openPage();
        for (const Qt::Key which : {Qt::Key_N, Qt::Key_J})
            key(page(), which);
        QTest::keyClick(page(), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!dialog<SmallForm>() && !m_open->window().findChild<QFileDialog*>());
        page()->choose(own());
        QTRY_COMPARE_WITH_TIMEOUT(page()->days().office, own(), 10'000);
        set(Qt::Key_N, "28/9/2026", "Pindah gedung");
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains("2026-09-28 closed Pindah gedung"), 10'000);
    }

    void theYearIsTurned()
    {
        holiday("2027-01-01", "Tahun Baru");
        m_fixture->pull().value();
        openPage();
        QTest::keyClick(page(), Qt::Key_Right, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringList{"2027-01-01 holiday Tahun Baru"}, 10'000);
        QTest::keyClick(page(), Qt::Key_Left, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(page()->year() == 2026 && shown().contains("2026-08-17 known"), 10'000);
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
        shoot(m_open->window(), "working-days-unset");
        m_open.reset();
        m_fixture = std::make_unique<DeskFixture>();
        holiday("2026-08-17", "Proklamasi Kemerdekaan Republik Indonesia");
        holiday("2026-12-24", "Kelahiran Yesus Kristus", HolidayKind::jointLeave);
        holiday("2026-12-25", "Kelahiran Yesus Kristus");
        m_fixture->pull().value();
        openPage();
        page()->choose(own());
        QTRY_COMPARE_WITH_TIMEOUT(page()->days().office, own(), 10'000);
        set(Qt::Key_N, "28/9/2026", "Pindah gedung ke Jalan Kapten Maulana Lubis Nomor 2");
        set(Qt::Key_J, "24/12/2026", "Piket pelayanan");
        QTRY_COMPARE_WITH_TIMEOUT(shown().size(), 4, 10'000);
        QTest::qWait(100);
        shoot(m_open->window(), "working-days");
        m_open->window().resize(860, 560);
        QTest::qWait(50);
        shoot(m_open->window(), "working-days-narrow");
        key(page(), Qt::Key_N);
        QTRY_VERIFY(dialog<SmallForm>());
        shoot(*dialog<SmallForm>(), "working-days-day");
    }
};

QTEST_MAIN(TestWorkingDaysPage)
#include "test_working_days_page.moc"
