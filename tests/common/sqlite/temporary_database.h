#pragma once

#include "common/sqlite/database.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <string>

namespace naskah {

/// A database file in a folder of its own, with a key, and its neighbours.
class TemporaryDatabase {
public:
    std::string path() const { return m_folder.filePath("test.db").toStdString(); }
    static std::string key(char fill = 'k') { return std::string(32, fill); }

    std::unique_ptr<Database> open(OpenOptions options = {.key = key()}) const
    {
        return std::make_unique<Database>(path(), options);
    }
    QByteArray bytes(const char* suffix = "") const
    {
        QFile file(QString::fromStdString(path()) + suffix);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray& bytes, const char* suffix = "") const
    {
        QFile file(QString::fromStdString(path()) + suffix);
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
    }

private:
    QTemporaryDir m_folder;
};

/// What kind of DatabaseError `work` throws; nothing when it throws none.
template <class Work>
std::optional<DatabaseError::Kind> failureOf(Work work)
{
    try {
        work();
    } catch (const DatabaseError& error) {
        return error.kind;
    }
    return std::nullopt;
}

} // namespace naskah
