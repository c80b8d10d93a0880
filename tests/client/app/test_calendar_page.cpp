#include "tests/client/app/open_desk.h"

#include "client/model/store_day.h"
#include "client/ui/calendar/attend_dialog.h"
#include "client/ui/calendar/calendar_page.h"
#include "client/ui/calendar/event_list.h"
#include "client/ui/calendar/month_grid.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "common/record/calendar.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

/// The calendar, by the keys of the secretariat, on a real desk.
class TestCalendarPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;
    int m_made = 0;

    Id<Handling> invite(const char* subject, const QDate& day, const char* time, const char* place, Security security = Security::biasa)
    {
        Letter letter;
        letter.id.value = makeUuid(1'000 + m_made);
        letter.thread.value = letter.id.value;
        letter.subject = subject;
        letter.sender = "Sekretariat Daerah Kota Medan";
        letter.eventOn = storeDay(day);
        letter.eventTime = time;
        letter.eventPlace = place;
        letter.security = security;
        Handling handling;
        handling.id.value = makeUuid(5'000 + m_made++);
        handling.thread.value = handling.id.value;
        handling.unit = m_fixture->unit;
        handling.letter = letter.id;
        handling.addressee = m_fixture->head;
        handling.state = HandlingState::open;
        handling.arrivedAt = m_fixture->now - std::chrono::hours{m_made};
        m_fixture->serverPuts(letter, {m_fixture->unitBox});
        m_fixture->serverPuts(handling, {m_fixture->unitBox});
        return handling.id;
    }
    void answered(Id<Handling> handling, Id<Position> position, AttendanceKind kind, std::optional<Id<Position>> representative = {})
    {
        Attendance attendance;
        attendance.id = attendanceOf(handling, position);
        attendance.thread.value = handling.value;
        attendance.handling = handling;
        attendance.position = position;
        attendance.kind = kind;
        attendance.representative = representative;
        m_fixture->serverPuts(attendance, {m_fixture->unitBox});
    }
    void holiday(const QDate& day, const char* name, HolidayKind kind)
    {
        Holiday record;
        record.id = holidayOn(storeDay(day));
        record.day = storeDay(day);
        record.year = day.year();
        record.name = name;
        record.kind = kind;
        m_fixture->serverPuts(record, {"org"});
    }
    void openCalendar()
    {
        m_fixture->pull().value();
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::keyClick(&m_open->window(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY_WITH_TIMEOUT(!page()->span().days.isEmpty(), 5'000);
        QTRY_VERIFY(page()->month()->hasFocus());
    }
    CalendarPage* page() const { return qobject_cast<CalendarPage*>(m_open->window().pageWidget("calendar")); }
    AttendDialog* dialog() const { return m_open->window().findChild<AttendDialog*>(); }
    const CalendarItem& current() const { return *page()->events()->current(); }
    void intoTheDay(const QDate& day)
    {
        while (page()->month()->day() != day)
            press(page()->month()->day() < day ? Qt::Key_Right : Qt::Key_Left);
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->events()->hasFocus());
    }
    void answerTheFileDialog(const QString& file)
    {
        auto* chooser = m_open->window().findChild<QFileDialog*>();
        QVERIFY(chooser);
        toFront(chooser);
        type(file);
        press(Qt::Key_Return);
        QTRY_VERIFY(!m_open->window().findChild<QFileDialog*>());
        toFront(&m_open->window());
    }
    QString notice() const { return m_open->window().notice()->text(); }

private Q_SLOTS:
    void init()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_made = 0;
        m_fixture = std::make_unique<DeskFixture>();
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_fixture.reset();
    }

    void theHeadIsRepresentedByWhomTheSecretariatNames()
    {
        invite("Rapat koordinasi", {2026, 9, 22}, "09.00 WIB s.d. selesai", "Balai Kota");
        openCalendar();
        intoTheDay({2026, 9, 22});
        QCOMPARE(current().subject, QString("Rapat koordinasi"));
        QVERIFY(current().guests.isEmpty());
        press(Qt::Key_W);
        QTRY_VERIFY(dialog());
        toFront(dialog());
        // Nobody chosen: it says so and stays.
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(dialog());
        choose("staf");
        shoot(*dialog(), "calendar-answer");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(current().guests.size(), 1, 5'000);
        QCOMPARE(current().guests.first().position, QString("Kepala Dinas"));
        QCOMPARE(current().guests.first().representative, QString("Staf Aplikasi"));
        // And undone.
        QVERIFY(m_open->window().notice()->undo());
        QTRY_VERIFY_WITH_TIMEOUT(current().guests.isEmpty(), 5'000);
    }

    void whoeverIsChosenTwiceIsPointedOutBeforeAndAfter()
    {
        const auto first = invite("Rapat pagi", {2026, 9, 22}, "09.00 - 11.00", "Balai Kota");
        invite("Rapat lain", {2026, 9, 22}, "10.00 - 12.00", "Kantor Camat");
        answered(first, m_fixture->head, AttendanceKind::attends);
        openCalendar();
        intoTheDay({2026, 9, 22});
        press(Qt::Key_Down);
        QCOMPARE(current().subject, QString("Rapat lain"));
        press(Qt::Key_H); // the head has something else then: it asks
        QTRY_VERIFY(dialog());
        toFront(dialog());
        const auto warned = [this] {
            return std::ranges::any_of(dialog()->findChildren<QLabel*>(), [](const QLabel* label) { return label->isVisible() && label->text().contains("Rapat pagi"); });
        };
        QVERIFY(warned());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(current().conflicts(), 5'000);
    }

    void enterOpensTheLetterEvenOneFarDownTheList()
    {
        for (int i = 0; i < 230; ++i)
            invite("Surat lain", {2026, 8, 3}, "", "");
        const auto wanted = invite("Rapat yang dicari", {2026, 9, 22}, "09.00", "Balai Kota");
        openCalendar();
        intoTheDay({2026, 9, 22});
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().list()->current() && m_open->window().list()->current()->key == wanted.value, 10'000);
        QVERIFY(m_open->window().page().isEmpty());
    }

    void anEventAndTheMonthAreWrittenAndASecretOneKeepsItsSubject()
    {
        invite("Rapat koordinasi", {2026, 9, 22}, "09.00 - 10.30", "Balai Kota");
        invite("Pemeriksaan khusus", {2026, 9, 23}, "08.00", "Inspektorat", Security::rahasia);
        invite("Bulan depan", {2026, 10, 1}, "08.00", "Balai Kota"); // shown among September's weeks, not of September
        openCalendar();
        press(Qt::Key_E, Qt::ControlModifier);
        const QString file = m_folder.filePath("september.ics");
        answerTheFileDialog(file);
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        const auto events = readIcs(in.readAll().toStdString())->events;
        QCOMPARE(events.size(), std::size_t(2));
        QCOMPARE(events[0].summary, std::string("Rapat koordinasi"));
        QCOMPARE(events[0].end, std::optional(Timestamp{storeDay({2026, 9, 22})} + std::chrono::minutes{3 * 60 + 30}));
        QVERIFY(events[1].summary.find("Pemeriksaan") == std::string::npos);
        QVERIFY(events[1].location.empty());
        intoTheDay({2026, 9, 22});
        press(Qt::Key_E);
        answerTheFileDialog(m_folder.filePath("satu.ics"));
        QVERIFY(QFile::exists(m_folder.filePath("satu.ics")));
        // A folder that is not there is said, and nothing is claimed.
        press(Qt::Key_E, Qt::ControlModifier);
        auto* chooser = m_open->window().findChild<QFileDialog*>();
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected("/nowhere/at all/x.ics");
        QVERIFY(m_open->window().notice()->isError());
        chooser->close();
    }

    void anAppointmentIsTakenOverRemovedAndBroughtBack()
    {
        const QString file = m_folder.filePath("own.ics");
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:x1\r\nSUMMARY:Kontrol gigi\r\nDTSTART:20260924T020000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        out.close();
        openCalendar();
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(file);
        QTRY_COMPARE_WITH_TIMEOUT(page()->span().items.size(), 1, 5'000);
        QVERIFY2(notice().contains("1"), qPrintable(notice()));
        intoTheDay({2026, 9, 24});
        QVERIFY(current().isOwn());
        press(Qt::Key_H); // nobody is invited to it
        QVERIFY(!dialog());
        press(Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(page()->span().items.isEmpty(), 5'000);
        QVERIFY(m_open->window().notice()->undo());
        QTRY_COMPARE_WITH_TIMEOUT(page()->span().items.size(), 1, 5'000);
        QFile broken(m_folder.filePath("broken.ics"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no calendar");
        broken.close();
        press(Qt::Key_I, Qt::ControlModifier);
        answerTheFileDialog(broken.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->isError(), 5'000);
        QCOMPARE(page()->span().items.size(), 1);
    }

    void monthsGoByAndTodayComesBack()
    {
        invite("Tahun depan", {2027, 1, 4}, "09.00", "");
        openCalendar();
        for (int i = 0; i < 4; ++i)
            press(Qt::Key_PageDown);
        QCOMPARE(page()->month()->day(), QDate(2027, 1, 21));
        QTRY_COMPARE_WITH_TIMEOUT(page()->span().items.size(), 1, 5'000);
        press(Qt::Key_T);
        QCOMPARE(page()->month()->day(), QDate(2026, 9, 21));
        QTRY_VERIFY_WITH_TIMEOUT(page()->span().items.isEmpty(), 5'000);
        QVERIFY(page()->month()->accessibleName().contains("21"));
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
        holiday({2026, 9, 25}, "Maulid Nabi Muhammad SAW", HolidayKind::holiday);
        holiday({2026, 9, 24}, "Cuti bersama Maulid", HolidayKind::jointLeave);
        const auto first = invite("Undangan rapat koordinasi penyusunan arsitektur SPBE Kota Medan tahun anggaran 2027 bersama seluruh perangkat daerah", {2026, 9, 22}, "09.00 - 11.00", "Ruang Rapat III Balai Kota Medan");
        const auto second = invite("Rapat evaluasi layanan", {2026, 9, 22}, "10.00 - 12.00", "Kantor Camat Medan Polonia");
        invite("Upacara", {2026, 9, 22}, "", "Lapangan Benteng");
        invite("Sosialisasi", {2026, 9, 22}, "14.00", "Hotel");
        invite("Rapat paripurna DPRD", {2026, 9, 30}, "10.00 - 12.00", "Gedung DPRD");
        invite("Pemeriksaan khusus", {2026, 9, 10}, "08.00", "Inspektorat", Security::rahasia);
        answered(first, m_fixture->head, AttendanceKind::attends);
        answered(first, m_fixture->clerk, AttendanceKind::represented, m_fixture->staff);
        answered(second, m_fixture->head, AttendanceKind::attends);
        openCalendar();
        intoTheDay({2026, 9, 22});
        press(Qt::Key_Down);
        shoot(m_open->window(), "calendar-month");
        m_open->window().resize(860, 560);
        shoot(m_open->window(), "calendar-narrow");
        m_open->window().resize(1920, 1080);
        page()->month()->setFocus();
        page()->month()->setDay({2026, 9, 25});
        shoot(m_open->window(), "calendar-wide-empty-day");
    }
};

QTEST_MAIN(TestCalendarPage)
#include "test_calendar_page.moc"
