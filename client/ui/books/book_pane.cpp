#include "client/ui/books/book_pane.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/date_line.h"
#include "client/ui/controls/empty_state.h"
#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/theme/plain_date.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int dayWidth = 120;
constexpr int narrowestColumn = 60;

} // namespace

BookPane::BookPane(QWidget* parent)
    : QWidget(parent), m_title(makeLabel({}, theme::Type::title)), m_count(makeLabel({}, theme::Type::body, &theme::Tokens::secondary)),
      m_problem(makeLabel({}, theme::Type::body, &theme::Tokens::danger)), m_from(new DateLine(DateLine::Prefer::past)),
      m_to(new DateLine(DateLine::Prefer::past)), m_table(new TextTable(2)), m_content(new QStackedWidget), m_empty(new EmptyState)
{
    theme::setGround(this, &theme::Tokens::surface);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count, 0, Qt::AlignBottom);
    auto* actsHolder = new QWidget;
    auto* acts = new FlowLayout(theme::gap, actsHolder);
    addAct(acts, tr("Print"), QKeySequence(Qt::CTRL | Qt::Key_P), true, [this] { Q_EMIT printRequested(); });
    addAct(acts, QStringLiteral("PDF"), QKeySequence(Qt::CTRL | Qt::Key_E), false, [this] { Q_EMIT exportRequested(Format::pdf); });
    addAct(acts, QStringLiteral("Excel"), Qt::Key_X, false, [this] { Q_EMIT exportRequested(Format::xlsx); });
    addAct(acts, QStringLiteral("CSV"), Qt::Key_C, false, [this] { Q_EMIT exportRequested(Format::csv); });
    m_problem->hide();
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme::margin, theme::group, theme::margin, theme::group);
    top->setSpacing(theme::group);
    top->addLayout(head);
    top->addLayout(makeRange());
    top->addWidget(m_problem);
    top->addWidget(actsHolder);
    m_table->setNarrowest(narrowestColumn);
    m_content->addWidget(m_table);
    m_content->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(makeLine());
    column->addWidget(m_content, 1);
    setFocusProxy(m_table);
    m_empty->set(QStringLiteral("view-list-text"), tr("Nothing in these days"), tr("Choose other days; a printed book says NIHIL."));
}

QLayout* BookPane::makeRange()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::gap);
    const auto day = [&](DateLine* line, const QString& name) {
        auto* label = makeLabel(name, theme::Type::body, &theme::Tokens::secondary);
        label->setBuddy(line);
        line->setAccessibleName(name);
        line->setFixedWidth(dayWidth);
        row->addWidget(label);
        row->addWidget(line);
        connect(line, &QLineEdit::editingFinished, this, &BookPane::takeRange);
    };
    day(m_from, tr("From"));
    day(m_to, tr("To"));
    const auto span = [&](const QString& name, std::function<std::pair<QDate, QDate>()> days) {
        auto* button = new ActionButton(name, {}, ActionButton::Kind::quiet);
        connect(button, &ActionButton::clicked, this, [this, days] {
            const auto [from, to] = days();
            jump(from, to);
        });
        row->addWidget(button);
    };
    const auto today = [] { return plaindate::now().date(); };
    span(tr("Today"), [today] { return std::pair(today(), today()); });
    span(tr("This month"), [today] { return std::pair(QDate(today().year(), today().month(), 1), today()); });
    span(tr("Last month"), [today] {
        const QDate first = QDate(today().year(), today().month(), 1).addMonths(-1);
        return std::pair(first, first.addMonths(1).addDays(-1));
    });
    span(tr("This year"), [today] { return std::pair(QDate(today().year(), 1, 1), today()); });
    row->addStretch();
    return row;
}

ActionButton* BookPane::addAct(QLayout* row, const QString& text, const QKeySequence& keys, bool primary, std::function<void()> act)
{
    auto* button = new ActionButton(text, keyCap(keys), primary ? ActionButton::Kind::primary : ActionButton::Kind::plain);
    row->addWidget(button);
    m_acts << button;
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    const auto guarded = [this, act] {
        if (!m_busy && m_problem->text().isEmpty()) act();
    };
    connect(button, &ActionButton::clicked, this, guarded);
    connect(shortcut, &QShortcut::activated, this, guarded);
    return button;
}

void BookPane::setTitle(const QString& title)
{
    m_title->setText(title);
    m_table->setAccessibleName(title);
}

void BookPane::setRange(const QDate& from, const QDate& to)
{
    m_from->setDate(from);
    m_to->setDate(to);
    m_readFrom = from;
    m_readTo = to;
}

QDate BookPane::from() const
{
    return m_from->date();
}

QDate BookPane::to() const
{
    return m_to->date();
}

void BookPane::jump(const QDate& from, const QDate& to)
{
    m_from->setDate(from);
    m_to->setDate(to);
    takeRange();
}

void BookPane::takeRange()
{
    QString problem;
    if (!from().isValid() || !to().isValid())
        problem = tr("That is no day. Write it as 6, 6/11 or 6 Nov 2025.");
    else if (to() < from())
        problem = tr("The last day is before the first.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty() || (from() == m_readFrom && to() == m_readTo)) return;
    m_readFrom = from();
    m_readTo = to();
    Q_EMIT rangeChanged();
}

void BookPane::setBook(const QList<TextTable::Column>& columns, const QList<TextTable::Row>& rows)
{
    m_table->setColumns(columns);
    m_table->setRows(rows);
    m_content->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    m_count->setText(tr("%n line(s)", nullptr, int(rows.size())));
}

void BookPane::setReading()
{
    m_count->setText(tr("Reading…"));
}

void BookPane::setBusy(const QString& words)
{
    m_busy = !words.isEmpty();
    for (ActionButton* act : std::as_const(m_acts))
        act->setEnabled(!m_busy);
    m_count->setText(m_busy ? words : tr("%n line(s)", nullptr, int(m_table->rows().size())));
}

} // namespace naskah
