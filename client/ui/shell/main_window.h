#pragma once

#include "client/model/letter_reading.h"
#include "client/replica/sync_state.h"
#include "client/ui/controls/said.h"
#include "client/ui/shell/shell_settings.h"
#include "client/ui/shell/window_page.h"

#include <QHash>
#include <QKeySequence>
#include <QTimer>
#include <QWidget>

class QAction;
class QSplitter;
class QStackedWidget;

namespace naskah {

class ActingStrip;
class ChosenActions;
class ChosenPane;
class DetailLoader;
class LetterActions;
class LetterListPane;
class LetterPreview;
class NoticeBar;
class PageRenderer;
class Sidebar;
class TopBar;

/// Who sits here, as the window says it.
struct WhoIsHere {
    QString name;
    QString post;
    QString office;
    bool registers = true; ///< keeps the office's agenda; others begin with a letter of their own
};

/// The window: bar above, sidebar left, the list, the letter. It reads by `LetterReading` and says by signals what the
/// person wants; commands, dialogs and the network are the owner's. `LetterActions` carries the wishes about one
/// letter.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(LetterReading reading, PageRenderer& renderer, ShellSettings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    void setPerson(const WhoIsHere& who);
    void setSyncState(const SyncState& state);
    void setSearches(const QList<SavedSearch>& searches);
    /// Takes the page shown at Place::outbox.
    /// Whether keys that are one bare character (D, J, /) work. Off for those who speak to their computer or whose hands
    /// slip; kept for the next start.
    void setSingleKeys(bool on);
    void setOutboxPage(QWidget* page);
    /// Another whole-window page, listed in the sidebar in the order of adding; `window_page.h` tells how.
    void addPage(WindowPage page);
    void openPage(const QString& key);
    /// The page that is shown; empty while a place is.
    const QString& page() const { return m_page; }
    /// nullptr until the page was opened.
    QWidget* pageWidget(const QString& key) const;
    /// Another entry in the person's menu.
    void addAccountAction(QAction* action);
    /// The store changed: lists, letter and counts are read again.
    void refresh();

    void open(Place place);
    /// Opens a place and the line with this key as soon as it is read.
    void openLine(Place place, const Uuid& key);
    void search(const QString& text);
    /// Something was done; `undo` takes it back. And something was not, with what to do about it.
    /// Files that were received and are not registered yet; the button that registers says how many.
    void setWaitingFiles(int waiting);
    void tell(const Said& what, std::function<void()> undo = {});
    void warn(const Said& what, const Said& todo);

    Place place() const { return m_place; }
    LetterActions& actions() { return *m_actions; }
    LetterListPane* list() const { return m_list; }
    LetterPreview* preview() const { return m_preview; }
    ChosenActions& chosenActions() { return *m_chosenActions; }
    ChosenPane* chosen() const { return m_chosen; }
    Sidebar* sidebar() const { return m_sidebar; }
    TopBar* topBar() const { return m_topBar; }
    NoticeBar* notice() const { return m_notice; }
    ActingStrip* acting() const { return m_acting; }
    /// How long a letter must lie open before it counts as read.
    static constexpr int readingMilliseconds = 1500;

Q_SIGNALS:
    void registerRequested();
    void writeRequested();
    void syncRequested();
    void placeOpened(naskah::Place place);
    /// An unread letter has lain open long enough to be read.
    void letterRead(const naskah::LetterDetail& letter);
    void searchesChanged(const QList<naskah::SavedSearch>& searches);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void makeActions();
    void connectParts();
    QAction* addKey(const QList<QKeySequence>& keys, std::function<void()> act);
    void showPlace(const LetterQuery& query);
    void showCreate();
    void lineChanged();
    void escape();
    void connectChosen();
    void chosenChanged(bool byHand);
    bool isSeveralShown() const;
    /// Who wants back from several letters; false when one is read.
    bool leaveChosen();
    void searchTyped();
    void saveSearch(const QString& text);
    void renameSearch(int number);
    void deleteSearch(int number);
    void setSearchesByHand(const QList<SavedSearch>& searches);
    void openAccountMenu(const QPoint& where);
    void openKeysHelp();
    void setAppearance(ShellSettings::Appearance appearance);
    void connectSearch();
    void readCounts();
    /// Counts what the saved searches find; on the reading thread, like all counts.
    void readFound();
    void sayUnread();
    void retranslate();
    void arrange();
    QString titleOf(Place place) const;
    void listPages();
    void remakePages();
    void markPlace();
    void showsLetters(bool shown);

    struct AddedPage {
        WindowPage page;
        QWidget* widget = nullptr;
    };

    LetterReading m_reading;
    ShellSettings& m_settings;
    WhoIsHere m_who;
    Place m_place = Place::incoming;
    Place m_placeBeforeSearch = Place::incoming;
    QString m_page;
    QString m_pageBeforeSearch;
    std::vector<AddedPage> m_pages;
    QHash<QAction*, QList<QKeySequence>> m_takenKeys; ///< of actions whose bare characters are switched off
    QList<QAction*> m_listKeys; ///< mean nothing while a page hides the list
    PlaceCounts m_counts;
    QList<QAction*> m_accountActions;
    LetterActions* m_actions;
    ChosenActions* m_chosenActions;
    QAction* m_create;
    TopBar* m_topBar;
    ActingStrip* m_acting;
    Sidebar* m_sidebar;
    LetterListPane* m_list;
    LetterPreview* m_preview;
    ChosenPane* m_chosen;
    QStackedWidget* m_reader; ///< the letter, or what several have in common
    int m_waitingFiles = 0;
    QSplitter* m_letters;
    bool m_isListShown = true;
    QStackedWidget* m_content;
    QWidget* m_outbox = nullptr;
    NoticeBar* m_notice;
    DetailLoader* m_loader;
    QTimer m_searchPause;
    QTimer m_readTimer;
    bool m_isKeptUnread = false;
};

} // namespace naskah
