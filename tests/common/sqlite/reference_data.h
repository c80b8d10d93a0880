#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <string>
#include <vector>

namespace naskah {

/// A file of reference data: below $NASKAH_DATA, else beside the source tree.
inline QString referencePath(const char* name)
{
    const QByteArray folder = qgetenv("NASKAH_DATA");
    return QString::fromLocal8Bit(folder.isEmpty() ? QByteArray(NASKAH_DATA_DIR) : folder) + '/' + name;
}

/// The rows of a comma- or tab-separated file below its header. None of ours quotes a field or breaks a line inside one.
inline std::vector<std::vector<std::string>> referenceRows(const char* name, char separator = ',')
{
    std::vector<std::vector<std::string>> rows;
    QFile file(referencePath(name));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) return rows;
    file.readLine();
    while (!file.atEnd()) {
        std::vector<std::string> row;
        for (const QByteArray& field : file.readLine().trimmed().split(separator))
            row.push_back(field.toStdString());
        rows.push_back(row);
    }
    return rows;
}

} // namespace naskah
