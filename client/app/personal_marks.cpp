#include "client/app/personal_marks.h"

#include "client/model/store_day.h"
#include "client/model/store_text.h"
#include "client/replica/queries_calendar.h"
#include "client/ui/letters/letter_actions.h"
#include "client/ui/shell/main_window.h"
#include "client/ui/theme/plain_date.h"
#include "common/command/following_up.h"

namespace naskah {

PersonalMarks::PersonalMarks(Desk& desk, MainWindow& window, QObject* parent) : Deeds(desk, window, parent)
{
    PersonalActions& personal = window.actions().personal();
    connect(&personal, &PersonalActions::putOffRequested, this, &PersonalMarks::putOff);
    connect(&personal, &PersonalActions::takeUpRequested, this, [this](const LetterDetail& letter) {
        run([handling = *letter.handling](Replica& replica) { return replica.execute(SnoozeMatter{handling, std::nullopt}); },
            [] { return tr("Back among your work"); });
    });
    connect(&personal, &PersonalActions::unreadRequested, this, [this](const LetterDetail& letter) {
        run([handling = *letter.handling](Replica& replica) { return replica.execute(MarkUnread{handling}); }, [] { return tr("Marked unread, for you alone"); });
    });
}

void PersonalMarks::putOff(const LetterDetail& letter)
{
    if (!letter.handling) return;
    m_desk.read(
        &m_window,
        [today = storeDay(plaindate::now().date())](ReadStore& store) { return ownCalendar(store.db).addWorkingDays(today, 1); },
        [this, letter](const Result<Date>& next) {
            const auto day = letter.putOffUntil ? letter.putOffUntil : next ? dayOf(std::optional(*next)) : std::nullopt;
            WordQuestion question{tr("Put off"), tr("Put off"), [] { return tr("Put off; it comes back by itself"); }, {}, false, {}, tr("Until"), true, day};
            ask(letter, question, [handling = *letter.handling](Replica& replica, const WordAnswer& said) {
                return replica.execute(SnoozeMatter{handling, said.day});
            });
        });
}

} // namespace naskah
