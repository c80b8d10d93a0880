#include "client/ui/books/register_pane.h"

#include "client/model/plain_tip.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/plain_date.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace naskah {
namespace {

constexpr int lastWidth = 220;
constexpr int roomForNotes = 700;

struct Look {
    QString icon;
    theme::Ink ink;
};

Look lookOf(const LedgerItem& item)
{
    using K = LedgerItem::Kind;
    using T = theme::Tokens;
    switch (item.kind) {
    case K::letter:
        return {"checkmark", &T::text};
    case K::voided:
        return {"dialog-cancel", &T::secondary};
    case K::reserved:
        return {"bookmark-new", &T::note};
    case K::unused:
        return {"list-remove", &T::secondary};
    case K::leased:
        return item.ended ? Look{"clock", &T::warning} : Look{"user", &T::secondary};
    case K::unknown:
        return {"perhatian", &T::warning};
    case K::skipped:
        return {"go-next", &T::secondary};
    case K::unexplained:
        return {"perhatian", &T::danger};
    }
    return {};
}

bool isOpen(const LedgerItem& item)
{
    return item.kind == LedgerItem::Kind::unknown || item.kind == LedgerItem::Kind::unexplained || item.ended;
}

} // namespace

RegisterPane::RegisterPane(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, theme::Type::title)), m_pattern(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_table(new TextTable), m_empty(new EmptyState), m_acts(new QWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme::gap);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_pattern, 0, Qt::AlignBottom);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(theme::margin);
    figures->addWidget(makeFigure(m_last, m_lastName, m_lastNote));
    figures->addWidget(makeFigure(m_next, m_nextName, m_nextNote));
    figures->addWidget(makeFigure(m_left, m_leftName, m_leftNote));
    figures->addWidget(makeFigure(m_open, m_openName, m_openNote));
    figures->addStretch();
    auto* acts = new FlowLayout(theme::gap, m_acts);
    addAct(acts, tr("Reserve a number"), Qt::Key_R, true, &RegisterPane::reserveRequested);
    m_void = addAct(acts, tr("Void"), Qt::Key_Delete, false, &RegisterPane::voidRequested);
    m_settle = addAct(acts, tr("Close unknown numbers"), Qt::Key_S, false, &RegisterPane::settleRequested);
    m_giveUp = addAct(acts, tr("Give up the block"), Qt::Key_B, false, &RegisterPane::giveUpRequested);
    addAct(acts, tr("Import"), QKeySequence(Qt::CTRL | Qt::Key_I), false, &RegisterPane::importRequested);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    top->setSpacing(theme::group);
    top->addLayout(head);
    top->addLayout(figures);
    top->addWidget(m_acts);
    m_table->setColumns({{tr("Number"), 9, true, true},
                         {tr("State"), 17},
                         {tr("As written"), 29, false, true},
                         {tr("Day"), 12},
                         {tr("Subject or reason"), 36},
                         {tr("Person"), 16}});
    m_table->setNarrowest(96);
    m_table->setAccessibleName(tr("Every number of the register"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(makeLine());
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_empty->set(QStringLiteral("view-list-text"), tr("No number was given yet"),
                 tr("Numbers come here as letters are registered or sent. Those that were given by hand before can be imported."));
    setFocusProxy(m_table);
    connect(m_table, &TextTable::chosen, this, &RegisterPane::showActs);
    setLedger({});
}

QWidget* RegisterPane::makeFigure(QLabel*& figure, QLabel*& name, QLabel*& note)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(0);
    name = makeLabel({}, theme::Type::caption, &theme::Tokens::secondary);
    figure = makeLabel({}, theme::Type::figure);
    note = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    column->addWidget(name);
    column->addWidget(figure);
    column->addWidget(note);
    return box;
}

ActionButton* RegisterPane::addAct(QLayout* row, const QString& text, const QKeySequence& keys, bool primary, void (RegisterPane::*wish)())
{
    auto* button = new ActionButton(text, keyCap(keys), primary ? ActionButton::Kind::primary : ActionButton::Kind::plain);
    row->addWidget(button);
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    const auto act = [this, button, wish] {
        if (!button->isHidden()) Q_EMIT (this->*wish)();
    };
    connect(button, &ActionButton::clicked, this, act);
    connect(shortcut, &QShortcut::activated, this, act);
    return button;
}

