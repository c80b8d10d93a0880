#include "tests/client/app/open_desk.h"

#include "client/replica/restore_notice.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/restore_strip.h"
#include "client/ui/theme/theme.h"

#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

/// That the server came back from a backup, said above everything until it is read.
class TestRestoreStrip : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void open()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
    }
    RestoreStrip* strip() const { return m_open->window().findChild<RestoreStrip*>(); }
    void note(bool proved)
    {
        auto& desk = m_fixture->desk();
        const Timestamp at{std::chrono::sys_days{std::chrono::year{2026} / 9 / 21} + std::chrono::hours{2}};
        desk.absorbing([&] { noteRestore(desk.store(), {at, "disk rusak", proved, false}); });
    }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        m_fixture->pull().value();
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
    }
    void cleanup()
    {
        m_open.reset();
        m_fixture.reset();
        setLanguage("en");
    }

    void nothingIsSaidOfNoRestore()
    {
        open();
        QTest::qWait(100);
        QVERIFY(strip()->text().isEmpty());
    }

    void itIsSaidUntilItIsRead()
    {
        note(true);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(strip()->text().startsWith("The server was restored from a backup on"), 5'000);
        QVERIFY(strip()->text().contains("disk rusak") && strip()->text().contains("09:00"));
        QVERIFY(!strip()->text().contains("too little"));
        setLanguage("id");
        QTRY_VERIFY_WITH_TIMEOUT(strip()->text().startsWith("Server dipulihkan dari cadangan pada"), 5'000);
        setLanguage("en");
        strip()->findChild<ActionButton*>()->click();
        QVERIFY(strip()->text().isEmpty());
        // Also at the next start, and until the next restore.
        const auto isRead = [this] {
            bool read = false;
            m_open->desk->read(
                this, [](ReadStore& store) { return restoreNotice(store.db)->read; },
                [&read](const Result<bool>& found) { read = found && *found; });
            QTest::qWait(50);
            return read;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), 5'000);
        m_open.reset();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
        QTest::qWait(200);
        QVERIFY(strip()->text().isEmpty());
    }

    void whatCouldNotBeCheckedIsSaid()
    {
        note(false);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(strip()->text().contains("too little"), 5'000);
    }

    void looksRight_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("english") << "en";
        QTest::newRow("indonesian") << "id";
    }
    void looksRight()
    {
        QFETCH(QString, language);
        setLanguage(language);
        note(false);
        open();
        m_open->window().resize(1280, 800);
        QTRY_VERIFY_WITH_TIMEOUT(!strip()->text().isEmpty(), 5'000);
        QVERIFY(strip()->height() < 120);
        shoot(m_open->window(), "restored-" + language);
    }
};

QTEST_MAIN(TestRestoreStrip)
#include "test_restore_strip.moc"
