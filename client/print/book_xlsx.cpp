#include "client/print/book_files.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

namespace naskah {
namespace {

/// What XML and spreadsheets can hold: no control characters but line ends, at most 32,767 characters.
std::string cellText(const std::string& text)
{
    QString clean = QString::fromStdString(text);
    clean.removeIf([](QChar c) { return (c < QChar(u' ') && c != u'\n') || c == QChar(0xfffe) || c == QChar(0xffff); });
    constexpr qsizetype longest = 32'000;
    if (clean.size() > longest) clean = clean.left(longest) + QChar(0x2026);
    return clean.toStdString();
}

bool isWholeNumber(const std::string& text)
{
    constexpr std::size_t exactDigits = 15;
    return !text.empty() && text.size() <= exactDigits && text[0] != '0' &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class Sheet {
public:
    Sheet(lxw_workbook* file, const BookTable& book) : m_book(book), m_sheet(workbook_add_worksheet(file, nullptr))
    {
        m_title = workbook_add_format(file);
        format_set_bold(m_title);
        m_head = workbook_add_format(file);
        m_cell = workbook_add_format(file);
        format_set_bold(m_head);
        for (auto* each : {m_head, m_cell}) {
            format_set_border(each, LXW_BORDER_THIN);
            format_set_text_wrap(each);
            format_set_align(each, LXW_ALIGN_VERTICAL_TOP);
        }
    }

    void write()
    {
        constexpr double mmPerCharacter = 2.0;
        const auto& columns = m_book.plan.columns;
        text(m_book.plan.title, m_title);
        text(m_book.office, m_title);
        text(m_book.period, m_title);
        for (std::size_t i = 0; i < columns.size(); ++i)
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), columns[i].width / mmPerCharacter, nullptr);
        for (const auto& group : m_book.groups) {
            ++m_row;
            if (!group.name.empty()) text(group.name, m_title);
            for (std::size_t i = 0; i < columns.size(); ++i)
                worksheet_write_string(m_sheet, m_row, lxw_col_t(i), cellText(columns[i].title).c_str(), m_head);
            ++m_row;
            for (const auto& row : group.rows)
                writeRow(row);
        }
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }

private:
    void text(const std::string& words, lxw_format* format)
    {
        worksheet_write_string(m_sheet, m_row++, 0, cellText(words).c_str(), format);
    }

    void writeRow(const std::vector<std::string>& row)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (m_book.plan.columns[i].alignRight && isWholeNumber(row[i]))
                worksheet_write_number(m_sheet, m_row, lxw_col_t(i), double(std::stoll(row[i])), m_cell);
            else
                worksheet_write_string(m_sheet, m_row, lxw_col_t(i), cellText(row[i]).c_str(), m_cell);
        }
        ++m_row;
    }

    const BookTable& m_book;
    lxw_worksheet* m_sheet;
    lxw_format* m_title = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_cell = nullptr;
    lxw_row_t m_row = 0;
};

} // namespace

QByteArray bookXlsx(const BookTable& book)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) return {};
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    auto* file = workbook_new(QFile::encodeName(path).constData());
    if (!file) return {};
    Sheet(file, book).write();
    if (workbook_close(file) != LXW_NO_ERROR) return {};
    QFile written(path);
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray{};
}

} // namespace naskah
