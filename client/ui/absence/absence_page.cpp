#include "client/ui/absence/absence_page.h"

#include "client/ui/absence/absence_delegates.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/page_side.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace naskah {
namespace {

constexpr int leftWidth = 440, narrowLeftWidth = 360;
constexpr int narrowBelow = 1000;

QString sayStandIn(const StandInLine& line)
{
    return absencewords::spoken(line);
}
QString sayHeld(const HeldLine& line)
{
    return absencewords::spoken(line);
}

} // namespace

AbsencePage::AbsencePage(QWidget* parent)
    : QWidget(parent), m_standIns(new StandInDelegate, &sayStandIn), m_held(new HeldDelegate, &sayHeld),
      m_standInsOrNone(new QStackedWidget), m_heldOrNone(new QStackedWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makeLeft());
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(makeRight(), 1);
    // An empty list cannot be seen; its keys come from the page then.
    setFocusPolicy(Qt::StrongFocus);

    connect(m_standIns.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &AbsencePage::showActs);
    connect(m_held.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &AbsencePage::showActs);
    connect(m_name, &QAbstractButton::clicked, this, &AbsencePage::nameRequested);
    connect(m_next, &QAbstractButton::clicked, this, [this] {
        if (const StandInLine* line = m_standIns.current(); line && line->mayBeStoodInFor()) Q_EMIT nextRequested(*line);
    });
    connect(m_end, &QAbstractButton::clicked, this, [this] {
        if (const StandInLine* line = m_standIns.current(); line && line->isLive()) Q_EMIT endRequested(*line);
    });
    const auto decide = [this](bool confirm) {
        if (const HeldLine* line = m_held.current(); line && line->mayDecide) Q_EMIT decideRequested(*line, confirm);
    };
    connect(m_confirm, &QAbstractButton::clicked, this, [decide] { decide(true); });
    connect(m_reject, &QAbstractButton::clicked, this, [decide] { decide(false); });
    for (const auto& [key, button] : {std::pair(Qt::Key_N, m_name),
                                      std::pair(Qt::Key_S, m_next),
                                      std::pair(Qt::Key_E, m_end),
                                      std::pair(Qt::Key_C, m_confirm),
                                      std::pair(Qt::Key_R, m_reject)}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, [button = button] { button->click(); });
    }
    m_standIns.view()->installEventFilter(this);
    m_held.view()->installEventFilter(this);
    setLines({});
}

QWidget* AbsencePage::makeLeft()
{
    m_running = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    m_name = new ActionButton(tr("Name a substitute…"), QStringLiteral("N"), ActionButton::Kind::primary);
    m_next = new ActionButton(tr("Substitute is away…"), QStringLiteral("S"), ActionButton::Kind::plain);
    m_end = new ActionButton(tr("End now"), QStringLiteral("E"), ActionButton::Kind::plain);
    auto* none = new EmptyState;
    none->set("system-users",
              tr("Nobody stands in for anybody"),
              tr("Name who sees to a post while its holder is away, or while it is vacant."));
    m_standInsOrNone->addWidget(m_standIns.view());
    m_standInsOrNone->addWidget(none);
    m_standIns.view()->setAccessibleName(tr("Substitutions"));
    m_left = makePageSide({makeLabel(tr("Absence"), theme::Type::title), m_running, nullptr, {m_name, m_next, m_end}}, m_standInsOrNone);
    m_left->setFixedWidth(leftWidth);
    return m_left;
}

QWidget* AbsencePage::makeRight()
{
    m_waiting = makeLabel({}, theme::Type::body, &theme::Tokens::warning);
    m_confirm = new ActionButton(tr("Confirm"), QStringLiteral("C"), ActionButton::Kind::plain);
    m_reject = new ActionButton(tr("Reject…"), QStringLiteral("R"), ActionButton::Kind::plain);
    auto* none = new EmptyState;
    none->set("task-complete",
              tr("Nothing is held"),
              tr("What somebody does without a line close to the begin or end of their term waits here until the "
                 "holder or the superior says whether it holds."));
    m_heldOrNone->addWidget(m_held.view());
    m_heldOrNone->addWidget(none);
    m_held.view()->setAccessibleName(tr("Held commands"));
    return makePageSide({makeLabel(tr("Held commands"), theme::Type::title), m_waiting, nullptr, {m_confirm, m_reject}}, m_heldOrNone);
}

void AbsencePage::setLines(const AbsenceLines& lines)
{
    m_standIns.setLines(lines.standIns);
    m_held.setLines(lines.held);
    m_standInsOrNone->setCurrentIndex(lines.standIns.isEmpty() ? 1 : 0);
    m_heldOrNone->setCurrentIndex(lines.held.isEmpty() ? 1 : 0);
    const auto running = std::ranges::count(lines.standIns, SubstitutionState::active, &StandInLine::state);
    const auto waiting = std::ranges::count(lines.held, HeldState::waiting, &HeldLine::state);
    m_running->setText(running > 0 ? tr("%n running", nullptr, int(running)) : QString());
    m_waiting->setText(waiting > 0 ? tr("%n waiting", nullptr, int(waiting)) : QString());
    setFocusProxy(!lines.standIns.isEmpty() ? static_cast<QWidget*>(m_standIns.view())
                  : !lines.held.isEmpty()   ? m_held.view()
                                            : nullptr);
    if (hasFocus() && focusProxy()) focusProxy()->setFocus(Qt::OtherFocusReason);
    showActs();
}

void AbsencePage::showActs()
{
    const StandInLine* standIn = m_standIns.current();
    const HeldLine* held = m_held.current();
    m_next->setEnabled(standIn && standIn->mayBeStoodInFor());
    m_end->setEnabled(standIn && standIn->isLive());
    m_confirm->setEnabled(held && held->mayDecide);
    m_reject->setEnabled(held && held->mayDecide);
    const QString why = held && held->state == HeldState::waiting && !held->mayDecide
                            ? tr("The holder of the post or the superior decides; nobody confirms their own.")
                            : QString();
    m_confirm->setToolTip(why);
    m_reject->setToolTip(why);
}

void AbsencePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_left->setFixedWidth(width() < narrowBelow ? narrowLeftWidth : leftWidth);
}

bool AbsencePage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_standIns.view() && key == Qt::Key_Right && m_held.current()) {
            m_held.view()->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (watched == m_held.view() && key == Qt::Key_Left && m_standIns.current()) {
            m_standIns.view()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace naskah
