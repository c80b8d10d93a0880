#include "client/ui/shell/main_window.h"

#include "client/model/detail_loader.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/page_view.h"
#include "client/ui/controls/sync_chip.h"
#include "client/ui/letters/chosen_actions.h"
#include "client/ui/letters/chosen_pane.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_list_pane.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/shell/acting_strip.h"
#include "client/ui/shell/keys_help.h"
#include "client/ui/shell/notice_bar.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int narrowBelow = 1200;
constexpr int slimBelow = 1000;
constexpr int wideFrom = 1600;

} // namespace

MainWindow::MainWindow(LetterReading reading, PageRenderer& renderer, ShellSettings& settings, QWidget* parent)
    : QWidget(parent), m_reading(std::move(reading)), m_settings(settings), m_actions(new LetterActions(this)),
      m_chosenActions(new ChosenActions(this)),
      m_create(new QAction(this)), m_topBar(new TopBar(m_create)), m_acting(new ActingStrip), m_sidebar(new Sidebar),
      m_list(new LetterListPane(m_reading.lines)), m_preview(new LetterPreview(renderer, *m_actions, m_reading.file)),
      m_chosen(new ChosenPane(*m_chosenActions)), m_reader(new QStackedWidget),
      m_letters(new QSplitter(Qt::Horizontal)), m_content(new QStackedWidget), m_notice(new NoticeBar(this)),
      m_loader(new DetailLoader(m_reading.detail, this))
{
    setWindowTitle(QStringLiteral("Naskah"));
    setWindowIcon(icons::named("naskah"));
    setMinimumSize(860, 560);
    theme::setGround(this, &theme::Tokens::window);

    m_list->setMinimumWidth(300);
    m_reader->setMinimumWidth(420);
    m_reader->addWidget(m_preview);
    m_reader->addWidget(m_chosen);
    m_letters->addWidget(m_list);
    m_letters->addWidget(m_reader);
    m_letters->setStretchFactor(0, 0);
    m_letters->setStretchFactor(1, 1);
    m_letters->setChildrenCollapsible(false);
    m_content->addWidget(m_letters);

    auto* body = new QHBoxLayout;
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_sidebar);
    body->addWidget(makeLine(Qt::Vertical));
    body->addWidget(m_content, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(makeLine());
    column->addWidget(m_acting);
    column->addLayout(body, 1);

    m_searchPause.setSingleShot(true);
    m_readTimer.setSingleShot(true);
    makeActions();
    if (!m_settings.singleKeys()) setSingleKeys(false);
    connectParts();
    retranslate();
    if (m_settings.slimSidebar()) m_sidebar->setSlim(true);
    if (!restoreGeometry(m_settings.geometry())) resize(1366, 768);
    open(Place::incoming);
}

MainWindow::~MainWindow()
{
    // A form that still stands open takes note of what it loses the focus with while all of its parts are there.
    if (auto* field = QApplication::focusWidget()) field->clearFocus();
}

