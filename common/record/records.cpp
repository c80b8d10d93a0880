#include "common/record/records.h"

#include "common/record/calendar.h"
#include "common/record/contact.h"
#include "common/record/deadline.h"
#include "common/record/deed.h"
#include "common/record/device_end.h"
#include "common/record/disposition.h"
#include "common/record/follow_up.h"
#include "common/record/handling.h"
#include "common/record/letter.h"
#include "common/record/organisation.h"
#include "common/record/register.h"
#include "common/record/substitution.h"

#include <array>

namespace naskah {

namespace {

constexpr std::array entities{
    &entityOf<Unit>,     &entityOf<Position>,      &entityOf<Person>,      &entityOf<Appointment>,
    &entityOf<Classification>, &entityOf<LetterType>, &entityOf<Register>, &entityOf<NumberLease>,
    &entityOf<RegisterEntry>,  &entityOf<Letter>,     &entityOf<Attachment>, &entityOf<Delivery>,
    &entityOf<Receipt>,  &entityOf<Handling>,      &entityOf<ReadMark>,    &entityOf<Comment>,
    &entityOf<Draft>,    &entityOf<Disposition>,   &entityOf<LegFact>,     &entityOf<Deed>,
    &entityOf<Contact>,  &entityOf<ListWord>,
    &entityOf<Holiday>,  &entityOf<DayException>,  &entityOf<WorkingHours>,
    &entityOf<NumberRange>, &entityOf<BookForm>,
    &entityOf<Substitution>, &entityOf<HeldCommand>,
    &entityOf<Nudge>,    &entityOf<Snooze>,        &entityOf<Attendance>,
    &entityOf<LegLink>,  &entityOf<Escalation>,    &entityOf<Parking>,
    &entityOf<UnreadMark>,
    &entityOf<DeviceEnd>,
};

} // namespace

std::span<const Entity* const> allRecords()
{
    return entities;
}

const Entity& recordEntity(RecordKind kind)
{
    return *entities.at(std::size_t(kind));
}

std::optional<RecordKind> recordKind(std::string_view table)
{
    for (std::size_t i = 0; i < entities.size(); ++i)
        if (entities[i]->table == table) return RecordKind(i);
    return std::nullopt;
}

} // namespace naskah
