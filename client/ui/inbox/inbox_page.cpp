#include "client/ui/inbox/inbox_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/inbox/inbox_delegate.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int leftWidth = 440;

QString say(const InboxLine& line)
{
    return inboxwords::spoken(line);
}

} // namespace

InboxPage::InboxPage(PageRenderer& renderer, QWidget* parent)
    : QWidget(parent), m_list(new InboxDelegate, &say), m_pages(new PageView(renderer, PageView::Fit::page)),
      m_stack(new QStackedWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    m_list.view()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list.view()->setAccessibleName(tr("Received files"));
    auto* empty = new EmptyState;
    empty->set(QStringLiteral("mail-folder-inbox"),
               tr("No file waits"),
               tr("Drop scans on the window, paste them, or put them into the watched folder; they wait here to be "
                  "registered."),
               tr("Add files…"),
               keyCap(QKeySequence(Qt::CTRL | Qt::Key_O)));
    connect(empty, &EmptyState::actionClicked, this, &InboxPage::addRequested);
    m_stack->addWidget(m_list.view());
    m_stack->addWidget(empty);
    empty->setFocusPolicy(Qt::StrongFocus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(makeLeft());
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(m_pages, 1);
    connect(m_list.view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxPage::showChosen);
    connect(m_list.view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPage::showActs);
    connect(m_list.view()->verticalScrollBar(), &QAbstractSlider::valueChanged, this, &InboxPage::scrolled);
    connect(m_list.view(), &QListView::activated, this, [this] { m_register->click(); });
    setLines({});
}

QWidget* InboxPage::makeLeft()
{
    auto* left = new QWidget;
    left->setFixedWidth(leftWidth);
    m_aside = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    m_progress = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    auto* titles = new QHBoxLayout;
    titles->addWidget(makeLabel(tr("Received files"), theme::Type::title), 1);
    titles->addWidget(m_aside, 0, Qt::AlignBottom);
    auto* acts = new QWidget;
    auto* flow = new FlowLayout(theme::gap, acts);
    m_register = addAct(flow, tr("Register"), {}, [this] {
        if (const auto files = chosen(); !files.isEmpty()) Q_EMIT registerRequested(files, false);
    });
    m_register->setKind(ActionButton::Kind::primary);
    m_register->setKey(keyCap(QKeySequence(Qt::Key_Return)));
    m_together = addAct(
        flow, tr("As one letter"), QKeySequence(Qt::Key_G), [this] { Q_EMIT registerRequested(chosen(), true); });
    m_discard =
        addAct(flow, tr("Take out"), QKeySequence(Qt::Key_Delete), [this] { Q_EMIT discardRequested(chosen()); });
    addAct(flow, tr("Add files…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { Q_EMIT addRequested(); });
    addAct(flow, tr("Scan…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { Q_EMIT scanRequested(); });
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme::group, 12, theme::group, 12);
    head->setSpacing(theme::gap);
    head->addLayout(titles);
    head->addWidget(acts);
    head->addWidget(m_progress);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    m_progress->hide();
    return left;
}

ActionButton* InboxPage::addAct(QLayout* row, const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    auto* button = new ActionButton(text, keyCap(keys), ActionButton::Kind::plain);
    connect(button, &QAbstractButton::clicked, this, std::move(act));
    if (!keys.isEmpty()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, [button] { button->click(); }); // nothing when it is disabled
    }
    row->addWidget(button);
    return button;
}

QList<qint64> InboxPage::chosen() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_list.view()->selectionModel()->selectedIndexes())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    QList<qint64> files;
    for (const int row : rows)
        if (row < m_list.lines().size()) files << m_list.lines()[row].id;
    return files;
}

QStringList InboxPage::keysInSight() const
{
    const QListView* view = m_list.view();
    const QRect sight = view->viewport()->rect();
    const QModelIndex first = view->indexAt({sight.center().x(), sight.top()});
    if (!first.isValid()) return {};
    const QModelIndex last = view->indexAt({sight.center().x(), sight.bottom()});
    const int end = last.isValid() ? last.row() + 1 : int(m_list.lines().size());
    QStringList keys;
    for (int row = first.row(); row < end; ++row)
        keys << m_list.lines()[row].key;
    return keys;
}

void InboxPage::setLines(const QList<InboxLine>& lines)
{
    QStringList keys;
    for (const QModelIndex& index : m_list.view()->selectionModel()->selectedIndexes())
        keys << m_list.lines()[index.row()].key;
    const bool hadFocus = m_stack->currentWidget()->hasFocus() || hasFocus();
    m_filling = true;
    m_list.setLines(lines);
    if (keys.size() > 1) chooseAgain(keys);
    m_filling = false;
    m_aside->setText(tr("%n file(s)", nullptr, int(lines.size())));
    m_stack->setCurrentIndex(lines.isEmpty() ? 1 : 0);
    setFocusProxy(m_stack->currentWidget()); // the keys of the page need the keyboard in it
    if (hadFocus) m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    m_pages->setEmptyText(lines.isEmpty() ? QStringLiteral(" ") : tr("Choose a file to look at it."));
    showChosen();
    showActs();
}

void InboxPage::chooseAgain(const QStringList& keys)
{
    auto* model = m_list.view()->model();
    for (int row = 0; row < m_list.lines().size(); ++row)
        if (keys.contains(m_list.lines()[row].key))
            m_list.view()->selectionModel()->select(model->index(row, 0), QItemSelectionModel::Select);
}

void InboxPage::showChosen()
{
    if (m_filling) return;
    const InboxLine* line = m_list.current();
    const QString key = line ? line->key : QString();
    if (key == m_shown) return;
    m_shown = key;
    if (key.isEmpty()) return m_pages->setDocuments({});
    m_pages->setDocuments({PageDocument{line->name, {}, tr("Opening…")}});
    Q_EMIT fileWanted(key);
}

void InboxPage::showFile(const QString& key, const PageDocument& file)
{
    if (key == m_shown) m_pages->setDocuments({file});
}

void InboxPage::setProgress(const QString& words)
{
    m_progress->setText(words);
    m_progress->setVisible(!words.isEmpty());
}

void InboxPage::showActs()
{
    if (m_filling) return;
    const auto count = chosen().size();
    m_register->setEnabled(count > 0);
    m_discard->setEnabled(count > 0);
    m_together->setEnabled(count > 1);
    m_together->setToolTip(count > 1 ? QString() : tr("Choose two or more with Shift or Ctrl."));
}

} // namespace naskah
