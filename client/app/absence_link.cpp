#include "client/app/absence_link.h"

#include "client/app/deeds.h"
#include "client/app/outbox_words.h"
#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/replica/queries.h"
#include "client/replica/queries_absence.h"
#include "client/ui/absence/absence_delegates.h"
#include "client/ui/absence/absence_page.h"
#include "client/ui/absence/substitute_dialog.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/sidebar.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/substituting.h"

namespace naskah {
namespace {

constexpr int peopleOffered = 20;

/// A held command is said as it would be in the outbox, and a reason that is a rule's code in words.
void sayInWords(HeldLine& line)
{
    OutboxRow row;
    row.type = line.type;
    row.data = line.data;
    row.about = line.about;
    line.what = itemFrom(row, true).what;
    if (line.state == HeldState::failed)
        line.reason = reasonWords(line.reason.toStdString(), line.reason.toStdString());
}

} // namespace

AbsencePage* makeAbsencePage(const PageTools& tools)
{
    auto* page = new AbsencePage;
    new AbsenceLink(tools, *page);
    return page;
}

HeldBadge::HeldBadge(PageTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    connect(&m_tools.desk, &Desk::changed, this, &HeldBadge::count);
    count();
}

void HeldBadge::count()
{
    m_tools.desk.read(
        this,
        [](ReadStore& store) { return countHeldForMe(store.db); },
        [this](const Result<int>& waiting) {
            if (waiting) m_tools.window.sidebar()->places()->setPageCount(QStringLiteral("absence"), *waiting);
        });
}

AbsenceLink::AbsenceLink(PageTools tools, AbsencePage& page) : QObject(&page), m_tools(std::move(tools)), m_page(page)
{
    connect(&page, &AbsencePage::nameRequested, this, &AbsenceLink::askWho);
    connect(&page, &AbsencePage::nextRequested, this, &AbsenceLink::askNext);
    connect(&page, &AbsencePage::endRequested, this, &AbsenceLink::askEnd);
    connect(&page, &AbsencePage::decideRequested, this, &AbsenceLink::decide);
    connect(&m_tools.desk, &Desk::changed, this, &AbsenceLink::refresh);
    refresh();
}

void AbsenceLink::refresh()
{
    m_tools.desk.read(
        this,
        [](ReadStore& store) { return readAbsence(store.db); },
        [this](const Result<AbsenceLines>& lines) {
            if (!lines) return m_tools.refused([why = textOf(lines.error().detail)] { return tr("The list could not be read: %1").arg(why); });
            AbsenceLines said = *lines;
            for (HeldLine& each : said.held)
                sayInWords(each);
            m_page.setLines(said);
        });
}

void AbsenceLink::askWho()
{
    struct Own {
        QString me;
        QList<AbsentPostLine> posts;
    };
    m_tools.desk.read(
        this,
        [](ReadStore& store) {
            return Own{textOf(whoAmI(store.db).person.value.text()), readAbsentPosts(store.db, {})};
        },
        [this](const Result<Own>& own) {
            if (!own || own->posts.isEmpty())
                return m_tools.refused([] { return tr("Only who holds a post can name a substitute."); });
            openDialog(own->me, own->posts.first());
        });
}

void AbsenceLink::askNext(const StandInLine& line)
{
    using Next = std::pair<QString, std::optional<AbsentPostLine>>;
    m_tools.desk.read(
        this,
        [mandate = line.mandate](ReadStore& store) {
            return Next{textOf(whoAmI(store.db).person.value.text()), readAbsentPost(store.db, mandate)};
        },
        [this, line](const Result<Next>& next) {
            if (next && next->second) return openDialog(next->first, *next->second);
            m_tools.refused([isMine = line.isMine] {
                return isMine ? tr("Act in that post first, then name a delegate for it; a Plh or Plt is named by the superior.")
                              : tr("The superior of the post names who stands in next.");
            });
        });
}

void AbsenceLink::openDialog(const QString& me, const AbsentPostLine& first)
{
    auto* dialog = new SubstituteDialog(me, first, plaindate::now().date(), &m_tools.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SubstituteDialog::postTyped, this, [this, dialog](const QString& text) {
        m_tools.desk.read(
            dialog,
            [text](ReadStore& store) { return readAbsentPosts(store.db, text); },
            [dialog, text](const Result<QList<AbsentPostLine>>& posts) {
                if (posts) dialog->setPosts(text, *posts);
            });
    });
    connect(dialog, &SubstituteDialog::personTyped, this, [this, dialog](const QString& text) {
        m_tools.desk.read(
            dialog,
            [typed = text.toStdString()](ReadStore& store) {
                QList<Suggestion> people;
                for (const auto& each : findPeople(store.db, typed, peopleOffered))
                    people << Suggestion{
                        textOf(each.person.value.text()), textOf(each.name), textOf(each.positionTitle)};
                return people;
            },
            [dialog, text](const Result<QList<Suggestion>>& people) {
                if (people) dialog->setPeople(text, *people);
            });
    });
    connect(
        dialog, &SubstituteDialog::submitted, this, [this, dialog](const SubstituteForm& form) { name(form, dialog); });
    dialog->show();
}

void AbsenceLink::name(const SubstituteForm& form, SubstituteDialog* dialog)
{
    Substitute command;
    command.position = form.post.position;
    command.absent = form.post.mandate;
    command.substitute.value = parseUuid(form.substitute.toStdString()).value_or(Uuid{});
    command.kind = form.kind;
    for (const QString& each : form.mailboxes)
        command.mailboxes.push_back(each.toStdString());
    command.from = storeDay(form.from);
    if (form.until.isValid()) command.until = storeDay(form.until);
    command.decree = form.decree.toStdString();
    m_tools.desk.execute(
        dialog,
        [command](Replica& replica) { return replica.execute(command); },
        [this, dialog, post = form.post.title, kind = form.kind](const Result<Replica::Done>& result) {
            if (const QString why = whyNot(result); !why.isEmpty()) return dialog->refused(why);
            dialog->accept();
            m_tools.done(result->command, [kind, post] { return tr("Named: %1 %2").arg(absencewords::kind(kind), post); });
        });
}

void AbsenceLink::askEnd(const StandInLine& line)
{
    const bool isPlanned = line.state == SubstitutionState::planned;
    auto* form = new SmallForm(isPlanned ? tr("Cancel the substitution") : tr("End the substitution"),
                               tr("%1, %2. Whoever stands in for the substitute loses it too.")
                                   .arg(line.substitute, absencewords::standsIn(line)),
                               {},
                               isPlanned ? tr("Cancel it") : tr("End now"),
                               &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, line] {
        form->setBusy(true);
        m_tools.desk.execute(
            form,
            [command = EndSubstitution{line.id}](Replica& replica) { return replica.execute(command); },
            [this, form, line](const Result<Replica::Done>& result) {
                if (const QString why = whyNot(result); !why.isEmpty()) return form->showFailure(why);
                form->accept();
                m_tools.done(result->command, [line] { return tr("Ended: %1").arg(absencewords::standsIn(line)); });
            });
    });
    form->show();
}

