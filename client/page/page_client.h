#pragma once

#include "client/page/page_cache.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <vector>

class QProcess;

namespace naskah {

/// Where the bytes of a PDF or picture are.
struct PageSource {
    QString file;     ///< a path; empty when `bytes` is meant
    QByteArray bytes; ///< given to the process through its standard input
    QString key;      ///< names the content in the cache; made from path, size and time for a file

    static PageSource fromFile(const QString& file);
    /// `digest` names the content, as in the attachment's record.
    static PageSource fromBytes(const QString& digest, const QByteArray& bytes);
};

/// The path of naskah-page, which is installed beside this program.
QString pageProgram();

/// Draws pages without ever opening a stranger's file in this program: each page is one short-lived `naskah-page`
/// process. Nothing here blocks; every request is answered exactly once, later, by one of the signals, unless it is
/// cancelled. The newest request is served first, because it is what the person looks at now.
class PageRenderer : public QObject {
    Q_OBJECT
public:
    using Ticket = quint64;

    /// `program`: the path of naskah-page; the one beside this program when empty.
    explicit PageRenderer(const QString& program = {}, QObject* parent = nullptr);
    ~PageRenderer() override;

    /// Milliseconds after which a process is killed and the request fails with page.timeout.
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }

    /// Page `page` (from 1), `width` pixels wide. Answered by `ready` or `failed`.
    Ticket request(const PageSource& source, int page, int width);
    /// Answered by `measured` or `failed`.
    Ticket requestInfo(const PageSource& source);
    /// The text of a page (from 1), empty for a scan that has none. Answered by `read` or `failed`.
    Ticket requestText(const PageSource& source, int page);
    void cancel(Ticket ticket);

    /// The page if it is at hand.
    const QImage* cached(const PageSource& source, int page, int width) const;
    void forgetEverything() { m_cache.clear(); }

    /// What to tell a person about a code.
    static QString explain(const QString& code);

Q_SIGNALS:
    void ready(quint64 ticket, const QImage& image);
    void measured(quint64 ticket, const naskah::PageInfo& info);
    void read(quint64 ticket, const QString& text);
    /// Codes: those of naskah-page (page_document.h), page.timeout, page.crashed, page.no_helper.
    void failed(quint64 ticket, const QString& code, const QString& text);

private:
    struct Job;

    Ticket add(const PageSource& source, int page, int width);
    void answerLater(Ticket ticket, const QString& key, bool isInfo);
    void startWaiting();
    void start(Job& job);
    void readOutput(Job& job);
    void finish(Job& job, bool crashed, int exitCode);
    void succeed(Job& job);
    void fail(Job& job, const QString& code);
    std::unique_ptr<Job> take(Job& job);

    QString m_program;
    int m_timeout = 10'000;
    Ticket m_last = 0;
    PageCache m_cache;
    std::vector<std::unique_ptr<Job>> m_waiting; ///< the newest last
    std::vector<std::unique_ptr<Job>> m_running;
};

} // namespace naskah
