#include "client/cli/ctl.h"
#include "client/cli/lookup.h"
#include "client/model/store_text.h"
#include "client/print/book_files.h"

#include <CLI/CLI.hpp>

#include <QSaveFile>

#include <algorithm>

namespace naskah::ctl {
namespace {

struct Wish {
    std::string kind, from, to, format = "pdf", out;
    bool mark = false;
};

BookPlan planNamed(Database& db, const std::string& kind)
{
    const auto plans = bookPlans(db);
    const auto found = std::ranges::find(plans, kind, &BookPlan::code);
    if (found != plans.end()) return *found;
    std::string known;
    for (const auto& plan : plans)
        known += (known.empty() ? "" : ", ") + plan.code;
    throw Stop{notFound, "there is no such book; there are " + known};
}

QByteArray fileOf(const BookTable& book, const Wish& wish)
{
    if (wish.format == "csv") return bookCsv(book, wish.mark);
    if (wish.format == "xlsx") return bookXlsx(book);
    return bookPdf(book);
}

int printBook(Ctl& ctl, const Wish& wish)
{
    auto& db = ctl.db();
    const auto today = dayInWib(ctl.replica().now());
    const BookRange range{dayNamed(wish.from), dayNamed(wish.to)};
    if (range.to < range.from) throw Stop{usage, "the last day is before the first"};
    const auto book = fillBook(db, planNamed(db, wish.kind), range, today);
    const auto bytes = fileOf(book, wish);
    QSaveFile file(QString::fromStdString(wish.out));
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Stop{storeFailed, wish.out + ": cannot be written"};
    ctl.printer().object({{"state", "written"}, {"file", textOf(wish.out)}, {"rows", qint64(book.rowCount())}});
    return done;
}

} // namespace

void addBookCommands(CLI::App& app, Ctl& ctl)
{
    auto* command = app.add_subcommand("book", "Write a book of the office, such as agenda-masuk, for a range of days");
    auto wish = std::make_shared<Wish>();
    command->add_option("kind", wish->kind, "Code of the book")->required();
    command->add_option("--from", wish->from, "First day, YYYY-MM-DD")->required();
    command->add_option("--to", wish->to, "Last day, YYYY-MM-DD")->required();
    command->add_option("--format", wish->format, "pdf, xlsx or csv")->check(CLI::IsMember({"pdf", "xlsx", "csv"}));
    command->add_option("--out", wish->out, "File to write")->required();
    command->add_flag("--mark", wish->mark, "CSV with a byte order mark, for spreadsheets that need it");
    command->callback([&ctl, wish] { ctl.action = [&ctl, wish]() -> int { return printBook(ctl, *wish); }; });
}

} // namespace naskah::ctl
