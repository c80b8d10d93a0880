#include "client/ui/contacts/contacts_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/text_table.h"
#include "client/ui/theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int typingPause = 60; ///< milliseconds
constexpr int filterWidth = 320;
constexpr int likeColumn = 5;
constexpr int narrowestColumn = 96;

TextTable::Row rowOf(const ContactLine& line)
{
    TextTable::Row row;
    row.key = line.key;
    row.cells << line.name << line.address << line.phone << line.email << QString::number(line.letters)
              << line.like.join(QStringLiteral(" · "));
    if (!line.like.isEmpty()) {
        row.ink = &theme::Tokens::warning;
        row.inked = likeColumn;
        row.icon = QStringLiteral("perhatian");
    }
    return row;
}

} // namespace

ContactsPage::ContactsPage(QWidget* parent)
    : QWidget(parent), m_table(new TextTable), m_empty(new EmptyState), m_stack(new QStackedWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setNarrowest(narrowestColumn);
    m_table->setColumns({{tr("Name"), 30},
                         {tr("Address"), 28},
                         {tr("Phone"), 14, false, true},
                         {tr("E-mail"), 20},
                         {tr("Letters"), 8, true, true},
                         {tr("Looks like"), 24}});
    m_table->setAccessibleName(tr("Contacts"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    column->addWidget(m_stack, 1);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_table);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &ContactsPage::listWanted);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    connect(m_doubles, &QAbstractButton::toggled, this, &ContactsPage::listWanted);
    connect(m_table, &TextTable::taken, this, &ContactsPage::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ContactsPage::showActs);
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        if (filter().isEmpty() && !onlyDoubles()) return Q_EMIT addRequested();
        m_doubles->setChecked(false);
        m_filter->clear();
    });
    m_filter->installEventFilter(this);
    showActs();
}

QWidget* ContactsPage::makeHead()
{
    auto* head = new QWidget;
    m_aside = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    auto* titles = new QHBoxLayout;
    titles->addWidget(makeLabel(tr("Contacts"), theme::Type::title), 1);
    titles->addWidget(m_aside, 0, Qt::AlignBottom);
    m_filter = new QLineEdit;
    m_filter->addAction(icons::named("dialog-filters"), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Name, address, phone or e-mail"));
    m_filter->setAccessibleName(tr("Filter the contacts"));
    m_filter->setFixedWidth(filterWidth);
    auto* find = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_F), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    auto* acts = new QWidget;
    auto* flow = new FlowLayout(theme::gap, acts);
    flow->addWidget(m_filter);
    m_doubles = addAct(flow, tr("Likely doubles"), QKeySequence(Qt::CTRL | Qt::Key_D), [] {});
    m_doubles->setCheckable(true);
    m_edit = addAct(flow, tr("Edit"), QKeySequence(Qt::Key_E), [this] { edit(); });
    m_merge = addAct(flow, tr("Merge…"), QKeySequence(Qt::Key_M), [this] { merge(); });
    m_letters = addAct(flow, tr("Show letters"), QKeySequence(Qt::Key_L), [this] {
        if (const ContactLine* line = current()) Q_EMIT lettersRequested(*line);
    });
    addAct(flow, tr("New contact"), QKeySequence(Qt::Key_N), [this] {
        Q_EMIT addRequested();
    })->setKind(ActionButton::Kind::primary);
    addAct(flow, tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { Q_EMIT importRequested(); });
    addAct(flow, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { Q_EMIT exportRequested(); });
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(theme::group, 12, theme::group, 12);
    column->setSpacing(theme::gap);
    column->addLayout(titles);
    column->addWidget(acts);
    return head;
}

ActionButton*
ContactsPage::addAct(QLayout* row, const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    auto* button = new ActionButton(text, keyCap(keys), ActionButton::Kind::plain);
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(button, &QAbstractButton::clicked, this, act);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); }); // nothing when it is disabled
    row->addWidget(button);
    return button;
}

QString ContactsPage::filter() const
{
    return m_filter->text().trimmed();
}

bool ContactsPage::onlyDoubles() const
{
    return m_doubles->isChecked();
}

void ContactsPage::setLines(const QList<ContactLine>& lines, bool more)
{
    m_answered = true;
    m_lines = lines;
    QList<TextTable::Row> rows;
    for (const ContactLine& line : lines)
        rows << rowOf(line);
    m_table->setRows(rows);
    m_aside->setText(more ? tr("The first %n; type to narrow them down", nullptr, int(lines.size()))
                          : tr("%n contact(s)", nullptr, int(lines.size())));
    showEmpty();
    showActs();
}

void ContactsPage::setDoubles(int doubles)
{
    m_doubles->setText(doubles > 0 ? tr("Likely doubles: %1").arg(doubles) : tr("Likely doubles"));
    m_doubles->setEnabled(doubles > 0 || m_doubles->isChecked());
    m_doubles->updateGeometry();
}

void ContactsPage::choose(const QString& key)
{
    m_table->choose(key);
}

const ContactLine* ContactsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_lines.size() ? &m_lines[row] : nullptr;
}

QList<ContactLine> ContactsPage::chosen() const
{
    const QStringList keys = m_table->chosenKeys();
    QList<ContactLine> lines;
    for (const ContactLine& line : m_lines)
        if (keys.contains(line.key)) lines << line;
    return lines;
}

void ContactsPage::edit()
{
    if (const ContactLine* line = current()) Q_EMIT editRequested(*line);
}

void ContactsPage::merge()
{
    Q_EMIT mergeRequested(chosen());
}

void ContactsPage::showActs()
{
    const QList<ContactLine> lines = chosen();
    m_edit->setEnabled(lines.size() == 1);
    m_letters->setEnabled(lines.size() == 1);
    m_merge->setEnabled(lines.size() > 1 || (lines.size() == 1 && !lines.first().like.isEmpty()));
    m_merge->setToolTip(m_merge->isEnabled() ? QString() : tr("Choose two or more with Shift or Ctrl."));
}

void ContactsPage::showEmpty()
{
    if (!m_answered) return;
    const bool narrowed = !filter().isEmpty() || onlyDoubles();
    if (narrowed)
        m_empty->set(QStringLiteral("address-book-new"),
                     tr("No contact fits"),
                     tr("Another word, or a part of one, may find it."),
                     tr("Show all"));
    else
        m_empty->set(QStringLiteral("address-book-new"),
                     tr("No contacts yet"),
                     tr("Who writes to this office stands here as soon as a letter of theirs is registered."),
                     tr("New contact"),
                     QStringLiteral("N"));
    QWidget* shown = m_lines.isEmpty() ? static_cast<QWidget*>(m_empty) : m_table;
    const bool hadFocus = m_table->hasFocus() || m_empty->hasFocus() || hasFocus();
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown); // the keys of the page need the keyboard in it
    if (hadFocus) shown->setFocus(Qt::OtherFocusReason);
}

void ContactsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_filter->setFixedWidth(qMin(filterWidth, qMax(160, width() / 3)));
}

bool ContactsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        event->accept(); // clears the filter before it means anything to the window
        return true;
    }
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool down = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (down && !m_lines.isEmpty()) {
            m_table->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace naskah
