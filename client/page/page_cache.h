#pragma once

#include <QCache>
#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

namespace naskah {

/// What a file holds: the size of each page, in points for a PDF, in pixels for a picture.
struct PageInfo {
    QString kind; ///< "pdf" or "image"
    QList<QSize> sizes;
};

/// The pages looked at last, so that turning back shows at once. Lives in memory only: nothing of a letter is written
/// to disk in the clear.
class PageCache {
public:
    explicit PageCache(qsizetype imageBytes = 96 * 1024 * 1024) : m_images(imageBytes / 1024), m_infos(200) {}

    const QImage* image(const QString& key) const { return m_images.object(key); }
    const PageInfo* info(const QString& key) const { return m_infos.object(key); }
    void put(const QString& key, const QImage& image);
    void put(const QString& key, const PageInfo& info);
    void clear();

private:
    QCache<QString, QImage> m_images; ///< cost in KiB
    QCache<QString, PageInfo> m_infos;
};

} // namespace naskah
