#include "client/ui/letters/personal_actions.h"

#include <QAction>
#include <QWidget>

namespace naskah {
namespace {

QAction* makeAction(QWidget* window, const QKeySequence& keys)
{
    auto* action = new QAction(window);
    action->setShortcut(keys);
    action->setEnabled(false);
    action->setVisible(false);
    window->addAction(action);
    return action;
}

} // namespace

PersonalActions::PersonalActions(QWidget* window)
    : QObject(window), markUnread(makeAction(window, Qt::Key_U)), putOff(makeAction(window, Qt::Key_Z)), takeUp(makeAction(window, {}))
{
    connect(markUnread, &QAction::triggered, this, [this] { Q_EMIT unreadRequested(m_detail); });
    connect(putOff, &QAction::triggered, this, [this] { Q_EMIT putOffRequested(m_detail); });
    connect(takeUp, &QAction::triggered, this, [this] { Q_EMIT takeUpRequested(m_detail); });
    retranslate();
}

void PersonalActions::retranslate()
{
    markUnread->setText(tr("Mark unread"));
    putOff->setText(m_detail.putOffUntil ? tr("Put off until another day…") : tr("Put off…"));
    takeUp->setText(tr("No longer put off"));
}

void PersonalActions::setDetail(const LetterDetail& detail)
{
    m_detail = detail;
    const bool received = m_detail.handling.has_value();
    const auto offer = [](QAction* action, bool possible) {
        action->setEnabled(possible);
        action->setVisible(possible);
    };
    offer(markUnread, received && !m_detail.unread);
    offer(putOff, received && !m_detail.isReturned);
    offer(takeUp, received && m_detail.putOffUntil);
    retranslate();
}

} // namespace naskah
