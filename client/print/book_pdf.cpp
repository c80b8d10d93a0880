#include "client/print/book_files.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace naskah {
namespace {

constexpr int dotsPerInch = 300;
constexpr double margin = 12, footRoom = 8, padding = 1.2, headRoom = 25; ///< mm
/// F4 (folio) as Indonesian offices cut it.
constexpr QSizeF f4{215, 330};

QFont face(double points, bool bold = false)
{
    QFont font(QStringList{QStringLiteral("Liberation Sans"), QStringLiteral("Arial"), QStringLiteral("sans-serif")});
    font.setPointSizeF(points);
    font.setBold(bold);
    return font;
}

QString words(const std::string& text)
{
    return QString::fromStdString(text);
}

/// Draws a book onto one paint device, sheet by sheet; everything is measured in millimetres.
class Press {
public:
    Press(QPagedPaintDevice& device, const BookTable& book) : m_device(device), m_book(book)
    {
        device.setPageLayout(bookSheet(book.plan));
        m_sheet = device.pageLayout().fullRect(QPageLayout::Millimeter).size();
    }

    bool print()
    {
        m_dotsPerMm = m_device.logicalDpiX() / 25.4;
        fill(); // without a painter: to know how many sheets there are
        m_pages = std::exchange(m_page, 1);
        m_y = m_rowBottom = margin;
        m_cardsInRow = 0;
        if (!m_painter.begin(&m_device)) return false;
        fill();
        return m_painter.end();
    }

private:
    void fill()
    {
        if (m_book.plan.cards)
            cards();
        else
            tables();
        foot();
    }

    double right() const { return m_sheet.width() - margin; }
    double bottom() const { return m_sheet.height() - margin - footRoom; }

    /// Lays text out between two edges. Draws it unless `measure`; returns its height.
    double text(const QString& string, const QFont& font, double left, double width, double top, Qt::Alignment align, bool measure = false)
    {
        QString lines = string;
        lines.replace(u'\n', QChar::LineSeparator);
        QTextLayout layout(lines, font, &m_device);
        QTextOption option(align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        double height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width * m_dotsPerMm);
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        if (!measure && m_painter.isActive()) layout.draw(&m_painter, {left * m_dotsPerMm, top * m_dotsPerMm});
        return height / m_dotsPerMm;
    }

    void box(double left, double top, double width, double height)
    {
        if (!m_painter.isActive()) return;
        m_painter.setPen(QPen(Qt::black, 0.2 * m_dotsPerMm));
        m_painter.drawRect(QRectF(left * m_dotsPerMm, top * m_dotsPerMm, width * m_dotsPerMm, height * m_dotsPerMm));
    }

    void foot()
    {
        const double top = m_sheet.height() - margin - footRoom + 3;
        text(words(m_book.plan.title + " · " + m_book.period), face(7), margin, right() - margin, top, Qt::AlignLeft);
        text(QStringLiteral("Halaman %1 dari %2").arg(m_page).arg(m_pages), face(7), margin, right() - margin, top, Qt::AlignRight);
    }

    void newSheet()
    {
        foot();
        if (m_painter.isActive()) m_device.newPage();
        ++m_page;
        m_y = margin;
    }

    void title(const std::string& group)
    {
        const double width = right() - margin;
        m_y += text(words(m_book.plan.title), face(12, true), margin, width, m_y, Qt::AlignHCenter);
        m_y += text(words(m_book.office), face(10), margin, width, m_y, Qt::AlignHCenter);
        m_y += text(words(m_book.period), face(9), margin, width, m_y, Qt::AlignHCenter) + 3;
        if (m_book.plan.group.empty()) return;
        // A letter without an addressee gets one by hand.
        const QString name = group.empty() ? QString(48, u'.') : words(group);
        m_y += text(QStringLiteral("Kepada: ") + name, face(9, true), margin, width, m_y, Qt::AlignLeft) + 1;
    }

    // A book as a table.

    std::vector<double> widths() const
    {
        double sum = 0;
        for (const auto& column : m_book.plan.columns)
            sum += column.width;
        std::vector<double> list;
        for (const auto& column : m_book.plan.columns)
            list.push_back(column.width * (right() - margin) / sum);
        return list;
    }

    void row(const std::vector<std::string>& cells, const QFont& font, bool isHead)
    {
        double height = 5;
        for (std::size_t i = 0; i < cells.size(); ++i)
            height = std::max(height, 2 * padding + text(words(cells[i]), font, 0, m_widths[i] - 2 * padding, 0, Qt::AlignLeft, true));
        const double room = bottom() - margin - headRoom;
        if (!isHead && height > room) {
            for (const auto& part : parts(cells, font, room))
                row(part, font, false);
            return;
        }
        if (m_y + height > bottom() && !isHead) {
            newSheet();
            head();
        }
        double left = margin;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto align = isHead ? Qt::AlignHCenter : m_book.plan.columns[i].alignRight ? Qt::AlignRight : Qt::AlignLeft;
            const double own = isHead ? text(words(cells[i]), font, 0, m_widths[i] - 2 * padding, 0, align, true) : height - 2 * padding;
            text(words(cells[i]), font, left + padding, m_widths[i] - 2 * padding, m_y + (height - own) / 2, align);
            box(left, m_y, m_widths[i], height);
            left += m_widths[i];
        }
        m_y += height;
    }

