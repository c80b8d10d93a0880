#include "client/ui/letters/letter_list_pane.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/letters/empty_words.h"
#include "client/ui/letters/letter_list_view.h"
#include "client/ui/letters/search_words.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/theme.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace naskah {
namespace {

constexpr int typingPause = 60; ///< milliseconds

} // namespace

LetterListPane::LetterListPane(FetchLines fetch, QWidget* parent)
    : QWidget(parent), m_model(new LetterListModel(std::move(fetch), this)), m_view(new LetterListView),
      m_stack(new QStackedWidget), m_empty(new EmptyState)
{
    theme::setGround(this, &theme::Tokens::surface);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isMending = true; }); // before the selection hears of it
    m_view->setModel(m_model);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_typing.setSingleShot(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    retranslate();
    connectChoice();

    connect(m_model, &LetterListModel::ready, this, &LetterListPane::answered);
    connect(m_view, &LetterListView::currentRowChanged, this, &LetterListPane::currentChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        const int row = m_view->currentIndex().row();
        if (row >= from.row() && row <= to.row()) Q_EMIT currentChanged();
    });
    connect(m_view, &QAbstractItemView::activated, this, &LetterListPane::activated);
    connect(&m_typing, &QTimer::timeout, this, &LetterListPane::runQuery);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    connect(m_unreadOnly, &QAbstractButton::toggled, this, &LetterListPane::runQuery);
    connect(m_save, &QAbstractButton::clicked, this, [this] { Q_EMIT saveSearchRequested(m_query.search.trimmed()); });
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        if (!clearFilter()) Q_EMIT emptyAction(m_query.place);
    });
}

void LetterListPane::connectChoice()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isMending) QMetaObject::invokeMethod(this, &LetterListPane::keepOneChosen, Qt::QueuedConnection);
        Q_EMIT chosenChanged(!m_isMending);
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        keepOneChosen();
        m_isMending = false;
    });
    // A list that was read anew has nothing chosen, which the selection does not say.
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT chosenChanged(true); });
    connect(m_view, &LetterListView::allWanted, this, &LetterListPane::chooseAll);
}

/// The letter that is read is always among the chosen ones.
void LetterListPane::keepOneChosen()
{
    const QList<int> rows = m_view->chosenRows();
    const QModelIndex current = m_view->currentIndex();
    auto* selection = m_view->selectionModel();
    if (rows.isEmpty() && current.isValid()) selection->select(current, QItemSelectionModel::ClearAndSelect);
    if (rows.size() == 1 && rows.first() != current.row())
        selection->setCurrentIndex(m_model->index(rows.first()), QItemSelectionModel::NoUpdate);
}

QList<LetterLine> LetterListPane::chosen() const
{
    QList<LetterLine> lines;
    const QList<int> rows = m_view->chosenRows();
    for (const int row : rows)
        lines << m_model->line(row);
    return lines;
}