QAction* MainWindow::addKey(const QList<QKeySequence>& keys, std::function<void()> act)
{
    auto* action = new QAction(this);
    action->setShortcuts(keys);
    addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void MainWindow::makeActions()
{
    m_create->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    addAction(m_create);
    connect(m_create, &QAction::triggered, this, [this] {
        if (m_who.registers)
            Q_EMIT registerRequested();
        else
            Q_EMIT writeRequested();
    });

    addKey({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}, [this] { m_acting->switchPost(); });
    addKey({Qt::Key_Slash, QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] {
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->search()->selectAll();
    });
    m_listKeys << addKey({QKeySequence::Find}, [this] { m_list->focusFilter(); });
    addKey({Qt::Key_F5}, [this] {
        refresh();
        Q_EMIT syncRequested();
    });
    m_listKeys << addKey({Qt::Key_J}, [this] { m_list->view()->step(1); });
    m_listKeys << addKey({Qt::Key_K}, [this] { m_list->view()->step(-1); });
    addKey({Qt::Key_Escape}, [this] { escape(); });
    m_listKeys << addKey({QKeySequence::Save}, [this] {
        if (m_place == Place::search) saveSearch(m_list->query().search.trimmed());
    });
    addKey({QKeySequence::Undo}, [this] { m_notice->undo(); });
    addKey({Qt::Key_F1, Qt::Key_Question}, [this] { openKeysHelp(); });
    addKey({Qt::Key_F9}, [this] {
        m_sidebar->setSlim(!m_sidebar->isSlim());
        m_settings.setSlimSidebar(m_sidebar->isSlim());
    });
    const QList<Place> places{
        Place::toDo, Place::dispositions, Place::awaited, Place::drafts, Place::incoming, Place::sent, Place::outbox};
    for (int i = 0; i < places.size(); ++i)
        addKey({QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i))}, [this, place = places[i]] { open(place); });
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::placeChosen, this, &MainWindow::open);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::openPage);
    connectSearch();
    connectChosen();
    connect(m_topBar->syncChip(), &QAbstractButton::clicked, this, [this] { open(Place::outbox); });
    connect(m_topBar, &TopBar::accountClicked, this, &MainWindow::openAccountMenu);

    connect(m_list, &LetterListPane::currentChanged, this, &MainWindow::lineChanged);
    connect(m_list, &LetterListPane::activated, this, [this] {
        if (!isSeveralShown()) m_preview->pages()->setFocus();
    });
    connect(m_list, &LetterListPane::saveSearchRequested, this, &MainWindow::saveSearch);
    connect(m_list, &LetterListPane::emptyAction, this, [this](Place place) {
        if (place == Place::incoming) Q_EMIT registerRequested();
        if (place == Place::drafts) Q_EMIT writeRequested();
    });
    connect(m_loader, &DetailLoader::loaded, this, [this](const LetterDetail& detail) {
        const bool same = m_preview->isShowing() && m_actions->detail().letter == detail.letter;
        // One that its reader marked unread stays so until they come back to it.
        m_isKeptUnread = same && detail.unread && (m_isKeptUnread || !m_actions->detail().unread);
        m_preview->setDetail(detail);
        if (!same) m_readTimer.stop();
        if (detail.unread && !m_isKeptUnread && !m_readTimer.isActive()) m_readTimer.start(readingMilliseconds);
    });
    connect(m_loader, &DetailLoader::gone, this, [this] {
        m_preview->clear(
            "documentinfo", tr("This letter is not here any more"), tr("It was moved to people you do not belong to."));
    });
    connect(m_loader, &DetailLoader::failed, this, [this](const QString& why) {
        m_preview->clear("perhatian", tr("This letter could not be read"), tr("Nothing is lost. %1").arg(why));
    });
    connect(&m_readTimer, &QTimer::timeout, this, [this] {
        if (isActiveWindow() && m_preview->isVisible() && m_actions->detail().unread)
            Q_EMIT letterRead(m_actions->detail());
    });
    connect(
        m_letters, &QSplitter::splitterMoved, this, [this] { m_settings.setListWidth(m_letters->sizes().value(0)); });
}

QString MainWindow::titleOf(Place place) const
{
    if (place == Place::search) return tr("Search");
    return m_sidebar->places()->indexOf(place).data().toString();
}

void MainWindow::open(Place place)
{
    m_searchPause.stop();
    if (place != Place::search) {
        const QSignalBlocker quiet(m_topBar->search());
        m_topBar->search()->clear();
    }
    m_place = place;
    m_page.clear();
    m_sidebar->mark(place);
    if (place == Place::outbox && m_outbox) {
        m_content->setCurrentWidget(m_outbox);
        showsLetters(false);
    } else {
        showPlace({place, {}, {}, false});
    }
    Q_EMIT placeOpened(place);
}

void MainWindow::openLine(Place place, const Uuid& key)
{
    open(place);
    m_list->select(key);
}

void MainWindow::showPlace(const LetterQuery& query)
{
    m_content->setCurrentWidget(m_letters);
    showsLetters(true);
    m_list->open(query, titleOf(query.place));
    sayUnread();
}

