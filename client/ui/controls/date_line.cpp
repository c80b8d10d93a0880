#include "client/ui/controls/date_line.h"

#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHash>
#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace naskah {
namespace {

constexpr auto shownFormat = "d MMM yyyy";

/// 1 … 12 for a name or its beginning of at least three letters; 0 for anything else.
int monthNamed(const QString& word)
{
    if (word.size() < 3) return 0;
    // Spellings that people use and the locale does not know.
    static const QHash<QString, int> others{{"agt", 8}, {"peb", 2}, {"pebruari", 2}, {"nop", 11}, {"nopember", 11}};
    if (const auto found = others.constFind(word); found != others.constEnd()) return *found;
    for (const QLocale& locale : {QLocale(QLocale::Indonesian), QLocale(QLocale::English)}) {
        for (int month = 1; month <= 12; ++month) {
            const bool fits = locale.monthName(month, QLocale::LongFormat).startsWith(word, Qt::CaseInsensitive) ||
                              locale.monthName(month, QLocale::ShortFormat).startsWith(word, Qt::CaseInsensitive);
            if (fits) return month;
        }
    }
    return 0;
}

int monthOf(const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber ? number : monthNamed(word);
}

int yearOf(const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (!isNumber || (word.size() != 2 && word.size() != 4)) return 0;
    return word.size() == 2 ? 2000 + number : number;
}

/// The nearest day of that number on the wanted side of today. Letters are dated a little ahead now and then.
QDate nearest(int day, int month, const QDate& today, DateLine::Prefer prefer)
{
    constexpr int slack = 31; // days
    for (int offset = 0; offset < 12; ++offset) {
        const QDate around = today.addMonths(prefer == DateLine::Prefer::past ? -offset : offset);
        const QDate guess(around.year(), month == 0 ? around.month() : month, day);
        if (!guess.isValid()) continue;
        const auto ahead = today.daysTo(guess);
        if (prefer == DateLine::Prefer::past && ahead <= (month == 0 ? 0 : slack)) return guess;
        if (prefer == DateLine::Prefer::future && ahead >= 0) return guess;
    }
    return {};
}

} // namespace

DateLine::DateLine(Prefer prefer, QWidget* parent) : QLineEdit(parent), m_prefer(prefer)
{
    auto* open = addAction(icons::named("go-down"), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Calendar"));
    connect(open, &QAction::triggered, this, &DateLine::openCalendar);
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT dateChanged(date()); });
}

void DateLine::setDate(const QDate& date)
{
    setText(date.isValid() ? QLocale().toString(date, shownFormat) : QString());
    setCursorPosition(0);
    Q_EMIT dateChanged(date);
}

QDate DateLine::date() const
{
    return read(text(), plaindate::now().date(), m_prefer);
}

QDate DateLine::read(const QString& text, const QDate& today, Prefer prefer)
{
    const QString plain = text.trimmed().toLower();
    if (plain == u"hari ini" || plain == u"today" || plain == u"kini") return today;
    if (plain == u"kemarin" || plain == u"yesterday") return today.addDays(-1);
    if (plain == u"besok" || plain == u"tomorrow") return today.addDays(1);
    static const QRegularExpression between(QStringLiteral("[\\s/.,-]+"));
    const QStringList words = plain.split(between, Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 3) return {};
    if (words.size() == 3 && words[0].size() == 4) return QDate(yearOf(words[0]), monthOf(words[1]), words[2].toInt());
    const int day = words[0].toInt();
    const int month = words.size() > 1 ? monthOf(words[1]) : 0;
    if (day < 1 || day > 31 || (words.size() > 1 && (month < 1 || month > 12))) return {};
    if (words.size() == 3) return QDate(yearOf(words[2]), month, day);
    return nearest(day, month, today, prefer);
}

void DateLine::step(int days)
{
    const QDate from = date();
    setDate(from.isValid() ? from.addDays(days) : plaindate::now().date());
    selectAll();
}

void DateLine::openCalendar()
{
    auto* frame = new QFrame(this, Qt::Popup);
    frame->setAttribute(Qt::WA_DeleteOnClose);
    theme::setGround(frame, &theme::Tokens::surface);
    auto* calendar = new QCalendarWidget;
    calendar->setLocale(QLocale());
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date().isValid() ? date() : plaindate::now().date());
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(theme::gap, theme::gap, theme::gap, theme::gap);
    column->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, frame](const QDate& day) {
        setDate(day);
        frame->close();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    frame->move(mapToGlobal(QPoint(0, height() + 2)));
    frame->show();
    calendar->setFocus();
}

void DateLine::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() & Qt::AltModifier) return openCalendar();
    if (event->key() == Qt::Key_Up) return step(1);
    if (event->key() == Qt::Key_Down) return step(-1);
    QLineEdit::keyPressEvent(event);
}

void DateLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) selectAll();
}

void DateLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    const QDate understood = date();
    if (understood.isValid()) setDate(understood);
}

} // namespace naskah
