#include "client/ui/controls/page_view.h"

#include "client/model/plain_tip.h"
#include "client/ui/controls/action_button.h"
#include "client/ui/controls/form_field.h"
#include "client/ui/controls/page_canvas.h"
#include "client/ui/controls/page_thumbs.h"
#include "client/ui/theme/menu_paint.h"
#include "client/ui/theme/theme.h"

#include <QHBoxLayout>
#include <QMenu>

namespace naskah {
namespace {

constexpr double zoomStep = 1.25;
constexpr int thumbsFrom = 760; ///< width of the whole from which there is room for thumbnails

} // namespace

PageView::PageView(PageRenderer& renderer, Fit fit, QWidget* parent)
    : QWidget(parent), m_renderer(renderer), m_canvas(new PageCanvas(renderer, fit)),
      m_thumbs(new PageThumbs(renderer)), m_thumbsLine(makeLine(Qt::Vertical))
{
    m_bar = makeBar();
    theme::setGround(this, &theme::Tokens::window);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_thumbs);
    row->addWidget(m_thumbsLine);
    row->addWidget(m_canvas, 1);
    column->addLayout(row, 1);
    column->addWidget(makeLine());
    column->addWidget(m_bar);
    connect(m_canvas, &PageCanvas::changed, this, [this] {
        refreshBar();
        refreshThumbs();
        Q_EMIT pageChanged(page());
    });
    connect(m_thumbs, &PageThumbs::pageChosen, m_canvas, &PageCanvas::setPage);
    setFocusProxy(m_canvas);
    refreshThumbs();
    refreshBar();
}

QWidget* PageView::makeBar()
{
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(theme::gap, theme::unit, theme::gap, theme::unit);
    row->setSpacing(0);
    const auto tool = [row, this](const QString& icon, const QString& name, void (PageView::*act)()) {
        auto* button = makeTool(icon, name);
        connect(button, &QAbstractButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    m_previous = tool("go-previous", tr("Previous page"), &PageView::previousPage);
    m_where = makeLabel({}, theme::Type::body, &theme::Tokens::secondary);
    row->addWidget(m_where);
    m_next = tool("go-next", tr("Next page"), &PageView::nextPage);
    m_files = new ActionButton({}, {}, ActionButton::Kind::quiet);
    m_files->setIconName("mail-attachment");
    m_files->setMenuArrow(true);
    connect(m_files, &QAbstractButton::clicked, this, &PageView::chooseDocument);
    row->addSpacing(theme::gap);
    row->addWidget(m_files);
    row->addStretch();
    tool("perkecil", tr("Smaller"), &PageView::zoomOut);
    tool("perbesar", tr("Larger"), &PageView::zoomIn);
    tool("satu-halaman", tr("Fit again"), &PageView::fitPage);
    tool("putar", tr("Rotate"), &PageView::rotate);
    return bar;
}

void PageView::setDocuments(const QList<PageDocument>& documents)
{
    // Another file of the same letter has come: what is being read stays open at its page.
    const QString shown = m_document < m_documents.size() ? m_documents[m_document].source.key : QString();
    m_documents = documents;
    if (!shown.isEmpty() && m_document < documents.size() && documents[m_document].source.key == shown)
        return refreshBar();
    if (documents.isEmpty()) {
        m_document = 0;
        m_canvas->open({{}, {}, QStringLiteral(" ")});
        refreshBar();
        return;
    }
    open(0);
}

void PageView::setEmptyText(const QString& text)
{
    if (m_documents.isEmpty()) m_canvas->setMessage(text);
}

void PageView::open(int document)
{
    m_document = document;
    m_canvas->open(m_documents[document]);
    refreshBar();
    Q_EMIT documentChanged(document);
}

void PageView::chooseDocument()
{
    QMenu menu;
    for (int i = 0; i < m_documents.size(); ++i) {
        QAction* action = menu.addAction(menupaint::plain(m_documents[i].title));
        action->setCheckable(true);
        action->setChecked(i == m_document);
        connect(action, &QAction::triggered, this, [this, i] { open(i); });
    }
    menu.exec(m_files->mapToGlobal(QPoint(0, -menu.sizeHint().height() - theme::unit)));
}

void PageView::refreshBar()
{
    const int first = m_canvas->page();
    const int last = first + m_canvas->sheetsShown() - 1;
    const int count = m_canvas->pageCount();
    if (count == 0)
        m_where->setText({});
    else if (last > first)
        m_where->setText(tr("Pages %1–%2 of %3").arg(first).arg(last).arg(count));
    else
        m_where->setText(tr("Page %1 of %2").arg(first).arg(count));
    m_previous->setEnabled(first > 1);
    m_next->setEnabled(last < count);
    m_previous->setVisible(count > 0);
    m_next->setVisible(count > 0);
    m_files->setVisible(m_documents.size() > 1);
    if (m_documents.size() > 1) m_files->setText(tr("File %1 of %2").arg(m_document + 1).arg(m_documents.size()));
    m_files->setToolTip(m_document < m_documents.size() ? plainTip(m_documents[m_document].title) : QString());
    m_files->updateGeometry();
}

void PageView::refreshThumbs()
{
    const bool room = width() >= thumbsFrom && m_canvas->fitMode() == Fit::page && m_canvas->pageCount() > 1;
    m_thumbs->setVisible(room);
    m_thumbsLine->setVisible(room);
    if (!room) return;
    if (m_thumbs->model()->rowCount() != m_canvas->pageCount() || m_thumbsOf != m_documents[m_document].source.key) {
        m_thumbsOf = m_documents[m_document].source.key;
        m_thumbs->open(m_documents[m_document], m_canvas->pageSizes());
    }
    m_thumbs->mark(m_canvas->page());
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    refreshThumbs();
}

int PageView::quarterTurns() const
{
    return m_canvas->quarterTurns();
}

int PageView::page() const
{
    return m_canvas->page();
}

int PageView::pageCount() const
{
    return m_canvas->pageCount();
}

bool PageView::hasPages() const
{
    return pageCount() > 0;
}

void PageView::setFit(Fit fit)
{
    m_canvas->setFit(fit);
}

void PageView::addTool(QWidget* tool)
{
    m_bar->layout()->addWidget(tool);
}

void PageView::nextPage()
{
    m_canvas->setPage(m_canvas->page() + m_canvas->sheetsShown());
}

void PageView::previousPage()
{
    m_canvas->setPage(m_canvas->page() - m_canvas->sheetsShown());
}

void PageView::zoomIn()
{
    m_canvas->zoomBy(zoomStep);
}

void PageView::zoomOut()
{
    m_canvas->zoomBy(1 / zoomStep);
}

void PageView::fitPage()
{
    m_canvas->fit();
}

void PageView::rotate()
{
    m_canvas->rotate();
}

} // namespace naskah
