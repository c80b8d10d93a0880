// naskah-page: opens one PDF or picture and says what is in it, or draws one page.
//
//   naskah-page info FILE
//   naskah-page text FILE --page N
//   naskah-page codes FILE
//   naskah-page edit
//   naskah-page render FILE --page N --width W [--out FILE.png | --raw]
//
// `text` answers {"text":…}, `codes` {"pages":N,"codes":[[…],…]}: what the square codes of each page say. `edit` reads a job and its files from standard input (page_edit.h) and writes a PDF.
// FILE may be "-" for standard input. Pages are counted from 1. `--raw` writes pixels as page_frame.h describes,
// otherwise a PNG is written, to standard output unless `--out` names a file. On failure one line of JSON
// {"error":{"code":…,"text":…}} goes to standard output.
// Exit codes: 0 done, 1 the file cannot be shown, 2 wrong usage, 3 the result cannot be written.
#include "client/page/page_document.h"
#include "client/page/page_edit.h"
#include "client/page/page_frame.h"
#include "client/page/process_limits.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <new>
#include <string_view>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace {

using naskah::page::Failure;

enum Exit { done = 0, cannotShow = 1, usage = 2, cannotWrite = 3 };

int write(const QByteArray& bytes, int code)
{
    const auto size = std::size_t(bytes.size());
    const bool whole = std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return whole ? code : Exit::cannotWrite;
}

int writeJson(const QJsonObject& object, int code)
{
    return write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', code);
}

int fail(const Failure& failure, int code = Exit::cannotShow)
{
    return writeJson({{"error", QJsonObject{{"code", failure.code}, {"text", failure.text}}}}, code);
}

int info(const QString& file)
{
    const auto bytes = naskah::page::readInput(file);
    if (!bytes) return fail(bytes.error());
    const auto info = naskah::page::inspect(*bytes);
    if (!info) return fail(info.error());
    QJsonArray sizes;
    for (const QSize& size : info->sizes)
        sizes << QJsonArray{size.width(), size.height()};
    return writeJson({{"kind", info->kind}, {"pages", int(info->sizes.size())}, {"sizes", sizes}}, Exit::done);
}

struct RenderWish {
    QString file;
    int page;
    int width;
    QString out;
    bool raw;
};

int render(const RenderWish& wish)
{
    const auto bytes = naskah::page::readInput(wish.file);
    if (!bytes) return fail(bytes.error());
    const auto image = naskah::page::render(*bytes, wish.page - 1, wish.width);
    if (!image) return fail(image.error());
    if (wish.raw) return write(naskah::page::writeFrame(*image), Exit::done);
    QFile target(wish.out);
    const bool opened = wish.out.isEmpty() ? target.open(stdout, QIODevice::WriteOnly)
                                           : target.open(QIODevice::WriteOnly | QIODevice::Truncate);
    constexpr int fastCompression = 90;
    if (!opened || !image->save(&target, "PNG", fastCompression) || !target.flush())
        return fail({QStringLiteral("page.unwritable"), target.errorString()}, Exit::cannotWrite);
    return Exit::done;
}

int text(const QString& file, int page)
{
    const auto bytes = naskah::page::readInput(file);
    if (!bytes) return fail(bytes.error());
    const auto text = naskah::page::textOf(*bytes, page - 1);
    if (!text) return fail(text.error());
    return writeJson({{"text", *text}}, Exit::done);
}

int codes(const QString& file)
{
    const auto bytes = naskah::page::readInput(file);
    if (!bytes) return fail(bytes.error());
    const auto codes = naskah::page::codesOf(*bytes);
    if (!codes) return fail(codes.error());
    QJsonArray ofPage;
    for (const QStringList& each : codes->ofPage)
        ofPage << QJsonArray::fromStringList(each);
    return writeJson({{"pages", codes->pages}, {"codes", ofPage}}, Exit::done);
}

int edit()
{
    naskah::page::Limits limits;
    limits.fileBytes *= 2; // several files at once
    const auto bytes = naskah::page::readInput(QStringLiteral("-"), limits);
    if (!bytes) return fail(bytes.error());
    const auto job = naskah::page::readJob(*bytes);
    if (!job) return fail(job.error());
    const auto made = naskah::page::assemble(job->files, job->pages);
    if (!made) return fail(made.error());
    return write(*made, Exit::done);
}

int run(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{"page", {}, "N", "1"}, {"width", {}, "W", "1240"}, {"out", {}, "FILE"}, {"raw", {}}});
    if (!parser.parse(arguments)) return fail({QStringLiteral("page.usage"), parser.errorText()}, Exit::usage);
    const QStringList words = parser.positionalArguments();
    bool pageOk = false, widthOk = false;
    const int page = parser.value("page").toInt(&pageOk), width = parser.value("width").toInt(&widthOk);
    if (words.size() == 2 && words[0] == u"info") return info(words[1]);
    if (words.size() == 2 && words[0] == u"text" && pageOk) return text(words[1], page);
    if (words.size() == 2 && words[0] == u"codes") return codes(words[1]);
    if (words == QStringList{QStringLiteral("edit")}) return edit();
    if (words.size() == 2 && words[0] == u"render" && pageOk && widthOk)
        return render({words[1], page, width, parser.value("out"), parser.isSet("raw")});
    return fail({QStringLiteral("page.usage"), QStringLiteral("naskah-page info|render FILE [options]")}, Exit::usage);
}

} // namespace

int main(int argc, char** argv)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    qputenv("QT_QPA_PLATFORM", "offscreen");
    using naskah::page::Work;
    const std::string_view wish{argc > 1 ? argv[1] : ""};
    naskah::page::limitThisProcess(wish == "edit" ? Work::assembly : wish == "codes" ? Work::codes : Work::page);
    try {
        QGuiApplication app(argc, argv);
        constexpr int imageMemory = 256; // MiB
        QImageReader::setAllocationLimit(imageMemory);
        return run(app.arguments());
    } catch (const std::bad_alloc&) {
        return fail({QStringLiteral("page.too_large"), QStringLiteral("not enough memory")});
    }
}
