#include "client/app/letter_files.h"

#include "client/app/reason_words.h"
#include "client/app/receiving.h"
#include "client/model/letter_acts.h"
#include "client/model/store_text.h"
#include "client/replica/inbox.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/letters/letter_preview.h"
#include "client/ui/shell/main_window.h"

#include <QDropEvent>

namespace naskah {
namespace {

std::optional<LetterOwner> ownerIn(const LetterDetail& detail)
{
    if (detail.draft) return LetterOwner{detail.draft->value, true, detail.subject};
    if (detail.letter) return LetterOwner{detail.letter->value, false, detail.subject};
    return std::nullopt;
}

} // namespace

LetterFiles::LetterFiles(Desk& desk, MainWindow& window, Receiving& receiving, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window), m_receiving(receiving)
{
    window.installEventFilter(this); // after Receiving's, so that it is asked first
    connect(&window.actions(), &LetterActions::scanRequested, this, [this](const LetterDetail& letter) {
        if (const auto owner = ownerIn(letter)) Q_EMIT scanRequested(*owner);
    });
}

bool LetterFiles::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Drop) return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QStringList files = Receiving::localFiles(*drop->mimeData());
    const auto owner = ownerAt(drop->position().toPoint());
    if (files.isEmpty() || !owner) return false;
    drop->acceptProposedAction();
    m_receiving.receive(this, files, QStringLiteral("file"), [this, owner = *owner](const Reception& reception) {
        attach(owner, reception);
    });
    return true;
}

std::optional<LetterOwner> LetterFiles::ownerAt(const QPoint& place) const
{
    const QWidget* preview = m_window.preview();
    if (!preview->isVisible() || !m_window.preview()->isShowing() ||
        !preview->rect().contains(preview->mapFrom(&m_window, place)))
        return std::nullopt;
    return ownerIn(m_window.actions().detail());
}

void LetterFiles::attach(const LetterOwner& owner, const Reception& reception)
{
    if (!reception.problems.isEmpty()) Q_EMIT refused([problems = reception.problems] { return joined(problems); });
    if (reception.files.isEmpty()) return;
    struct Went {
        int done = 0;
        Reason reason;
    };
    m_desk.execute(
        this,
        [owner, files = reception.files](Replica& replica) {
            Went went;
            Inbox inbox(replica.files().db());
            for (const ReceivedFile& each : files) {
                const std::string bytes = each.bytes.toStdString();
                const auto done = attachFile(
                    replica, owner.id, owner.isDraft, {each.name.toStdString(), mediaTypeOf(bytes), bytes, 0});
                if (done.verdict.kind == Verdict::Kind::refused) {
                    went.reason = done.verdict.reason;
                    break;
                }
                inbox.settle(each.id, owner.id.text(), millisecondsOf(replica.now()));
                ++went.done;
            }
            return went;
        },
        [this, owner](const Result<Went>& went) {
            m_receiving.countAgain();
            if (!went) return Q_EMIT refused(textOf(went.error().detail));
            if (!went->reason.code.empty())
                return Q_EMIT refused([reason = went->reason] {
                    return tr("%1 The file waits among the received ones.").arg(reasonWords(reason.code, reason.text));
                });
            Q_EMIT told([count = went->done, subject = owner.subject] {
                return tr("%n file(s) attached to “%1”", nullptr, count).arg(subject);
            });
        });
}

} // namespace naskah
