#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace naskah {

/// A folder that scanners and programs put files into. Says when one is complete; who took it says so, and it is moved to
/// the folder for finished ones. Nothing is ever deleted or changed here.
///
/// The system's notice alone is not enough: shares send none. So the folder is looked at every two seconds too, and a file
/// counts as complete when neither its size nor its time has moved between two looks.
class WatchedFolder : public QObject {
    Q_OBJECT
public:
    explicit WatchedFolder(QObject* parent = nullptr);

    /// Empty: none is watched.
    void watch(const QString& folder);
    QString folder() const { return m_folder; }
    /// Milliseconds between two looks.
    void setPace(int milliseconds) { m_timer.setInterval(milliseconds); }

    /// Moves a file that was taken to "Selesai"; gives it a number when there is one of that name.
    void finished(const QString& file);
    /// It cannot be taken: it stays where it is and is not offered again until it changes.
    void refused(const QString& file);

    static QString doneFolder(const QString& folder);

Q_SIGNALS:
    void fileReady(const QString& file);
    /// A file was taken and cannot be moved away; it will not be taken twice.
    void moveFailed(const QString& file);
    void folderMissing(const QString& folder);

private:
    struct Look {
        qint64 size = -1;
        qint64 changed = 0;
        bool operator==(const Look&) const = default;
    };
    void look();

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    QHash<QString, Look> m_seen;
    QHash<QString, Look> m_given; ///< offered, taken or refused, as they were then
    bool m_missing = false;
};

} // namespace naskah
