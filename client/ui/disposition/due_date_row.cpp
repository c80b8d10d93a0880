#include "client/ui/disposition/due_date_row.h"

#include "client/ui/controls/date_line.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/theme/plain_date.h"

#include <QHBoxLayout>

#include <array>

namespace naskah {
namespace {

constexpr std::array spanDays{1, 2, 5}; // working days, in the order of the control
enum Span { otherDay = 3, noDay = 4 };

} // namespace

DueDateRow::DueDateRow(QWidget* parent)
    : QWidget(parent),
      m_spans(new SegmentedControl({tr("1 day"), tr("2 days"), tr("1 week"), tr("Date"), tr("None")}, noDay)),
      m_other(new DateLine(DateLine::Prefer::future)), m_day(makeLabel({}, theme::Type::strong)),
      m_remark(makeLabel({}, theme::Type::body, &theme::Tokens::secondary))
{
    m_spans->setAccessibleName(tr("Due"));
    m_other->setAccessibleName(tr("Due date"));
    m_other->setFixedWidth(128);
    // The remark may be cut before anything else is.
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(m_spans);
    row->addWidget(m_other);
    row->addWidget(m_day);
    row->addWidget(m_remark, 1);
    setFocusProxy(m_spans);
    connect(m_spans, &SegmentedControl::currentChanged, this, [this](int span) {
        if (span == otherDay && !m_other->date().isValid())
            m_other->setDate(addWorkingDays(m_calendar, plaindate::now().date(), spanDays.back()));
        refresh();
        Q_EMIT changed();
    });
    connect(m_other, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void DueDateRow::preset(const HolidayCalendar& calendar, int usualDays, const QString& urgencyName)
{
    m_calendar = calendar;
    m_urgencyName = urgencyName;
    const auto* span = std::find(spanDays.begin(), spanDays.end(), usualDays);
    m_presetSpan = int(span - spanDays.begin());
    m_spans->setCurrent(m_presetSpan);
    refresh();
}

void DueDateRow::setDue(const QDate& due)
{
    if (!due.isValid()) return m_spans->setCurrent(noDay);
    for (int i = 0; i < int(spanDays.size()); ++i)
        if (due == addWorkingDays(m_calendar, plaindate::now().date(), spanDays[std::size_t(i)]))
            return m_spans->setCurrent(i);
    m_other->setDate(due);
    m_spans->setCurrent(otherDay);
}

QDate DueDateRow::due() const
{
    const int span = m_spans->current();
    if (span == noDay) return {};
    if (span == otherDay) return m_other->date();
    return addWorkingDays(m_calendar, plaindate::now().date(), spanDays[std::size_t(span)]);
}

QString DueDateRow::problem() const
{
    if (m_spans->current() != otherDay) return {};
    if (!due().isValid()) return tr("Write a day, for example 12 Nov.");
    return due() < plaindate::now().date() ? tr("That day is over.") : QString();
}

void DueDateRow::refresh()
{
    m_other->setVisible(m_spans->current() == otherDay);
    const QDate day = due();
    m_day->setVisible(day.isValid());
    if (!day.isValid()) {
        m_remark->setText(m_spans->current() == noDay ? tr("No deadline") : problem());
        return;
    }
    m_day->setText(plaindate::dayAndDate(day));
    const int count = workingDaysBetween(m_calendar, plaindate::now().date(), day);
    const QString days = tr("%n working day(s)", nullptr, count);
    m_remark->setText(m_spans->current() == m_presetSpan && !m_urgencyName.isEmpty()
                          ? tr("%1, as usual for “%2”").arg(days, m_urgencyName)
                          : days);
}

} // namespace naskah
