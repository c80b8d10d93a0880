#include "client/ui/outbox/outbox_page.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/outbox/outbox_delegate.h"
#include "client/ui/outbox/outbox_detail.h"
#include "client/ui/outbox/outbox_model.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QShortcut>
#include <QStackedWidget>

namespace naskah {
namespace {

constexpr int listWidth = 400;

} // namespace

OutboxPage::OutboxPage(QWidget* parent)
    : QWidget(parent), m_model(new OutboxModel(this)), m_list(new QListView), m_right(new QStackedWidget),
      m_detail(new OutboxDetail)
{
    theme::setGround(this, &theme::Tokens::surface);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutboxDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Outbox"));
    m_list->installEventFilter(this);
    setFocusProxy(m_list);

    auto* left = new QWidget;
    left->setFixedWidth(listWidth);
    auto* list = new QVBoxLayout(left);
    list->setContentsMargins({});
    list->setSpacing(0);
    list->addWidget(makeListHead());
    list->addWidget(m_list, 1);
    m_right->addWidget(makeEmptyState());
    m_right->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(makeLine(Qt::Vertical));
    row->addWidget(m_right, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::showCurrent);
    connect(m_detail, &OutboxDetail::sendNowRequested, this, &OutboxPage::sendNowRequested);
    connect(m_detail, &OutboxDetail::holdRequested, this, &OutboxPage::holdRequested);
    connect(m_detail, &OutboxDetail::editRequested, this, &OutboxPage::editRequested);
    connect(m_detail, &OutboxDetail::discardRequested, this, &OutboxPage::discardRequested);
    setItems({});
}

QWidget* OutboxPage::makeListHead()
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(theme::group, 12, theme::group, 12);
    row->addWidget(makeLabel(tr("Outbox"), theme::Type::title));
    row->addStretch();
    m_sendAll = new ActionButton(tr("Try all again"), QStringLiteral("F5"), ActionButton::Kind::plain);
    connect(m_sendAll, &ActionButton::clicked, this, &OutboxPage::sendAllRequested);
    auto* keys = new QShortcut(QKeySequence(Qt::Key_F5), this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &OutboxPage::sendAllRequested);
    row->addWidget(m_sendAll);
    return head;
}

QWidget* OutboxPage::makeEmptyState() const
{
    auto* page = new QWidget;
    theme::setGround(page, &theme::Tokens::surface);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(theme::gap);
    column->addStretch(2);
    column->addWidget(makeLabel(tr("Everything has been sent"), theme::Type::title), 0, Qt::AlignHCenter);
    auto* words = makeLabel(tr("What you do while offline waits here until the server is reached."),
                            theme::Type::body,
                            &theme::Tokens::secondary);
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void OutboxPage::setItems(const QList<OutboxItem>& items)
{
    const QString before = selected();
    m_model->setItems(items);
    const QModelIndex kept = m_model->indexOf(before);
    m_list->setCurrentIndex(kept.isValid() ? kept : m_model->firstItem());
    bool anyWaits = false;
    for (const OutboxItem& item : items)
        anyWaits = anyWaits || item.state != OutboxState::sent;
    m_sendAll->setVisible(anyWaits);
    showCurrent();
}

void OutboxPage::select(const QString& key)
{
    const QModelIndex index = m_model->indexOf(key);
    if (index.isValid()) m_list->setCurrentIndex(index);
}

QString OutboxPage::selected() const
{
    const OutboxItem* item = m_model->item(m_list->currentIndex());
    return item ? item->key : QString();
}

void OutboxPage::showCurrent()
{
    const OutboxItem* item = m_model->item(m_list->currentIndex());
    m_right->setCurrentIndex(item ? 1 : 0);
    if (item) m_detail->setItem(*item);
}

bool OutboxPage::eventFilter(QObject* watched, QEvent* event)
{
    const OutboxItem* item = m_model->item(m_list->currentIndex());
    if (watched == m_list && event->type() == QEvent::KeyPress && item) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete && item->canDiscard) {
            Q_EMIT discardRequested(item->key);
            return true;
        }
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && item->canEdit) {
            Q_EMIT editRequested(item->key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace naskah
