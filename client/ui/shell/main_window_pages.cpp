#include "client/ui/letters/chosen_actions.h"
#include "client/ui/letters/chosen_pane.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/shell/top_bar.h"

#include <QAction>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

/// The whole-window pages of MainWindow.
namespace naskah {

void MainWindow::addPage(WindowPage page)
{
    if (!page.shortcut.isEmpty()) addKey({page.shortcut}, [this, key = page.key] { openPage(key); });
    m_pages.push_back({std::move(page), nullptr});
    listPages();
}

void MainWindow::listPages()
{
    QList<PlaceModel::PageEntry> entries;
    for (const AddedPage& each : m_pages)
        entries << PlaceModel::PageEntry{each.page.key, each.page.title(), each.page.icon};
    m_sidebar->places()->setPages(entries);
    markPlace();
}

void MainWindow::openPage(const QString& key)
{
    for (AddedPage& each : m_pages) {
        if (each.page.key != key) continue;
        m_searchPause.stop();
        {
            const QSignalBlocker quiet(m_topBar->search());
            m_topBar->search()->clear();
        }
        if (!each.widget) {
            each.widget = each.page.make();
            m_content->addWidget(each.widget);
            if (!m_settings.singleKeys()) setSingleKeys(false); // those of the new page too
        }
        m_page = key;
        markPlace();
        m_content->setCurrentWidget(each.widget);
        each.widget->setFocus();
        return showsLetters(false);
    }
}

void MainWindow::markPlace()
{
    if (m_page.isEmpty())
        m_sidebar->mark(m_place);
    else
        m_sidebar->markPage(m_page);
}

void MainWindow::showsLetters(bool shown)
{
    m_isListShown = shown;
    m_actions->setShown(shown && !isSeveralShown());
    if (isSeveralShown()) m_chosenActions->setLetters(shown && m_chosen->state() == ChosenPane::State::choosing ? m_list->chosen() : QList<LetterLine>());
    for (QAction* action : std::as_const(m_listKeys))
        action->setEnabled(shown);
}

QWidget* MainWindow::pageWidget(const QString& key) const
{
    for (const AddedPage& each : m_pages)
        if (each.page.key == key) return each.widget;
    return nullptr;
}

void MainWindow::remakePages()
{
    for (AddedPage& each : m_pages) {
        if (!each.widget) continue;
        m_content->removeWidget(each.widget);
        each.widget->deleteLater();
        each.widget = nullptr;
    }
    listPages();
    if (!m_page.isEmpty()) openPage(QString(m_page));
}

} // namespace naskah
