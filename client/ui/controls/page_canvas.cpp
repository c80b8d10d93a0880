#include "client/ui/controls/page_canvas.h"

#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace naskah {
namespace {

constexpr int deskMargin = 16;
constexpr double smallestZoom = 0.5;
constexpr double largestZoom = 6.0;
constexpr int settleMilliseconds = 80;
constexpr int widestRequest = 4000; ///< pixels
const QSizeF a4{595, 842};

} // namespace

PageCanvas::PageCanvas(PageRenderer& renderer, PageView::Fit fit, QWidget* parent)
    : QAbstractScrollArea(parent), m_renderer(renderer), m_fit(fit)
{
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(200, 160);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Page of the letter"));
    theme::setColor(viewport(), QPalette::Window, &theme::Tokens::window);
    theme::setColor(viewport(), QPalette::Base, &theme::Tokens::window);
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &PageCanvas::request);

    connect(&m_renderer, &PageRenderer::measured, this, [this](quint64 ticket, const PageInfo& info) {
        if (ticket != m_infoTicket) return;
        m_infoTicket = 0;
        m_info = info;
        layOut();
        request();
        Q_EMIT changed();
    });
    connect(&m_renderer, &PageRenderer::ready, this, [this](quint64 ticket, const QImage& image) {
        const auto awaited = m_awaited.constFind(ticket);
        if (awaited == m_awaited.constEnd()) return;
        m_images[*awaited] = image;
        m_awaited.remove(ticket);
        viewport()->update();
    });
    connect(&m_renderer, &PageRenderer::failed, this, [this](quint64 ticket, const QString& code, const QString&) {
        if (ticket != m_infoTicket && !m_awaited.contains(ticket)) return;
        m_awaited.remove(ticket);
        if (ticket == m_infoTicket) m_infoTicket = 0;
        if (m_images.isEmpty()) setMessage(PageRenderer::explain(code));
    });
}

void PageCanvas::open(const PageDocument& document)
{
    for (auto it = m_awaited.keyBegin(); it != m_awaited.keyEnd(); ++it)
        m_renderer.cancel(*it);
    if (m_infoTicket != 0) m_renderer.cancel(m_infoTicket);
    m_awaited.clear();
    m_images.clear();
    m_info = {};
    m_infoTicket = 0;
    m_document = document;
    m_page = 1;
    m_turns = 0;
    m_zoom = 1.0;
    m_message = document.unavailable;
    if (m_message.isEmpty()) m_infoTicket = m_renderer.requestInfo(document.source);
    layOut();
    Q_EMIT changed();
}

void PageCanvas::setMessage(const QString& text)
{
    m_message = text;
    viewport()->update();
}

QSizeF PageCanvas::shapeOf(int page) const
{
    QSizeF shape = page >= 1 && page <= pageCount() ? QSizeF(m_info.sizes[page - 1]) : a4;
    if (shape.isEmpty()) shape = a4;
    return m_turns % 2 == 0 ? shape : shape.transposed();
}

QSize PageCanvas::sheetSize() const
{
    const QSizeF shape = shapeOf(m_page);
    const QSizeF desk = QSizeF(viewport()->size()) - QSizeF(2 * deskMargin, 2 * deskMargin);
    QSizeF sheet = m_fit == PageView::Fit::width ? QSizeF(desk.width(), desk.width() * shape.height() / shape.width())
                                                 : shape.scaled(desk, Qt::KeepAspectRatio);
    sheet *= m_zoom;
    return sheet.toSize().expandedTo({16, 16});
}

int PageCanvas::sheetsShown() const
{
    if (m_fit == PageView::Fit::width || m_zoom > 1.0 || m_page >= pageCount()) return 1;
    const int room = viewport()->width() - 3 * deskMargin;
    return 2 * sheetSize().width() <= room ? 2 : 1;
}

QRect PageCanvas::sheetRect(int slot) const
{
    const QSize sheet = sheetSize();
    const int shown = sheetsShown();
    const int total = shown * sheet.width() + (shown - 1) * deskMargin;
    const int left = qMax(deskMargin, (viewport()->width() - total) / 2) - horizontalScrollBar()->value();
    const int top = deskMargin - verticalScrollBar()->value();
    return {QPoint(left + slot * (sheet.width() + deskMargin), top), sheet};
}

