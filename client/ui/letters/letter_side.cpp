#include "client/ui/letters/letter_side.h"

#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/wrapped_text.h"
#include "client/ui/letters/disposition_tree_delegate.h"
#include "client/ui/letters/letter_words.h"
#include "client/ui/letters/line_delegates.h"
#include "client/ui/theme/plain_date.h"
#include "client/ui/theme/theme.h"

#include <QGridLayout>
#include <QListView>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace naskah {
namespace {

constexpr int historyShown = 8;
constexpr int factLines = 3;
constexpr int widestContent = 640;

QListView* makeLines(QAbstractItemModel* model, QAbstractItemDelegate* delegate)
{
    auto* view = new QListView;
    view->setModel(model);
    delegate->setParent(view);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setFocusPolicy(Qt::NoFocus);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return view;
}

QTreeView* makeTree(LegTreeModel* model)
{
    auto* tree = new QTreeView;
    tree->setModel(model);
    tree->setItemDelegate(new DispositionTreeDelegate(tree));
    tree->setHeaderHidden(true);
    tree->setIndentation(0);
    tree->setRootIsDecorated(false);
    tree->setItemsExpandable(false);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setMouseTracking(true);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return tree;
}

QList<QPair<QString, QString>> factsOf(const LetterDetail& letter)
{
    QList<QPair<QString, QString>> facts;
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty()) facts << QPair(name, value);
    };
    const QString when = letter.draft      ? LetterSide::tr("Begun")
                         : letter.outgoing ? LetterSide::tr("Sent")
                                           : LetterSide::tr("Received");
    if (letter.received.isValid()) add(when, plaindate::full(letter.received));
    add(LetterSide::tr("State"), letter.state);
    add(LetterSide::tr("Event"), letter.event);
    add(LetterSide::tr("To"),
        letter.isCopy ? LetterSide::tr("%1, for information").arg(letter.addressee) : letter.addressee);
    add(LetterSide::tr("Advice"), letter.advice);
    add(LetterSide::tr("Came by"), letter.cameBy);
    add(LetterSide::tr("Classification"), letter.classification);
    QStringList enclosures;
    if (letter.enclosures > 0 && !letter.enclosureUnit.isEmpty())
        enclosures << QStringLiteral("%1 %2").arg(letter.enclosures).arg(letter.enclosureUnit);
    else if (letter.enclosures > 0)
        enclosures << LetterSide::tr("%n enclosure(s)", nullptr, letter.enclosures);
    if (!letter.files.isEmpty()) {
        qint64 bytes = 0;
        for (const FileRow& file : letter.files)
            bytes += file.size;
        enclosures << LetterSide::tr("%n file(s), %1", nullptr, int(letter.files.size())).arg(words::size(bytes));
    }
    if (letter.files.isEmpty() && !letter.draft && letter.body.isEmpty()) enclosures << LetterSide::tr("no scan");
    add(LetterSide::tr("Attached"), enclosures.join(QString::fromUtf8(" · ")));
    add(LetterSide::tr("Security"), words::security(letter.security));
    add(LetterSide::tr("Original"), letter.original);
    add(LetterSide::tr("Summary"), letter.summary);
    return facts;
}

} // namespace

LetterSide::LetterSide(QWidget* parent)
    : QScrollArea(parent), m_legs(new LegTreeModel(this)),
      m_history(new LineListModel<HistoryLine>(
          [](const HistoryLine& line) { return QString("%1, %2").arg(plaindate::full(line.when), line.what); }, this)),
      m_deliveries(new LineListModel<DeliveryLine>([](const DeliveryLine& line) { return line.office; }, this)),
      m_deliveryTitle(makeLabel({}, theme::Type::caption, &theme::Tokens::secondary)),
      m_deliveryView(makeLines(m_deliveries, new DeliveryDelegate)),
      m_treeTitle(makeLabel({}, theme::Type::caption, &theme::Tokens::secondary)), m_tree(makeTree(m_legs)),
      m_historyTitle(makeLabel({}, theme::Type::caption, &theme::Tokens::secondary)),
      m_historyView(makeLines(m_history, new TimelineDelegate)),
      m_moreHistory(new ActionButton({}, {}, ActionButton::Kind::link))
{
    auto* side = new QWidget;
    theme::setGround(side, &theme::Tokens::surface);
    m_inside = new QWidget;
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins({});
    row->addWidget(m_inside, 1000);
    row->addStretch(1);
    m_column = new QVBoxLayout(m_inside);
    m_column->setContentsMargins(theme::group, theme::group, theme::group, theme::group);
    m_column->setSpacing(theme::gap);
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_deliveryTitle, m_deliveryView, m_treeTitle, m_tree, m_historyTitle, m_historyView, m_moreHistory})
        m_column->addWidget(part);
    m_column->addStretch();
    setWidget(side);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT legChosen(index.data(LegTreeModel::legRole).value<LegNode>().id);
        else
            Q_EMIT legChosen(std::nullopt);
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& point) {
        if (m_tree->indexAt(point).isValid()) Q_EMIT legMenuRequested(m_tree->viewport()->mapToGlobal(point));
    });
    connect(m_legs, &QAbstractItemModel::modelReset, this, &LetterSide::fitTree);
    connect(m_legs, &QAbstractItemModel::dataChanged, this, &LetterSide::fitTree);
    connect(m_moreHistory, &QAbstractButton::clicked, this, [this] {
        m_wholeHistory = !m_wholeHistory;
        showHistory();
    });
    retranslate();
}