QString RegisterPane::wordFor(LedgerItem::Kind kind)
{
    using K = LedgerItem::Kind;
    switch (kind) {
    case K::letter:
        return tr("Letter");
    case K::voided:
        return tr("Void");
    case K::reserved:
        return tr("Reserved");
    case K::unused:
        return tr("Unused");
    case K::leased:
        return tr("At a desk");
    case K::unknown:
        return tr("Unknown");
    case K::skipped:
        return tr("Passed over");
    case K::unexplained:
        return tr("Unexplained");
    }
    return {};
}

void RegisterPane::setGlance(const RegisterGlance& glance)
{
    m_glance = glance;
    m_title->setText(glance.title);
    m_pattern->setText(glance.pattern);
    m_lastName->setText(tr("Last number"));
    m_last->setText(glance.last.isEmpty() ? QStringLiteral("–") : glance.last);
    m_lastNote->setText(glance.lastText == glance.last ? QString() : m_lastNote->fontMetrics().elidedText(glance.lastText, Qt::ElideMiddle, lastWidth));
    m_lastNote->setToolTip(plainTip(glance.lastText));
    m_nextName->setText(tr("Next number"));
    m_next->setText(glance.next);
    m_nextNote->setText(!glance.heldBy.isEmpty() ? tr("held by %1").arg(glance.heldBy)
                        : glance.nextIsHere      ? tr("given here, also offline")
                                                 : tr("given by the server"));
    m_leftName->setText(tr("Left today"));
    m_left->setText(QString::number(glance.left));
    m_leftNote->setText(glance.hasStock ? tr("on this desk") : tr("desks take no stock"));
    showActs();
}

void RegisterPane::setLedger(const QList<LedgerItem>& items)
{
    m_items = items;
    QList<TextTable::Row> rows;
    for (const LedgerItem& item : items) {
        const Look look = lookOf(item);
        const QString state = item.kind == LedgerItem::Kind::leased && item.ended ? tr("Not returned") : wordFor(item.kind);
        rows << TextTable::Row{item.key,
                               {item.numbers, state, item.text, item.day.isValid() ? plaindate::brief(item.day) : QString(), item.what, item.person},
                               look.ink,
                               1,
                               look.icon};
    }
    m_table->setRows(rows);
    m_table->setVisible(!items.isEmpty());
    m_empty->setVisible(items.isEmpty());
    const int open = openNumbers();
    m_openName->setText(tr("To be explained"));
    m_open->setText(QString::number(open));
    m_openNote->setText(open == 0 ? tr("every number is accounted for") : tr("close them with minutes, or import them"));
    theme::setColor(m_open, QPalette::WindowText, open == 0 ? &theme::Tokens::text : &theme::Tokens::warning);
    showActs();
}

int RegisterPane::openNumbers() const
{
    qint64 count = 0;
    for (const LedgerItem& item : m_items)
        if (isOpen(item)) count += item.last - item.first + 1;
    return int(count);
}

const LedgerItem* RegisterPane::current() const
{
    const QString key = m_table->key();
    for (const LedgerItem& item : m_items)
        if (item.key == key && !key.isEmpty()) return &item;
    return nullptr;
}

void RegisterPane::showActs()
{
    using K = LedgerItem::Kind;
    const LedgerItem* item = current();
    m_void->setVisible(item && (item->kind == K::letter || item->kind == K::reserved));
    bool unknown = false;
    for (const LedgerItem& each : m_items)
        unknown = unknown || each.kind == K::unknown;
    m_settle->setVisible(unknown);
    m_giveUp->setVisible(item && item->kind == K::leased);
    arrange();
}

void RegisterPane::arrange()
{
    m_acts->setMinimumHeight(m_acts->layout()->heightForWidth(width() - 2 * theme::margin));
    for (QLabel* note : {m_lastNote, m_nextNote, m_leftNote, m_openNote}) {
        note->setVisible(width() >= roomForNotes);
        note->parentWidget()->setToolTip(plainTip(note->text()));
    }
}

void RegisterPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace naskah