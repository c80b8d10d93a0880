#include "client/app/inbox_link.h"

#include "client/app/receiving.h"
#include "client/app/registering.h"
#include "client/app/scanning.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/ui/inbox/inbox_delegate.h"
#include "client/ui/inbox/inbox_page.h"
#include "client/ui/shell/main_window.h"

#include <QFileDialog>

namespace naskah {
namespace {

constexpr int thumbPixels = 2 * InboxDelegate::thumbWidth; // sharp on a fine screen too
constexpr int thumbRoom = 16 * 1024;                        // KiB: some three hundred of them

} // namespace

InboxPage* makeInboxPage(const PageTools& tools)
{
    auto* page = new InboxPage(tools.renderer);
    new InboxLink(tools, *page);
    return page;
}

InboxLink::InboxLink(PageTools tools, InboxPage& page) : QObject(&page), m_tools(std::move(tools)), m_page(page)
{
    m_thumbs.setMaxCost(thumbRoom);
    connect(&page, &InboxPage::scrolled, this, &InboxLink::lookAtNext);
    connect(&page, &InboxPage::fileWanted, this, &InboxLink::openFile);
    connect(&page, &InboxPage::registerRequested, this, [this](const QList<qint64>& files, bool together) {
        m_tools.registering.openReceived(files, together);
    });
    connect(&page, &InboxPage::discardRequested, this, &InboxLink::discard);
    connect(&page, &InboxPage::addRequested, this, &InboxLink::chooseFiles);
    connect(&page, &InboxPage::scanRequested, this, [this] {
        m_tools.scanning.open(&m_tools.window, [receiving = &m_tools.receiving](const Reception& reception) {
            receiving->tell(reception);
        });
    });
    connect(&m_tools.receiving, &Receiving::countChanged, this, &InboxLink::refresh);
    connect(&m_tools.receiving, &Receiving::progressed, this, [this](int done, int all) {
        m_received = done;
        m_toReceive = done < all ? all : 0;
        sayProgress();
        refresh();
    });
    PageRenderer& renderer = m_tools.renderer;
    connect(&renderer, &PageRenderer::measured, this, [this](quint64 ticket, const PageInfo& info) {
        if (ticket != m_ticket) return;
        m_looks[m_looking].pages = int(info.sizes.size());
        m_ticket = m_tools.renderer.request(m_source, 1, thumbPixels);
    });
    connect(&renderer, &PageRenderer::ready, this, [this](quint64 ticket, const QImage& image) {
        if (ticket != m_ticket) return;
        m_thumbs.insert(m_looking, new QImage(image), int(image.sizeInBytes() / 1024 + 1));
        looked();
    });
    connect(&renderer, &PageRenderer::failed, this, [this](quint64 ticket, const QString& code, const QString&) {
        if (ticket != m_ticket) return;
        m_looks[m_looking].problem = PageRenderer::explain(code);
        looked();
    });
    refresh();
}

void InboxLink::refresh()
{
    m_tools.receiving.list(this, [this](const QList<InboxLine>& lines) {
        m_lines = lines;
        show();
        lookAtNext();
    });
}

void InboxLink::show()
{
    for (InboxLine& line : m_lines) {
        const Look look = m_looks.value(line.sha256);
        const QImage* thumb = m_thumbs.object(line.sha256);
        line.thumb = thumb ? *thumb : QImage();
        line.pages = look.pages;
        line.problem = look.problem;
    }
    m_page.setLines(m_lines);
    // What was asked for last is dropped last: that shall be what is in sight.
    const QStringList inSight = m_page.keysInSight();
    for (const InboxLine& line : std::as_const(m_lines))
        if (inSight.contains(line.key)) m_thumbs.object(line.sha256);
    sayProgress();
}

void InboxLink::lookAtNext()
{
    if (!m_looking.isEmpty()) return;
    const InboxLine* line = nextToLookAt();
    if (!line) return;
    m_looking = line->sha256;
    m_looks[m_looking] = {};
    m_tools.receiving.files(this, {line->id}, [this](const QList<ReceivedFile>& files) {
        if (files.isEmpty()) return looked(); // it left meanwhile
        measure(files.first());
    });
}

/// What is in sight first, then what was never looked at.
const InboxLine* InboxLink::nextToLookAt() const
{
    const QStringList inSight = m_page.keysInSight();
    const InboxLine* unknown = nullptr;
    for (const InboxLine& line : m_lines) {
        const bool isKnown = m_looks.contains(line.sha256);
        const bool isDrawn = isKnown && (m_thumbs.contains(line.sha256) || !m_looks[line.sha256].problem.isEmpty());
        if (!isDrawn && inSight.contains(line.key)) return &line;
        if (!isKnown && !unknown) unknown = &line;
    }
    return unknown;
}

void InboxLink::measure(const ReceivedFile& file)
{
    m_source = PageSource::fromBytes(file.sha256, file.bytes);
    m_ticket = m_tools.renderer.requestInfo(m_source);
}

void InboxLink::looked()
{
    m_looking.clear();
    m_source = {};
    m_ticket = 0;
    show();
    lookAtNext();
}

void InboxLink::sayProgress()
{
    if (m_toReceive > 0) return m_page.setProgress(tr("%1 of %2 received…").arg(m_received).arg(m_toReceive));
    int done = 0;
    for (const InboxLine& line : std::as_const(m_lines))
        done += m_looks.contains(line.sha256) && line.sha256 != m_looking;
    const int all = int(m_lines.size());
    m_page.setProgress(done < all ? tr("%1 of %2 looked at…").arg(done).arg(all) : QString());
}

void InboxLink::openFile(const QString& key)
{
    m_tools.receiving.files(this, {key.toLongLong()}, [this, key](const QList<ReceivedFile>& files) {
        if (files.isEmpty()) return;
        const ReceivedFile& file = files.first();
        m_page.showFile(key, {file.name, PageSource::fromBytes(file.sha256, file.bytes), {}});
    });
}

void InboxLink::discard(const QList<qint64>& files)
{
    m_tools.receiving.settle(files, {});
    m_tools.window.tell([count = int(files.size())] { return tr("%n file(s) taken out; kept for 30 days", nullptr, count); },
                        [receiving = &m_tools.receiving, files] { receiving->takeBack(files); });
}

void InboxLink::chooseFiles()
{
    auto* chooser = new QFileDialog(&m_tools.window, tr("Add received files"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFiles);
    chooser->setNameFilters({tr("Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        m_tools.receiving.take(files, QStringLiteral("file"));
    });
    chooser->open();
}

} // namespace naskah
