#include "client/cli/printer.h"

#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

namespace naskah::ctl {
namespace {

constexpr int widestColumn = 48;

void write(const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

QString wordsOf(const QJsonValue& value)
{
    if (value.isBool()) return value.toBool() ? QStringLiteral("yes") : QString();
    if (value.isDouble()) return QString::number(value.toInteger());
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& each : value.toArray())
            parts << wordsOf(each);
        return parts.join(QStringLiteral(", "));
    }
    if (value.isObject()) return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toString();
}

QString cell(const QJsonValue& value)
{
    const QString words = wordsOf(value).simplified();
    return words.size() > widestColumn ? words.left(widestColumn - 1) + QChar(0x2026) : words;
}

} // namespace

void Printer::object(const QJsonObject& object)
{
    if (m_json) return write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    QString text;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString words = wordsOf(entry.value());
        if (!words.isEmpty()) text += entry.key() + QStringLiteral(": ") + words + u'\n';
    }
    write(text.toUtf8());
}

void Printer::table(const QJsonArray& rows, const QStringList& columns)
{
    if (m_json) return write(QJsonDocument(rows).toJson(QJsonDocument::Compact) + '\n');
    QList<QStringList> cells;
    QList<qsizetype> widths(columns.size(), 0);
    for (const QJsonValue& row : rows) {
        QStringList line;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            line << cell(row[columns[i]]);
            widths[i] = std::max(widths[i], line[i].size());
        }
        cells << line;
    }
    QString text;
    for (const QStringList& line : cells) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            text += i + 1 < columns.size() ? line[i].leftJustified(widths[i] + 2) : line[i];
        text += u'\n';
    }
    write(text.toUtf8());
}

void Printer::event(const QJsonObject& object, const QString& words)
{
    write(m_json ? QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n' : words.toUtf8() + '\n');
}

} // namespace naskah::ctl
