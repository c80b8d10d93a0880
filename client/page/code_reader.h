#pragma once

#include "client/page/page_client.h"

#include <QStringList>

#include <functional>

namespace naskah {

/// What the square codes of a file say.
struct PageCodes {
    int pages = 0;             ///< that the file has
    QList<QStringList> ofPage; ///< of a pile of at most 40 pages each, of a longer file the first ones

    bool isWhole() const { return ofPage.size() == pages; }
    QStringList all() const;
};

/// Has naskah-page say what the square codes on a file's pages say. Like pages, a stranger's file is opened in that
/// process alone.
class CodeReader : public QObject {
    Q_OBJECT
public:
    /// `program`: the path of naskah-page; the one beside this program when empty.
    explicit CodeReader(const QString& program = {}, QObject* parent = nullptr);

    /// Empty when there is no code, and when the file cannot be read: then it has none for us.
    using Then = std::function<void(const PageCodes& codes)>;
    /// Answers exactly once, later, unless `context` is gone.
    void read(QObject* context, const QByteArray& bytes, Then then);

private:
    QString m_program;
};

} // namespace naskah
