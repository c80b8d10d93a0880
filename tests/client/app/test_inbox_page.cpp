#include "tests/client/app/open_desk.h"
#include "tests/client/page/sample_pdf.h"

#include "client/app/inbox_link.h"
#include "client/model/letter_acts.h"
#include "client/ui/inbox/inbox_page.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace naskah;

/// The page of received files, by keys, on a real desk; and files that are dropped on a letter.
class TestInboxPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;
    std::unique_ptr<OpenDesk> m_open;

    void openDesk()
    {
        m_fixture->closeDesk();
        m_open = std::make_unique<OpenDesk>(*m_fixture, *m_settings);
    }
    void openPage()
    {
        QTest::keyClick(&m_open->window(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page());
        QTRY_VERIFY(page()->isVisible());
    }
    InboxPage* page() const { return qobject_cast<InboxPage*>(m_open->window().pageWidget("inbox")); }
    RegisterDialog* dialog() const { return m_open->bench->registering().dialog(); }
    const QList<InboxLine>& lines() const { return page()->list().lines(); }
    QStringList names() const
    {
        QStringList list;
        for (const InboxLine& line : lines())
            list << line.name;
        return list;
    }
    void waitFor(const QStringList& wanted) { QTRY_COMPARE_WITH_TIMEOUT(names(), wanted, 10'000); }
    void waitUntilLookedAt()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(lines(),
                                [](const InboxLine& line) { return !line.thumb.isNull() || !line.problem.isEmpty(); }),
            30'000);
    }
    QString notice() const { return m_open->window().notice()->text(); }
    bool says(const QString& words) const
    {
        const auto labels = page()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qWarning("not written");
        return file.fileName();
    }
    void drop(const QStringList& files, const QPoint& place = {10, 10})
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_open->window(), &enter);
        QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_open->window(), &dropped);
    }
    int attachments()
    {
        int count = -1;
        m_open->desk->read(
            this,
            [](ReadStore& store) {
                auto query = store.db.query("SELECT count(*) FROM attachment");
                return query.next() ? int(query.integer(0)) : 0;
            },
            [&count](const Result<int>& found) { count = found ? *found : 0; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(count >= 0, 5'000); }();
        return count;
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

    void anEmptyInboxTakesFilesThatArePicked()
    {
        const QString file = write("satu.pdf", printSamplePdf(3));
        openDesk();
        openPage();
        QTRY_VERIFY(says("No file waits"));
        shoot(m_open->window(), "inbox-empty");
        press(Qt::Key_O, Qt::ControlModifier);
        auto* chooser = m_open->window().findChild<QFileDialog*>();
        QVERIFY(chooser);
        toFront(chooser);
        type(file);
        press(Qt::Key_Return);
        waitFor({"satu.pdf"});
        waitUntilLookedAt();
        QCOMPARE(lines()[0].pages, 3);
        QCOMPARE(lines()[0].source, QString("file"));
    }

    void eachFileSaysWhatItIsAndABrokenOneSaysSo()
    {
        openDesk();
        openPage();
        QSignalSpy progress(&m_open->bench->receiving(), &Receiving::progressed);
        drop({write("satu.pdf", printSamplePdf(2)),
              write("rusak.pdf", "%PDF-1.4 dan lain-lain"),
              write("bukan.txt", "hanya kata")});
        waitFor({"satu.pdf", "rusak.pdf", "bukan.txt"});
        QAbstractItemModelTester tester(page()->list().view()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.constLast(), (QVariantList{3, 3}));
        waitUntilLookedAt();
        QVERIFY(lines()[0].problem.isEmpty());
        QVERIFY2(lines()[1].problem.contains("damaged"), qPrintable(lines()[1].problem));
        QVERIFY(!lines()[2].problem.isEmpty());
        QVERIFY(!says("looked at"));
        // The first is open at the right without a key.
        QTRY_COMPARE_WITH_TIMEOUT(page()->pages()->pageCount(), 2, 10'000);
        press(Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(!page()->pages()->hasPages(), 10'000);
    }

    void ofManyFilesOnlyThoseInSightAreKeptDrawn()
    {
        openDesk();
        openPage();
        auto* link = page()->findChild<InboxLink*>();
        QVERIFY(link);
        constexpr int room = 250; // KiB: less than thirty pictures take
        link->setThumbRoom(room);
        QStringList files;
        for (int i = 0; i < 30; ++i)
            files << write(QString("surat-%1.pdf").arg(i, 2, 10, QChar('0')), printSamplePdf(1) + "\n%" + QByteArray::number(i));
        drop(files);
        QTRY_COMPARE_WITH_TIMEOUT(lines().size(), 30, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(lines(), [](const InboxLine& line) { return line.pages == 1; }), 60'000);
        QVERIFY2(link->thumbRoomTaken() <= room, qPrintable(QString::number(link->thumbRoomTaken())));
        const auto drawn = [this](int row) { return !lines()[row].thumb.isNull(); };
        QTRY_VERIFY_WITH_TIMEOUT(drawn(0), 20'000);
        QVERIFY(std::ranges::any_of(lines(), [](const InboxLine& line) { return line.thumb.isNull(); }));
        page()->list().view()->scrollToBottom();
        QTRY_VERIFY_WITH_TIMEOUT(drawn(29), 20'000);
    }

    void enterRegistersTheChosenOneFirst()
    {
        openDesk();
        openPage();
        drop({write("satu.pdf", printSamplePdf(1)), write("dua.pdf", printSamplePdf(2))});
        waitFor({"satu.pdf", "dua.pdf"});
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->hasFiles(), 10'000);
        QCOMPARE(dialog()->current()->files.size(), 1);
        QCOMPARE(dialog()->current()->files[0].title, QString("dua.pdf"));
        QVERIFY(!dialog()->next());
        // Asked for again while it is open, the other one comes to the front beside it.
        auto* view = page()->list().view();
        view->setCurrentIndex(view->model()->index(0, 0));
        Q_EMIT page()->registerRequested(page()->chosen(), false);
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->current()->files[0].title, QString("satu.pdf"), 10'000);
        QVERIFY(dialog()->next());
    }

    void severalBecomeOneLetter()
    {
        openDesk();
        openPage();
        drop({write("satu.pdf", printSamplePdf(1)),
              write("dua.pdf", printSamplePdf(2)),
              write("tiga.pdf", printSamplePdf(3))});
        waitFor({"satu.pdf", "dua.pdf", "tiga.pdf"});
        press(Qt::Key_G); // one alone is no pile
        QVERIFY(!dialog());
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_G);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->hasFiles(), 10'000);
        QCOMPARE(dialog()->current()->files.size(), 2);
        QVERIFY(!dialog()->next());
        RegisterItem item = *dialog()->current();
        item.form.sender = "PT Maju";
        item.form.number = "1";
        item.form.subject = "Penawaran";
        item.form.classification = "500.11.3.1";
        item.form.writtenOn = item.form.receivedOn = plaindate::now().date();
        Q_EMIT dialog()->saveRequested(item);
        waitFor({"tiga.pdf"});
        QCOMPARE(attachments(), 2);
    }

    void whatIsTakenOutComesBackWithUndo()
    {
        openDesk();
        openPage();
        drop({write("satu.pdf", printSamplePdf(1)), write("dua.pdf", printSamplePdf(2))});
        waitFor({"satu.pdf", "dua.pdf"});
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Delete);
        waitFor({});
        QVERIFY2(notice().contains("2"), qPrintable(notice()));
        press(Qt::Key_Z, Qt::ControlModifier);
        waitFor({"satu.pdf", "dua.pdf"});
    }

    void filesDroppedOnALetterBecomeItsOwnAndOthersWait()
    {
        RegisterLetter letter;
        letter.book = m_fixture->incoming;
        letter.sender = "PT Maju";
        letter.number = "1";
        letter.subject = "Permohonan data";
        letter.classification = "000.1.5";
        QVERIFY(registerLetter(m_fixture->desk(), letter, {}).record);
        openDesk();
        QTRY_COMPARE_WITH_TIMEOUT(m_open->lines(), 1, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().preview()->isShowing(), 10'000);
        auto* preview = m_open->window().preview();
        drop({write("lampiran.pdf", printSamplePdf(2))}, preview->mapTo(&m_open->window(), preview->rect().center()));
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains("attached"), 10'000);
        QCOMPARE(attachments(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->window().actions().detail().files.size(), 1, 10'000);
        // Beside the letter they are received.
        drop({write("lain.pdf", printSamplePdf(1))}, {10, 200});
        openPage();
        waitFor({"lain.pdf"});
    }

    void aLetterThatIsFrozenTakesNoFileAndTheFileWaits()
    {
        Letter letter;
        letter.id = derivedId<Letter>(m_fixture->unit.value, "other office");
        letter.thread.value = letter.id.value;
        letter.subject = "Surat kantor lain";
        letter.fromUnit = Id<Unit>{m_fixture->staff.value};
        Handling handling;
        handling.id = handlingOf(letter.id, m_fixture->unit);
        handling.thread.value = handling.id.value;
        handling.unit = m_fixture->unit;
        handling.letter = letter.id;
        handling.state = HandlingState::open;
        handling.arrivedAt = m_fixture->now;
        m_fixture->serverPuts(letter, {m_fixture->unitBox});
        m_fixture->serverPuts(handling, {m_fixture->unitBox});
        m_fixture->pull().value();
        openDesk();
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().preview()->isShowing(), 10'000);
        auto* preview = m_open->window().preview();
        drop({write("lampiran.pdf", printSamplePdf(2))}, preview->mapTo(&m_open->window(), preview->rect().center()));
        QTRY_VERIFY_WITH_TIMEOUT(m_open->window().notice()->isError(), 10'000);
        QVERIFY2(notice().contains("waits among"), qPrintable(notice()));
        QCOMPARE(attachments(), 0);
        openPage();
        waitFor({"lampiran.pdf"});
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
        openDesk();
        openPage();
        drop({write(
                  "Surat permohonan data CCTV dari Dinas Perhubungan Kota Medan tentang rencana induk transportasi.pdf",
                  printSamplePdf(3)),
              write("rusak.pdf", "%PDF-1.4 dan lain-lain"),
              write("pindai-0003.pdf", printSamplePdf(1))});
        QTRY_COMPARE_WITH_TIMEOUT(lines().size(), 3, 10'000);
        waitUntilLookedAt();
        m_open->window().notice()->dismiss();
        press(Qt::Key_Down, Qt::ShiftModifier);
        QTest::qWait(1500);
        shoot(m_open->window(), "inbox");
        m_open->window().resize(860, 560);
        shoot(m_open->window(), "inbox-narrow");
    }
};

QTEST_MAIN(TestInboxPage)
#include "test_inbox_page.moc"
