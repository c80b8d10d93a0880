#pragma once

#include "client/page/page_client.h"

#include <QWidget>

class QLabel;

namespace naskah {

class ActionButton;
class PageCanvas;
class PageThumbs;

/// One file of a letter, as the page view shows it.
struct PageDocument {
    QString title;
    PageSource source;
    QString unavailable; ///< why there are no pages to show (still being fetched, …); empty when there are
};

/// The scanned letter on its desk, with what one does to pages beneath it. Pages arrive when the renderer has drawn
/// them; until then an empty sheet of the right shape lies there.
class PageView : public QWidget {
    Q_OBJECT
public:
    enum class Fit {
        page, ///< whole pages, two of them where there is room: for reading
        width ///< as wide as the desk: for typing from
    };

    PageView(PageRenderer& renderer, Fit fit, QWidget* parent = nullptr);

    void setDocuments(const QList<PageDocument>& documents);
    /// Which of the documents is open, and how many quarter turns clockwise its pages are shown with.
    int document() const { return m_document; }
    int quarterTurns() const;
    int page() const; ///< from 1
    int pageCount() const;
    bool hasPages() const;
    /// What to say where pages would be; shown when there are no documents.
    void setEmptyText(const QString& text);
    void setFit(Fit fit);
    /// Adds a button to the right end of the bar.
    void addTool(QWidget* tool);

public Q_SLOTS:
    void nextPage();
    void previousPage();
    void zoomIn();
    void zoomOut();
    void fitPage();
    void rotate();

Q_SIGNALS:
    void pageChanged(int page);
    void documentChanged(int document);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void open(int document);
    void chooseDocument();
    void refreshBar();
    void refreshThumbs();

    PageRenderer& m_renderer;
    QList<PageDocument> m_documents;
    int m_document = 0;
    PageCanvas* m_canvas;
    PageThumbs* m_thumbs;
    QWidget* m_thumbsLine;
    QString m_thumbsOf; ///< key of the document whose thumbnails are shown
    QWidget* m_bar = nullptr;
    QLabel* m_where = nullptr;
    ActionButton* m_files = nullptr;
    ActionButton* m_previous = nullptr;
    ActionButton* m_next = nullptr;
};

} // namespace naskah
