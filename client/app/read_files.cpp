#include "client/app/read_files.h"

#include <QFile>
#include <QFileInfo>

#include <stdexcept>

namespace naskah {

std::vector<FileToAttach> readFiles(const QStringList& paths)
{
    std::vector<FileToAttach> files;
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error((path + ": " + file.errorString()).toStdString());
        FileToAttach read;
        read.name = QFileInfo(path).fileName().toStdString();
        read.bytes = file.readAll().toStdString();
        read.mediaType = mediaTypeOf(read.bytes);
        files.push_back(std::move(read));
    }
    return files;
}

} // namespace naskah
