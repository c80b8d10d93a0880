#include "common/command/catalogue.h"

#include "common/command/calendar.h"
#include "common/command/carrying.h"
#include "common/command/classifying.h"
#include "common/command/contacts.h"
#include "common/command/deadlines.h"
#include "common/command/devices.h"
#include "common/command/disposing.h"
#include "common/command/disposing_closing.h"
#include "common/command/disposing_reports.h"
#include "common/command/drafting.h"
#include "common/command/following_up.h"
#include "common/command/handling_marks.h"
#include "common/command/numbering.h"
#include "common/command/organisation.h"
#include "common/command/recovering.h"
#include "common/command/registering.h"
#include "common/command/registers.h"
#include "common/command/settling.h"
#include "common/command/substituting.h"
#include "common/protocol/json_reading.h"
#include "common/schema/json.h"

#include <boost/json/serialize.hpp>

#include <array>

namespace naskah {

namespace {

template <Record C>
constexpr CommandType typeOf()
{
    return {&entityOf<C>, [](const Row& fields, Matter& matter) {
                const auto command = fromRow<C>(fields);
                if (!command) return Verdict::refused("command.malformed", command.error().detail);
                return apply(*command, matter);
            }};
}

constexpr std::array types{
    typeOf<RegisterLetter>(), typeOf<AcceptLetter>(),     typeOf<AttachFile>(),
    typeOf<StartDraft>(),     typeOf<EditDraft>(),        typeOf<AddComment>(),        typeOf<SendLetter>(),
    typeOf<DisposeLetter>(),  typeOf<ReadLetter>(),       typeOf<ReportDisposition>(), typeOf<WithdrawDisposition>(),
    typeOf<RequestLease>(),   typeOf<ReturnLease>(),      typeOf<BreakLease>(),        typeOf<VoidNumber>(),
    typeOf<ProvisionRecords>(), typeOf<EndAppointment>(), typeOf<ConfirmFile>(),       typeOf<EnrolDevice>(),
    typeOf<HandInLetter>(),   typeOf<SetAside>(),         typeOf<ReturnLetter>(),      typeOf<AdviseLetter>(),
    typeOf<PlaceOriginal>(),  typeOf<AddContact>(),       typeOf<ChangeContact>(),     typeOf<MergeContacts>(),
    typeOf<ChangeHolidays>(), typeOf<SetDayException>(),  typeOf<SetWorkingHours>(),
    typeOf<OpenRegister>(),   typeOf<ChangePattern>(),    typeOf<ReserveNumber>(),     typeOf<SettleNumbers>(),
    typeOf<SkipNumbers>(),    typeOf<ImportNumber>(),      typeOf<PassOverLost>(),
    typeOf<Substitute>(),     typeOf<BeginSubstitution>(), typeOf<EndSubstitution>(),  typeOf<DecideHeld>(),
    typeOf<NudgeHolder>(),    typeOf<SnoozeMatter>(),     typeOf<AttendEvent>(),
    typeOf<StartDisposition>(), typeOf<AttachToReport>(), typeOf<DeclineDisposition>(), typeOf<AnswerReport>(),
    typeOf<MarkKnown>(),      typeOf<CloseHandling>(),    typeOf<FileHandling>(),      typeOf<ReopenHandling>(),
    typeOf<SettleDisposition>(), typeOf<EscalateLeg>(),    typeOf<ParkMatter>(),       typeOf<MoveDeadline>(),
    typeOf<SetClassification>(), typeOf<EndClassification>(), typeOf<MarkUnread>(),    typeOf<FileSheet>(),
    typeOf<RevokeDevice>(), typeOf<CarryOver>(),          typeOf<RestoreRecord>(),
};

constexpr std::array numbered{RegisterLetter::table, AcceptLetter::table, SendLetter::table, VoidNumber::table,
                              ReserveNumber::table};

} // namespace

std::span<const CommandType> allCommands()
{
    return types;
}

const CommandType* commandType(std::string_view name)
{
    for (const auto& type : types)
        if (type.entity->table == name) return &type;
    return nullptr;
}

Id<Register> bookOf(const Intent& intent)
{
    for (const auto name : numbered) {
        if (name != intent.type) continue;
        const auto data = parseObject(intent.data, largestEnvelope);
        if (data) return {uuidOf(*data, "book").value_or(Uuid{})};
    }
    return {};
}

std::string commandData(const Entity& entity, const Row& fields)
{
    return boost::json::serialize(toJson(entity, fields));
}

} // namespace naskah
