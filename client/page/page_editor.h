#pragma once

#include "client/page/page_client.h"

#include <boost/system/result.hpp>

#include <functional>

namespace naskah {

/// One page of a scan that is put together: from which file, which page, turned how often.
struct PageTake {
    int file = 0;
    int page = 0;  ///< from 0
    int turns = 0; ///< quarter turns clockwise

    bool operator==(const PageTake&) const = default;
};

/// Splits, merges, turns and sorts pages, in a naskah-page process: nothing of a stranger's file is read here. The files
/// themselves are never changed.
class PageEditor : public QObject {
    Q_OBJECT
public:
    explicit PageEditor(const QString& program = {}, QObject* parent = nullptr);

    /// Milliseconds after which the process is killed.
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }

    /// `then` gets the new PDF, or empty bytes and a code (those of PageRenderer), exactly once, later, unless `context`
    /// is gone.
    using Then = std::function<void(const QByteArray& pdf, const QString& code)>;
    void assemble(QObject* context, const QList<PageSource>& files, const QList<PageTake>& pages, Then then);

    /// Takes a file apart. `then` gets a PDF for each part, or none and a code, as above.
    struct Part {
        int first = 0, count = 0; ///< pages, from 0
    };
    using ThenParts = std::function<void(const QList<QByteArray>& parts, const QString& code)>;
    void takeApart(QObject* context, const PageSource& file, const QList<Part>& parts, ThenParts then);

private:
    QString m_program;
    int m_timeout = 60'000;
};

} // namespace naskah
