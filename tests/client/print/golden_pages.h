#pragma once

#include <QByteArray>
#include <QImage>
#include <QStringList>
#include <QTemporaryDir>

namespace naskah {

/// What a program writes; a warning and whatever it wrote when it fails.
QByteArray runProgram(const QString& program, const QStringList& arguments);

/// How different two pictures look: the greatest mean difference (0 … 255) of a tile of 16 × 16 dots, so that a lost word
/// counts for as much on a full page as on an empty one. A smoothed edge that falls otherwise stays far below 40.
double difference(const QImage& a, const QImage& b);

/// PDFs against pages that were looked at and found good, in a folder of tests/golden. After a wanted change set
/// NASKAH_UPDATE_GOLDEN=1 to write them, and look at each that changed. `compare` fails the test that calls it.
class GoldenPages {
public:
    explicit GoldenPages(const QString& folder);

    /// Whether the programs that read PDFs are there.
    static bool canRead();
    QString write(const QString& name, const QByteArray& bytes);
    QByteArray text(const QString& name, const QByteArray& pdf);
    /// All pages as they look, in order.
    QList<QImage> pictures(const QString& name, const QByteArray& pdf);
    /// Text, first page and last: with the head, and with the end.
    void compare(const QString& name, const QByteArray& pdf);

private:
    void compareText(const QString& name, const QByteArray& text);
    void comparePicture(const QString& name, const QImage& page);

    QString m_folder;
    QTemporaryDir m_work;
};

} // namespace naskah
