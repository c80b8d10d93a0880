#include "client/ui/reminders/reminders_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/reminders/reminder_delegate.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

QString say(const ReminderLine& line)
{
    return reminderwords::spoken(line);
}

} // namespace

RemindersPage::RemindersPage(QWidget* parent)
    : QWidget(parent), m_list(new ReminderDelegate, &say), m_count(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_open(new ActionButton(tr("Open the letter"), QString::fromUtf8("↵"), ActionButton::Kind::primary)),
      m_takeUp(new ActionButton(tr("No longer put off"), QStringLiteral("T"), ActionButton::Kind::plain)), m_whole(new QStackedWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* titles = new QHBoxLayout;
    titles->setContentsMargins(theme::group, 12, theme::group, 12);
    titles->setSpacing(theme::gap);
    titles->addWidget(makeLabel(tr("Deadlines"), theme::Type::title));
    titles->addWidget(m_count, 1, Qt::AlignBottom);
    auto* rule = new ActionButton(tr("When to remind…"), QStringLiteral("R"), ActionButton::Kind::plain);
    titles->addWidget(rule);
    titles->addWidget(m_takeUp);
    titles->addWidget(m_open);
    auto* empty = new EmptyState;
    empty->set("task-complete", tr("No deadline is near"), tr("Dispositions to you stand here before they are due, what is late with others and is shown to you, and what you put off until it comes back."));
    m_whole->addWidget(m_list.view());
    m_whole->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(titles);
    column->addWidget(makeLine());
    column->addWidget(m_whole, 1);
    m_list.view()->setAccessibleName(tr("Deadlines"));
    const auto open = [this] {
        if (const ReminderLine* line = m_list.current()) Q_EMIT openRequested(line->handling);
    };
    connect(m_list.view(), &QListView::activated, this, open);
    connect(m_open, &QAbstractButton::clicked, this, open);
    connect(m_takeUp, &QAbstractButton::clicked, this, &RemindersPage::takeUp);
    connect(m_list.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &RemindersPage::showActs);
    connect(rule, &QAbstractButton::clicked, this, &RemindersPage::ruleRequested);
    for (const auto& [key, act] : {std::pair(Qt::Key_T, &RemindersPage::takeUp), std::pair(Qt::Key_R, &RemindersPage::ruleRequested)}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    }
    // An empty list cannot be seen; its keys come from the page then.
    setFocusPolicy(Qt::StrongFocus);
    setLines({});
}

void RemindersPage::setLines(const QList<ReminderLine>& lines)
{
    m_list.setLines(lines);
    ReminderCount count;
    for (const ReminderLine& line : lines) {
        count.late += line.why == Reminder::Why::late;
        count.today += line.why == Reminder::Why::due;
        count.near += line.why == Reminder::Why::near;
        count.shown += line.why == Reminder::Why::shown;
    }
    m_count->setText(reminderwords::atStart(count));
    m_whole->setCurrentIndex(lines.isEmpty() ? 1 : 0);
    setFocusProxy(lines.isEmpty() ? nullptr : m_list.view());
    if (hasFocus() && focusProxy()) focusProxy()->setFocus(Qt::OtherFocusReason);
    showActs();
}

void RemindersPage::showActs()
{
    const ReminderLine* line = m_list.current();
    m_open->setEnabled(line != nullptr);
    m_takeUp->setVisible(line && line->why == Reminder::Why::putOff);
}

void RemindersPage::takeUp()
{
    const ReminderLine* line = m_list.current();
    if (line && line->why == Reminder::Why::putOff) Q_EMIT takeUpRequested(line->handling);
}

} // namespace naskah
