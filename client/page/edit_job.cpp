#include "client/page/page_edit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace naskah::page {

QByteArray writeJob(const EditJob& job)
{
    QJsonArray sizes, pages;
    QByteArray bytes;
    for (const QByteArray& file : job.files) {
        sizes << qint64(file.size());
        bytes += file;
    }
    for (const Take& take : job.pages)
        pages << QJsonArray{take.file, take.page, take.turns};
    return QJsonDocument(QJsonObject{{"files", sizes}, {"pages", pages}}).toJson(QJsonDocument::Compact) + '\n' + bytes;
}

Outcome<EditJob> readJob(const QByteArray& bytes, const Limits& limits)
{
    const auto malformed = [] { return Failure{QStringLiteral("page.usage"), QStringLiteral("not a job")}; };
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0) return malformed();
    const QJsonObject object = QJsonDocument::fromJson(bytes.left(end)).object();
    EditJob job;
    qint64 at = end + 1;
    for (const QJsonValue& value : object["files"].toArray()) {
        const qint64 size = value.toInteger(-1);
        if (size < 0 || size > limits.fileBytes || size > bytes.size() - at) return malformed();
        job.files << bytes.mid(at, size);
        at += size;
    }
    for (const QJsonValue& value : object["pages"].toArray()) {
        const QJsonArray take = value.toArray();
        job.pages << Take{take.at(0).toInt(-1), take.at(1).toInt(-1), take.at(2).toInt()};
    }
    if (at != bytes.size() || job.files.isEmpty() || job.pages.isEmpty()) return malformed();
    return {boost::system::in_place_value, std::move(job)};
}

} // namespace naskah::page
