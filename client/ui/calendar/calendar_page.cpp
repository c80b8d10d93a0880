#include "client/ui/calendar/calendar_page.h"

#include "client/ui/calendar/calendar_words.h"
#include "client/ui/calendar/event_list.h"
#include "client/ui/calendar/month_grid.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/plain_date.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int dayWidth = 344, narrowDayWidth = 304;
constexpr int narrowBelow = 1000;

} // namespace

CalendarPage::CalendarPage(QWidget* parent) : QWidget(parent), m_month(new MonthGrid), m_events(new EventList)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* left = new QVBoxLayout;
    left->setContentsMargins({});
    left->setSpacing(0);
    left->addLayout(makeHead());
    left->addWidget(m_month, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(makeDay());
    setFocusProxy(m_month);

    connect(m_month, &MonthGrid::dayChanged, this, &CalendarPage::dayChanged);
    connect(m_month, &MonthGrid::entered, this, [this] {
        if (m_events->current()) m_events->setFocus(Qt::OtherFocusReason);
    });
    connect(m_events, &EventList::currentItemChanged, this, &CalendarPage::showActs);
    connect(m_events, &QListView::activated, this, [this] {
        const CalendarItem* item = m_events->current();
        if (item && item->handling) Q_EMIT openRequested(*item->handling);
    });
    dayChanged();
}

QLayout* CalendarPage::makeHead()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme::group, 12, theme::group, 12);
    row->setSpacing(theme::gap);
    m_monthName = makeLabel({}, theme::Type::title);
    auto* before = makeTool("go-previous", tr("Previous month"));
    auto* after = makeTool("go-next", tr("Next month"));
    row->addWidget(m_monthName);
    row->addStretch();
    row->addWidget(before);
    addAct(row, tr("Today"), Qt::Key_T, false, [this] { m_month->setDay(plaindate::now().date()); });
    row->addWidget(after);
    row->addSpacing(theme::gap);
    m_import = addAct(row, {}, QKeySequence(Qt::CTRL | Qt::Key_I), false, [this] { Q_EMIT importRequested(); });
    m_export = addAct(row, {}, QKeySequence(Qt::CTRL | Qt::Key_E), false, [this] { exportMonth(); });
    showFileActs(false);
    connect(before, &QAbstractButton::clicked, this, [this] { m_month->setDay(m_month->day().addMonths(-1)); });
    connect(after, &QAbstractButton::clicked, this, [this] { m_month->setDay(m_month->day().addMonths(1)); });
    return row;
}

ActionButton* CalendarPage::addAct(QLayout* row, const QString& text, const QKeySequence& keys, bool primary, std::function<void()> act)
{
    auto* button = new ActionButton(text, keyCap(keys), primary ? ActionButton::Kind::primary : ActionButton::Kind::plain);
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(button, &QAbstractButton::clicked, this, act);
    // A key means what its button says, and nothing when the button is not there.
    connect(shortcut, &QShortcut::activated, button, [this, button, act] {
        if (button->isVisibleTo(this)) act();
    });
    row->addWidget(button);
    return button;
}

QWidget* CalendarPage::makeDay()
{
    auto* panel = new QWidget;
    m_day = panel;
    panel->setFixedWidth(dayWidth);
    m_dayName = makeLabel({}, theme::Type::title);
    m_dayNote = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    m_dayNote->setWordWrap(true);
    m_acts = new QWidget;
    auto* acts = new FlowLayout(theme::gap);
    const auto answer = [this](AttendanceKind kind) {
        return [this, kind] {
            if (const CalendarItem* item = m_events->current()) Q_EMIT answerWanted(*item, kind);
        };
    };
    m_invitationActs << addAct(acts, tr("Attend"), Qt::Key_H, true, answer(AttendanceKind::attends))
                     << addAct(acts, tr("Send someone"), Qt::Key_W, false, answer(AttendanceKind::represented))
                     << addAct(acts, tr("Not attending"), Qt::Key_X, false, answer(AttendanceKind::declined));
    m_itemActs << addAct(acts, tr("Export…"), Qt::Key_E, false, [this] {
        if (const CalendarItem* item = m_events->current()) Q_EMIT exportRequested({*item});
    });
    m_ownActs << addAct(acts, tr("Remove"), Qt::Key_Delete, false, [this] {
        if (const CalendarItem* item = m_events->current()) Q_EMIT forgetRequested(*item);
    });
    m_acts->setLayout(acts);
    m_empty = new EmptyState;
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::group, 12, theme::group, 12);
    head->setSpacing(theme::gap);
    head->addWidget(m_dayName);
    head->addWidget(m_dayNote);
    head->addWidget(m_acts);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine());
    column->addWidget(m_events, 1);
    column->addWidget(m_empty, 1);
    return panel;
}

