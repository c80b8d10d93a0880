#include "client/cli/file_input.h"

#include "client/cli/ctl.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace naskah::ctl {
namespace {

constexpr qint64 largestFile = 256LL * 1024 * 1024;
constexpr int patience = 10'000; // ms

int countPages(const QString& path)
{
    const QString helper =
        QStandardPaths::findExecutable(QStringLiteral("naskah-page"), {QCoreApplication::applicationDirPath()});
    if (helper.isEmpty()) return 0;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(helper, {QStringLiteral("info"), QStringLiteral("--"), path});
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return 0;
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object().value(u"pages").toInt();
}

} // namespace

FileToAttach readFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) throw Stop{notFound, path + ": " + file.errorString().toStdString()};
    if (file.size() > largestFile) throw Stop{refused, path + ": larger than 256 MiB"};
    FileToAttach read;
    read.name = QFileInfo(file).fileName().toStdString();
    read.bytes = file.readAll().toStdString();
    if (read.bytes.empty()) throw Stop{refused, path + ": the file is empty"};
    read.mediaType = mediaTypeOf(read.bytes);
    read.pages = countPages(QFileInfo(file).absoluteFilePath());
    return read;
}

} // namespace naskah::ctl
