#include "client/ui/calendar/month_grid.h"

#include "client/model/plain_tip.h"
#include "client/ui/calendar/calendar_words.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace naskah {
namespace {

constexpr int headHeight = 28;
constexpr int days = 7;
constexpr int inset = 6;
constexpr int todayDiameter = 22;
constexpr int iconRoom = 18;
/// Below this the time is left out, so that something of the subject can be read.
constexpr int roomForTime = 92;
constexpr int roomForLongNames = 104;
constexpr int wheelStep = 120;

} // namespace

MonthGrid::MonthGrid(QWidget* parent) : QWidget(parent), m_day(plaindate::now().date())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    say();
}

void MonthGrid::setSpan(const CalendarSpan& span)
{
    m_span = span;
    say();
    update();
}

void MonthGrid::setDay(const QDate& day)
{
    if (!day.isValid() || day == m_day) return;
    m_day = day;
    say();
    update();
    Q_EMIT dayChanged(day);
}

QDate MonthGrid::firstShown() const
{
    const QDate first(m_day.year(), m_day.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

void MonthGrid::say()
{
    QStringList words{plaindate::dayAndDate(m_day)};
    const QString note = calendarwords::dayNote(m_span.days.value(m_day));
    if (!note.isEmpty()) words << note;
    for (const CalendarItem& item : m_span.on(m_day))
        words << calendarwords::spoken(item);
    setAccessibleName(words.join(QStringLiteral(". ")));
}

QRect MonthGrid::cellOf(int index) const
{
    const int row = index / days, column = index % days;
    const int height = this->height() - headHeight;
    const int left = width() * column / days, right = width() * (column + 1) / days;
    const int top = headHeight + height * row / weeks, bottom = headHeight + height * (row + 1) / weeks;
    return {left, top, right - left, bottom - top};
}

QDate MonthGrid::dayAt(const QPoint& point) const
{
    for (int i = 0; i < weeks * days; ++i)
        if (cellOf(i).contains(point)) return firstShown().addDays(i);
    return {};
}

void MonthGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto& t = theme::tokens();
    painter.fillRect(rect(), t.surface);
    for (int i = 0; i < days; ++i) {
        const QRect cell = cellOf(i);
        const QString name = QLocale().dayName(i + 1, width() < days * roomForLongNames ? QLocale::ShortFormat : QLocale::LongFormat);
        textpaint::line(painter, {cell.x() + inset, 0, cell.width() - inset, headHeight}, name, {theme::font(theme::Type::caption), t.secondary});
    }
    for (int i = 0; i < weeks * days; ++i)
        paintDay(painter, cellOf(i), firstShown().addDays(i));
    const QRect chosen = cellOf(int(firstShown().daysTo(m_day)));
    painter.setPen(QPen(hasFocus() ? t.accent : theme::quietEdge(), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(chosen.adjusted(1, 1, -2, -2));
}

void MonthGrid::paintDay(QPainter& painter, const QRect& cell, const QDate& day) const
{
    const auto& t = theme::tokens();
    const bool works = !m_span.days.contains(day) || m_span.days[day].works;
    if (day == m_day)
        painter.fillRect(cell, t.selection);
    else if (!works)
        painter.fillRect(cell, t.window);
    painter.fillRect(cell.x(), cell.y(), cell.width(), 1, t.line);
    if (cell.x() > 0) painter.fillRect(cell.x(), cell.y(), 1, cell.height(), t.line);
    const int below = paintDayHead(painter, cell, day);
    paintItems(painter, {cell.x() + inset, below, cell.width() - 2 * inset, cell.bottom() - below - 2}, day);
}

int MonthGrid::paintDayHead(QPainter& painter, const QRect& cell, const QDate& day) const
{
    const auto& t = theme::tokens();
    const bool other = day.month() != m_day.month();
    const bool today = day == plaindate::now().date();
    const QString number = QString::number(day.day());
    const QRect place(cell.x() + inset, cell.y() + 4, todayDiameter, todayDiameter);
    const QFont font = theme::font(today ? theme::Type::strong : theme::Type::body);
    if (today) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(place);
        painter.restore();
    }
    textpaint::figures(painter, place, number, {font, today ? t.onAccent : other ? t.secondary : t.text, today ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter});
    const CalendarDay said = m_span.days.value(day);
    const QString note = said.name.isEmpty() ? calendarwords::dayNote(said) : said.name;
    if (!note.isEmpty()) {
        const QColor tone = said.works ? t.note : said.kind == HolidayKind::jointLeave ? t.secondary : t.danger;
        textpaint::line(painter, QRect(place.right() + theme::unit, place.y(), cell.right() - inset - place.right() - theme::unit, place.height()), note,
                        {theme::font(theme::Type::caption), tone});
    }
    return place.bottom() + 2;
}

void MonthGrid::paintItems(QPainter& painter, QRect room, const QDate& day) const
{
    const auto& t = theme::tokens();
    const QList<CalendarItem> items = m_span.on(day);
    const int fit = room.height() / theme::lineHeight;
    const QFont font = theme::font(theme::Type::body);
    for (int i = 0; i < items.size() && i < fit; ++i) {
        QRect line(room.x(), room.y() + i * theme::lineHeight, room.width(), theme::lineHeight);
        if (i == fit - 1 && items.size() > fit) {
            textpaint::line(painter, line, tr("%n more", nullptr, int(items.size()) - i), {theme::font(theme::Type::caption), t.secondary});
            break;
        }
        const CalendarItem& item = items[i];
        if (item.conflicts()) {
            icons::paint(painter, {line.x(), line.y(), 16, line.height()}, "perhatian", t.danger);
            line.setLeft(line.left() + iconRoom);
        }
        if (item.time && line.width() >= roomForTime) {
            const QString time = calendarwords::timeOf(item).section(u'–', 0, 0);
            textpaint::figures(painter, line, time, {font, t.secondary});
            line.setLeft(line.left() + textpaint::figuresWidth(time, font) + theme::unit);
        }
        textpaint::line(painter, line, item.subject, {font, item.isOwn() ? t.secondary : t.text});
    }
}

void MonthGrid::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setDay(m_day.addDays(-1));
    case Qt::Key_Right:
        return setDay(m_day.addDays(1));
    case Qt::Key_Up:
        return setDay(m_day.addDays(-days));
    case Qt::Key_Down:
        return setDay(m_day.addDays(days));
    case Qt::Key_PageUp:
        return setDay(m_day.addMonths(-1));
    case Qt::Key_PageDown:
        return setDay(m_day.addMonths(1));
    case Qt::Key_Home:
        return setDay(QDate(m_day.year(), m_day.month(), 1));
    case Qt::Key_End:
        return setDay(QDate(m_day.year(), m_day.month(), m_day.daysInMonth()));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT entered();
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthGrid::mousePressEvent(QMouseEvent* event)
{
    setDay(dayAt(event->pos()));
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT entered();
}

void MonthGrid::wheelEvent(QWheelEvent* event)
{
    m_wheel += event->angleDelta().y();
    const int months = m_wheel / wheelStep;
    m_wheel -= months * wheelStep;
    if (months != 0) setDay(m_day.addMonths(-months));
    event->accept();
}

bool MonthGrid::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QDate day = dayAt(help->pos());
        QStringList lines;
        if (day.isValid()) {
            const QString note = calendarwords::dayNote(m_span.days.value(day));
            if (!note.isEmpty()) lines << note;
            for (const CalendarItem& item : m_span.on(day))
                lines << calendarwords::timeOf(item) + QStringLiteral("  ") + item.subject;
        }
        if (lines.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(lines.join(u'\n')), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace naskah
