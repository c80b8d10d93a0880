#include "client/ui/letters/leg_actions.h"

#include <QAction>
#include <QWidget>

namespace naskah {
namespace {

bool hasReport(const LegNode& leg)
{
    return leg.openReport.has_value();
}
bool canBegin(const LegNode& leg)
{
    return leg.canBegin;
}
bool canDecline(const LegNode& leg)
{
    return leg.canDecline;
}
bool canMove(const LegNode& leg)
{
    return leg.canMove;
}

QAction* makeAction(QWidget* window, const QKeySequence& keys = {})
{
    auto* action = new QAction(window);
    action->setShortcut(keys);
    action->setEnabled(false);
    action->setVisible(false);
    window->addAction(action);
    return action;
}

} // namespace

LegActions::LegActions(QWidget* window)
    : QObject(window), acceptReport(makeAction(window)), returnReport(makeAction(window)), begin(makeAction(window)),
      decline(makeAction(window)), moveDeadline(makeAction(window)), close(makeAction(window)), reopen(makeAction(window)),
      park(makeAction(window)), resume(makeAction(window)), know(makeAction(window, Qt::Key_I)), file(makeAction(window, Qt::Key_A))
{
    const auto askLeg = [this](QAction* action, May may, auto ask) {
        connect(action, &QAction::triggered, this, [this, may, ask] {
            if (const LegNode* leg = legFor(may)) ask(*leg);
        });
    };
    askLeg(acceptReport, hasReport, [this](const LegNode& leg) { Q_EMIT answerRequested(m_detail, leg, true); });
    askLeg(returnReport, hasReport, [this](const LegNode& leg) { Q_EMIT answerRequested(m_detail, leg, false); });
    askLeg(begin, canBegin, [this](const LegNode& leg) { Q_EMIT beginRequested(m_detail, leg); });
    askLeg(decline, canDecline, [this](const LegNode& leg) { Q_EMIT declineRequested(m_detail, leg); });
    askLeg(moveDeadline, canMove, [this](const LegNode& leg) { Q_EMIT moveRequested(m_detail, leg); });
    connect(close, &QAction::triggered, this, [this] { Q_EMIT closeRequested(m_detail); });
    connect(reopen, &QAction::triggered, this, [this] { Q_EMIT reopenRequested(m_detail); });
    connect(park, &QAction::triggered, this, [this] { Q_EMIT parkRequested(m_detail); });
    connect(resume, &QAction::triggered, this, [this] { Q_EMIT resumeRequested(m_detail); });
    connect(know, &QAction::triggered, this, [this] { Q_EMIT knowRequested(m_detail); });
    connect(file, &QAction::triggered, this, [this] { Q_EMIT fileRequested(m_detail); });
    retranslate();
}

void LegActions::retranslate()
{
    acceptReport->setText(tr("Accept the report"));
    returnReport->setText(tr("Send the report back…"));
    begin->setText(tr("Begin"));
    decline->setText(tr("Decline…"));
    moveDeadline->setText(tr("Move the deadline…"));
    close->setText(tr("Close the letter…"));
    reopen->setText(tr("Open again"));
    park->setText(m_detail.parkedUntil ? tr("Park until another day…") : tr("Park…"));
    resume->setText(tr("Take up again"));
    know->setText(tr("Mark as known"));
    file->setText(tr("File"));
}

const LegNode* LegActions::legFor(May may) const
{
    const LegNode* only = nullptr;
    bool several = false;
    for (const LegNode& leg : m_detail.legs) {
        if (!may(leg)) continue;
        if (m_chosen == leg.id) return &leg;
        several = several || only;
        only = &leg;
    }
    return m_chosen || several ? nullptr : only;
}

void LegActions::setDetail(const LetterDetail& detail)
{
    m_detail = detail;
    refresh();
}

void LegActions::chooseLeg(const std::optional<Id<Disposition>>& leg)
{
    m_chosen = leg;
    refresh();
}

void LegActions::refresh()
{
    const auto offer = [this](QAction* action, bool possible) {
        action->setEnabled(possible && m_detail.handling);
        action->setVisible(possible && m_detail.handling);
    };
    offer(acceptReport, legFor(hasReport));
    offer(returnReport, legFor(hasReport));
    offer(begin, legFor(canBegin));
    offer(decline, legFor(canDecline));
    offer(moveDeadline, legFor(canMove));
    offer(close, m_detail.canClose);
    offer(reopen, m_detail.canReopen);
    offer(park, m_detail.canPark);
    offer(resume, m_detail.canPark && m_detail.parkedUntil);
    offer(know, m_detail.canKnow);
    offer(file, m_detail.canFile);
    retranslate();
}

} // namespace naskah
