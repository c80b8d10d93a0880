#include "client/app/holding_link.h"

#include "client/app/deeds.h"
#include "client/model/desk.h"
#include "client/model/store_text.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/holding/holding_page.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/following_up.h"

namespace naskah {
namespace {

QString whyNotNudged(const Result<Replica::Done>& result)
{
    const QString why = whyNot(result);
    const bool isTooSoon = result && result->verdict.reason.code == "nudge.today";
    return isTooSoon ? HoldingLink::tr("%1 The next one can go out on the next working day.").arg(why) : why;
}

} // namespace

HoldingPage* makeHoldingPage(const PageTools& tools)
{
    auto* page = new HoldingPage;
    new HoldingLink(tools, *page);
    return page;
}

HoldingLink::HoldingLink(PageTools tools, HoldingPage& page) : QObject(&page), m_tools(std::move(tools)), m_page(page)
{
    connect(&page, &HoldingPage::legsWanted, this, &HoldingLink::readLegs);
    connect(&page, &HoldingPage::nudgeRequested, this, &HoldingLink::nudge);
    connect(&page, &HoldingPage::openRequested, &m_tools.window, [window = &m_tools.window](const Id<Handling>& handling) {
        window->openLine(Place::incoming, handling.value);
    });
    connect(&m_tools.desk, &Desk::changed, this, &HoldingLink::refresh);
    refresh();
}

void HoldingLink::refresh()
{
    m_tools.desk.read(
        this,
        [today = plaindate::now().date()](ReadStore& store) { return readHolders(store.db, today); },
        [this](const Result<QList<HolderLine>>& holders) {
            if (!holders) return m_tools.refused([why = textOf(holders.error().detail)] { return tr("The list could not be read: %1").arg(why); });
            m_page.setHolders(*holders);
        });
}

void HoldingLink::readLegs(const QString& holder)
{
    m_tools.desk.read(
        this,
        [holder, today = plaindate::now().date()](ReadStore& store) { return readHeldLegs(store.db, holder, today); },
        [this, holder](const Result<QList<HeldLegLine>>& legs) {
            if (legs) m_page.setLegs(holder, *legs);
        });
}

void HoldingLink::nudge(const HeldLegLine& leg, bool withWords)
{
    if (!withWords) return send(leg, {}, nullptr);
    auto* form = new SmallForm(tr("Nudge"), leg.subject, {{tr("What to say"), {}, false, true}}, tr("Nudge"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, leg](const QStringList& values) {
        form->setBusy(true);
        send(leg, values.first().trimmed(), form);
    });
    form->show();
}

void HoldingLink::send(const HeldLegLine& leg, const QString& words, SmallForm* form)
{
    m_tools.desk.execute(
        form ? static_cast<QObject*>(form) : this,
        [command = NudgeHolder{leg.leg, leg.thread, words.toStdString()}](Replica& replica) { return replica.execute(command); },
        [this, form, leg](const Result<Replica::Done>& result) {
            if (!whyNot(result).isEmpty()) {
                const Said why = [result] { return whyNotNudged(result); };
                return form ? form->showFailure(why.words()) : m_tools.refused(why);
            }
            if (form) form->accept();
            m_tools.done(result->command, [subject = leg.subject] { return tr("Nudged: %1").arg(subject); });
        });
}

} // namespace naskah
