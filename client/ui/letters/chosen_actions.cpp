#include "client/ui/letters/chosen_actions.h"

#include <QAction>
#include <QWidget>

#include <algorithm>
#include <array>

namespace naskah {
namespace {

constexpr std::array keys{std::pair(ChosenAct::dispose, Qt::Key_D), std::pair(ChosenAct::know, Qt::Key_I),
                          std::pair(ChosenAct::file, Qt::Key_A),    std::pair(ChosenAct::accept, Qt::Key_M),
                          std::pair(ChosenAct::read, Qt::Key_B),    std::pair(ChosenAct::unread, Qt::Key_U)};

/// Whether the act means anything for the letter, as far as its line tells; whether it may be done, its rule says.
bool isFor(ChosenAct act, const LetterLine& letter)
{
    if (!letter.handling) return false;
    switch (act) {
    case ChosenAct::accept:
        return letter.arrived;
    case ChosenAct::file:
        return !letter.arrived;
    case ChosenAct::read:
        return letter.unread;
    case ChosenAct::unread:
        return !letter.unread;
    default:
        return true;
    }
}

} // namespace

ChosenActions::ChosenActions(QWidget* window) : QObject(window)
{
    for (const auto& [act, key] : keys) {
        auto* action = new QAction(window);
        action->setShortcut(QKeySequence(key));
        window->addAction(action);
        connect(action, &QAction::triggered, this, [this, which = act] { Q_EMIT requested(which, QList<LetterLine>(m_letters)); });
        m_actions.insert(act, action);
    }
    setLetters({});
    retranslate();
}

QList<QAction*> ChosenActions::all() const
{
    QList<QAction*> actions;
    for (const auto& each : keys)
        actions << m_actions[each.first];
    return actions;
}

void ChosenActions::setLetters(const QList<LetterLine>& letters)
{
    m_letters = letters;
    for (const auto& each : keys) {
        const bool wanted = std::ranges::any_of(letters, [&](const LetterLine& letter) { return isFor(each.first, letter); });
        m_actions[each.first]->setEnabled(wanted);
        m_actions[each.first]->setVisible(wanted);
    }
}

void ChosenActions::retranslate()
{
    m_actions[ChosenAct::dispose]->setText(tr("Dispose…"));
    m_actions[ChosenAct::know]->setText(tr("Mark as known"));
    m_actions[ChosenAct::file]->setText(tr("File"));
    m_actions[ChosenAct::accept]->setText(tr("Enter in the agenda"));
    m_actions[ChosenAct::read]->setText(tr("Mark read"));
    m_actions[ChosenAct::unread]->setText(tr("Mark unread"));
}

} // namespace naskah
