#include "client/print/disposition_sheet.h"

#include "client/print/sheet_code.h"

#include <QBuffer>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace naskah {
namespace {

// Millimetres on A4.
constexpr double sheetWidth = 210, sheetHeight = 297;
constexpr double left = 18, right = sheetWidth - 18, top = 14, foot = sheetHeight - 14;
constexpr double middle = (left + right) / 2;
constexpr double padding = 2;
constexpr double codeSize = 26; ///< 33 modules of 0.8 mm: five dots at 150 dpi
constexpr double codeTop = foot - codeSize;
constexpr double bodyEnd = codeTop - 6; ///< nothing of the table stands beside the code
constexpr double signatureHeight = 46;
constexpr double box = 3.2;

QFont face(double points, bool bold = false)
{
    QFont font(QStringList{QStringLiteral("Arial"), QStringLiteral("Liberation Sans"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QString capitals(const QString& text)
{
    return QLocale(QLocale::Indonesian).toUpper(text);
}

class Sheet {
public:
    Sheet(QPagedPaintDevice& device, int dotsPerInch, const DispositionSheet& data)
        : m_device(device), m_dots(dotsPerInch / 25.4), m_data(data)
    {
    }

    bool draw()
    {
        if (!m_painter.begin(&m_device)) return false;
        m_painter.setPen(QPen(Qt::black, dots(0.25)));
        head();
        reference();
        subject();
        choices();
        notes();
        signature();
        code();
        return m_painter.end();
    }

private:
    double dots(double mm) const { return mm * m_dots; }
    void line(double x1, double y1, double x2, double y2)
    {
        m_painter.drawLine(QPointF(dots(x1), dots(y1)), QPointF(dots(x2), dots(y2)));
    }

    /// Wrapped text between two edges from `y`; the height it takes, in mm. `paint` false only measures.
    double text(const QString& words, const QFont& font, double x1, double x2, double y, Qt::Alignment align, bool paint)
    {
        QTextLayout layout(words, font, &m_device);
        QTextOption option(align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine())
            each.setLineWidth(dots(x2 - x1));
        layout.endLayout();
        const double height = lineHeight(font);
        for (int i = 0; paint && i < layout.lineCount(); ++i)
            layout.lineAt(i).draw(&m_painter, QPointF(dots(x1), dots(y + i * height) - layout.lineAt(i).y()));
        return layout.lineCount() * height;
    }
    static double lineHeight(const QFont& font) { return font.pointSizeF() * 25.4 / 72 * 1.32; }
    double write(const QString& words, const QFont& font, double x1, double x2, double y)
    {
        return text(words, font, x1, x2, y, Qt::AlignLeft, true);
    }
    double height(const QString& words, const QFont& font, double x1, double x2)
    {
        return text(words, font, x1, x2, 0, Qt::AlignLeft, false);
    }

    void newSheet()
    {
        code();
        m_device.newPage();
        ++m_page;
        m_y = top;
        m_y += write(QStringLiteral("LEMBAR DISPOSISI, sambungan – agenda %1").arg(m_data.agenda),
                     face(10, true),
                     left,
                     right,
                     m_y) +
               2;
        line(left, m_y, right, m_y);
    }
    /// Closes the table's sides around what stands from `from` to where the pen is.
    void frame(double from, bool divided)
    {
        line(left, from, left, m_y);
        line(right, from, right, m_y);
        if (divided) line(middle, from, middle, m_y);
        line(left, m_y, right, m_y);
    }

    void head()
    {
        m_y = top;
        const auto centred = [this](const QString& words, const QFont& font) {
            m_y += text(words, font, left, right, m_y, Qt::AlignHCenter, true);
        };
        centred(capitals(m_data.region), face(12));
        centred(capitals(m_data.office), face(15, true));
        m_y += 2;
        m_painter.fillRect(QRectF(dots(left), dots(m_y), dots(right - left), dots(0.9)), Qt::black);
        m_y += 4;
        centred(QStringLiteral("LEMBAR DISPOSISI"), face(14, true));
        m_y += 2;
        line(left, m_y, right, m_y);
    }

    /// "Name : value" in a column from `x`; the height.
    double pair(const QString& name, const QString& value, double x, double end, double y)
    {
        constexpr double valueAt = 27;
        write(name, face(10), x, x + valueAt, y);
        write(QStringLiteral(":"), face(10), x + valueAt - 3, x + valueAt, y);
        return std::max(lineHeight(face(10)), write(value, face(10), x + valueAt, end, y)) + 1;
    }

    double tick(const QString& words, bool on, double x, double end, double y)
    {
        const QFont font = face(10);
        const QRectF square(dots(x), dots(y + (lineHeight(font) - box) / 2), dots(box), dots(box));
        m_painter.drawRect(square);
        if (on) {
            m_painter.drawLine(square.topLeft(), square.bottomRight());
            m_painter.drawLine(square.topRight(), square.bottomLeft());
        }
        return std::max(lineHeight(font), write(words, font, x + box + 2, end, y)) + 1;
    }

    void reference()
    {
        const double from = m_y;
        double one = m_y + padding, other = m_y + padding;
        one += pair(QStringLiteral("Surat dari"), m_data.sender, left + padding, middle - padding, one);
        one += pair(QStringLiteral("No. Surat"), m_data.number, left + padding, middle - padding, one);
        one += pair(QStringLiteral("Tgl. Surat"), m_data.writtenOn, left + padding, middle - padding, one);
        const double x = middle + padding, end = right - padding;
        other += pair(QStringLiteral("Diterima Tgl"), m_data.receivedOn, x, end, other);
        other += pair(QStringLiteral("No. Agenda"), m_data.agenda, x, end, other);
        write(QStringLiteral("Sifat"), face(10), x, end, other);
        write(QStringLiteral(":"), face(10), x + 24, end, other);
        constexpr double boxAt = 27;
        other += tick(QStringLiteral("Sangat Segera"), m_data.veryUrgent, x + boxAt, end, other);
        other += tick(QStringLiteral("Segera"), m_data.urgent, x + boxAt, end, other);
        other += tick(QStringLiteral("Rahasia"), m_data.secret, x + boxAt, end, other);
        m_y = std::max(one, other) + padding;
        frame(from, true);
    }

    void subject()
    {
        const double from = m_y;
        m_y += padding;
        m_y += pair(QStringLiteral("Hal"), m_data.subject, left + padding, right - padding, m_y) + padding;
        frame(from, false);
    }

    void choices()
    {
        static const QStringList printed{QStringLiteral("Tanggapan dan Saran"),
                                         QStringLiteral("Proses lebih lanjut"),
                                         QStringLiteral("Koordinasi/konfirmasi")};
        constexpr int recipientLines = 5;
        QList<QPair<QString, bool>> wishes;
        for (const QString& each : printed)
            wishes << QPair(each, m_data.instructions.contains(each, Qt::CaseInsensitive));
        for (const QString& each : m_data.instructions)
            if (!printed.contains(each, Qt::CaseInsensitive)) wishes << QPair(each, true);
        wishes << QPair(QString(24, u'.'), false);
        QStringList people = m_data.recipients;
        if (people.isEmpty())
            people = QStringList(recipientLines, QString(36, u'.')) << QStringLiteral("dan seterusnya");

        double from = m_y;
        double one = m_y + padding, other = m_y + padding;
        one += write(QStringLiteral("Diteruskan kepada Sdr.:"), face(10, true), left + padding, middle, one) + 1;
        other += write(QStringLiteral("Dengan hormat harap:"), face(10, true), middle + padding, right, other) + 1;
        qsizetype person = 0, wish = 0;
        const double nameEnd = middle - padding, wishEnd = right - padding;
        while (true) {
            while (person < people.size()) {
                const QString words = QStringLiteral("%1. %2").arg(person + 1).arg(people[person]);
                const bool last = m_data.recipients.isEmpty() && person == recipientLines;
                const QString shown = last ? people[person] : words;
                if (one + height(shown, face(10), left + padding, nameEnd) > bodyEnd) break;
                one += write(shown, face(10), left + padding, nameEnd, one) + 1;
                ++person;
            }
            while (wish < wishes.size()) {
                if (other + height(wishes[wish].first, face(10), middle + 7, wishEnd) > bodyEnd) break;
                other += tick(wishes[wish].first, wishes[wish].second, middle + padding, wishEnd, other);
                ++wish;
            }
            m_y = std::max(one, other) + padding;
            frame(from, true);
            if (person == people.size() && wish == wishes.size()) return;
            newSheet();
            from = m_y;
            one = other = m_y + padding;
        }
    }

    void notes()
    {
        constexpr double roomToWrite = 34;
        const QFont font = face(10);
        if (m_y + lineHeight(font) * 3 > bodyEnd) newSheet();
        double from = m_y;
        m_y += padding;
        m_y += write(QStringLiteral("Catatan:"), face(10, true), left + padding, right, m_y) + 1;
        for (const QString& note : m_data.notes) {
            QTextLayout layout(note, font, &m_device);
            layout.beginLayout();
            for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine())
                each.setLineWidth(dots(right - left - 2 * padding));
            layout.endLayout();
            for (int i = 0; i < layout.lineCount(); ++i) {
                if (m_y + lineHeight(font) > bodyEnd) {
                    frame(from, false);
                    newSheet();
                    from = m_y;
                    m_y += padding;
                }
                layout.lineAt(i).draw(&m_painter, QPointF(dots(left + padding), dots(m_y) - layout.lineAt(i).y()));
                m_y += lineHeight(font);
            }
            m_y += 1;
        }
        // Room for a pen, as far as the sheet has it beside the signature.
        const double wanted = from + roomToWrite;
        if (m_y < wanted) m_y = std::max(m_y, std::min(wanted, foot - signatureHeight - 2));
        m_y += padding;
        frame(from, false);
    }

    void signature()
    {
        if (m_y + 2 > foot - signatureHeight) newSheet();
        const double y = foot - signatureHeight;
        const double end = right - codeSize - 8, x = middle - 20;
        const QString day = m_data.givenOn.isEmpty() ? QString(24, u'.') : m_data.givenOn;
        double at = y + write(QStringLiteral("Tanggal: ") + day, face(10), x, end, y) + 1;
        write(m_data.giverPosition + QStringLiteral(","), face(10), x, end, at);
        at = foot - 2 * lineHeight(face(10));
        at += write(m_data.giverName, face(10, true), x, end, at);
        if (!m_data.giverNip.isEmpty()) write(QStringLiteral("NIP ") + m_data.giverNip, face(10), x, end, at);
    }

    void code()
    {
        const QImage modules = sheetCodeModules(m_data.letter);
        const double module = dots(codeSize) / modules.width();
        for (int y = 0; y < modules.height(); ++y)
            for (int x = 0; x < modules.width(); ++x)
                if (modules.constScanLine(y)[x] == 0)
                    m_painter.fillRect(
                        QRectF(dots(right - codeSize) + x * module, dots(codeTop) + y * module, module, module),
                        Qt::black);
        text(QStringLiteral("Lembar %1").arg(m_page), face(7.5), right - codeSize, right, foot + 1, Qt::AlignHCenter, true);
    }

    QPagedPaintDevice& m_device;
    double m_dots; ///< per mm
    const DispositionSheet& m_data;
    QPainter m_painter;
    double m_y = top;
    int m_page = 1;
};

} // namespace

bool drawDispositionSheet(QPagedPaintDevice& device, int dotsPerInch, const DispositionSheet& sheet)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins({});
    return Sheet(device, dotsPerInch, sheet).draw();
}

QByteArray dispositionSheetPdf(const DispositionSheet& sheet)
{
    constexpr int dotsPerInch = 300;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setTitle(QStringLiteral("Lembar disposisi %1").arg(sheet.agenda));
        drawDispositionSheet(writer, dotsPerInch, sheet);
    }
    return bytes;
}

} // namespace naskah
