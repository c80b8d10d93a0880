// naskah-scan: asks scanners, in a process of its own, for drivers hang and crash.
//
//   naskah-scan devices
//   naskah-scan pages --device NAME [--feeder] [--dpi N] [--colour]
//
// Answers in lines of JSON on standard output: {"device": …, "label": …}; {"page": 2, "percent": 40}; and at the end
// {"pages": N, "pdf": BYTES, "problem": CODE} with so many bytes of a PDF after it. A line on standard input stops a
// scan. Nothing is written to the disk.
#include "client/scan/sane_device.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>

#include <atomic>
#include <cstdio>
#include <thread>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace {

using namespace naskah::scan;

constexpr int mostPages = 600;
constexpr double inch = 25.4;

void say(const QJsonObject& line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

/// Pages as they come, each as large as its sheet.
class Paper {
public:
    Paper() : m_writer(open())
    {
        m_writer.setCreator(QStringLiteral("Naskah"));
        m_writer.setPageMargins({});
    }
    void add(const QImage& image)
    {
        const double width = image.width() * 1000.0 / image.dotsPerMeterX(),
                     height = image.height() * 1000.0 / image.dotsPerMeterY();
        m_writer.setPageSize(QPageSize(QSizeF(width, height), QPageSize::Millimeter));
        m_writer.setResolution(int(image.dotsPerMeterX() * inch / 1000 + 0.5));
        if (m_painter.isActive())
            m_writer.newPage();
        else
            m_painter.begin(&m_writer);
        m_painter.drawImage(QRect(0, 0, m_writer.width(), m_writer.height()), image);
        ++m_pages;
    }
    int pages() const { return m_pages; }
    QByteArray pdf()
    {
        if (m_pages == 0) return {};
        m_painter.end();
        return m_buffer.data();
    }

private:
    QBuffer* open()
    {
        m_buffer.open(QIODevice::WriteOnly);
        return &m_buffer;
    }

    QBuffer m_buffer;
    QPdfWriter m_writer;
    QPainter m_painter;
    int m_pages = 0;
};

int listDevices()
{
    const Session session;
    for (const Found& found : session.devices())
        say({{"device", found.name}, {"label", found.label}});
    return 0;
}

int scanPages(const QString& name, const Wish& wish)
{
    static std::atomic<bool> stopped = false;
    std::thread([] {
        std::getchar();
        stopped = true;
    }).detach();
    const Session session;
    Paper paper;
    QString problem;
    {
        Device device(name);
        problem = device.code();
        if (problem.isEmpty()) device.choose(wish);
        while (problem.isEmpty() && paper.pages() < (wish.feeder ? mostPages : 1)) {
            const int number = paper.pages() + 1;
            const Page page = device.next([number](int percent) {
                say({{"page", number}, {"percent", percent}});
                return !stopped;
            });
            if (stopped) {
                problem = QStringLiteral("scan.cancelled");
            } else if (page.code == u"scan.no_paper" && paper.pages() > 0) {
                break; // the pile is through
            } else {
                problem = page.code;
                if (problem.isEmpty()) paper.add(page.image);
            }
        }
    }
    const QByteArray pdf = problem == u"scan.cancelled" ? QByteArray() : paper.pdf();
    say({{"pages", pdf.isEmpty() ? 0 : paper.pages()}, {"pdf", pdf.size()}, {"problem", problem}});
    std::fwrite(pdf.constData(), 1, std::size_t(pdf.size()), stdout);
    std::fflush(stdout);
    return problem.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument("work", "devices or pages");
    parser.addOptions({{"device", "The scanner.", "name"},
                       {"feeder", "All pages of the feeder."},
                       {"dpi", "Dots per inch.", "number", "200"},
                       {"colour", "In colour."}});
    parser.process(app);
    const QStringList work = parser.positionalArguments();
    int code = 2;
    if (work == QStringList{"devices"}) code = listDevices();
    if (work == QStringList{"pages"})
        code =
            scanPages(parser.value("device"),
                      {parser.isSet("feeder"), qBound(50, parser.value("dpi").toInt(), 1200), parser.isSet("colour")});
    std::fflush(stdout);
    std::_Exit(code); // the thread that waits for a line never ends by itself
}
