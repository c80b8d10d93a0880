#include "client/print/book_files.h"
#include "common/schema/csv.h"

namespace naskah {

QByteArray bookCsv(const BookTable& book, bool mark)
{
    std::string text = mark ? "\xef\xbb\xbf" : "";
    const bool grouped = !book.plan.group.empty();
    const auto line = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            text += (i == 0 ? "" : ",") + csvCell(cells[i]);
        text += "\r\n";
    };
    std::vector<std::string> head;
    if (grouped) head.push_back(book.plan.title);
    for (const auto& column : book.plan.columns)
        head.push_back(column.title);
    line(head);
    for (const auto& group : book.groups)
        for (const auto& row : group.rows) {
            auto cells = row;
            if (grouped) cells.insert(cells.begin(), group.name);
            line(cells);
        }
    return QByteArray::fromStdString(text);
}

} // namespace naskah
