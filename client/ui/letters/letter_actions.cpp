#include "client/ui/letters/letter_actions.h"

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

LetterActions::LetterActions(QWidget* window)
    : QObject(window), accept(makeAction(window, Qt::Key_M)), dispose(makeAction(window, Qt::Key_D)),
      report(makeAction(window, Qt::Key_R)), complete(makeAction(window, Qt::Key_S)),
      markRead(makeAction(window, Qt::Key_B)), withdraw(makeAction(window, Qt::Key_T)),
      sendOn(makeAction(window, Qt::Key_O)), edit(makeAction(window, Qt::Key_E)),
      send(makeAction(window, QKeySequence(Qt::CTRL | Qt::Key_Return))), print(makeAction(window, QKeySequence::Print)),
      advise(makeAction(window, Qt::Key_N)), setAside(makeAction(window, Qt::Key_X)),
      returnLetter(makeAction(window, {})), wrongAddress(makeAction(window, {})), placeOriginal(makeAction(window, {})),
      receipt(makeAction(window, {})), label(makeAction(window, {})),
      sheetFile(makeAction(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P))),
      scan(makeAction(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))), m_legs(window), m_personal(window)
{
    const auto ask = [this](QAction* action, void (LetterActions::*signal)(const LetterDetail&)) {
        connect(action, &QAction::triggered, this, [this, signal] { Q_EMIT(this->*signal)(m_detail); });
    };
    ask(accept, &LetterActions::acceptRequested);
    ask(dispose, &LetterActions::disposeRequested);
    ask(markRead, &LetterActions::markReadRequested);
    ask(sendOn, &LetterActions::sendOnRequested);
    ask(edit, &LetterActions::editRequested);
    ask(send, &LetterActions::sendRequested);
    ask(print, &LetterActions::printRequested);
    ask(sheetFile, &LetterActions::sheetFileRequested);
    ask(advise, &LetterActions::adviseRequested);
    ask(setAside, &LetterActions::setAsideRequested);
    ask(returnLetter, &LetterActions::returnRequested);
    ask(wrongAddress, &LetterActions::wrongAddressRequested);
    ask(placeOriginal, &LetterActions::placeOriginalRequested);
    ask(receipt, &LetterActions::receiptRequested);
    ask(label, &LetterActions::labelRequested);
    ask(scan, &LetterActions::scanRequested);
    connect(report, &QAction::triggered, this, [this] {
        if (const LegNode* leg = openLeg()) Q_EMIT reportRequested(m_detail, *leg);
    });
    connect(complete, &QAction::triggered, this, [this] {
        if (const LegNode* leg = openLeg()) Q_EMIT completeRequested(m_detail, *leg);
    });
    connect(withdraw, &QAction::triggered, this, [this] {
        if (const LegNode* leg = withdrawable()) Q_EMIT withdrawRequested(m_detail, *leg);
    });
    retranslate();
}

void LetterActions::retranslate()
{
    accept->setText(tr("Enter in the agenda"));
    dispose->setText(m_detail.openLeg ? tr("Pass on") : tr("Dispose"));
    report->setText(tr("Report"));
    complete->setText(tr("Done"));
    markRead->setText(tr("Mark read"));
    withdraw->setText(tr("Pull back"));
    sendOn->setText(tr("Send to another office"));
    edit->setText(tr("Edit"));
    send->setText(tr("Send"));
    print->setText(tr("Print disposition sheet"));
    sheetFile->setText(tr("Sheet as PDF…"));
    advise->setText(tr("Advise and pass on"));
    setAside->setText(tr("No disposition needed"));
    returnLetter->setText(tr("Return to the sender…"));
    wrongAddress->setText(tr("Wrong address…"));
    placeOriginal->setText(tr("Place of the original…"));
    receipt->setText(tr("Receipt…"));
    label->setText(tr("Agenda label…"));
    scan->setText(tr("Scan a file for it…"));
    m_legs.retranslate();
    m_personal.retranslate();
}

