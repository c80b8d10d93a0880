#include "tests/client/page/sample_pdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

QByteArray printSamplePdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0) writer.newPage();
        painter.fillRect(QRect(1000, 1000, 3000, 2000), Qt::darkGray);
        painter.drawText(QRect(1000, 4000, 8000, 2000), QString("Surat %1").arg(i + 1));
    }
    painter.end();
    return bytes;
}
