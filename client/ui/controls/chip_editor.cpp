#include "client/ui/controls/chip_editor.h"

#include "client/ui/controls/flow_layout.h"
#include "client/ui/controls/recipient_chip.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleOptionFrame>

namespace naskah {
namespace {

constexpr int rowsShown = 8;

} // namespace

ChipEditor::ChipEditor(const QString& placeholder, QWidget* parent)
    : QFrame(parent), m_flow(new FlowLayout(theme::unit, this)), m_next(new QLineEdit), m_list(new QListView(this)),
      m_suggestions(new QStandardItemModel(this)), m_placeholder(placeholder)
{
    m_flow->setContentsMargins(4, 4, 4, 4);
    m_next->setFrame(false);
    m_next->setPlaceholderText(placeholder);
    m_next->setMinimumWidth(160);
    m_next->setFixedHeight(RecipientChip::chipHeight);
    m_next->setTextMargins(4, 0, 0, 0);
    m_next->installEventFilter(this);
    m_flow->addWidget(m_next);
    setFocusProxy(m_next);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    // A tool tip window never takes the focus away from the field.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::Box);
    m_list->setModel(m_suggestions);
    m_list->setItemDelegate(new RecipientDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(m_next, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_asked.ask(text);
        Q_EMIT typed(text);
    });
}

ChipEditor::~ChipEditor() = default;

void ChipEditor::add(const Recipient& recipient)
{
    if (contains(recipient.key)) return;
    m_recipients << recipient;
    rebuild();
    Q_EMIT changed();
}

void ChipEditor::remove(const QString& key)
{
    const auto gone = m_recipients.removeIf([&key](const Recipient& r) { return r.key == key; });
    if (gone == 0) return;
    rebuild();
    m_next->setFocus();
    Q_EMIT changed();
}

void ChipEditor::clear()
{
    if (m_recipients.isEmpty()) return;
    m_recipients.clear();
    rebuild();
    Q_EMIT changed();
}

bool ChipEditor::contains(const QString& key) const
{
    return std::any_of(m_recipients.begin(), m_recipients.end(), [&key](const Recipient& r) { return r.key == key; });
}

QString ChipEditor::typedText() const
{
    return m_next->text();
}

void ChipEditor::rebuild()
{
    for (QWidget* chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->deleteLater();
        chip->hide();
    }
    m_chips.clear();
    m_flow->removeWidget(m_next);
    for (const Recipient& recipient : std::as_const(m_recipients)) {
        auto* chip = new RecipientChip(recipient);
        connect(chip, &RecipientChip::removeRequested, this, [this, key = recipient.key] { remove(key); });
        m_flow->addWidget(chip);
        chip->show();
        m_chips << chip;
    }
    m_flow->addWidget(m_next);
    m_next->setPlaceholderText(m_recipients.isEmpty() ? m_placeholder : QString());
    updateGeometry();
}

void ChipEditor::setSuggestions(const QString& typed, const QList<Recipient>& suggestions)
{
    bool takesFirst = false;
    if (!m_asked.isAnswered(typed, takesFirst)) return;
    m_offered.clear();
    m_suggestions->clear();
    for (const Recipient& recipient : suggestions) {
        if (contains(recipient.key)) continue;
        m_offered << recipient;
        auto* item = new QStandardItem(recipient.position);
        item->setData(recipient.person, RecipientDelegate::personRole);
        m_suggestions->appendRow(item);
    }
    if (takesFirst) return take(0);
    if (m_offered.isEmpty() || !m_next->hasFocus()) return hideList();
    const int rows = qMin(rowsShown, int(m_offered.size()));
    m_list->setGeometry(
        QRect(mapToGlobal(QPoint(0, height() + 2)), QSize(width(), rows * RecipientDelegate::rowHeight + 4)));
    m_list->setCurrentIndex(m_suggestions->index(0, 0));
    m_list->show();
}

void ChipEditor::hideList()
{
    m_list->hide();
}

void ChipEditor::take(int row)
{
    if (row < 0 || row >= m_offered.size()) return;
    const Recipient chosen = m_offered[row];
    hideList();
    m_asked.forget();
    m_next->clear();
    add(chosen);
}

bool ChipEditor::inputKey(int key)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Backspace:
        if (!m_next->text().isEmpty() || m_recipients.isEmpty()) return false;
        remove(m_recipients.last().key);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!m_list->isVisible()) return false;
        m_list->setCurrentIndex(
            m_suggestions->index(qBound(0, row + (key == Qt::Key_Down ? 1 : -1), int(m_offered.size()) - 1), 0));
        return true;
    case Qt::Key_Escape:
        if (!m_list->isVisible()) return false;
        hideList();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_asked.isWaiting() && !m_next->text().isEmpty()) {
            // The list that is still open belongs to fewer words: its first row may be somebody else.
            m_asked.takeFirst();
            return true;
        }
        if (m_list->isVisible() && !m_next->text().isEmpty()) {
            take(row);
            return true;
        }
        if (key == Qt::Key_Tab || !m_next->text().isEmpty()) return key != Qt::Key_Tab;
        Q_EMIT finished();
        return true;
    default:
        return false;
    }
}

bool ChipEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_next) {
        if (event->type() == QEvent::KeyPress) {
            const auto* press = static_cast<QKeyEvent*>(event);
            if (press->modifiers() == Qt::NoModifier && inputKey(press->key())) return true;
        } else if (event->type() == QEvent::ShortcutOverride && m_list->isVisible()) {
            // Esc closes the list first, not the dialog around it.
            if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) event->accept();
        } else if (event->type() == QEvent::FocusOut) {
            hideList();
            update();
        } else if (event->type() == QEvent::FocusIn) {
            update();
        }
    }
    return QFrame::eventFilter(watched, event);
}

void ChipEditor::mousePressEvent(QMouseEvent* event)
{
    QFrame::mousePressEvent(event);
    m_next->setFocus();
}

void ChipEditor::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = 1;
    option.state.setFlag(QStyle::State_HasFocus, m_next->hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

} // namespace naskah