void LetterSide::retranslate()
{
    m_deliveryTitle->setText(tr("Sent to"));
    m_treeTitle->setText(tr("Disposition"));
    m_historyTitle->setText(tr("History"));
    m_tree->setAccessibleName(tr("Disposition tree"));
    m_historyView->setAccessibleName(tr("History"));
    m_deliveryView->setAccessibleName(tr("Sent to"));
    if (m_facts) setDetail(m_detail);
}

void LetterSide::setRoomy(bool roomy)
{
    m_roomy = roomy;
    m_inside->setMaximumWidth(roomy ? widestContent : QWIDGETSIZE_MAX);
    const int edge = roomy ? theme::margin : theme::group;
    m_column->setContentsMargins(edge, theme::group, edge, theme::group);
}

void LetterSide::fillFacts(const LetterDetail& detail)
{
    const auto facts = factsOf(detail);
    if (m_facts && facts == m_factsShown) return;
    m_factsShown = facts;
    delete m_facts;
    m_facts = new QWidget;
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, theme::gap);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, 84);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < facts.size(); ++row) {
        auto* value = new WrappedText(theme::Type::body, &theme::Tokens::text, factLines);
        value->setText(facts[row].second);
        grid->addWidget(makeLabel(facts[row].first, theme::Type::body, &theme::Tokens::secondary),
                        row,
                        0,
                        Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(value, row, 1);
    }
    m_column->insertWidget(0, m_facts);
    m_facts->show(); // a layout would show it only at the next turn of the event loop, and the column would jump
}

void LetterSide::setDetail(const LetterDetail& detail)
{
    const bool other = detail.letter != m_detail.letter || detail.draft != m_detail.draft;
    m_detail = detail;
    if (other) {
        m_wholeHistory = false;
        m_tree->setCurrentIndex({});
    }
    fillFacts(detail);
    m_legs->setLegs(detail.legs);
    m_deliveries->setLines(detail.deliveries);
    m_deliveryView->setFixedHeight(int(detail.deliveries.size()) * DeliveryDelegate::rowHeight);
    for (QWidget* part : std::initializer_list<QWidget*>{m_deliveryTitle, m_deliveryView})
        part->setVisible(!detail.deliveries.isEmpty());
    for (QWidget* part : std::initializer_list<QWidget*>{m_treeTitle, m_tree})
        part->setVisible(!detail.legs.isEmpty());
    fitTree();
    showHistory();
    if (other) verticalScrollBar()->setValue(0);
}

void LetterSide::fitTree()
{
    m_tree->expandAll();
    int height = 0;
    for (const LegNode& leg : m_legs->legs())
        height += 48 + (leg.report.isEmpty() ? 0 : theme::lineHeight);
    m_tree->setFixedHeight(qMax(1, height));
    m_tree->doItemsLayout();
}

void LetterSide::showHistory()
{
    const int all = int(m_detail.history.size());
    const bool cut = !m_wholeHistory && all > historyShown + 1;
    m_history->setLines(cut ? m_detail.history.first(historyShown) : m_detail.history);
    m_historyView->setFixedHeight(int(m_history->lines().size()) * TimelineDelegate::rowHeight);
    m_historyTitle->setVisible(all > 0);
    m_historyView->setVisible(all > 0);
    m_moreHistory->setVisible(all > historyShown + 1);
    m_moreHistory->setText(cut ? tr("Show all %1").arg(all) : tr("Show fewer"));
    m_moreHistory->updateGeometry();
}

} // namespace naskah
