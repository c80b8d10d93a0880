#include "client/page/page_client.h"

#include "client/page/page_frame.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace naskah {
namespace {

constexpr int processesAtOnce = 2;
constexpr qint64 pixelLimit = 16LL * 1000 * 1000;
constexpr qsizetype outputLimit = pixelLimit * 4 + 64;

QString keyOf(const PageSource& source, int page, int width)
{
    return QStringLiteral("%1|%2|%3").arg(source.key).arg(page).arg(width);
}

constexpr int asText = -1; ///< in place of a width

bool holdsText(const QByteArray& bytes)
{
    return QJsonDocument::fromJson(bytes).object().value(u"text").isString();
}

std::optional<PageInfo> readInfo(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    PageInfo info{object.value(u"kind").toString(), {}};
    for (const QJsonValue& size : object.value(u"sizes").toArray())
        info.sizes << QSize(size.toArray().at(0).toInt(), size.toArray().at(1).toInt());
    if (info.sizes.isEmpty()) return std::nullopt;
    return info;
}

/// The helper's code; page.broken when it said nothing sensible.
QString readCode(const QByteArray& bytes)
{
    const QJsonValue error = QJsonDocument::fromJson(bytes).object().value(u"error");
    const QString code = error.toObject().value(u"code").toString();
    return code.startsWith(u"page.") ? code : QStringLiteral("page.broken");
}

} // namespace

struct PageRenderer::Job {
    PageSource source;
    int page;  ///< 0 asks for the information only
    int width; ///< pixels
    std::vector<Ticket> tickets;
    QProcess* process = nullptr;
    QTimer* timer = nullptr; ///< the process's child
    QByteArray output;

    QString key() const { return keyOf(source, page, width); }
};

QString pageProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString found = QStandardPaths::findExecutable(QStringLiteral("naskah-page"), {folder});
    return found.isEmpty() ? folder + QStringLiteral("/naskah-page") : found;
}

PageSource PageSource::fromFile(const QString& file)
{
    const QFileInfo info(file);
    const QString key = QStringLiteral("%1|%2|%3")
                            .arg(info.absoluteFilePath())
                            .arg(info.size())
                            .arg(info.lastModified().toMSecsSinceEpoch());
    return {info.absoluteFilePath(), {}, key};
}

PageSource PageSource::fromBytes(const QString& digest, const QByteArray& bytes)
{
    return {{}, bytes, digest};
}

PageRenderer::PageRenderer(const QString& program, QObject* parent)
    : QObject(parent), m_program(program.isEmpty() ? pageProgram() : program)
{
}

PageRenderer::~PageRenderer()
{
    while (!m_running.empty())
        take(*m_running.front());
}

PageRenderer::Ticket PageRenderer::request(const PageSource& source, int page, int width)
{
    return add(source, page, width);
}

PageRenderer::Ticket PageRenderer::requestInfo(const PageSource& source)
{
    return add(source, 0, 0);
}

PageRenderer::Ticket PageRenderer::requestText(const PageSource& source, int page)
{
    return add(source, page, asText);
}

PageRenderer::Ticket PageRenderer::add(const PageSource& source, int page, int width)
{
    const Ticket ticket = ++m_last;
    const QString key = keyOf(source, page, width);
    if (m_cache.image(key) || m_cache.info(key)) {
        answerLater(ticket, key, page == 0);
        return ticket;
    }
    for (auto* jobs : {&m_running, &m_waiting}) {
        const auto same = std::find_if(jobs->begin(), jobs->end(), [&](const auto& job) { return job->key() == key; });
        if (same != jobs->end()) {
            (*same)->tickets.push_back(ticket);
            return ticket;
        }
    }
    m_waiting.push_back(std::make_unique<Job>(Job{source, page, width, {ticket}, nullptr, nullptr, {}}));
    QMetaObject::invokeMethod(this, &PageRenderer::startWaiting, Qt::QueuedConnection);
    return ticket;
}

void PageRenderer::answerLater(Ticket ticket, const QString& key, bool isInfo)
{
    // A copy, because the cache may have dropped it by then; an image is shared, not copied.
    if (isInfo) {
        QMetaObject::invokeMethod(
            this, [this, ticket, info = *m_cache.info(key)] { Q_EMIT measured(ticket, info); }, Qt::QueuedConnection);
    } else {
        QMetaObject::invokeMethod(
            this, [this, ticket, image = *m_cache.image(key)] { Q_EMIT ready(ticket, image); }, Qt::QueuedConnection);
    }
}

void PageRenderer::cancel(Ticket ticket)
{
    for (auto* jobs : {&m_waiting, &m_running}) {
        for (auto& job : *jobs) {
            if (std::erase(job->tickets, ticket) == 0 || !job->tickets.empty()) continue;
            if (job->process)
                take(*job);
            else
                jobs->erase(std::find(jobs->begin(), jobs->end(), job));
            startWaiting();
            return;
        }
    }
}

const QImage* PageRenderer::cached(const PageSource& source, int page, int width) const
{
    return m_cache.image(keyOf(source, page, width));
}

