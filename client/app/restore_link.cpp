#include "client/app/restore_link.h"

#include "client/model/desk.h"
#include "client/replica/restore_notice.h"
#include "client/ui/shell/acting_strip.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/shell/restore_strip.h"

#include <QBoxLayout>
#include <QTimeZone>

namespace naskah {

RestoreLink::RestoreLink(Desk& desk, MainWindow& window, QObject* parent) : QObject(parent), m_desk(desk), m_strip(new RestoreStrip)
{
    // Among the strips that stand above everything a person sees.
    auto* column = qobject_cast<QBoxLayout*>(window.acting()->parentWidget()->layout());
    column->insertWidget(column->indexOf(window.acting()), m_strip);
    connect(&desk, &Desk::changed, this, &RestoreLink::look);
    connect(m_strip, &RestoreStrip::read, this, [this] {
        m_desk.execute(
            this, [](Replica& replica) { replica.absorbing([&] { markRestoreRead(replica.store()); }); }, [](const Result<void>&) {});
    });
    look();
}

void RestoreLink::look()
{
    m_desk.read(
        this,
        [](ReadStore& store) { return restoreNotice(store.db); },
        [this](const Result<std::optional<RestoreNotice>>& found) {
            if (!found || !*found || (*found)->read) return;
            const auto& notice = **found;
            const auto when = QDateTime::fromMSecsSinceEpoch(millisecondsOf(notice.at), QTimeZone("Asia/Jakarta"));
            m_strip->say(when, QString::fromStdString(notice.reason), notice.proved);
        });
}

} // namespace naskah