void LetterListPane::chooseCurrent()
{
    m_chosenOfAll = 0;
    m_view->selectionModel()->select(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void LetterListPane::chooseAll()
{
    m_view->choose(mostChosen);
    const bool goesOn = m_model->rowCount() < mostChosen && m_model->hasMore();
    m_chosenOfAll = goesOn ? m_model->rowCount() : 0;
    if (goesOn) m_model->fetchMore({}); // and again when they are there
}

QWidget* LetterListPane::makeHeader()
{
    auto* header = new QWidget;
    m_title = makeLabel({}, theme::Type::title);
    m_aside = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    m_filter = new QLineEdit;
    m_filter->addAction(icons::named("dialog-filters"), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_unreadOnly = new ActionButton({}, {}, ActionButton::Kind::plain);
    m_unreadOnly->setCheckable(true);
    m_save = new ActionButton({}, {}, ActionButton::Kind::quiet);
    m_save->setIconName("bookmark-new");

    m_notes = makeLabel({}, theme::Type::body, &theme::Tokens::warning);
    m_notes->setWordWrap(true);
    m_notes->hide();

    auto* titles = new QHBoxLayout;
    titles->addWidget(m_title, 1);
    titles->addWidget(m_aside, 0, Qt::AlignBottom);
    titles->addWidget(m_save);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(theme::gap);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_unreadOnly);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(theme::group, 12, theme::group, 12);
    column->setSpacing(theme::gap);
    column->addLayout(titles);
    column->addLayout(tools);
    column->addWidget(m_notes);
    return header;
}

void LetterListPane::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter this list"));
    m_filter->setToolTip(tr("Filter this list (%1)").arg(keyCap(QKeySequence(Qt::CTRL | Qt::Key_F))));
    m_filter->setAccessibleName(tr("Filter this list"));
    m_unreadOnly->setText(tr("Unread"));
    m_unreadOnly->setAccessibleName(tr("Only unread"));
    m_unreadOnly->updateGeometry();
    m_save->setText(tr("Save search"));
    m_save->updateGeometry();
    sayTitle();
    if (m_model->isReady()) answered();
}

void LetterListPane::open(const LetterQuery& query, const QString& title)
{
    const bool otherPlace = query.place != m_query.place || query.search.isEmpty() != m_query.search.isEmpty();
    m_query = query;
    m_placeTitle = title;
    const bool searching = query.place == Place::search;
    const bool canFilterUnread = query.place == Place::incoming || query.place == Place::toDo;
    {
        const QSignalBlocker quietFilter(m_filter);
        const QSignalBlocker quietToggle(m_unreadOnly);
        m_filter->setText(query.filter);
        if (!canFilterUnread) m_unreadOnly->setChecked(false);
    }
    m_filter->setVisible(!searching);
    m_unreadOnly->setVisible(canFilterUnread);
    m_save->setVisible(searching && !query.search.isEmpty());
    m_view->setAccessibleName(title);
    sayTitle();
    if (otherPlace) m_view->setCurrentIndex({});
    runQuery();
}

void LetterListPane::runQuery()
{
    m_typing.stop();
    m_chosenOfAll = 0;
    m_query.filter = m_filter->text().trimmed();
    m_query.unreadOnly = m_unreadOnly->isChecked();
    m_model->setQuery(m_query);
}

void LetterListPane::setUnread(int count)
{
    m_unread = count;
    sayTitle();
}

void LetterListPane::sayTitle()
{
    m_title->setText(m_placeTitle);
    m_aside->setText(m_unread > 0 ? tr("%n unread", nullptr, m_unread) : QString());
}

void LetterListPane::answered()
{
    const bool empty = m_model->rowCount() == 0;
    if (empty) sayEmpty();
    sayNotes();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (m_wanted) {
        const int row = m_model->rowOf(*m_wanted);
        if (row >= 0) {
            m_wanted.reset();
            m_view->setCurrentIndex(m_model->index(row));
        } else if (m_model->canFetchMore({})) {
            return m_model->fetchMore({}); // it lies further down
        }
    }
    // Unless the person chose otherwise meanwhile.
    if (m_chosenOfAll > 0 && m_view->chosenRows().size() == m_chosenOfAll) chooseAll();
    if (!empty && !m_view->currentIndex().isValid()) m_view->setCurrentIndex(m_model->index(0));
    if (empty) Q_EMIT currentChanged();
}

void LetterListPane::sayNotes()
{
    QStringList sentences;
    for (const SearchNote& note : m_model->notes())
        sentences << noteWords(note);
    m_notes->setText(sentences.join('\n'));
    m_notes->setVisible(!sentences.isEmpty());
}

void LetterListPane::sayEmpty()
{
    if (!m_model->failure().isEmpty()) {
        m_empty->set(
            "perhatian",
            tr("This list could not be read"),
            tr("Nothing is lost. Try again; if it keeps failing, tell the administrator: %1").arg(m_model->failure()));
        return;
    }
    const EmptyWords words = emptyWordsOf(m_query);
    m_empty->set(words.icon, words.title, words.sentence, words.action, words.key);
}

void LetterListPane::refresh()
{
    m_model->refresh();
}

const LetterLine* LetterListPane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->line(index.row()) : nullptr;
}

void LetterListPane::select(const Uuid& key)
{
    const int row = m_model->rowOf(key);
    if (row >= 0) return m_view->setCurrentIndex(m_model->index(row));
    m_wanted = key;
    if (m_model->isReady()) answered();
}

void LetterListPane::focusFilter()
{
    if (!m_filter->isVisible()) return;
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool LetterListPane::clearFilter()
{
    const bool had = !m_filter->text().isEmpty() || m_unreadOnly->isChecked();
    m_filter->clear();
    m_unreadOnly->setChecked(false);
    if (had) {
        runQuery();
        m_view->setFocus();
    }
    return had;
}

} // namespace naskah