void PageCanvas::layOut()
{
    const QSize sheet = sheetSize();
    const QSize view = viewport()->size();
    verticalScrollBar()->setRange(0, qMax(0, sheet.height() + 2 * deskMargin - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, qMax(0, sheet.width() + 2 * deskMargin - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    m_settle.start(settleMilliseconds);
    viewport()->update();
}

void PageCanvas::request()
{
    if (pageCount() == 0 || !m_document.unavailable.isEmpty()) return;
    const QSize sheet = sheetSize();
    const int across = m_turns % 2 == 0 ? sheet.width() : sheet.height();
    const int pixels = qMin(widestRequest, int(std::ceil(across * devicePixelRatioF())));
    for (int page = m_page; page < m_page + sheetsShown(); ++page) {
        if (m_images.value(page).width() == pixels) continue;
        if (const QImage* ready = m_renderer.cached(m_document.source, page, pixels))
            m_images[page] = *ready;
        else
            m_awaited[m_renderer.request(m_document.source, page, pixels)] = page;
    }
    viewport()->update();
}

void PageCanvas::setPage(int page)
{
    const int wanted = qBound(1, page, qMax(1, pageCount()));
    if (wanted == m_page) return;
    m_page = wanted;
    layOut();
    verticalScrollBar()->setValue(0);
    request();
    Q_EMIT changed();
}

void PageCanvas::zoomBy(double factor)
{
    const double before = m_zoom;
    m_zoom = qBound(smallestZoom, m_zoom * factor, largestZoom);
    const double grown = m_zoom / before;
    const double x = (horizontalScrollBar()->value() + viewport()->width() / 2.0) * grown - viewport()->width() / 2.0;
    const double y = (verticalScrollBar()->value() + viewport()->height() / 2.0) * grown - viewport()->height() / 2.0;
    layOut();
    horizontalScrollBar()->setValue(int(x));
    verticalScrollBar()->setValue(int(y));
    Q_EMIT changed();
}

void PageCanvas::fit()
{
    m_zoom = 1.0;
    layOut();
    Q_EMIT changed();
}

void PageCanvas::setFit(PageView::Fit wanted)
{
    if (wanted == m_fit) return;
    m_fit = wanted;
    fit();
}

void PageCanvas::rotate()
{
    m_turns = (m_turns + 1) % 4;
    layOut();
    Q_EMIT changed();
}

void PageCanvas::paintSheet(QPainter& painter, const QRect& sheet, int page) const
{
    const auto& t = theme::tokens();
    painter.fillRect(sheet.adjusted(-1, -1, 1, 1), t.line);
    painter.fillRect(sheet.left(), sheet.bottom() + 2, sheet.width(), 1, theme::tint(Qt::black, t.window, 0.10));
    painter.fillRect(sheet, Qt::white);
    const QImage image = m_images.value(page);
    if (!image.isNull()) {
        const QImage turned = m_turns == 0 ? image : image.transformed(QTransform().rotate(90.0 * m_turns));
        const QSize pixels = sheet.size() * devicePixelRatioF();
        painter.drawImage(sheet, turned.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    if (theme::mode() == theme::Mode::dark) painter.fillRect(sheet, QColor(0, 0, 0, 40));
}

void PageCanvas::paintMessage(QPainter& painter) const
{
    const QFont font = theme::font(theme::Type::body);
    const int width = qMin(320, viewport()->width() - 2 * deskMargin);
    const int height = textpaint::linesHeight(m_message, font, width, 4);
    const QRect room((viewport()->width() - width) / 2, (viewport()->height() - height) / 2, width, height);
    textpaint::lines(painter, room, m_message, {font, theme::tokens().secondary, Qt::AlignCenter}, 4);
}

void PageCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::tokens().window);
    if (!m_message.isEmpty()) return paintMessage(painter);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int slot = 0; slot < sheetsShown(); ++slot)
        paintSheet(painter, sheetRect(slot), m_page + slot);
    if (hasFocus()) {
        painter.setPen(QPen(theme::tokens().accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void PageCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    Q_EMIT changed();
}

void PageCanvas::wheelEvent(QWheelEvent* event)
{
    const int delta = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) return zoomBy(delta > 0 ? 1.2 : 1 / 1.2);
    if (verticalScrollBar()->maximum() > 0) return QAbstractScrollArea::wheelEvent(event);
    if (delta != 0) setPage(m_page + (delta > 0 ? -1 : 1));
}

void PageCanvas::mousePressEvent(QMouseEvent* event)
{
    m_dragFrom = event->pos();
    if (horizontalScrollBar()->maximum() > 0 || verticalScrollBar()->maximum() > 0)
        viewport()->setCursor(Qt::ClosedHandCursor);
}

void PageCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton)) return;
    const QPoint moved = event->pos() - m_dragFrom;
    m_dragFrom = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void PageCanvas::mouseReleaseEvent(QMouseEvent*)
{
    viewport()->unsetCursor();
}

void PageCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        if (verticalScrollBar()->value() < verticalScrollBar()->maximum())
            return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        return setPage(m_page + 1);
    case Qt::Key_PageUp:
        if (verticalScrollBar()->value() > 0) return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
        return setPage(m_page - 1);
    case Qt::Key_Plus:
        return zoomBy(1.2);
    case Qt::Key_Minus:
        return zoomBy(1 / 1.2);
    case Qt::Key_0:
        return fit();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace naskah
