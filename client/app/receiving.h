#pragma once

#include "client/app/watched_folder.h"
#include "client/model/desk.h"
#include "client/ui/controls/said.h"
#include "client/ui/inbox/inbox_line.h"

#include <QAction>
#include <QImage>
#include <QObject>

class QMimeData;
class QSettings;

namespace naskah {

class MainWindow;

/// A file of the inbox with its bytes, for the screen that registers it.
struct ReceivedFile {
    qint64 id = 0;
    QString name;
    QString sha256;
    QByteArray bytes;
};

/// What became of files that were received: those that wait now, and why the others do not, a sentence each.
struct Reception {
    QList<ReceivedFile> files;
    QList<Said> problems;
    int again = 0; ///< waited already
};

/// Sentences below each other, in the language of now.
QString joined(const QList<Said>& sentences);

/// The first of two steps: files come into the inbox, whatever way they take, and wait there to be registered. Dropped on
/// the window, pasted, put into the watched folder; what cannot be taken is left where it is and said.
class Receiving : public QObject {
    Q_OBJECT
public:
    Receiving(Desk& desk, MainWindow& window, QObject* parent = nullptr);

    /// Reads files and keeps them, one after the other, whatever becomes of `context`. `then` runs on the window's thread
    /// unless `context` is gone.
    void receive(QObject* context, const QStringList& files, const QString& source, std::function<void(const Reception&)> then);
    void receiveBytes(QObject* context, const QString& name, const QByteArray& bytes, const QString& source,
                      std::function<void(const Reception&)> then);
    /// Receives files that nobody waits for; what became of them is told by `received`.
    void take(const QStringList& files, const QString& source);
    /// Says what became of files, and lets look at them who may know what they are.
    void tell(const Reception& reception);
    /// What waits, without its bytes.
    void list(QObject* context, std::function<void(const QList<InboxLine>&)> then);
    /// Those of `ids` that still wait, in that order.
    void files(QObject* context, const QList<qint64>& ids, std::function<void(const QList<ReceivedFile>&)> then);
    /// All that waits.
    void waiting(QObject* context, std::function<void(const QList<ReceivedFile>&)> then);
    /// They became a letter, or are not wanted (an empty letter).
    void settle(const QList<qint64>& ids, const QString& letter);
    void takeBack(const QList<qint64>& ids);
    /// Something else changed the inbox.
    void countAgain() { count(); }

    WatchedFolder& watchedFolder() { return m_folder; }
    QAction& chooseFolder() { return m_chooseFolder; }

    /// The local files that a drop or the clipboard holds; a picture alone becomes bytes of a PNG.
    static QStringList localFiles(const QMimeData& data);

Q_SIGNALS:
    void countChanged(int waiting);
    /// Of several files that are being received.
    void progressed(int done, int all);
    /// They wait now; somebody may know what they are.
    void arrived(const QList<naskah::ReceivedFile>& files);
    /// Files came by themselves or were dropped on the window; words say how many and what did not come.
    void received(const naskah::Said& words, bool isWarning);

protected:
    bool eventFilter(QObject* receiver, QEvent* event) override;

private:
    struct Run;
    void receiveNext(std::shared_ptr<Run> run);
    void paste();
    void count();
    void watchFolder(const QString& folder);

    Desk& m_desk;
    MainWindow& m_window;
    WatchedFolder m_folder;
    QAction m_paste, m_chooseFolder;
};

} // namespace naskah
