#pragma once

#include "client/app/pages.h"
#include "client/page/page_client.h"
#include "client/ui/inbox/inbox_line.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>

#include <optional>

namespace naskah {

class InboxPage;
struct ReceivedFile;

/// Fills the page of received files from the inbox and does what it asks for. First pages are drawn one file after the
/// other, so that a hundred files take the memory of one. Lives as long as its page.
class InboxLink : public QObject {
    Q_OBJECT
public:
    InboxLink(PageTools tools, InboxPage& page);

    /// KiB that first pages may take.
    void setThumbRoom(int kibibytes) { m_thumbs.setMaxCost(kibibytes); }
    int thumbRoomTaken() const { return int(m_thumbs.totalCost()); }

private:
    void refresh();
    void show();
    void lookAtNext();
    void measure(const ReceivedFile& file);
    void looked();
    void openFile(const QString& key);
    void discard(const QList<qint64>& files);
    void chooseFiles();
    void sayProgress();

    struct Look {
        int pages = 0;
        QString problem;
    };
    const InboxLine* nextToLookAt() const;

    PageTools m_tools;
    InboxPage& m_page;
    QList<InboxLine> m_lines;
    QHash<QString, Look> m_looks; ///< by digest
    /// By digest; what nobody looks at goes first, and is drawn again when it comes into sight.
    QCache<QString, QImage> m_thumbs;
    QString m_looking;            ///< digest of the file that is being looked at
    PageSource m_source;          ///< its bytes
    quint64 m_ticket = 0;         ///< of the question that is open about it
    int m_received = 0, m_toReceive = 0;
};

InboxPage* makeInboxPage(const PageTools& tools);

} // namespace naskah
