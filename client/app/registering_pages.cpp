#include "client/app/kept_forms.h"
#include "client/app/receiving.h"
#include "client/app/registering.h"
#include "client/ui/shell/main_window.h"

#include <QFileInfo>

/// The files of the letter that is being registered: how they come, and what is done to their pages.
namespace naskah {
namespace {

PageDocument documentOf(const ReceivedFile& file)
{
    return {file.name, PageSource::fromBytes(file.sha256, file.bytes), {}};
}

RegisterItem itemOf(const ReceivedFile& file)
{
    RegisterItem item;
    item.id = QStringLiteral("register/inbox/%1").arg(file.id);
    item.files << documentOf(file);
    item.received << file.id;
    return item;
}

QString partName(const QString& name, int part)
{
    const QFileInfo info(name);
    return QStringLiteral("%1 (%2).pdf").arg(info.completeBaseName()).arg(part);
}

QList<PageTake> allPages(int file, int count)
{
    QList<PageTake> takes;
    for (int i = 0; i < count; ++i)
        takes << PageTake{file, i, 0};
    return takes;
}

} // namespace

void Registering::addReceived(const QList<ReceivedFile>& files, bool mayJoinOpenLetter)
{
    QList<ReceivedFile> rest = files;
    if (mayJoinOpenLetter && m_dialog->isOpen() && !m_dialog->hasFiles() && !rest.isEmpty()) {
        const ReceivedFile first = rest.takeFirst();
        m_dialog->attachFiles({documentOf(first)}, {first.id});
    }
    for (const ReceivedFile& each : std::as_const(rest)) {
        const RegisterItem item = itemOf(each);
        if (m_dialog->holds(item.id)) continue;
        addItem(item);
    }
}

void Registering::openReceived(const QList<qint64>& ids, bool together)
{
    if (!m_dialog) makeDialog();
    m_receiving.files(m_dialog, ids, [this, together](const QList<ReceivedFile>& files) {
        if (files.isEmpty()) return;
        RegisterItem first = itemOf(files.first());
        QStringList others;
        for (const ReceivedFile& each : files.mid(1)) {
            const RegisterItem item = itemOf(each);
            others << item.id;
            if (!together) continue;
            first.files << item.files;
            first.received << item.received;
        }
        findForm(m_desk, m_dialog, first.id, [this, first, others, together, files](const QJsonObject& kept) mutable {
            if (!kept.isEmpty()) first.form = registerFormFrom(kept);
            m_dialog->openItem(first);
            if (!together) return addReceived(files.mid(1), false);
            for (const QString& id : std::as_const(others))
                m_dialog->removeItem(id);
        });
    });
    m_dialog->raise();
    m_dialog->activateWindow();
}

void Registering::addFiles(const QStringList& files, bool mayJoinOpenLetter)
{
    m_receiving.receive(
        m_dialog, files, QStringLiteral("file"), [this, mayJoinOpenLetter](const Reception& reception) {
            addReceived(reception.files, mayJoinOpenLetter);
            if (!reception.problems.isEmpty()) m_dialog->refused(joined(reception.problems));
        });
}

void Registering::take(const Reception& reception)
{
    if (m_dialog) addReceived(reception.files, true);
}

void Registering::putAway(const RegisterItem& item)
{
    const QList<qint64> ids = item.received;
    if (ids.isEmpty()) return;
    m_receiving.settle(ids, {});
    m_window.tell([] { return tr("Put away; kept for 30 days"); }, [this, ids] { m_receiving.takeBack(ids); });
}

void Registering::editPages(PageEdit edit, int page, int count)
{
    const RegisterItem* item = m_dialog->current();
    if (!item || item->files.isEmpty() || page < 1 || page > count) return;
    const int at = page - 1;
    QList<PageTake> takes = allPages(0, count);
    switch (edit) {
    case PageEdit::turn:
        takes[at].turns = 1;
        break;
    case PageEdit::earlier:
        if (at == 0) return;
        takes.swapItemsAt(at, at - 1);
        break;
    case PageEdit::later:
        if (at + 1 >= count) return;
        takes.swapItemsAt(at, at + 1);
        break;
    case PageEdit::split:
        if (at == 0) return m_dialog->refused(tr("Open the page with which the next letter begins."));
        return splitAt(takes, at);
    case PageEdit::join:
        return joinNext(count);
    }
    const PageDocument document = item->files[m_dialog->document()];
    remake({document.source}, takes, document.title, [this](const ReceivedFile& made) { replaceCurrent(made); });
}

/// The first part stays here, the second becomes the next letter. Both are in the inbox before the whole leaves it.
void Registering::splitAt(const QList<PageTake>& takes, int at)
{
    const PageDocument whole = m_dialog->current()->files[m_dialog->document()];
    remake({whole.source}, takes.mid(0, at), partName(whole.title, 1), [this, whole, takes, at](const ReceivedFile& first) {
        remake({whole.source}, takes.mid(at), partName(whole.title, 2), [this, first](const ReceivedFile& second) {
            replaceCurrent(first);
            m_dialog->addNext(itemOf(second));
        });
    });
}

void Registering::joinNext(int count)
{
    const RegisterItem* next = m_dialog->next();
    if (!next || next->files.isEmpty()) return m_dialog->refused(tr("No other scan follows this one."));
    const PageDocument here = m_dialog->current()->files[m_dialog->document()], there = next->files.first();
    const QList<qint64> thereIds = next->received;
    const QString thereId = next->id;
    const auto ticket = m_renderer.requestInfo(there.source);
    auto* scope = new QObject(m_dialog);
    connect(&m_renderer, &PageRenderer::failed, scope, [this, scope, ticket](quint64 which, const QString&, const QString& text) {
        if (which != ticket) return;
        scope->deleteLater();
        m_dialog->refused(text);
    });
    connect(&m_renderer, &PageRenderer::measured, scope, [=, this](quint64 which, const PageInfo& info) {
        if (which != ticket) return;
        scope->deleteLater();
        const auto takes = allPages(0, count) + allPages(1, int(info.sizes.size()));
        remake({here.source, there.source}, takes, here.title, [this, thereIds, thereId](const ReceivedFile& made) {
            replaceCurrent(made);
            m_dialog->removeItem(thereId);
            m_receiving.settle(thereIds, {});
        });
    });
}

void Registering::remake(const QList<PageSource>& files,
                         const QList<PageTake>& takes,
                         const QString& name,
                         std::function<void(const ReceivedFile&)> then)
{
    m_editor.assemble(m_dialog, files, takes, [this, name, then](const QByteArray& pdf, const QString& code) {
        if (!code.isEmpty()) return m_dialog->refused(PageRenderer::explain(code));
        m_receiving.receiveBytes(m_dialog, name, pdf, QStringLiteral("pages"), [this, then](const Reception& made) {
            if (made.files.isEmpty()) return m_dialog->refused(joined(made.problems));
            then(made.files.first());
        });
    });
}

/// What was made takes the place of the file it was made from, which stays in the store as it came.
void Registering::replaceCurrent(const ReceivedFile& made)
{
    const QList<qint64> before = m_dialog->current()->received;
    const int document = m_dialog->document();
    const qint64 old = document < before.size() ? before[document] : 0;
    m_dialog->replaceFile(document, documentOf(made), made.id);
    if (old != 0 && old != made.id) m_receiving.settle({old}, {});
}

} // namespace naskah
