#include "client/app/workbench.h"

#include "client/replica/inbox.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"
#include "common/crypto/random.h"
#include "tests/client/page/sample_pdf.h"
#include "tests/client/replica/desk_fixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace naskah;

namespace {

/// A secretariat's desk opened as the program opens it, without a line.
class OpenDesk {
public:
    OpenDesk(const std::string& folder, Timestamp now, ShellSettings& settings)
    {
        Replica::Options options;
        options.directory = folder;
        options.databaseKey = std::string(32, 'k');
        options.clock = [now] { return now; };
        options.random = randomBytes;
        desk = std::make_unique<Desk>(options);
        bench = std::make_unique<Workbench>(*desk, settings);
        bench->sync().setOnline(false);
        bench->window().resize(1366, 768);
        bench->window().show();
    }
    ~OpenDesk()
    {
        bench.reset();
        desk.reset();
    }
    RegisterDialog* dialog() const { return bench->registering().dialog(); }

    std::unique_ptr<Desk> desk;
    std::unique_ptr<Workbench> bench;
};

} // namespace

/// From a file on the disk to a letter in the agenda, by all the ways a file comes.
class TestReceiving : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DeskFixture> m_fixture;
    std::unique_ptr<ShellSettings> m_settings;

    std::unique_ptr<OpenDesk> open()
    {
        return std::make_unique<OpenDesk>(m_fixture->folder(), m_fixture->now, *m_settings);
    }
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return file.fileName();
    }
    static void drop(QWidget& window, const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
    }
    static QList<ReceivedFile> waiting(OpenDesk& desk)
    {
        QList<ReceivedFile> files;
        bool done = false;
        desk.bench->receiving().waiting(&desk.bench->window(), [&](const QList<ReceivedFile>& found) {
            files = found;
            done = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 10'000); }();
        return files;
    }
    static QStringList names(const QList<ReceivedFile>& files)
    {
        QStringList list;
        for (const ReceivedFile& file : files)
            list << file.name;
        return list;
    }

private Q_SLOTS:
    void init()
    {
        theme::apply(theme::Mode::light);
        m_fixture = std::make_unique<DeskFixture>();
        m_settings = std::make_unique<ShellSettings>(m_folder.filePath("window.ini"));
        m_fixture->closeDesk();
        plaindate::setClock([at = m_fixture->now] { return QDateTime::fromMSecsSinceEpoch(millisecondsOf(at)); });
    }

    void droppedFilesWaitOverARestartAndBadOnesAreNamed()
    {
        {
            const auto desk = open();
            QSignalSpy told(&desk->bench->receiving(), &Receiving::received);
            drop(desk->bench->window(),
                 {write("satu.pdf", printSamplePdf(1)), write("dua.pdf", printSamplePdf(2)), write("kosong.pdf", ""),
                  m_folder.path()});
            QTRY_COMPARE_WITH_TIMEOUT(told.count(), 2, 10'000);
            QVERIFY(!told[0][1].toBool() && told[1][1].toBool());
            QVERIFY(told[1][0].value<Said>().words().contains("kosong.pdf"));
            QVERIFY(QFile::exists(m_folder.filePath("kosong.pdf")));
        }
        const auto desk = open();
        QCOMPARE(names(waiting(*desk)), (QStringList{"satu.pdf", "dua.pdf"}));
        // The register form takes them one after the other, and paper last.
        desk->bench->registering().open();
        QTRY_VERIFY_WITH_TIMEOUT(desk->dialog() && desk->dialog()->hasFiles(), 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(desk->dialog()->windowTitle().contains("3"), 10'000);
        QCOMPARE(desk->dialog()->current()->files[0].title, QString("satu.pdf"));
    }

    void whatIsRegisteredLeavesTheInbox()
    {
        const auto desk = open();
        drop(desk->bench->window(), {write("surat.pdf", printSamplePdf(1))});
        QTRY_COMPARE_WITH_TIMEOUT(waiting(*desk).size(), 1, 10'000);
        desk->bench->registering().open();
        QTRY_VERIFY_WITH_TIMEOUT(desk->dialog() && desk->dialog()->hasFiles(), 10'000);
        RegisterItem item = *desk->dialog()->current();
        item.form.sender = "PT Maju";
        item.form.number = "1";
        item.form.subject = "Penawaran";
        item.form.classification = "500.11.3.1";
        item.form.writtenOn = item.form.receivedOn = plaindate::now().date();
        QSignalSpy registered(&desk->bench->registering(), &Registering::registered);
        Q_EMIT desk->dialog()->saveRequested(item);
        QTRY_COMPARE_WITH_TIMEOUT(registered.count(), 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(*desk).size(), 0, 10'000);
    }

    void aPileIsSplitAndJoinedAndNothingOfItIsLost()
    {
        const auto desk = open();
        drop(desk->bench->window(), {write("tumpukan.pdf", printSamplePdf(4))});
        QTRY_COMPARE_WITH_TIMEOUT(waiting(*desk).size(), 1, 10'000);
        desk->bench->registering().open();
        QTRY_VERIFY_WITH_TIMEOUT(desk->dialog() && desk->dialog()->hasFiles(), 10'000);
        Q_EMIT desk->dialog()->pageEditRequested(PageEdit::split, 2, 4);
        QTRY_COMPARE_WITH_TIMEOUT(names(waiting(*desk)), (QStringList{"tumpukan (1).pdf", "tumpukan (2).pdf"}), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk->dialog()->current()->files[0].title, QString("tumpukan (1).pdf"), 10'000);
        QVERIFY(desk->dialog()->next());
        QCOMPARE(desk->dialog()->next()->files[0].title, QString("tumpukan (2).pdf"));
        Q_EMIT desk->dialog()->pageEditRequested(PageEdit::join, 1, 1);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(*desk).size(), 1, 30'000);
    }

    void aPictureIsPasted()
    {
        const auto desk = open();
        QImage picture(100, 200, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QGuiApplication::clipboard()->setImage(picture);
        desk->bench->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk->bench->window()));
        QTest::keyClick(&desk->bench->window(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(*desk).size(), 1, 10'000);
        QVERIFY(waiting(*desk)[0].bytes.startsWith("\x89PNG"));
    }

    void theWatchedFolderFillsTheInbox()
    {
        const auto desk = open();
        QTemporaryDir scans;
        WatchedFolder& folder = desk->bench->receiving().watchedFolder();
        folder.setPace(50);
        folder.watch(scans.path());
        QFile file(scans.filePath("pindai.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(printSamplePdf(1));
        file.close();
        QTRY_COMPARE_WITH_TIMEOUT(names(waiting(*desk)), QStringList{"pindai.pdf"}, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(WatchedFolder::doneFolder(scans.path()) + "/pindai.pdf"), 5'000);
        QVERIFY(!QFile::exists(scans.filePath("pindai.pdf")));
    }
};

QTEST_MAIN(TestReceiving)
#include "test_receiving.moc"
