#include "client/scan/scanner.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

namespace naskah {
namespace {

constexpr int cancelPatience = 3'000; ///< milliseconds that a driver has to stop in good order
constexpr qint64 largestPdf = 512LL << 20;

QString scanProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("naskah-scan"), {QCoreApplication::applicationDirPath()});
}

} // namespace

Scanner::Scanner(const QString& program, QObject* parent)
    : QObject(parent), m_program(program.isEmpty() ? scanProgram() : program)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        answer(m_cancelled ? QStringLiteral("scan.cancelled") : QStringLiteral("scan.dead"));
    });
}

Scanner::~Scanner()
{
    letGo();
}

bool Scanner::isInstalled()
{
    return !scanProgram().isEmpty();
}

void Scanner::list()
{
    if (isBusy()) return;
    m_listing = true;
    start({QStringLiteral("devices")});
}

void Scanner::scan(const ScanWish& wish)
{
    if (isBusy()) return;
    m_listing = false;
    QStringList arguments{QStringLiteral("pages"),
                          QStringLiteral("--device"),
                          wish.device,
                          QStringLiteral("--dpi"),
                          QString::number(wish.dpi)};
    if (wish.feeder) arguments << QStringLiteral("--feeder");
    if (wish.colour) arguments << QStringLiteral("--colour");
    start(arguments);
}

void Scanner::cancel()
{
    if (!isBusy() || m_cancelled) return;
    m_cancelled = true;
    m_process->write("\n");
    m_silence.start(cancelPatience);
}

void Scanner::start(const QStringList& arguments)
{
    m_cancelled = false;
    m_output.clear();
    m_pdfBytes = -1;
    m_pages = 0;
    m_problem.clear();
    m_devices.clear();
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &Scanner::readOutput);
    connect(m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        ended(status == QProcess::CrashExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) answer(QStringLiteral("scan.no_helper"));
    });
    m_silence.start(m_patience);
    m_process->start(m_program, arguments);
}

void Scanner::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    if (!m_cancelled) m_silence.start(m_patience);
    for (qsizetype end; m_pdfBytes < 0 && (end = m_output.indexOf('\n')) >= 0;) {
        const QJsonObject line = QJsonDocument::fromJson(m_output.left(end)).object();
        m_output.remove(0, end + 1);
        if (line.contains(u"device")) m_devices << ScanDevice{line["device"].toString(), line["label"].toString()};
        if (line.contains(u"percent") && !m_cancelled) Q_EMIT progressed(line["page"].toInt(), line["percent"].toInt());
        if (!line.contains(u"pdf")) continue;
        m_pdfBytes = qint64(line["pdf"].toDouble());
        m_pages = line["pages"].toInt();
        m_problem = line["problem"].toString();
    }
    if (m_output.size() > largestPdf) answer(QStringLiteral("scan.failed"));
}

void Scanner::ended(bool crashed)
{
    readOutput();
    if (!isBusy()) return;
    if (m_cancelled) return answer(QStringLiteral("scan.cancelled"));
    if (m_listing) return answer(crashed ? QStringLiteral("scan.crashed") : QString());
    if (m_pdfBytes < 0 || m_output.size() != m_pdfBytes) return answer(QStringLiteral("scan.crashed"));
    answer(m_pdfBytes == 0 && m_problem.isEmpty() ? QStringLiteral("scan.failed") : m_problem);
}

/// Ends what is under way and tells what came of it. A problem with pages is told with them.
void Scanner::answer(const QString& code)
{
    letGo();
    if (m_listing && code.isEmpty()) return Q_EMIT listed(m_devices);
    const bool whole = m_pdfBytes > 0 && m_output.size() == m_pdfBytes && !m_cancelled;
    if (!m_listing && whole) return Q_EMIT finished(std::exchange(m_output, {}), m_pages, code);
    Q_EMIT failed(code);
}

void Scanner::letGo()
{
    m_silence.stop();
    QProcess* process = std::exchange(m_process, nullptr);
    if (!process) return;
    process->disconnect(this);
    process->setParent(nullptr);
    if (process->state() == QProcess::NotRunning) return process->deleteLater();
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

QString Scanner::explain(const QString& code)
{
    if (code == u"scan.busy") return tr("The scanner is busy. Try again in a moment.");
    if (code == u"scan.jammed") return tr("Paper is jammed in the scanner.");
    if (code == u"scan.no_paper") return tr("There is no paper in the feeder.");
    if (code == u"scan.cover_open") return tr("The cover of the scanner is open.");
    if (code == u"scan.denied") return tr("This computer's user may not use the scanner.");
    if (code == u"scan.unsupported") return tr("The scanner gives pages in a form that cannot be read.");
    if (code == u"scan.cancelled") return tr("The scan was stopped.");
    if (code == u"scan.dead") return tr("The scanner does not answer any more. Switch it off and on.");
    if (code == u"scan.no_helper") return tr("Scanning is not installed on this computer.");
    return tr("The scanner failed. Is it switched on and connected?");
}

} // namespace naskah
