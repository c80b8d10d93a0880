#include "tests/client/app/sample_desk.h"

#include "client/ui/controls/files_line.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QTest>

using namespace naskah;

/// A letter that an official was handed, from their own window.
class TestHandingIn : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleDesk> m_desk;

    QAction& action() { return m_desk->opened->bench->handingIn().action(); }
    SmallForm* form()
    {
        auto* found = m_desk->window().findChild<SmallForm*>();
        if (found) toFront(found);
        return found;
    }
    /// The desk's person is an official as others are, not of the secretariat.
    void openAsOfficial()
    {
        Position post;
        post.id = m_desk->fixture.clerk;
        post.unit = m_desk->fixture.unit;
        post.title = "Kepala Bidang Aplikasi";
        m_desk->fixture.serverPuts(post, {"org"});
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(action().isVisible(), 5'000);
    }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<SampleDesk>(); }
    void cleanup() { m_desk.reset(); }

    void itIsInNaskahAtOnceAndWaitsForItsNumber()
    {
        openAsOfficial();
        action().trigger();
        QVERIFY(form());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form()); // it says what is missing, and stays
        type("Lurah Sei Mati");
        press(Qt::Key_Tab);
        press(Qt::Key_Tab); // it has no number
        type("18/9");
        press(Qt::Key_Tab);
        type("Permohonan wifi balai warga");
        shoot(*form(), "handing-in-en");
        QFile scan(m_desk->folder.filePath(QStringLiteral("pindaian.pdf")));
        QVERIFY(scan.open(QIODevice::WriteOnly) && scan.write("%PDF-1.4") > 0);
        scan.close();
        form()->findChild<FilesLine*>()->add({scan.fileName()});
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->window().findChild<SmallForm*>(), 5'000);
        QTRY_VERIFY(m_desk->notice()->text().contains("the secretariat gives it its number"));

        QCOMPARE(m_desk->count("SELECT count(*) FROM letter WHERE sender = 'Lurah Sei Mati' AND subject = 'Permohonan wifi balai warga' AND written_on = '2026-09-18'"), 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM handling WHERE state = 'arrived' AND agenda IS NULL AND handed_to IS NOT NULL"), 1);
        QCOMPARE(m_desk->count("SELECT count(*) FROM attachment WHERE name = 'pindaian.pdf'"), 1);

        // Undo takes back the letter with its file.
        toFront(&m_desk->window());
        QTest::keyClick(&m_desk->window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->count("SELECT count(*) FROM letter"), 0, 5'000);
        QCOMPARE(m_desk->count("SELECT count(*) FROM attachment"), 0);
    }

    void whatIsMissingIsSaidWhereItIs()
    {
        openAsOfficial();
        setLanguage("id");
        action().trigger();
        QVERIFY(form());
        type("Lurah Sei Mati");
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(form());
        shoot(*form(), "handing-in-missing");
        QCOMPARE(m_desk->count("SELECT count(*) FROM letter"), 0);
    }

    void theSecretariatRegistersInstead()
    {
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(!action().isVisible(), 5'000);
    }
};

QTEST_MAIN(TestHandingIn)
#include "test_handing_in.moc"
