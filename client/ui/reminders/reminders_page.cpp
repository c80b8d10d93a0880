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
    titles->addWidget(m_takeUp);
    titles->addWidget(m_open);
    auto* empty = new EmptyState;
    empty->set("task-complete", tr("No deadline is near"), tr("Dispositions to you stand here three working days before they are due, and what you put off until it comes back."));
    m_whole->addWidget(m_list.view());
    m_whole->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(titles);
    column->addWidget(makeLine());
    column->addWidget(m_whole, 1);
    m_list.view()->setAccessibleName(tr("Deadlines"));
    setFocusProxy(m_list.view());
    const auto open = [this] {
        if (const ReminderLine* line = m_list.current()) Q_EMIT openRequested(line->handling);
    };
    connect(m_list.view(), &QListView::activated, this, open);
    connect(m_open, &QAbstractButton::clicked, this, open);
    connect(m_takeUp, &QAbstractButton::clicked, this, &RemindersPage::takeUp);
    connect(m_list.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &RemindersPage::showActs);
    auto* key = new QShortcut(QKeySequence(Qt::Key_T), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &RemindersPage::takeUp);
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
    }
    m_count->setText(reminderwords::atStart(count));
    m_whole->setCurrentIndex(lines.isEmpty() ? 1 : 0);
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
