#include "client/app/receiving.h"

#include "client/model/store_text.h"
#include "client/replica/inbox.h"
#include "client/ui/shell/main_window.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace naskah {
namespace {

constexpr qint64 largestFile = 64LL * 1024 * 1024; // what the rule takes
constexpr auto folderKey = "inbox/folder";

Inbox inboxOf(Replica& replica)
{
    return Inbox(replica.files().db());
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::Receiving)
};

Said tooLarge(const QString& name)
{
    return [name] { return Words::tr("%1 is larger than 64 MiB; it was left where it is.").arg(name); };
}

void keep(Replica& replica, Reception& reception, const QString& name, const QByteArray& bytes, const QString& source)
{
    if (bytes.isEmpty()) {
        reception.problems << [name] { return Words::tr("%1 is empty; it was left where it is.").arg(name); };
        return;
    }
    if (bytes.size() > largestFile) {
        reception.problems << tooLarge(name);
        return;
    }
    const std::string_view content(bytes.constData(), std::size_t(bytes.size()));
    auto inbox = inboxOf(replica);
    const auto received =
        inbox.receive(name.toStdString(), content, source.toStdString(), millisecondsOf(replica.now()));
    if (!received.isNew) ++reception.again;
    for (const auto& item : inbox.waiting())
        if (item.id == received.id)
            reception.files << ReceivedFile{item.id, textOf(item.name), textOf(item.sha256), bytes};
}

void readOne(Replica& replica, Reception& reception, const QString& path, const QString& source)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    QFile file(path);
    if (info.isDir())
        reception.problems << [name] { return Words::tr("%1 is a folder; drop the files in it.").arg(name); };
    else if (!file.open(QIODevice::ReadOnly))
        reception.problems << [name, why = file.errorString()] { return Words::tr("%1 cannot be read: %2").arg(name, why); };
    else if (file.size() > largestFile)
        reception.problems << tooLarge(name);
    else
        keep(replica, reception, name, file.readAll(), source);
}

} // namespace

QString joined(const QList<Said>& sentences)
{
    QStringList words;
    for (const Said& each : sentences)
        words << each.words();
    return words.join(u'\n');
}

Receiving::Receiving(Desk& desk, MainWindow& window, QObject* parent) : QObject(parent), m_desk(desk), m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    m_paste.setText(tr("Paste a file or picture"));
    m_paste.setShortcut(QKeySequence::Paste);
    connect(&m_paste, &QAction::triggered, this, &Receiving::paste);
    window.addAction(&m_paste);
    m_chooseFolder.setText(tr("Watched folder…"));
    connect(&m_chooseFolder, &QAction::triggered, this, [this] {
        auto* chooser = new QFileDialog(&m_window, tr("Folder that the scanner puts files into"));
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setFileMode(QFileDialog::Directory);
        if (!m_folder.folder().isEmpty()) chooser->setDirectory(m_folder.folder());
        connect(chooser, &QFileDialog::fileSelected, this, &Receiving::watchFolder);
        chooser->open();
    });
    connect(&m_folder, &WatchedFolder::fileReady, this, [this](const QString& file) {
        receive(this, {file}, QStringLiteral("folder"), [this, file](const Reception& reception) {
            if (reception.files.isEmpty())
                m_folder.refused(file);
            else
                m_folder.finished(file);
            tell(reception);
        });
    });
    connect(&m_folder, &WatchedFolder::folderMissing, this, [this](const QString& folder) {
        Q_EMIT received([folder] { return tr("The watched folder %1 is not there. It is looked for again.").arg(folder); }, true);
    });
    connect(&m_folder, &WatchedFolder::moveFailed, this, [this](const QString& file) {
        Q_EMIT received([name = QFileInfo(file).fileName()] { return tr("%1 was received but cannot be moved away.").arg(name); }, true);
    });
    m_desk.execute(
        this,
        [](Replica& replica) {
            inboxOf(replica).forgetOld(millisecondsOf(replica.now()));
            return replica.store().meta(folderKey).value_or("");
        },
        [this](const Result<std::string>& folder) {
            if (folder && !folder->empty()) m_folder.watch(textOf(*folder));
        });
    count();
}

void Receiving::watchFolder(const QString& folder)
{
    m_folder.watch(folder);
    m_desk.execute(
        this,
        [folder = folder.toStdString()](Replica& replica) {
            replica.db().transaction([&] { replica.store().setMeta(folderKey, folder); });
        },
        [](const Result<void>&) {});
    Q_EMIT received([folder] { return tr("%1 is watched. What was taken goes to its folder “Selesai”.").arg(QDir::toNativeSeparators(folder)); }, false);
}

/// Files that are being received, one at a time, so that the desk does other things between them.
struct Receiving::Run {
    QStringList paths;
    QString source;
    bool withBytes = true; ///< the answer holds what was read
    Reception reception;
    int done = 0;
    std::function<void(const Reception&)> then;
};

void Receiving::receive(QObject* context, const QStringList& files, const QString& source, std::function<void(const Reception&)> then)
{
    const auto answer = [context = QPointer<QObject>(context), then = std::move(then)](const Reception& reception) {
        if (context) then(reception);
    };
    receiveNext(std::make_shared<Run>(Run{files, source, true, {}, 0, answer}));
}

void Receiving::take(const QStringList& files, const QString& source)
{
    receiveNext(std::make_shared<Run>(Run{files, source, false, {}, 0, [this](const Reception& reception) { tell(reception); }}));
}

