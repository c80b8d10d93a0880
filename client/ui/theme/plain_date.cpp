#include "client/ui/theme/plain_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace naskah::plaindate {
namespace {

std::function<QDateTime()> g_clock;

/// Older days are told apart by their date in the row, and need no heading each.
constexpr int daysByName = 7;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::plaindate)
};

QString say(const QDate& day, const QString& format)
{
    return QLocale().toString(day, format);
}

QString nameOf(const QDate& day)
{
    switch (day.daysTo(now().date())) {
    case 0:
        return Words::tr("Today");
    case 1:
        return Words::tr("Yesterday");
    case -1:
        return Words::tr("Tomorrow");
    default:
        return {};
    }
}

QString withYearIfOther(const QDate& day, const QString& format)
{
    return say(day, day.year() == now().date().year() ? format : format + " yyyy");
}

} // namespace

QDateTime now()
{
    return g_clock ? g_clock() : QDateTime::currentDateTime();
}

void setClock(std::function<QDateTime()> clock)
{
    g_clock = std::move(clock);
}

QString time(const QTime& time)
{
    return QLocale().toString(time, QLocale().language() == QLocale::Indonesian ? "HH.mm" : "HH:mm");
}

QString brief(const QDateTime& when)
{
    return when.date() == now().date() ? time(when.time()) : brief(when.date());
}

QString brief(const QDate& day)
{
    const QString name = nameOf(day);
    return name.isEmpty() ? withYearIfOther(day, "d MMM") : name;
}

QString inSentence(const QDate& day)
{
    const QString name = nameOf(day);
    return name.isEmpty() ? brief(day) : name.toLower();
}

QDate groupOf(const QDate& day)
{
    return day.daysTo(now().date()) < daysByName ? day : QDate(day.year(), day.month(), 1);
}

QString dayHeading(const QDate& day)
{
    if (groupOf(day) != day || day.daysTo(now().date()) >= daysByName) return withYearIfOther(day, "MMMM");
    const QString name = nameOf(day);
    return name.isEmpty() ? withYearIfOther(day, "dddd, d MMMM") : name;
}

QString full(const QDate& day)
{
    return say(day, "d MMMM yyyy");
}

QString full(const QDateTime& when)
{
    return full(when.date()) + ", " + time(when.time());
}

QString dayAndDate(const QDate& day)
{
    return say(day, "dddd d MMM");
}

} // namespace naskah::plaindate
