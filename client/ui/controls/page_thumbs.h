#pragma once

#include "client/ui/controls/page_view.h"

#include <QHash>
#include <QListView>

class QStandardItemModel;

namespace naskah {

/// The pages of a document, small, one beneath the other; the one that is open is marked.
class PageThumbs : public QListView {
    Q_OBJECT
public:
    static constexpr int stripWidth = 120;

    explicit PageThumbs(PageRenderer& renderer, QWidget* parent = nullptr);

    void open(const PageDocument& document, const QList<QSize>& pages);
    void mark(int page);
    /// The picture of a page if it is here; else it is asked for.
    QImage picture(int page) const;
    QSize sheetSize(int page) const;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    PageRenderer& m_renderer;
    QStandardItemModel* m_model;
    PageDocument m_document;
    QList<QSize> m_pages;
    QHash<int, QImage> m_pictures;
    mutable QHash<quint64, int> m_awaited; ///< ticket to page
    bool m_quiet = false;
};

} // namespace naskah
