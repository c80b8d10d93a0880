#include "client/app/csv_words.h"

#include "client/model/store_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::CsvWords)
};

/// Of a list of holidays.
QString aboutHolidays(const QString& problem)
{
    if (problem == u"the name is missing") return Words::tr("the name is missing");
    if (problem == u"no day follows the header") return Words::tr("no day follows the header");
    if (problem == u"the columns tanggal, nama and jenis are needed")
        return Words::tr("the columns %1 are needed").arg(QStringLiteral("tanggal, nama, jenis"));
    static const QRegularExpression day(QStringLiteral("^“(.*)” is not a day$"));
    if (const auto match = day.match(problem); match.hasMatch()) return Words::tr("“%1” is not a day").arg(match.captured(1));
    static const QRegularExpression kind(QStringLiteral("^“(.*)” is neither libur nor cuti_bersama$"));
    if (const auto match = kind.match(problem); match.hasMatch())
        return Words::tr("“%1” is neither libur nor cuti_bersama").arg(match.captured(1));
    static const QRegularExpression twice(QStringLiteral("^the day stands on line (\\d+) already$"));
    if (const auto match = twice.match(problem); match.hasMatch())
        return Words::tr("the day stands on line %1 already").arg(match.captured(1));
    return problem;
}

QString sentence(const QString& problem)
{
    if (problem == u"the file is empty") return Words::tr("the file is empty");
    if (problem == u"a NUL character; this is not a text file")
        return Words::tr("a NUL character; this is not a text file");
    if (problem == u"a quote is opened and never closed") return Words::tr("a quote is opened and never closed");
    if (problem == u"something follows a closing quote") return Words::tr("something follows a closing quote");
    if (problem == u"there is no name") return Words::tr("there is no name");
    if (problem == u"a field is longer than 4,000 bytes") return Words::tr("a field is longer than 4,000 bytes");
    static const QRegularExpression column(QStringLiteral("^there is no column “(.*)”$"));
    if (const auto match = column.match(problem); match.hasMatch())
        return Words::tr("there is no column “%1”").arg(match.captured(1));
    static const QRegularExpression twin(QStringLiteral("^the same name stands in line (\\d+)$"));
    if (const auto match = twin.match(problem); match.hasMatch())
        return Words::tr("the same name stands in line %1").arg(match.captured(1));
    static const QRegularExpression cells(QStringLiteral("^(\\d+) cells, but the first line names (\\d+)"));
    if (const auto match = cells.match(problem); match.hasMatch())
        return Words::tr("%1 cells, but the first line names %2").arg(match.captured(1), match.captured(2));
    return aboutHolidays(problem);
}

} // namespace

QString csvWords(const std::string& problem)
{
    static const QRegularExpression line(QStringLiteral("^line (\\d+): (.*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = line.match(textOf(problem));
    return match.hasMatch() ? Words::tr("Line %1: %2").arg(match.captured(1), sentence(match.captured(2)))
                            : sentence(textOf(problem));
}

} // namespace naskah
