#include "client/ui/controls/suggest_line.h"

#include "client/ui/controls/recipient_chip.h"

#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

namespace naskah {
namespace {

constexpr int rowsShown = 8;

} // namespace

SuggestLine::SuggestLine(Mode mode, QWidget* parent)
    : QLineEdit(parent), m_mode(mode), m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    // A tool tip window never takes the focus away from the field.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecipientDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_key.clear();
        ask(text);
    });
}

void SuggestLine::choose(const Suggestion& suggestion)
{
    m_asked.forget();
    m_key = suggestion.key;
    setText(suggestion.text);
    setCursorPosition(0);
}

bool SuggestLine::isListOpen() const
{
    return m_list->isVisible();
}

void SuggestLine::ask(const QString& words)
{
    m_asked.ask(words);
    Q_EMIT typed(words);
}

void SuggestLine::setSuggestions(const QString& typed, const QList<Suggestion>& suggestions)
{
    bool takesFirst = false;
    if (!m_asked.isAnswered(typed, takesFirst)) return;
    m_offered = suggestions;
    m_model->clear();
    for (const Suggestion& each : suggestions) {
        auto* item = new QStandardItem(each.text);
        item->setData(each.detail, RecipientDelegate::personRole);
        m_model->appendRow(item);
    }
    if (takesFirst) {
        take(0);
        return;
    }
    if (m_offered.isEmpty() || !hasFocus()) return m_list->hide();
    const int rows = qMin(rowsShown, int(m_offered.size()));
    m_list->setGeometry(
        QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(width(), rows * RecipientDelegate::rowHeight + 4)));
    highlight(m_mode == Mode::strict ? 0 : -1);
    m_list->show();
}

void SuggestLine::highlight(int row)
{
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

bool SuggestLine::take(int row)
{
    m_list->hide();
    if (row < 0 || row >= m_offered.size()) return false;
    const Suggestion suggestion = m_offered[row];
    choose(suggestion);
    Q_EMIT chosen(suggestion);
    return true;
}

bool SuggestLine::event(QEvent* event)
{
    // Esc closes the list first, not the dialog around it; Tab is a choice before it is a step.
    if (event->type() == QEvent::ShortcutOverride && isListOpen() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab && !text().isEmpty()) {
        if (m_asked.isWaiting() && m_mode == Mode::strict)
            m_asked.takeFirst();
        else if (isListOpen())
            take(m_list->currentIndex().row());
    }
    return QLineEdit::event(event);
}

void SuggestLine::keyPressEvent(QKeyEvent* event)
{
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
        if (isListOpen())
            highlight(qMin(row + 1, int(m_offered.size()) - 1));
        else
            ask(m_key.isEmpty() ? text() : QString());
        return;
    case Qt::Key_Up:
        if (!isListOpen()) break;
        highlight(qMax(row - 1, m_mode == Mode::strict ? 0 : -1));
        return;
    case Qt::Key_Escape:
        if (!isListOpen()) break;
        m_list->hide();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier) {
            // The list that is still open belongs to fewer words: its first row may be somebody else.
            if (m_asked.isWaiting() && m_mode == Mode::strict && !text().isEmpty()) return m_asked.takeFirst();
            if (isListOpen() && take(row)) return;
        }
        m_list->hide();
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SuggestLine::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) selectAll();
}

void SuggestLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_list->hide();
    setCursorPosition(0);
}

} // namespace naskah
