#include "client/ui/classification/classification_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/text_table.h"
#include "client/ui/theme/icons.h"
#include "client/ui/theme/plain_date.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int typingPause = 60; ///< milliseconds
constexpr int filterWidth = 320;
constexpr int leftWidth = 400, narrowLeftWidth = 300, narrowBelow = 1000;
constexpr int validColumn = 4;
const QString everyKey = QStringLiteral("*");

/// "1 Jan 2023 –", "– 31 Des 2022", "always".
QString daysWords(const QDate& from, const QDate& until)
{
    if (from.isNull() && until.isNull()) return ClassificationPage::tr("Always");
    const auto day = [](const QDate& date) { return date.isNull() ? QString() : plaindate::brief(date); };
    return (day(from) + QStringLiteral(" – ") + day(until)).trimmed();
}

TextTable::Row rowOf(const SchemeLine& line)
{
    TextTable::Row row;
    row.key = line.name;
    row.cells << line.name << daysWords(line.from, line.until) << QString::number(line.valid);
    if (line.valid == 0) {
        row.ink = &theme::Tokens::secondary;
        row.inked = 0;
    }
    return row;
}

TextTable::Row rowOf(const CodeLine& line)
{
    TextTable::Row row;
    row.key = line.key;
    row.cells << line.code << line.name << line.retention << line.scheme << daysWords(line.from, line.until);
    if (!line.isValid) {
        row.ink = &theme::Tokens::warning;
        row.inked = validColumn;
        row.icon = QStringLiteral("clock");
    }
    return row;
}

} // namespace

ClassificationPage::ClassificationPage(QWidget* parent)
    : QWidget(parent), m_schemeTable(new TextTable(2)), m_codeTable(new TextTable(2)), m_empty(new EmptyState), m_stack(new QStackedWidget)
{
    theme::setGround(this, &theme::Tokens::surface);
    m_schemeTable->setColumns({{tr("Scheme"), 40}, {tr("Valid"), 38}, {tr("Codes today"), 22, true, true}});
    m_schemeTable->setAccessibleName(tr("Schemes"));
    m_schemeTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_codeTable->setColumns({{tr("Code"), 14, false, true}, {tr("Name"), 38}, {tr("Retention"), 24}, {tr("Scheme"), 18}, {tr("Valid"), 22}});
    m_codeTable->setAccessibleName(tr("Codes"));
    m_codeTable->setNarrowest(96);
    m_stack->addWidget(m_codeTable);
    m_stack->addWidget(m_empty);
    auto* both = new QHBoxLayout;
    both->setContentsMargins({});
    both->setSpacing(0);
    m_schemeTable->setFixedWidth(leftWidth);
    both->addWidget(m_schemeTable);
    both->addWidget(makeLine(Qt::Vertical));
    both->addWidget(m_stack, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine());
    column->addLayout(both, 1);
    setFocusProxy(m_schemeTable);
    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, &ClassificationPage::listWanted);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_typing.start(typingPause); });
    connect(m_schemeTable, &TextTable::chosen, this, [this] {
        showActs();
        Q_EMIT listWanted();
    });
    connect(m_empty, &EmptyState::actionClicked, this, [this] {
        if (filter().isEmpty()) return Q_EMIT importRequested(scheme());
        m_filter->clear();
    });
    m_filter->installEventFilter(this);
    showActs();
}

QWidget* ClassificationPage::makeHead()
{
    auto* head = new QWidget;
    m_aside = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    auto* titles = new QHBoxLayout;
    titles->addWidget(makeLabel(tr("Classification"), theme::Type::title), 1);
    titles->addWidget(m_aside, 0, Qt::AlignBottom);
    m_filter = new QLineEdit;
    m_filter->addAction(icons::named("dialog-filters"), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Code or words"));
    m_filter->setAccessibleName(tr("Look for codes"));
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
    m_import = addAct(flow, tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { Q_EMIT importRequested(scheme()); });
    m_end = addAct(flow, tr("Give it a last day…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (const SchemeLine* line = chosenScheme()) Q_EMIT endRequested(*line);
    });
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(theme::group, 12, theme::group, 12);
    column->setSpacing(theme::gap);
    column->addLayout(titles);
    column->addWidget(acts);
    return head;
}

ActionButton*
ClassificationPage::addAct(QLayout* row, const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    auto* button = new ActionButton(text, keyCap(keys), ActionButton::Kind::plain);
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(button, &QAbstractButton::clicked, this, act);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); }); // nothing when it is disabled
    row->addWidget(button);
    return button;
}

