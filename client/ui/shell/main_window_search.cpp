#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/search_words.h"
#include "client/ui/shell/language.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/search_line.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/shell/top_bar.h"

#include <QInputDialog>

/// The search box and the saved searches of MainWindow.
namespace naskah {
namespace {

constexpr int searchPause = 40; ///< milliseconds without a key before the search runs

} // namespace

void MainWindow::connectSearch()
{
    connect(m_sidebar, &Sidebar::searchChosen, this, [this](int number) {
        const QString text = m_sidebar->places()->searches().value(number).text;
        search(text);
        m_sidebar->markSearch(number);
    });
    connect(m_sidebar, &Sidebar::renameSearchRequested, this, &MainWindow::renameSearch);
    connect(m_sidebar, &Sidebar::deleteSearchRequested, this, &MainWindow::deleteSearch);

    auto* box = static_cast<SearchLine*>(m_topBar->search());
    connect(box, &QLineEdit::textEdited, this, [this] { m_searchPause.start(searchPause); });
    connect(box, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) m_searchPause.start(0);
    });
    connect(&m_searchPause, &QTimer::timeout, this, &MainWindow::searchTyped);
    connect(box, &SearchLine::leaveDownwards, this, [this] {
        if (m_searchPause.isActive()) searchTyped();
        m_list->view()->setFocus();
    });
    connect(box, &SearchLine::leave, this, [this] { m_list->view()->setFocus(); });
    connect(box, &SearchLine::offersWanted, this, [this, box](const QString& typed) {
        if (!m_reading.offers) return;
        m_reading.offers(box, typed, currentLanguage() == QLatin1String("en"), [box, typed](const Result<QList<SearchOffer>>& offers) {
            if (!offers || box->text() != typed) return;
            QList<SearchOffer> worded = *offers;
            for (SearchOffer& each : worded)
                if (each.filter) each.detail = filterWords(*each.filter);
            box->setOffers(worded);
        });
    });
}

void MainWindow::search(const QString& text)
{
    const QSignalBlocker quiet(m_topBar->search());
    m_topBar->search()->setText(text);
    searchTyped();
}

void MainWindow::searchTyped()
{
    m_searchPause.stop();
    // A space after the last word says that it is complete.
    const QString text = m_topBar->search()->text();
    if (text.trimmed().isEmpty()) {
        if (m_place != Place::search || !m_page.isEmpty()) return;
        open(m_placeBeforeSearch);
        if (!m_pageBeforeSearch.isEmpty()) openPage(QString(m_pageBeforeSearch));
        return;
    }
    if (m_place != Place::search || !m_page.isEmpty()) {
        if (m_place != Place::search) m_placeBeforeSearch = m_place == Place::outbox ? Place::incoming : m_place;
        m_pageBeforeSearch = std::exchange(m_page, {});
    }
    m_place = Place::search;
    m_sidebar->mark(Place::search);
    showPlace({Place::search, text, {}, false});
}

void MainWindow::readFound()
{
    const QList<SavedSearch>& searches = m_sidebar->places()->searches();
    if (searches.isEmpty() || !m_reading.found) return;
    QStringList texts;
    for (const SavedSearch& each : searches)
        texts << each.text;
    m_reading.found(this, texts, [this, searches](const Result<QList<int>>& found) {
        if (found && searches == m_sidebar->places()->searches()) m_sidebar->places()->setFound(*found);
    });
}

void MainWindow::setSearches(const QList<SavedSearch>& searches)
{
    m_sidebar->places()->setSearches(searches);
    readFound();
    if (m_place != Place::search || !m_page.isEmpty()) markPlace();
}

void MainWindow::setSearchesByHand(const QList<SavedSearch>& searches)
{
    setSearches(searches);
    Q_EMIT searchesChanged(searches);
}

void MainWindow::saveSearch(const QString& text)
{
    if (text.isEmpty()) return;
    const QList<SavedSearch> before = m_sidebar->places()->searches();
    for (int i = 0; i < before.size(); ++i)
        if (before[i].text == text) return m_sidebar->markSearch(i);
    setSearchesByHand(before + QList<SavedSearch>{{text, text}});
    m_sidebar->markSearch(int(before.size()));
    tell([text] { return tr("Search “%1” is saved. F2 renames it.").arg(text); }, [this, before] { setSearchesByHand(before); });
}

void MainWindow::renameSearch(int number)
{
    QList<SavedSearch> searches = m_sidebar->places()->searches();
    if (number < 0 || number >= searches.size()) return;
    bool given = false;
    const QString name =
        QInputDialog::getText(this, tr("Rename search"), tr("Name"), QLineEdit::Normal, searches[number].name, &given)
            .trimmed();
    if (!given || name.isEmpty()) return;
    searches[number].name = name;
    setSearchesByHand(searches);
    m_sidebar->markSearch(number);
}

void MainWindow::deleteSearch(int number)
{
    const QList<SavedSearch> before = m_sidebar->places()->searches();
    if (number < 0 || number >= before.size()) return;
    QList<SavedSearch> after = before;
    after.removeAt(number);
    setSearchesByHand(after);
    tell([name = before[number].name] { return tr("Search “%1” is deleted.").arg(name); }, [this, before] { setSearchesByHand(before); });
}

} // namespace naskah
