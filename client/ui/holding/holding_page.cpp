#include "client/ui/holding/holding_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/page_side.h"
#include "client/ui/controls/segmented_control.h"
#include "client/ui/holding/holding_delegates.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int leftWidth = 400, narrowLeftWidth = 320;
constexpr int narrowBelow = 1000;

QString sayHolder(const HolderLine& line)
{
    return holdingwords::spoken(line);
}
QString sayLeg(const HeldLegLine& line)
{
    return holdingwords::spoken(line);
}

} // namespace

HoldingPage::HoldingPage(QWidget* parent)
    : QWidget(parent), m_holders(new HolderDelegate, &sayHolder), m_legs(new HeldLegDelegate, &sayLeg),
      m_order(new SegmentedControl({tr("Lateness"), tr("Age"), tr("Office")}, 0)), m_whole(new QStackedWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makeLeft());
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(makeRight(), 1);
    auto* empty = new EmptyState;
    empty->set("task-complete", tr("Nobody holds anything"), tr("Dispositions that are neither done nor pulled back stand here, by who holds them."));
    m_whole->addWidget(both);
    m_whole->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_whole);
    setFocusProxy(m_holders.view());

    connect(m_holders.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &HoldingPage::showHolder);
    connect(m_legs.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &HoldingPage::showActs);
    connect(m_order, &SegmentedControl::currentChanged, this, [this] { setHolders(QList<HolderLine>(m_all)); });
    const auto open = [this] {
        if (const HeldLegLine* leg = m_legs.current()) Q_EMIT openRequested(leg->handling);
    };
    connect(m_legs.view(), &QListView::activated, this, open);
    connect(m_open, &QAbstractButton::clicked, this, open);
    connect(m_nudge, &QAbstractButton::clicked, this, [this] { nudge(false); });
    connect(m_nudgeWords, &QAbstractButton::clicked, this, [this] { nudge(true); });
    for (const auto& [key, withWords] : {std::pair(Qt::Key_N, false), std::pair(Qt::Key_M, true)}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, with = withWords] { nudge(with); });
    }
    m_holders.view()->installEventFilter(this);
    m_legs.view()->installEventFilter(this);
    setHolders({});
}

QWidget* HoldingPage::makeLeft()
{
    m_aside = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    m_order->setAccessibleName(tr("Order"));
    m_holders.view()->setAccessibleName(tr("Who is holding what"));
    m_left = makePageSide({makeLabel(tr("Who is holding what"), theme::Type::title), m_aside, nullptr, {m_order}}, m_holders.view());
    m_left->setFixedWidth(leftWidth);
    return m_left;
}

QWidget* HoldingPage::makeRight()
{
    m_name = makeLabel({}, theme::Type::title);
    m_burden = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    m_nudge = new ActionButton(tr("Nudge"), QStringLiteral("N"), ActionButton::Kind::primary);
    m_nudgeWords = new ActionButton(tr("Nudge with words…"), QStringLiteral("M"), ActionButton::Kind::plain);
    m_open = new ActionButton(tr("Open the letter"), QString::fromUtf8("↵"), ActionButton::Kind::plain);
    return makePageSide({m_name, nullptr, m_burden, {m_nudge, m_nudgeWords, m_open}}, m_legs.view());
}

HolderOrder HoldingPage::order() const
{
    return HolderOrder(m_order->current());
}

void HoldingPage::setHolders(const QList<HolderLine>& holders)
{
    m_all = holders;
    m_holders.setLines(ordered(holders, order()));
    int late = 0;
    for (const HolderLine& each : holders)
        late += each.late;
    m_aside->setText(late > 0 ? tr("%n late", nullptr, late) : QString());
    m_whole->setCurrentIndex(holders.isEmpty() ? 1 : 0);
    showHolder();
}

void HoldingPage::showHolder()
{
    const HolderLine* line = m_holders.current();
    const QString key = line ? line->key : QString();
    if (line) {
        m_name->setText(line->position);
        QStringList words{line->person, line->unit, holdingwords::burden(*line)};
        words.removeAll(QString());
        m_burden->setText(words.join(QStringLiteral(" · ")));
        m_legs.view()->setAccessibleName(line->position);
    }
    if (key != m_holder) m_legs.setLines({});
    m_holder = key;
    showActs();
    if (!key.isEmpty()) Q_EMIT legsWanted(key);
}

void HoldingPage::setLegs(const QString& holder, const QList<HeldLegLine>& legs)
{
    if (holder != m_holder) return;
    m_legs.setLines(legs);
    showActs();
}

void HoldingPage::showActs()
{
    const HeldLegLine* leg = m_legs.current();
    m_nudge->setEnabled(leg && leg->mayNudge);
    m_nudgeWords->setEnabled(leg && leg->mayNudge);
    m_open->setEnabled(leg != nullptr);
    const QString why = leg && !leg->mayNudge ? tr("Only who gave the disposition, or the head, may nudge; nobody nudges themself.") : QString();
    m_nudge->setToolTip(why);
    m_nudgeWords->setToolTip(why);
}

void HoldingPage::nudge(bool withWords)
{
    if (const HeldLegLine* leg = m_legs.current()) Q_EMIT nudgeRequested(*leg, withWords);
}

void HoldingPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_left->setFixedWidth(width() < narrowBelow ? narrowLeftWidth : leftWidth);
}

bool HoldingPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_holders.view() && (enter || key == Qt::Key_Right) && m_legs.current()) {
            m_legs.view()->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (watched == m_legs.view() && key == Qt::Key_Left) {
            m_holders.view()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace naskah