QString ClassificationPage::filter() const
{
    return m_filter->text().trimmed();
}

const SchemeLine* ClassificationPage::chosenScheme() const
{
    const QString key = m_schemeTable->key();
    for (const SchemeLine& line : m_schemes)
        if (line.name == key) return &line;
    return nullptr;
}

QString ClassificationPage::scheme() const
{
    const SchemeLine* line = chosenScheme();
    return line ? line->name : QString();
}

void ClassificationPage::setSchemes(const QList<SchemeLine>& schemes)
{
    m_schemes = schemes;
    QList<TextTable::Row> rows;
    qint64 valid = 0;
    for (const SchemeLine& line : schemes)
        valid += line.valid;
    if (schemes.size() > 1) rows << TextTable::Row{everyKey, {tr("All schemes"), {}, QString::number(valid)}};
    for (const SchemeLine& line : schemes)
        rows << rowOf(line);
    m_schemeTable->setRows(rows);
    showActs();
}

void ClassificationPage::setCodes(const QList<CodeLine>& codes, bool more)
{
    m_answered = true;
    m_codes = codes;
    QList<TextTable::Row> rows;
    for (const CodeLine& line : codes)
        rows << rowOf(line);
    m_codeTable->setRows(rows);
    m_aside->setText(more ? tr("The first %n; type to narrow them down", nullptr, int(codes.size()))
                          : tr("%n code(s)", nullptr, int(codes.size())));
    showEmpty();
}

void ClassificationPage::setMayChange(bool may)
{
    m_mayChange = may;
    showActs();
    showEmpty();
}

void ClassificationPage::showActs()
{
    const QString why = m_mayChange ? QString() : tr("The head or the secretariat of the office at the top changes schemes.");
    m_import->setEnabled(m_mayChange);
    m_end->setEnabled(m_mayChange && chosenScheme());
    m_import->setToolTip(why);
    m_end->setToolTip(m_mayChange && !chosenScheme() ? tr("Choose a scheme first.") : why);
}

void ClassificationPage::showEmpty()
{
    if (!m_answered) return;
    if (!filter().isEmpty())
        m_empty->set(QStringLiteral("view-list-text"),
                     tr("No code fits"),
                     tr("Another word, or the beginning of a code, may find it."),
                     tr("Show all"));
    else
        m_empty->set(QStringLiteral("view-list-text"),
                     tr("No codes yet"),
                     tr("The city's list of codes comes from a file, with the retention of each."),
                     m_mayChange ? tr("Import…") : QString(),
                     keyCap(QKeySequence(Qt::CTRL | Qt::Key_I)));
    m_stack->setCurrentWidget(m_codes.isEmpty() ? static_cast<QWidget*>(m_empty) : m_codeTable);
}

void ClassificationPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_filter->setFixedWidth(qMin(filterWidth, qMax(160, width() / 3)));
    m_schemeTable->setFixedWidth(width() < narrowBelow ? narrowLeftWidth : leftWidth);
}

bool ClassificationPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter) return QWidget::eventFilter(watched, event);
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const int key = isKey ? static_cast<QKeyEvent*>(event)->key() : 0;
    const bool clears = key == Qt::Key_Escape && !m_filter->text().isEmpty();
    if (event->type() == QEvent::ShortcutOverride && clears) {
        event->accept(); // clears the filter before it means anything to the window
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    if (clears) {
        m_filter->clear();
        return true;
    }
    if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && !m_codes.isEmpty()) {
        m_codeTable->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace naskah
