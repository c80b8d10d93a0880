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

/// The nastiest of the kinds that have broken other programs. All are UTF-8.
inline std::vector<std::string> nastiestStrings()
{
    std::string zalgo;
    for (const char letter : {'S', 'u', 'r', 'a', 't'}) {
        zalgo += letter;
        for (int mark = 0; mark < 40; ++mark)
            zalgo += std::string("\xCC") + char(0x80 + mark); // combining marks, from U+0300
    }
    std::string controls;
    for (char c = 1; c < 0x20; ++c)
        controls += c;
    return {"", "null", "\xEF\xBB\xBF", "\xEF\xBB\xBFRapat", "\xE2\x80\xAEtfel", "\xE2\x81\xA7\xD7\xA9\xD7\x9C\xE2\x80\xAE" "fdp.exe",
            "\xF0\x9F\x98\x80", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7\xE2\x80\x8D\xF0\x9F\x91\xA6",
            "'; DROP TABLE letter; --", "\xED\x95\x9C\xEA\xB8\x80", std::string(1, '\0'), std::string("surat\0rahasia", 13), "../../etc/passwd",
            "{\"a\":1}", "\\u0000", "%s%n", "%1 %2 %L1 %n", "{N} {N:03} {KS}/{K}/{S}/{MR}/{Y}{SUFFIX}", "{N", "}", "=1+1", "+62|cmd'/C calc'!A0",
            "-2+3", "@SUM(A1)", "\t=1+1", "\"a\",\"b", "a;b\tc,d", "'", "\"", "\"\"", "NEAR(a b) AND NOT OR *", "subject:^a* - + ( ) \"", "dari: hal: -",
            "<img src=x onerror=alert(1)>", "<b>tebal</b> &amp; <a href=\"http://x.invalid/\">sini</a>", "&Berkas && R&D & C", "a\nb\rc\r\nd\xC2\x85" "e\xE2\x80\xA8" "f",
            controls, "\x7F\xC2\x80", "\xEF\xBF\xBE\xEF\xBF\xBF", "   ", "\xC2\xA0", "\xE2\x80\x8B", zalgo, std::string(64 * 1024, 'x')};
}

/// What is no UTF-8: an overlong form, half a surrogate pair, a cut character, bytes of nothing.
inline std::vector<std::string> notUtf8()
{
    return {"\xC0\x80", "\xED\xA0\x80", "Rapat \xE2\x82", "\xFF\xFE", "\xF8\x88\x80\x80\x80", "\x80"};
}

/// The nastiest, and the "big list of naughty strings" below $NASKAH_DATA, else beside the source tree, where it is there.
inline std::vector<std::string> naughtyStrings()
{
    auto strings = nastiestStrings();
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
