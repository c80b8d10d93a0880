#pragma once

#include "client/ui/controls/page_view.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QTimer>

namespace naskah {

/// The desk itself: lays one or two sheets, asks the renderer for them, paints, scrolls, zooms.
class PageCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    PageCanvas(PageRenderer& renderer, PageView::Fit fit, QWidget* parent = nullptr);

    void open(const PageDocument& document);
    void setMessage(const QString& text);
    int page() const { return m_page; }
    const QList<QSize>& pageSizes() const { return m_info.sizes; }
    PageView::Fit fitMode() const { return m_fit; }
    int pageCount() const { return int(m_info.sizes.size()); }
    int quarterTurns() const { return m_turns; }
    /// How many pages lie side by side now.
    int sheetsShown() const;
    void setPage(int page);
    void zoomBy(double factor);
    void fit();
    void setFit(PageView::Fit fit);
    void rotate();

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QSizeF shapeOf(int page) const;
    QSize sheetSize() const;
    QRect sheetRect(int slot) const;
    void layOut();
    void request();
    void paintSheet(QPainter& painter, const QRect& sheet, int page) const;
    void paintMessage(QPainter& painter) const;

    PageRenderer& m_renderer;
    PageView::Fit m_fit;
    PageDocument m_document;
    PageInfo m_info;
    QString m_message;
    int m_page = 1;
    int m_turns = 0;
    double m_zoom = 1.0; ///< over the fitted size
    QHash<int, QImage> m_images;
    QHash<quint64, int> m_awaited; ///< ticket to page
    quint64 m_infoTicket = 0;
    QTimer m_settle; ///< asks for sharp pages once a resize has come to rest
    QPoint m_dragFrom;
};

} // namespace naskah
