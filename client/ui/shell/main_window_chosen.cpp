#include "client/ui/letters/chosen_actions.h"
#include "client/ui/letters/chosen_pane.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/shell/main_window.h"

#include <QStackedWidget>

/// Several letters at once, in MainWindow.
namespace naskah {

void MainWindow::connectChosen()
{
    connect(m_list, &LetterListPane::chosenChanged, this, &MainWindow::chosenChanged);
    connect(m_chosen, &ChosenPane::left, this, [this] { leaveChosen(); });
    connect(m_chosen, &ChosenPane::stateChanged, this, [this] {
        // Rows may have left the list while it was worked on, or others have been chosen before it began.
        if (m_chosen->state() == ChosenPane::State::choosing) return chosenChanged(false);
        m_reader->setCurrentWidget(m_chosen);
        showsLetters(m_isListShown);
    });
}

bool MainWindow::isSeveralShown() const
{
    return m_reader->currentWidget() == m_chosen;
}

void MainWindow::chosenChanged(bool byHand)
{
    const auto state = m_chosen->state();
    if (state == ChosenPane::State::working) return;
    if (state == ChosenPane::State::telling && !byHand) return; // it is read first
    const QList<LetterLine> letters = m_list->chosen();
    const bool several = letters.size() > 1;
    const bool was = isSeveralShown();
    m_reader->setCurrentWidget(several ? static_cast<QWidget*>(m_chosen) : m_preview);
    if (several || was) m_chosen->setLetters(several ? letters : QList<LetterLine>());
    if (!m_isListShown) m_chosenActions->setLetters({});
    if (several == was) return;
    if (several) m_readTimer.stop();
    showsLetters(m_isListShown);
    if (!several) lineChanged();
}

bool MainWindow::leaveChosen()
{
    if (!isSeveralShown()) return false;
    switch (m_chosen->state()) {
    case ChosenPane::State::working:
        m_chosen->stop();
        break;
    case ChosenPane::State::telling:
        m_chosen->closeTelling();
        break;
    case ChosenPane::State::choosing:
        m_list->chooseCurrent();
        break;
    }
    m_list->view()->setFocus();
    return true;
}

} // namespace naskah