void PageRenderer::startWaiting()
{
    while (m_running.size() < processesAtOnce && !m_waiting.empty()) {
        m_running.push_back(std::move(m_waiting.back()));
        m_waiting.pop_back();
        start(*m_running.back());
    }
}

void PageRenderer::start(Job& job)
{
    auto* process = new QProcess(this);
    job.process = process;
    process->setStandardErrorFile(QProcess::nullDevice());
    const QString input = job.source.file.isEmpty() ? QStringLiteral("-") : job.source.file;
    QStringList arguments{QStringLiteral("info"), QStringLiteral("--"), input};
    if (job.width == asText) {
        arguments = {QStringLiteral("text"),
                     QStringLiteral("--page"),
                     QString::number(job.page),
                     QStringLiteral("--"),
                     input};
    } else if (job.page > 0) {
        arguments = {QStringLiteral("render"),
                     QStringLiteral("--raw"),
                     QStringLiteral("--page"),
                     QString::number(job.page),
                     QStringLiteral("--width"),
                     QString::number(job.width),
                     QStringLiteral("--"),
                     input};
    }
    connect(process, &QProcess::readyReadStandardOutput, this, [this, &job] { readOutput(job); });
    connect(process, &QProcess::finished, this, [this, &job](int code, QProcess::ExitStatus status) {
        finish(job, status == QProcess::CrashExit, code);
    });
    connect(process, &QProcess::errorOccurred, this, [this, &job](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) fail(job, QStringLiteral("page.no_helper"));
    });
    job.timer = new QTimer(process);
    connect(job.timer, &QTimer::timeout, this, [this, &job] { fail(job, QStringLiteral("page.timeout")); });
    job.timer->start(m_timeout);
    // After `start` the job may be gone: a program that cannot be started is answered from inside it.
    const QByteArray bytes = job.source.bytes;
    process->start(m_program, arguments);
    if (!bytes.isEmpty()) process->write(bytes);
    process->closeWriteChannel();
}

void PageRenderer::readOutput(Job& job)
{
    job.output += job.process->readAllStandardOutput();
    if (job.output.size() > outputLimit) fail(job, QStringLiteral("page.broken"));
}

void PageRenderer::finish(Job& job, bool crashed, int exitCode)
{
    job.output += job.process->readAllStandardOutput();
    if (crashed)
        fail(job, QStringLiteral("page.crashed"));
    else if (exitCode != 0)
        fail(job, readCode(job.output));
    else
        succeed(job);
}

void PageRenderer::succeed(Job& job)
{
    if (job.width == asText) {
        if (!holdsText(job.output)) return fail(job, QStringLiteral("page.broken"));
        const auto done = take(job);
        startWaiting();
        const QString text = QJsonDocument::fromJson(done->output).object().value(u"text").toString();
        for (const Ticket ticket : done->tickets)
            Q_EMIT read(ticket, text);
        return;
    }
    const auto info = job.page == 0 ? readInfo(job.output) : std::nullopt;
    const auto image = job.page > 0 ? page::readFrame(job.output, pixelLimit) : std::nullopt;
    if (!info && !image) {
        fail(job, QStringLiteral("page.broken"));
        return;
    }
    const auto done = take(job);
    if (info)
        m_cache.put(done->key(), *info);
    else
        m_cache.put(done->key(), *image);
    startWaiting();
    for (const Ticket ticket : done->tickets) {
        if (info)
            Q_EMIT measured(ticket, *info);
        else
            Q_EMIT ready(ticket, *image);
    }
}

void PageRenderer::fail(Job& job, const QString& code)
{
    const auto done = take(job);
    startWaiting();
    for (const Ticket ticket : done->tickets)
        Q_EMIT failed(ticket, code, explain(code));
}

/// Takes a running job out. Its process is killed if it still runs, and goes away by itself: waiting for it would
/// block.
std::unique_ptr<PageRenderer::Job> PageRenderer::take(Job& job)
{
    QProcess* process = std::exchange(job.process, nullptr);
    job.timer->stop();
    process->disconnect(this);
    process->setParent(nullptr);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
    } else {
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
    const auto place =
        std::find_if(m_running.begin(), m_running.end(), [&](const auto& each) { return each.get() == &job; });
    auto taken = std::move(*place);
    m_running.erase(place);
    return taken;
}

QString PageRenderer::explain(const QString& code)
{
    if (code == u"page.password") return tr("This file is locked with a password. Ask the sender for an unlocked one.");
    if (code == u"page.empty") return tr("This file is empty.");
    if (code == u"page.too_large") return tr("This file is too large to be shown here.");
    if (code == u"page.no_such_page") return tr("This file has no such page.");
    if (code == u"page.unreadable") return tr("This file cannot be read from the disk.");
    if (code == u"page.timeout") return tr("This file took too long to open and was stopped.");
    if (code == u"page.no_helper") return tr("The page viewer of Naskah is not installed completely.");
    return tr("This file is damaged and cannot be shown. The file itself is kept as it came.");
}

} // namespace naskah
