#include "client/ui/controls/page_view.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/shell/keys_help.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/search_line.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "tests/client/ui/sample_letters.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace naskah;
using namespace naskah::testing;

/// Draws every state of the window in both sizes, modes and languages into NASKAH_SCREENS_FOLDER, to be looked at.
class TestScreens : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_settings;
    PageRenderer m_renderer{QStringLiteral(NASKAH_PAGE_PROGRAM)};

    void waitForPages(MainWindow& window)
    {
        QTRY_VERIFY_WITH_TIMEOUT(window.preview()->isShowing(), 5000);
        if (window.preview()->pages()->isVisible())
            QTRY_VERIFY_WITH_TIMEOUT(window.preview()->pages()->hasPages(), 5000);
        QTest::qWait(400);
    }
    void save(QWidget& window, const QString& name)
    {
        QDir().mkpath(NASKAH_SCREENS_FOLDER);
        const QImage image = window.grab().toImage();
        QVERIFY(image.save(QString("%1/%2.png").arg(NASKAH_SCREENS_FOLDER, name)));
        QVERIFY(image.width() >= window.width());
    }

    /// The list beneath the search box is a window of its own: both are put into one picture.
    void saveOffers(MainWindow& window, const QString& typed, const QString& name)
    {
        auto* box = static_cast<SearchLine*>(window.topBar()->search());
        box->setFocus();
        box->clear();
        QTest::qWait(80);
        if (typed.isEmpty())
            QTest::keyClick(box, Qt::Key_Down);
        else
            QTest::keyClicks(box, typed);
        QTRY_VERIFY(box->isListOpen());
        QTest::qWait(120);
        QImage image = window.grab().toImage();
        auto* list = box->findChild<QListView*>();
        QPainter painter(&image);
        painter.drawPixmap(window.mapFromGlobal(list->pos()), list->grab());
        painter.end();
        QVERIFY(image.save(QString("%1/%2.png").arg(NASKAH_SCREENS_FOLDER, name)));
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->isListOpen());
    }

private Q_SLOTS:
    void initTestCase()
    {
        plaindate::setClock([] { return SampleLetters::now(); });
    }

    void everyScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("language");
        for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080), QSize(1080, 720), QSize(860, 560)})
            for (const bool dark : {false, true})
                for (const QString& language : {QString("id"), QString("en")}) {
                    if (language == "en" && (dark || size.width() != 1366)) continue;
                    if (dark && size.width() < 1366) continue;
                    const QString name = QString("%1-%2-%3").arg(size.width()).arg(dark ? "dark" : "light", language);
                    QTest::newRow(qPrintable(name)) << size << dark << language;
                }
    }

    void everyScreen()
    {
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        QFETCH(QString, language);
        const QString suffix = QTest::currentDataTag();
        theme::apply(dark ? theme::Mode::dark : theme::Mode::light);
        setLanguage(language);
        ShellSettings settings(m_settings.filePath("shell.ini"));
        SampleLetters letters(413);
        letters.setFile(SampleLetters::scanDigest(), samplePdf(2));
        MainWindow window(letters.reading(), m_renderer, settings);
        window.resize(size);
        window.setPerson({"Ratna Dewi", "Kepala Dinas", "Dinas Kominfo"});
        window.setSearches({{"Undangan pekan ini", "undangan"}, {"Puskesmas · antrean", "puskesmas"}});
        SyncState state;
        state.line = SyncState::Line::synced;
        state.since = timestampOf(SampleLetters::now().toMSecsSinceEpoch());
        window.setSyncState(state);
        window.show();
        window.refresh();

        QTRY_VERIFY(window.list()->model()->rowCount() > 0);
        window.list()->view()->setCurrentIndex(window.list()->model()->index(1));
        window.list()->view()->setFocus();
        waitForPages(window);
        save(window, "1-incoming-" + suffix);

        QTimer::singleShot(150, this, [this, suffix] {
            if (QWidget* menu = QApplication::activePopupWidget()) {
                save(*menu, "8-menu-" + suffix);
                menu->close();
            }
        });
        Q_EMIT window.topBar()->accountClicked(window.mapToGlobal(QPoint(size.width() - 20, 44)));

        window.tell(QString(language == "id" ? "Surat 412 didisposisikan ke dua jabatan."
                                             : "Letter 412 was disposed to two positions."),
                    [] {});
        QTest::qWait(50);
        save(window, "2-undo-" + suffix);
        window.warn(QString(language == "id" ? "Disposisi surat 398 tidak diterima: surat sudah ditarik."
                                             : "Letter 398 was not accepted."),
                    QString(language == "id" ? "Tidak ada yang hilang. Buka Antrean kirim untuk melihatnya."
                                             : "Nothing is lost. Open the outbox."));
        state.line = SyncState::Line::offline;
        state.waiting = 5;
        window.setSyncState(state);
        window.list()->view()->setCurrentIndex(window.list()->model()->index(7));
        QTest::qWait(200);
        save(window, "3-offline-noscan-" + suffix);

        window.search("rapat");
        QTest::qWait(120);
        save(window, "4-search-" + suffix);
        saveOffers(window, language == "id" ? "dari:d" : "from:d", "9-offers-values-" + suffix);
        saveOffers(window, {}, "9-offers-filters-" + suffix);
        window.search(language == "id" ? "perihl:rapat rapat tanggal:besok " : "subjct:rapat rapat date:soon ");
        QTest::qWait(120);
        save(window, "9-notes-" + suffix);

        window.search("zzz");
        state.attention = 2;
        window.setSyncState(state);
        QTest::qWait(120);
        save(window, "5-nothing-" + suffix);
        letters.lines().clear();
        window.open(Place::dispositions);
        QTest::qWait(120);
        save(window, "6-empty-" + suffix);
        KeysHelp help(window.actions().offered());
        help.show();
        save(help, "7-keys-" + suffix);
    }
};

QTEST_MAIN(TestScreens)
#include "test_screens.moc"
