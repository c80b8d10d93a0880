#include "client/ui/controls/page_thumbs.h"

#include "client/ui/theme/text_paint.h"
#include "client/ui/theme/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace naskah {
namespace {

constexpr int sheetWidth = 80;
constexpr int tallest = 130;
constexpr int numberHeight = 20;

class ThumbDelegate : public QStyledItemDelegate {
public:
    explicit ThumbDelegate(PageThumbs* thumbs) : QStyledItemDelegate(thumbs), m_thumbs(thumbs) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& t = theme::tokens();
        const int page = index.row() + 1;
        const QSize sheet = m_thumbs->sheetSize(page);
        const QRect place(option.rect.x() + (option.rect.width() - sheet.width()) / 2,
                          option.rect.y() + theme::gap,
                          sheet.width(),
                          sheet.height());
        const bool open = option.state & QStyle::State_Selected;
        painter->fillRect(place.adjusted(-1, -1, 1, 1), t.line);
        painter->fillRect(place, Qt::white);
        const QImage picture = m_thumbs->picture(page);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (!picture.isNull()) painter->drawImage(place, picture);
        if (theme::mode() == theme::Mode::dark) painter->fillRect(place, QColor(0, 0, 0, 40));
        if (open) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(place.adjusted(-2, -2, 1, 1));
        }
        textpaint::figures(
            *painter,
            QRect(option.rect.x(), place.bottom() + 3, option.rect.width(), numberHeight),
            QString::number(page),
            {theme::font(theme::Type::caption), open ? t.accent : t.secondary, Qt::AlignHCenter | Qt::AlignVCenter});
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {PageThumbs::stripWidth - 16,
                m_thumbs->sheetSize(index.row() + 1).height() + theme::gap + numberHeight + 4};
    }

private:
    PageThumbs* m_thumbs;
};

} // namespace

PageThumbs::PageThumbs(PageRenderer& renderer, QWidget* parent)
    : QListView(parent), m_renderer(renderer), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new ThumbDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(stripWidth);
    setViewportMargins(0, theme::gap, 0, 0);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Pages"));
    theme::setColor(this, QPalette::Base, &theme::Tokens::window);
    connect(&m_renderer, &PageRenderer::ready, this, [this](quint64 ticket, const QImage& image) {
        const auto awaited = m_awaited.constFind(ticket);
        if (awaited == m_awaited.constEnd()) return;
        m_pictures[*awaited] = image;
        m_awaited.remove(ticket);
        viewport()->update();
    });
    connect(&m_renderer, &PageRenderer::failed, this, [this](quint64 ticket) { m_awaited.remove(ticket); });
}

void PageThumbs::open(const PageDocument& document, const QList<QSize>& pages)
{
    for (auto it = m_awaited.keyBegin(); it != m_awaited.keyEnd(); ++it)
        m_renderer.cancel(*it);
    m_awaited.clear();
    m_pictures.clear();
    m_document = document;
    m_pages = pages;
    m_quiet = true;
    m_model->clear();
    for (int page = 1; page <= pages.size(); ++page)
        m_model->appendRow(new QStandardItem(tr("Page %1").arg(page)));
    m_quiet = false;
    mark(1);
}

void PageThumbs::mark(int page)
{
    m_quiet = true;
    setCurrentIndex(m_model->index(page - 1, 0));
    m_quiet = false;
}

QSize PageThumbs::sheetSize(int page) const
{
    const QSize shape = m_pages.value(page - 1, QSize(595, 842));
    return shape.isEmpty() ? QSize(sheetWidth, tallest) : shape.scaled(sheetWidth, tallest, Qt::KeepAspectRatio);
}

QImage PageThumbs::picture(int page) const
{
    const auto found = m_pictures.constFind(page);
    if (found != m_pictures.constEnd()) return *found;
    const int pixels = int(sheetSize(page).width() * devicePixelRatioF());
    if (const QImage* ready = m_renderer.cached(m_document.source, page, pixels)) return *ready;
    if (!m_awaited.values().contains(page)) m_awaited[m_renderer.request(m_document.source, page, pixels)] = page;
    return {};
}

void PageThumbs::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid()) Q_EMIT pageChosen(current.row() + 1);
}

} // namespace naskah
