#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace naskah {

/// Strings that have broken other programs: the "big list of naughty strings" below $NASKAH_DATA, else beside the source
/// tree; a few of the same spirit when it is not there.
inline std::vector<std::string> naughtyStrings()
{
    std::vector<std::string> strings{"", "null", "\xEF\xBB\xBF", "\xE2\x80\xAEtfel", "\xF0\x9F\x98\x80", "'; DROP TABLE letter; --",
                                     "\xED\x95\x9C\xEA\xB8\x80", std::string(1, '\0'), "../../etc/passwd", "{\"a\":1}", "\\u0000", "%s%n"};
    const QByteArray folder = qgetenv("NASKAH_DATA");
    QFile file(QString::fromLocal8Bit(folder.isEmpty() ? QByteArray(NASKAH_DATA_DIR) : folder) + "/robustness/blns.json");
    if (!file.open(QIODevice::ReadOnly)) return strings;
    for (const auto& item : QJsonDocument::fromJson(file.readAll()).array())
        strings.push_back(item.toString().toStdString());
    return strings;
}

/// `text` cut at each byte, and with each byte turned into a few others: what a bad line, a proxy or an enemy makes of it.
inline std::vector<std::string> spoiltCopies(std::string_view text)
{
    std::vector<std::string> copies;
    for (std::size_t i = 0; i < text.size(); ++i) {
        copies.emplace_back(text.substr(0, i));
        for (const char other : {'\0', '"', '{', '9', '-', '\xff'}) {
            std::string copy{text};
            copy[i] = other;
            copies.push_back(std::move(copy));
        }
    }
    return copies;
}

/// Whole documents that are no message of ours.
inline std::vector<std::string> hostileDocuments()
{
    std::vector<std::string> documents{
        "", " ", "\n", "null", "true", "0", "-0", "1e400", "[]", "{}", "{", "}", "[[", "\"", "\"\\ud800\"", "{\"a\":}",
        "{\"a\":1,}", "{\"a\":01}", "{'a':1}", "\xEF\xBB\xBF{}", "{\"\xff\":1}", "{\"a\":\"\xC0\x80\"}", "{\"a\":\"\xED\xA0\x80\"}",
        "{\"seq\":99999999999999999999}", "{\"seq\":-9223372036854775808}", "{\"seq\":1e3}", std::string("{\"a\0\":1}", 8)};
    documents.push_back(std::string(10000, '['));
    documents.push_back(std::string(10000, '[') + std::string(10000, ']'));
    std::string nested = "1";
    for (int i = 0; i < 10000; ++i)
        nested = "{\"a\":" + nested + '}';
    documents.push_back(nested);
    documents.push_back("{\"a\":" + std::string(100000, '9') + '}');
    documents.push_back("{\"a\":\"" + std::string(2'000'000, 'x') + "\"}");
    return documents;
}

} // namespace naskah
