#include "client/app/kept_forms.h"
#include "client/app/program.h"
#include "client/ui/theme/plain_date.h"
#include "tests/client/replica/desk_fixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace naskah;

namespace {

constexpr int keyPause = 40;         ///< milliseconds between two keys of the one who types
constexpr int mostLost = 1'500;      ///< milliseconds of typing that a crash may cost
constexpr int typedBeforeKill = 120; ///< keys

Program::Options optionsFor(const QString& folder)
{
    Program::Options options;
    options.desk = folder;
    options.keyFile = folder + "/desk.key";
    options.offline = true;
    return options;
}

/// The other process: opens the desk as the program does, opens the register form and types. After each key it says
/// when that was and what stands in the form.
int typeInto(const QString& folder)
{
    Program program(optionsFor(folder));
    program.start();
    QElapsedTimer clock;
    clock.start();
    const QString text =
        "Dinas Perhubungan Kota Medan\t800/218/DISHUB/2026\t\t\tPermohonan data CCTV persimpangan jalan protokol ";
    int typed = 0;
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, [&] {
        if (!program.workbench()) return;
        auto& registering = program.workbench()->registering();
        if (!registering.dialog()) return registering.open();
        RegisterDialog* dialog = registering.dialog();
        if (!dialog->isOpen()) return;
        QWidget* field = dialog->focusWidget();
        const QChar next = typed < text.size() ? text[typed] : QChar('a' + typed % 26);
        ++typed;
        if (next == u'\t')
            QTest::keyClick(field, Qt::Key_Tab);
        else
            QTest::keyClick(field, next.toLatin1());
        const QByteArray form = QJsonDocument(toJson(dialog->form())).toJson(QJsonDocument::Compact);
        std::printf("%lld %s\n", static_cast<long long>(clock.elapsed()), form.constData());
        std::fflush(stdout);
    });
    keys.start(keyPause);
    return QApplication::exec();
}

} // namespace

class KilledFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }

    void whatWasTypedSurvivesTheProgramBeingKilled()
    {
        DeskFixture fixture;
        fixture.closeDesk();
        const QString folder = QString::fromStdString(fixture.folder());
        QFile key(folder + "/desk.key");
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write(QByteArray(32, 'k').toHex());
        key.close();
        QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));

        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {"--type", folder});
        QVERIFY(other.waitForStarted());
        QList<QByteArray> lines;
        while (lines.size() < typedBeforeKill) {
            QVERIFY2(other.canReadLine() || other.waitForReadyRead(30'000), other.readAllStandardError().constData());
            while (other.canReadLine())
                lines << other.readLine().trimmed();
        }
        other.kill();
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);
        for (const QByteArray& line : other.readAll().split('\n'))
            if (line.endsWith('}')) lines << line;

        Program program(optionsFor(folder));
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(program.workbench(), 20'000);
        program.workbench()->registering().open();
        QTRY_VERIFY_WITH_TIMEOUT(program.workbench()->registering().dialog()->isOpen(), 20'000);
        const QJsonObject kept = toJson(program.workbench()->registering().dialog()->form());
        QVERIFY2(kept["sender"].toString() == "Dinas Perhubungan Kota Medan" &&
                     kept["number"].toString() == "800/218/DISHUB/2026",
                 QJsonDocument(kept).toJson().constData());

        // It is a state that was there, and not an old one.
        const qint64 end = lines.last().split(' ').first().toLongLong();
        qint64 age = -1;
        for (const QByteArray& line : lines) {
            const auto space = line.indexOf(' ');
            if (QJsonDocument::fromJson(line.mid(space + 1)).object() == kept)
                age = end - line.left(space).toLongLong();
        }
        QVERIFY2(age >= 0, QJsonDocument(kept).toJson().constData());
        qInfo("%lld keys were typed; the last %lld ms of typing were lost", static_cast<long long>(lines.size()), age);
        QVERIFY2(age <= mostLost, qPrintable(QString::number(age)));
        program.workbench()->registering().dialog()->close();
    }
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--type") return typeInto(QString::fromLocal8Bit(argv[2]));
    KilledFormTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "killed_form_test.moc"