QList<QAction*> LetterActions::offered() const
{
    QList<QAction*> actions{dispose,
                            report,
                            complete,
                            accept,
                            markRead,
                            withdraw,
                            sendOn,
                            edit,
                            send,
                            print,
                            sheetFile,
                            advise,
                            setAside,
                            returnLetter,
                            wrongAddress,
                            placeOriginal,
                            receipt,
                            label,
                            scan};
    actions.removeIf([this](QAction* action) { return m_withheld.contains(action); });
    return actions;
}

QList<QAction*> LetterActions::further() const
{
    QList<QAction*> actions{advise, setAside};
    actions += m_legs.aboutLeg() + m_legs.aboutLetter() + m_personal.all();
    actions += QList<QAction*>{print, sheetFile, returnLetter, wrongAddress, placeOriginal, receipt, label, scan};
    actions.removeIf([this](QAction* action) { return m_withheld.contains(action); });
    return actions;
}

QAction* LetterActions::primary() const
{
    for (QAction* action : {accept, send, report, advise, dispose})
        if (action->isEnabled()) return action;
    return nullptr;
}

const LegNode* LetterActions::openLeg() const
{
    for (const LegNode& leg : m_detail.legs)
        if (m_detail.openLeg == leg.id) return &leg;
    return nullptr;
}

const LegNode* LetterActions::withdrawable() const
{
    const LegNode* only = nullptr;
    for (const LegNode& leg : m_detail.legs) {
        if (!leg.canWithdraw) continue;
        if (m_chosen == leg.id) return &leg;
        if (only) return nullptr;
        only = &leg;
    }
    return m_chosen ? nullptr : only;
}

void LetterActions::setDetail(const LetterDetail& detail)
{
    m_detail = detail;
    m_open = true;
    refresh();
}

void LetterActions::clear()
{
    m_detail = {};
    m_open = false;
    m_chosen.reset();
    m_legs.chooseLeg({});
    refresh();
}

void LetterActions::setShown(bool shown)
{
    if (shown == m_shown) return;
    m_shown = shown;
    refresh();
}

void LetterActions::chooseLeg(const std::optional<Id<Disposition>>& leg)
{
    m_chosen = leg;
    m_legs.chooseLeg(leg);
    refresh();
}

void LetterActions::withhold(QAction* action)
{
    m_withheld << action;
    refresh();
}

void LetterActions::refresh()
{
    const bool received = m_open && m_detail.handling.has_value();
    const bool arrived = received && m_detail.arrived;
    const auto offer = [this](QAction* action, bool possible) {
        const bool wanted = m_shown && possible && !m_withheld.contains(action);
        action->setEnabled(wanted);
        action->setVisible(wanted);
    };
    m_legs.setDetail(m_open && m_shown ? m_detail : LetterDetail());
    m_personal.setDetail(m_open && m_shown ? m_detail : LetterDetail());
    offer(accept, arrived && m_detail.canAccept);
    offer(dispose, received && m_detail.canDispose);
    offer(report, m_open && openLeg() != nullptr);
    offer(complete, m_open && openLeg() != nullptr);
    offer(markRead, received && m_detail.unread);
    offer(withdraw, m_open && withdrawable() != nullptr);
    offer(sendOn, m_open && m_detail.canSend);
    offer(edit, m_open && m_detail.draft.has_value());
    offer(send, m_open && m_detail.draft.has_value());
    offer(print, received && !arrived);
    offer(sheetFile, received && !arrived);
    offer(advise, received && m_detail.canAdvise);
    offer(setAside, received && !arrived && m_detail.canMark && m_detail.inProgress && m_detail.legs.isEmpty());
    offer(returnLetter, received && m_detail.canMark && !m_detail.isReturned);
    offer(wrongAddress, received && m_detail.canMark && !m_detail.isReturned);
    offer(placeOriginal, received && m_detail.canMark);
    offer(receipt, received && !m_detail.agenda.isEmpty());
    offer(label, received && !m_detail.agenda.isEmpty());
    offer(scan, m_open && !arrived && (m_detail.draft || m_detail.letter));
    retranslate();
}

} // namespace naskah