void MainWindow::lineChanged()
{
    if (isSeveralShown()) return;
    const LetterLine* line = m_list->current();
    if (line) {
        m_loader->load(*line);
        return;
    }
    m_loader->clear();
    m_readTimer.stop();
    m_preview->clear();
}

void MainWindow::escape()
{
    if (m_notice->isVisible() && m_notice->isError()) return m_notice->dismiss();
    if (m_page.isEmpty() && m_isListShown && leaveChosen()) return;
    if (!m_page.isEmpty()) return open(m_place == Place::search ? m_placeBeforeSearch : m_place);
    if (m_place == Place::search) return m_topBar->search()->clear();
    if (!m_list->clearFilter()) m_list->view()->setFocus();
}

void MainWindow::setPerson(const WhoIsHere& who)
{
    m_who = who;
    showCreate();
    m_topBar->setPerson(who.name, who.post);
    m_sidebar->places()->setOffice(who.office);
}

void MainWindow::setSyncState(const SyncState& state)
{
    m_topBar->syncChip()->setState(state);
    m_sidebar->places()->setAttention(int(state.attention));
    m_counts.outbox = int(state.waiting);
    m_sidebar->places()->setCounts(m_counts);
}

void MainWindow::setOutboxPage(QWidget* page)
{
    m_outbox = page;
    m_content->addWidget(page);
}

void MainWindow::addAccountAction(QAction* action)
{
    m_accountActions << action;
}

void MainWindow::refresh()
{
    m_list->refresh();
    m_loader->reload();
    readCounts();
}

void MainWindow::readCounts()
{
    m_reading.counts(this, [this](const Result<PlaceCounts>& counts) {
        if (!counts) return;
        // The chip and the sidebar never disagree: what waits in the outbox comes with the sync state alone.
        const int outbox = m_counts.outbox;
        m_counts = counts.value();
        m_counts.outbox = outbox;
        m_sidebar->places()->setCounts(m_counts);
        sayUnread();
    });
    readFound();
}

void MainWindow::sayUnread()
{
    m_list->setUnread(m_place == Place::incoming ? m_counts.incoming : 0);
}

void MainWindow::tell(const Said& what, std::function<void()> undo)
{
    m_notice->tell(what, std::move(undo));
}

void MainWindow::warn(const Said& what, const Said& todo)
{
    m_notice->warn(what, todo);
}

void MainWindow::retranslate()
{
    showCreate();
    m_actions->retranslate();
    m_topBar->retranslate();
    m_sidebar->places()->retranslate();
    m_list->retranslate();
    m_preview->retranslate();
    m_chosen->retranslate();
    m_notice->retranslate();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        const QString page = m_page;
        if (m_place == Place::search && page.isEmpty())
            searchTyped();
        else
            open(m_place == Place::search ? m_placeBeforeSearch : m_place);
        m_page = page;
        remakePages();
    }
}

void MainWindow::arrange()
{
    const bool narrow = width() < narrowBelow;
    m_topBar->setNarrow(narrow);
    m_preview->setNarrow(narrow);
    m_sidebar->setSlim(width() < slimBelow || m_settings.slimSidebar());
    m_topBar->setSlim(width() < slimBelow);
    const int chosen = m_settings.listWidth();
    const int list = chosen > 0 ? chosen : width() >= wideFrom ? 440 : narrow ? 320 : 360;
    m_letters->setSizes({list, qMax(1, width() - m_sidebar->width() - list)});
    m_notice->place(m_content->geometry());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::setWaitingFiles(int waiting)
{
    m_waitingFiles = waiting;
    showCreate();
}

void MainWindow::showCreate()
{
    const QString words = m_who.registers ? tr("Register letter") : tr("Write letter");
    m_create->setText(m_who.registers && m_waitingFiles > 0 ? QStringLiteral("%1 · %2").arg(words).arg(m_waitingFiles) : words);
}

} // namespace naskah
