#include "client/app/classification_link.h"

#include "client/app/reason_words.h"
#include "client/model/desk.h"
#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/ui/classification/classification_page.h"
#include "client/ui/controls/small_form.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/classifying.h"

namespace naskah {
namespace {

constexpr int mostShown = 1000;

} // namespace

ClassificationPage* makeClassificationPage(const PageTools& tools)
{
    auto* page = new ClassificationPage;
    new ClassificationLink(tools, *page);
    return page;
}

ClassificationLink::ClassificationLink(PageTools tools, ClassificationPage& page)
    : QObject(&page), m_tools(std::move(tools)), m_page(page), m_import(m_tools)
{
    connect(&page, &ClassificationPage::listWanted, this, &ClassificationLink::list);
    connect(&page, &ClassificationPage::importRequested, &m_import, &ClassificationImport::choose);
    connect(&page, &ClassificationPage::endRequested, this, &ClassificationLink::end);
    connect(&m_tools.desk, &Desk::changed, this, &ClassificationLink::refresh);
    refresh();
}

void ClassificationLink::refresh()
{
    struct Found {
        QList<SchemeLine> schemes;
        bool mayChange = false;
    };
    m_tools.desk.read(
        this,
        [today = plaindate::now().date()](ReadStore& store) {
            return Found{readSchemes(store.db, today), mayChangeClassification(store.db)};
        },
        [this](const Result<Found>& found) {
            if (!found) return m_tools.refused(textOf(found.error().detail));
            m_page.setMayChange(found->mayChange);
            m_page.setSchemes(found->schemes);
            list();
        });
}

void ClassificationLink::list()
{
    const QString typed = m_page.filter(), scheme = m_page.scheme();
    m_tools.desk.read(
        this,
        [typed, scheme, today = plaindate::now().date()](ReadStore& store) {
            return readCodes(store.db, typed, scheme, mostShown + 1, today);
        },
        [this, typed, scheme](const Result<QList<CodeLine>>& found) {
            if (!found) return m_tools.refused(textOf(found.error().detail));
            if (typed == m_page.filter() && scheme == m_page.scheme())
                m_page.setCodes(found->mid(0, mostShown), found->size() > mostShown);
        });
}

void ClassificationLink::end(const SchemeLine& scheme)
{
    auto* form = new SmallForm(tr("Last day of “%1”").arg(scheme.name),
                               tr("Letters of later days get no code of this scheme. Letters that have one keep it."),
                               {{tr("Last day"), scheme.until.toString(Qt::ISODate), false, false, true}},
                               tr("Set"),
                               &m_tools.window);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &SmallForm::submitted, this, [this, form, name = scheme.name](const QStringList& values) {
        const QDate day = QDate::fromString(values.value(0), Qt::ISODate);
        if (!day.isValid()) return form->showProblem(0, tr("A day is needed."));
        form->setBusy(true);
        m_tools.desk.execute(
            form,
            [command = EndClassification{name.toStdString(), storeDay(day)}](Replica& replica) { return replica.execute(command); },
            [this, form, name](const Result<Replica::Done>& done) {
                form->setBusy(false);
                if (!done) return form->showFailure(textOf(done.error().detail));
                if (done->verdict.kind == Verdict::Kind::refused)
                    return form->showFailure(reasonWords(done->verdict.reason.code, done->verdict.reason.text));
                form->accept();
                m_tools.done(done->command, [name] { return tr("The last day of “%1” goes to the server").arg(name); });
            });
    });
    form->show();
}

} // namespace naskah