void AbsenceLink::decide(const HeldLine& line, bool confirm)
{
    if (confirm) return send(line, true, {}, nullptr);
    auto* form = new SmallForm(
        tr("Reject"), line.what, {{tr("Why it shall not hold"), {}, false, true}}, tr("Reject"), &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, line](const QStringList& values) {
        const QString reason = values.first().trimmed();
        if (reason.isEmpty()) return form->showProblem(0, tr("A rejection needs a reason."));
        form->setBusy(true);
        send(line, false, reason, form);
    });
    form->show();
}

void AbsenceLink::send(const HeldLine& line, bool confirm, const QString& reason, SmallForm* form)
{
    m_tools.desk.execute(
        form ? static_cast<QObject*>(form) : this,
        [command = DecideHeld{line.id, line.mandate, confirm, reason.toStdString()}](Replica& replica) {
            return replica.execute(command);
        },
        [this, form, confirm, what = line.what](const Result<Replica::Done>& result) {
            if (const QString why = whyNot(result); !why.isEmpty())
                return form ? form->showFailure(why) : m_tools.refused([result] { return whyNot(result); });
            if (form) form->accept();
            m_tools.done(result->command, [confirm, what] { return (confirm ? tr("Confirmed: %1") : tr("Rejected: %1")).arg(what); });
        });
}

} // namespace naskah