void Receiving::receiveNext(std::shared_ptr<Run> run)
{
    const int all = int(run->paths.size());
    if (all > 1) Q_EMIT progressed(run->done, all);
    if (run->done == all) {
        run->then(run->reception);
        return count();
    }
    m_desk.execute(
        this,
        [path = run->paths[run->done], source = run->source](Replica& replica) {
            Reception one;
            readOne(replica, one, path, source);
            return one;
        },
        [this, run](const Result<Reception>& one) {
            if (one) {
                run->reception.files << one->files;
                if (!run->withBytes && !one->files.isEmpty()) run->reception.files.last().bytes.clear();
                run->reception.problems << one->problems;
                run->reception.again += one->again;
            } else {
                run->reception.problems << textOf(one.error().detail);
            }
            ++run->done;
            receiveNext(run);
        });
}

void Receiving::list(QObject* context, std::function<void(const QList<InboxLine>&)> then)
{
    m_desk.execute(
        context,
        [](Replica& replica) {
            QList<InboxLine> lines;
            for (const auto& item : inboxOf(replica).waiting())
                lines << InboxLine{QString::number(item.id), item.id, textOf(item.name), textOf(item.sha256), textOf(item.source), item.size,
                                   QDateTime::fromMSecsSinceEpoch(item.arrived), {}, 0, {}};
            return lines;
        },
        [then = std::move(then)](const Result<QList<InboxLine>>& lines) {
            if (lines) then(*lines);
        });
}

void Receiving::files(QObject* context, const QList<qint64>& ids, std::function<void(const QList<ReceivedFile>&)> then)
{
    m_desk.execute(
        context,
        [ids](Replica& replica) {
            QList<ReceivedFile> files;
            auto inbox = inboxOf(replica);
            const auto items = inbox.waiting();
            for (const qint64 id : ids)
                for (const auto& item : items) {
                    if (item.id != id) continue;
                    if (const auto bytes = inbox.bytes(id))
                        files << ReceivedFile{id, textOf(item.name), textOf(item.sha256), QByteArray::fromStdString(*bytes)};
                }
            return files;
        },
        [then = std::move(then)](const Result<QList<ReceivedFile>>& files) { then(files ? *files : QList<ReceivedFile>()); });
}

void Receiving::receiveBytes(
    QObject* context, const QString& name, const QByteArray& bytes, const QString& source, std::function<void(const Reception&)> then)
{
    m_desk.execute(
        context,
        [name, bytes, source](Replica& replica) {
            Reception reception;
            keep(replica, reception, name, bytes, source);
            return reception;
        },
        [this, then = std::move(then)](const Result<Reception>& reception) {
            Reception failed;
            if (!reception) failed.problems << textOf(reception.error().detail);
            then(reception ? *reception : failed);
            count();
        });
}

void Receiving::waiting(QObject* context, std::function<void(const QList<ReceivedFile>&)> then)
{
    m_desk.execute(
        context,
        [](Replica& replica) {
            QList<ReceivedFile> files;
            auto inbox = inboxOf(replica);
            for (const auto& item : inbox.waiting()) {
                const auto bytes = inbox.bytes(item.id);
                if (!bytes) continue;
                files << ReceivedFile{item.id, textOf(item.name), textOf(item.sha256), QByteArray::fromStdString(*bytes)};
            }
            return files;
        },
        [then = std::move(then)](const Result<QList<ReceivedFile>>& files) { then(files ? *files : QList<ReceivedFile>()); });
}

void Receiving::settle(const QList<qint64>& ids, const QString& letter)
{
    m_desk.execute(
        this,
        [ids, letter = letter.toStdString()](Replica& replica) {
            auto inbox = inboxOf(replica);
            for (const qint64 id : ids) {
                if (letter.empty())
                    inbox.putAway(id, millisecondsOf(replica.now()));
                else
                    inbox.settle(id, letter, millisecondsOf(replica.now()));
            }
        },
        [this](const Result<void>&) { count(); });
}

void Receiving::takeBack(const QList<qint64>& ids)
{
    m_desk.execute(
        this,
        [ids](Replica& replica) {
            for (const qint64 id : ids)
                inboxOf(replica).takeBack(id);
        },
        [this](const Result<void>&) { count(); });
}

QStringList Receiving::localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

void Receiving::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!data) return;
    if (const QStringList files = localFiles(*data); !files.isEmpty()) return take(files, QStringLiteral("clipboard"));
    if (!data->hasImage()) return Q_EMIT received([] { return tr("There is neither a file nor a picture on the clipboard."); }, true);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    qvariant_cast<QImage>(data->imageData()).save(&buffer, "PNG");
    receiveBytes(this, tr("Clipboard.png"), png, QStringLiteral("clipboard"), [this](const Reception& reception) { tell(reception); });
}

void Receiving::tell(const Reception& reception)
{
    const int fresh = int(reception.files.size()) - reception.again;
    if (!reception.files.isEmpty()) Q_EMIT arrived(reception.files);
    if (fresh > 0) Q_EMIT received([fresh] { return tr("%n file(s) received, to be registered", nullptr, fresh); }, false);
    if (fresh == 0 && reception.again > 0) Q_EMIT received([] { return tr("The same file waits already"); }, false);
    if (!reception.problems.isEmpty()) Q_EMIT received([problems = reception.problems] { return joined(problems); }, true);
}

void Receiving::count()
{
    m_desk.execute(
        this,
        [](Replica& replica) { return inboxOf(replica).count(); },
        [this](const Result<std::int64_t>& waiting) {
            if (waiting) Q_EMIT countChanged(int(*waiting));
        });
}

bool Receiving::eventFilter(QObject* receiver, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event); // a drag that enters is one too
        const QStringList files = localFiles(*drop->mimeData());
        if (files.isEmpty()) return false;
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop) take(files, QStringLiteral("file"));
        return true;
    }
    return QObject::eventFilter(receiver, event);
}

} // namespace naskah
