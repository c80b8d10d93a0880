#include "client/ui/disposition/instruction_chips.h"

#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/suggest_line.h"
#include "client/ui/controls/toggle_chip.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>

namespace naskah {

InstructionChips::InstructionChips(QWidget* parent)
    : QWidget(parent), m_flow(new FlowLayout(theme::unit, this)), m_search(new SuggestLine(SuggestLine::Mode::free))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_search->setPlaceholderText(tr("Another instruction"));
    m_search->setAccessibleName(tr("Another instruction"));
    m_search->setMinimumWidth(160);
    m_search->installEventFilter(this);
    m_flow->addWidget(m_search);
    connect(m_search, &SuggestLine::typed, this, [this](const QString& text) {
        QList<Suggestion> found;
        for (const QString& each : std::as_const(m_all))
            if (each.contains(text.trimmed(), Qt::CaseInsensitive) && !chosen().contains(each))
                found << Suggestion{each, each, {}};
        m_search->setSuggestions(text, found);
    });
    connect(m_search, &SuggestLine::chosen, this, [this](const Suggestion& each) { choose(each.text); });
}

void InstructionChips::offer(const QStringList& favourites, const QStringList& all)
{
    m_all = all;
    for (const QString& each : favourites)
        chip(each);
}

void InstructionChips::setChosen(const QStringList& instructions)
{
    for (ToggleChip* each : std::as_const(m_chips))
        each->setChecked(instructions.contains(each->text()));
    for (const QString& each : instructions)
        chip(each)->setChecked(true);
}

QStringList InstructionChips::chosen() const
{
    QStringList chosen;
    for (const ToggleChip* each : m_chips)
        if (each->isChecked()) chosen << each->text();
    return chosen;
}

ToggleChip* InstructionChips::chip(const QString& instruction)
{
    for (ToggleChip* each : std::as_const(m_chips))
        if (each->text().compare(instruction, Qt::CaseInsensitive) == 0) return each;
    auto* made = new ToggleChip(instruction);
    connect(made, &ToggleChip::toggled, this, &InstructionChips::changed);
    m_flow->removeWidget(m_search);
    m_flow->addWidget(made);
    m_flow->addWidget(m_search);
    if (!m_chips.isEmpty()) setTabOrder(m_chips.last(), made);
    setTabOrder(made, m_search);
    m_chips << made;
    if (isVisible()) made->show();
    updateGeometry();
    return made;
}

void InstructionChips::choose(const QString& instruction)
{
    const QString words = instruction.trimmed();
    if (words.isEmpty()) return;
    chip(words)->setChecked(true);
    m_search->choose({});
}

bool InstructionChips::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && !m_search->isListOpen()) {
        const auto* press = static_cast<QKeyEvent*>(event);
        const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (enter && press->modifiers() == Qt::NoModifier && !m_search->text().trimmed().isEmpty()) {
            choose(m_search->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace naskah
