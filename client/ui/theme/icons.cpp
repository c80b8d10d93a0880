#include "client/ui/theme/icons.h"

#include "client/ui/theme/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <cmath>

namespace naskah::icons {
namespace {

/// The colour Breeze's files carry where they do not say currentColor.
constexpr auto breezeTextColor = "#232629";

QStringList candidates(const QString& name, int size)
{
    const QString near = size > 16 ? "22" : "16";
    const QString far = size > 16 ? "16" : "22";
    return {QString(":/icons/own/%1.svg").arg(name),
            QString(":/icons/breeze/%1/%2.svg").arg(near, name),
            QString(":/icons/breeze/%1/%2.svg").arg(far, name)};
}

QByteArray svgOf(const QString& name, int size)
{
    for (const QString& path : candidates(name, size)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) return file.readAll();
    }
    qWarning("no icon %s", qPrintable(name));
    return {};
}

QPixmap drawn(const QString& name, const QColor& color, int size, double ratio)
{
    QByteArray svg = svgOf(name, size);
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace(breezeTextColor, color.name().toLatin1());
    const int pixels = int(std::ceil(size * ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

/// Few names, few colours, few sizes: the cache stays small without a limit.
QPixmap cached(const QString& name, const QColor& color, int size, double ratio)
{
    static QHash<QString, QPixmap> cache;
    const QString key = QString("%1|%2|%3|%4").arg(name, color.name()).arg(size).arg(ratio);
    auto found = cache.constFind(key);
    if (found == cache.constEnd()) found = cache.insert(key, drawn(name, color, size, ratio));
    return *found;
}

class TextColorEngine : public QIconEngine {
public:
    explicit TextColorEngine(QString name) : m_name(std::move(name)) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto& t = theme::tokens();
        icons::paint(*painter, rect, m_name, mode == QIcon::Disabled ? t.secondary : t.text, rect.height());
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new TextColorEngine(m_name); }

private:
    QString m_name;
};

} // namespace

QIcon named(const QString& name)
{
    return QIcon(new TextColorEngine(name));
}

void paint(QPainter& painter, const QRect& rect, const QString& name, const QColor& color, int size)
{
    const int x = rect.x() + (rect.width() - size) / 2;
    const int y = rect.y() + (rect.height() - size) / 2;
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    painter.drawPixmap(x, y, cached(name, color, size, ratio));
}

bool exists(const QString& name)
{
    const auto paths = candidates(name, 16);
    return std::any_of(paths.begin(), paths.end(), [](const QString& path) { return QFile::exists(path); });
}

} // namespace naskah::icons
