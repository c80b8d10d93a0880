#include "tests/client/app/open_desk.h"
#include "tests/client/app/sample_matters.h"

#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/acting_strip.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "common/record/substitution.h"

#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

/// As what the person acts, above everything they see.
class TestActingStrip : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<SampleMatters> m_matters;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;
    Id<Person> m_andi;
    Appointment m_plh;

    void open()
    {
        m_fixture->pull().value();
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
    }
    ActingStrip* strip() const { return m_open->window().acting(); }
    /// The server's words that the person stands in for the head, or does so no longer.
    void putPlh(bool runs)
    {
        Substitution made;
        made.mandate.value = makeUuid(6'000);
        made.id = substitutionOf(made.mandate);
        made.position = m_fixture->head;
        made.absentPerson = m_andi;
        made.substitute = m_fixture->person;
        made.startsOn = m_matters->today();
        made.endsOn = m_matters->today() + std::chrono::days{9};
        made.state = runs ? SubstitutionState::active : SubstitutionState::ended;
        m_fixture->serverPuts(made, {"org"});
        m_plh = {};
        m_plh.id = made.mandate;
        m_plh.person = m_fixture->person;
        m_plh.position = m_fixture->head;
        m_plh.capacity = Capacity::plh;
        if (!runs) m_plh.endLeaf = 9;
        m_fixture->serverPuts(m_plh, {"org"});
    }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        setLanguage("en");
        m_fixture = std::make_unique<DeskFixture>();
        m_matters = std::make_unique<SampleMatters>(*m_fixture);
        plaindate::setClock([] { return QDateTime(QDate(2026, 9, 21), QTime(9, 41)); });
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
        m_andi = m_matters->person("Andi Lubis", m_fixture->head);
    }
    void cleanup()
    {
        m_open.reset();
        m_matters.reset();
        m_fixture.reset();
    }

    void somebodyWithOnePostSeesNoStrip()
    {
        open();
        QTest::qWait(100);
        QVERIFY(!strip()->isVisible());
    }

    void thePostIsSwitchedByKeysAndGovernsTheLists()
    {
        putPlh(true);
        m_matters->letter("Permohonan data");
        open();
        QTRY_COMPARE_WITH_TIMEOUT(strip()->text(), QString("You act as Kasubbag Umum"), 5'000);
        const auto switched = [this] {
            QTest::keyClick(&m_open->window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        };
        m_open->window().open(Place::toDo);
        QTest::qWait(100);
        QCOMPARE(m_open->lines(), 0); // the head's to dispose of, not the clerk's
        switched();
        QTRY_VERIFY_WITH_TIMEOUT(strip()->text().startsWith("You act as Plh Kepala Dinas for Andi Lubis until"), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->lines(), 1, 5'000);
        QVERIFY(m_open->window().notice()->text().contains("Plh Kepala Dinas"));
        switched();
        QTRY_COMPARE_WITH_TIMEOUT(strip()->text(), QString("You act as Kasubbag Umum"), 5'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->lines(), 0, 5'000);
    }

    void itIsToldWhenItBeginsAndGoneWhenItEnds()
    {
        putPlh(false);
        open();
        QTest::qWait(100);
        QVERIFY(!strip()->isVisible());
        const auto change = [this](std::optional<std::int64_t> endLeaf) {
            bool done = false;
            m_open->desk->execute(
                this,
                [mandate = m_plh.id, endLeaf](Replica& replica) {
                    // As a pull would have written it.
                    replica.db().run("UPDATE appointment SET end_leaf = ? WHERE id = ?",
                                     endLeaf ? Value{*endLeaf} : Value{},
                                     mandate.value);
                    if (replica.onChanged) replica.onChanged();
                    return true;
                },
                [&done](const Result<bool>& ran) { done = ran && *ran; });
            QTRY_VERIFY_WITH_TIMEOUT(done, 5'000);
        };
        change(std::nullopt);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_open->window().notice()->text().contains("You stand in from now on: Plh Kepala Dinas"), 5'000);
        QVERIFY(strip()->isVisible());
        strip()->switchPost();
        QTRY_VERIFY_WITH_TIMEOUT(strip()->text().startsWith("You act as Plh"), 5'000);
        change(9);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_open->window().notice()->text().contains("You no longer stand in as Plh Kepala Dinas"), 5'000);
        QVERIFY(!strip()->isVisible());
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
        putPlh(true);
        m_matters->letter("Permohonan data");
        open();
        QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible(), 5'000);
        strip()->switchPost();
        QTRY_VERIFY_WITH_TIMEOUT(strip()->posts().first().as, 5'000);
        m_open->window().notice()->dismiss();
        shoot(m_open->window(), "acting-strip");
        m_open->window().resize(860, 560);
        shoot(m_open->window(), "acting-strip-narrow");
    }
};

QTEST_MAIN(TestActingStrip)
#include "test_acting_strip.moc"