    /// A row that is taller than a sheet, in rows that are not.
    std::vector<std::vector<std::string>> parts(const std::vector<std::string>& cells, const QFont& font, double room)
    {
        const double lineHeight = text(QStringLiteral("X"), font, 0, 100, 0, Qt::AlignLeft, true);
        const auto most = std::max(1, int((room - 2 * padding) / lineHeight) - 1);
        std::vector<std::vector<std::string>> rows;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto lines = wrapped(words(cells[i]), font, m_widths[i] - 2 * padding);
            for (qsizetype at = 0, part = 0; at < lines.size(); at += most, ++part) {
                if (std::size_t(part) == rows.size()) rows.emplace_back(cells.size());
                rows[std::size_t(part)][i] = lines.mid(at, most).join(u'\n').toStdString();
            }
        }
        return rows;
    }

    QStringList wrapped(QString string, const QFont& font, double width)
    {
        string.replace(u'\n', QChar::LineSeparator);
        QTextLayout layout(string, font, &m_device);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        QStringList lines;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width * m_dotsPerMm);
            lines << string.mid(line.textStart(), line.textLength()).remove(QChar::LineSeparator).trimmed();
        }
        layout.endLayout();
        return lines;
    }

    void head()
    {
        std::vector<std::string> titles, numbers;
        for (const auto& column : m_book.plan.columns) {
            titles.push_back(column.title);
            numbers.push_back(std::to_string(titles.size()));
        }
        row(titles, face(8.5, true), true);
        row(numbers, face(7), true);
    }

    void tables()
    {
        m_widths = widths();
        bool first = true;
        for (const auto& group : m_book.groups) {
            if (!std::exchange(first, false)) newSheet();
            title(group.name);
            head();
            for (const auto& cells : group.rows)
                row(cells, face(8.5), false);
        }
        if (!first) return;
        title({});
        head();
        std::vector<std::string> none(m_book.plan.columns.size());
        none[none.size() / 2] = "NIHIL";
        row(none, face(8.5), false);
    }

    // A book as cards: one for each copy of each letter.

    void cards()
    {
        const auto copies = m_book.plan.copies.empty() ? std::vector<std::string>{""} : m_book.plan.copies;
        m_cardsAbreast = m_book.plan.landscape ? 3 : 2;
        for (const auto& group : m_book.groups)
            for (const auto& cells : group.rows)
                for (const auto& copy : copies)
                    card(cells, copy);
        if (m_book.rowCount() > 0) return;
        title({});
        text(QStringLiteral("NIHIL"), face(9), margin, right() - margin, m_y, Qt::AlignHCenter);
    }

    void card(const std::vector<std::string>& cells, const std::string& copy)
    {
        constexpr double nameWidth = 32, gap = 4, tight = 0.7, cardHead = 12;
        const auto& columns = m_book.plan.columns;
        const double width = (right() - margin - gap * (m_cardsAbreast - 1)) / m_cardsAbreast;
        std::vector<double> heights;
        double height = cardHead;
        for (const auto& each : cells) {
            const double needed = text(words(each), face(8.5), 0, width - nameWidth - 2 * padding, 0, Qt::AlignLeft, true);
            heights.push_back(std::max(5.0, 2 * tight + needed));
            height += heights.back();
        }
        if (m_cardsInRow == m_cardsAbreast || (m_cardsInRow > 0 && m_y + height > bottom())) {
            m_cardsInRow = 0;
            m_y = m_rowBottom + gap;
        }
        if (m_cardsInRow == 0 && m_y > margin && m_y + height > bottom()) newSheet();
        const double left = margin + (width + gap) * m_cardsInRow;
        double top = m_y;
        text(words(m_book.plan.title), face(10, true), left, width, top + 1.5, Qt::AlignHCenter);
        text(words(joinedOffice(copy)), face(7), left, width, top + 6.5, Qt::AlignHCenter);
        top += cardHead;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text(words(columns[i].title), face(8, true), left + padding, nameWidth - 2 * padding, top + tight, Qt::AlignLeft);
            text(words(cells[i]), face(8.5), left + nameWidth + padding, width - nameWidth - 2 * padding, top + tight, Qt::AlignLeft);
            box(left, top, nameWidth, heights[i]);
            box(left + nameWidth, top, width - nameWidth, heights[i]);
            top += heights[i];
        }
        box(left, m_y, width, height);
        m_rowBottom = m_cardsInRow == 0 ? m_y + height : std::max(m_rowBottom, m_y + height);
        ++m_cardsInRow;
    }

    std::string joinedOffice(const std::string& copy) const { return copy.empty() ? m_book.office : m_book.office + " · " + copy; }

    QPagedPaintDevice& m_device;
    double m_dotsPerMm = dotsPerInch / 25.4;
    const BookTable& m_book;
    QPainter m_painter;
    QSizeF m_sheet; ///< mm
    std::vector<double> m_widths;
    double m_y = margin, m_rowBottom = margin;
    int m_page = 1, m_pages = 1, m_cardsInRow = 0, m_cardsAbreast = 2;
};

} // namespace

QPageLayout bookSheet(const BookPlan& plan)
{
    const auto size = plan.isA4 ? QPageSize(QPageSize::A4) : QPageSize(f4, QPageSize::Millimeter, QStringLiteral("F4"));
    return {size, plan.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, {}};
}

bool printBook(const BookTable& book, QPagedPaintDevice& device)
{
    return Press(device, book).print();
}

QByteArray bookPdf(const BookTable& book)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dotsPerInch);
        writer.setTitle(words(book.plan.title));
        printBook(book, writer);
    }
    return bytes;
}

} // namespace naskah
