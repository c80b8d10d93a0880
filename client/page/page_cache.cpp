#include "client/page/page_cache.h"

namespace naskah {

void PageCache::put(const QString& key, const QImage& image)
{
    m_images.insert(key, new QImage(image), image.sizeInBytes() / 1024 + 1);
}

void PageCache::put(const QString& key, const PageInfo& info)
{
    m_infos.insert(key, new PageInfo(info));
}

void PageCache::clear()
{
    m_images.clear();
    m_infos.clear();
}

} // namespace naskah