/// In a narrow window they are signs with a tooltip.
void CalendarPage::showFileActs(bool narrow)
{
    const auto say = [narrow](ActionButton* button, const QString& icon, const QString& text, const QKeySequence& keys) {
        button->setText(narrow ? QString() : text);
        button->setKey(narrow ? QString() : keyCap(keys));
        button->setIconName(narrow ? icon : QString());
        button->setToolTip(narrow ? text + QStringLiteral(" (%1)").arg(keyCap(keys)) : QString());
        button->setAccessibleName(text);
        button->updateGeometry();
    };
    say(m_import, "document-import", tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I));
    say(m_export, "document-export", tr("Export month…"), QKeySequence(Qt::CTRL | Qt::Key_E));
}

void CalendarPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < narrowBelow;
    m_day->setFixedWidth(narrow ? narrowDayWidth : dayWidth);
    showFileActs(narrow);
}

QDate CalendarPage::monthBegin() const
{
    return {m_month->day().year(), m_month->day().month(), 1};
}

QDate CalendarPage::monthEnd() const
{
    return monthBegin().addMonths(1).addDays(-1);
}

void CalendarPage::setSpan(const CalendarSpan& span)
{
    m_span = span;
    m_month->setSpan(span);
    showDay();
}

void CalendarPage::show(const QDate& day, const QString& key)
{
    m_wanted = key;
    m_month->setDay(day);
    showDay();
}

void CalendarPage::dayChanged()
{
    m_monthName->setText(QLocale().toString(m_month->day(), QStringLiteral("MMMM yyyy")));
    if (m_month->firstShown() != m_span.from) {
        // What is shown of another month until its own is read.
        m_span.from = m_month->firstShown();
        m_span.until = m_month->lastShown();
        Q_EMIT spanWanted(m_span.from, m_span.until);
    }
    showDay();
}

void CalendarPage::showDay()
{
    const QDate day = m_month->day();
    m_dayName->setText(plaindate::dayAndDate(day));
    const QString note = calendarwords::dayNote(m_span.days.value(day));
    m_dayNote->setText(note);
    m_dayNote->setVisible(!note.isEmpty());
    m_events->setAccessibleName(m_dayName->text());
    const QList<CalendarItem> items = m_span.on(day);
    m_events->setItems(items);
    if (!m_wanted.isEmpty() && std::ranges::any_of(items, [this](const CalendarItem& item) { return item.key == m_wanted; }))
        m_events->select(std::exchange(m_wanted, {}));
    // Before it is hidden: a hidden widget hands the focus to whatever comes next.
    if (items.isEmpty() && m_events->hasFocus()) m_month->setFocus();
    m_events->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    m_empty->set("view-calendar-day", tr("Nothing on this day"), tr("Letters that invite for a day stand here by themselves. Appointments of your own come from an .ics file."));
    showActs();
}

void CalendarPage::showActs()
{
    const CalendarItem* item = m_events->current();
    const bool own = item && item->isOwn();
    for (QWidget* each : std::as_const(m_invitationActs))
        each->setVisible(item && !own);
    for (QWidget* each : std::as_const(m_itemActs))
        each->setVisible(item != nullptr);
    for (QWidget* each : std::as_const(m_ownActs))
        each->setVisible(own);
    m_acts->setVisible(item != nullptr);
    m_acts->updateGeometry();
}

void CalendarPage::exportMonth()
{
    QList<CalendarItem> items;
    for (const CalendarItem& item : std::as_const(m_span.items))
        if (item.day >= monthBegin() && item.day <= monthEnd()) items << item;
    Q_EMIT exportRequested(items);
}

} // namespace naskah
