#pragma once

#include "client/model/letter_reading.h"

#include <QHash>

namespace naskah::testing {

/// An office's letters in memory, answered as the store answers: later, in pages, never to a context that is gone.
class SampleLetters {
public:
    /// `count` letters, newest first, all before `now`.
    explicit SampleLetters(int count);

    LetterReading reading();
    QList<LetterLine>& lines() { return m_lines; }
    LetterDetail detailOf(const LetterLine& line) const;
    void setFile(const QString& sha256, const QByteArray& bytes) { m_files[sha256] = bytes; }

    int linesAsked = 0; ///< how many pages were read
    int detailsAsked = 0;
    QString failure; ///< when not empty, every list fails with it

    static QDateTime now();
    static QString scanDigest() { return QString(64, u'a'); }

private:
    LinePage page(const LetterQuery& query, const std::string& from, int count) const;

    QList<LetterLine> m_lines;
    QHash<QString, QByteArray> m_files;
};

/// A letter on the paper of an office, drawn by Qt, of the given number of pages.
QByteArray samplePdf(int pages);

} // namespace naskah::testing
