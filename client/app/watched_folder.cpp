#include "client/app/watched_folder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace naskah {
namespace {

constexpr int pace = 2000; // ms

/// Names that programs give to what they are still writing, and that systems hide.
bool isUnfinished(const QString& name)
{
    static const QStringList endings{".part", ".tmp", ".crdownload", ".partial", ".filepart", ".!ut"};
    if (name.startsWith(u'.') || name.startsWith(u'~')) return true;
    return std::any_of(endings.begin(), endings.end(), [&](const QString& ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    });
}

} // namespace

WatchedFolder::WatchedFolder(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WatchedFolder::look);
}

QString WatchedFolder::doneFolder(const QString& folder)
{
    return folder + QStringLiteral("/Selesai");
}

void WatchedFolder::watch(const QString& folder)
{
    if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
    m_folder = folder;
    m_seen.clear();
    m_given.clear();
    m_missing = false;
    m_timer.stop();
    if (folder.isEmpty()) return;
    m_timer.start();
    look();
}

void WatchedFolder::look()
{
    const QDir folder(m_folder);
    if (!folder.exists()) {
        if (!std::exchange(m_missing, true)) Q_EMIT folderMissing(m_folder);
        return;
    }
    m_missing = false;
    if (!m_watcher.directories().contains(m_folder)) m_watcher.addPath(m_folder);
    QHash<QString, Look> now;
    QStringList complete;
    // No links: they lead out of the folder, and what they name would be moved.
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed)) {
        if (isUnfinished(file.fileName())) continue;
        const QString path = file.absoluteFilePath();
        const Look seen{file.size(), file.lastModified().toMSecsSinceEpoch()};
        now.insert(path, seen);
        if (m_given.value(path) == seen) continue;
        const bool resting = m_seen.value(path) == seen && QDateTime::currentMSecsSinceEpoch() - seen.changed >= m_timer.interval();
        if (!resting || !QFile(path).open(QIODevice::ReadOnly)) continue;
        m_given.insert(path, seen);
        complete << path;
    }
    m_seen = now;
    for (const QString& path : std::as_const(complete))
        Q_EMIT fileReady(path);
}

void WatchedFolder::finished(const QString& file)
{
    const QFileInfo info(file);
    const QString target = doneFolder(m_folder);
    QDir().mkpath(target);
    QString place = target + u'/' + info.fileName();
    for (int number = 2; QFileInfo::exists(place); ++number) {
        const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
        place = QStringLiteral("%1/%2 (%3)%4").arg(target, info.completeBaseName()).arg(number).arg(ending);
    }
    if (!QFile::rename(file, place)) Q_EMIT moveFailed(file);
}

void WatchedFolder::refused(const QString& file)
{
    const QFileInfo info(file);
    m_given.insert(file, {info.size(), info.lastModified().toMSecsSinceEpoch()});
}

} // namespace naskah
