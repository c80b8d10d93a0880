#include "server/engine/effects.h"

#include "common/command/organisation.h"
#include "common/crypto/bytes.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"
#include "common/record/deadline.h"
#include "common/record/disposition.h"
#include "common/schema/json.h"

#include <boost/json/serialize.hpp>

#include <stdexcept>

namespace naskah::engine {

namespace {

template <Record T>
bool is(RecordKind kind)
{
    static const auto own = recordKind(T::table).value();
    return kind == own;
}

/// Whether two states count differently for what stands above the leg.
bool differ(LegState a, LegState b)
{
    return a != b && (a == LegState::done || a == LegState::withdrawn || b == LegState::done || b == LegState::withdrawn);
}

/// A leg in a thread of its own stands between two offices. So does one under it: above it are both.
void noteLeg(storage::Records& records, const Matter::Write& write, std::vector<Unsettled>& unsettled)
{
    if (!is<Disposition>(write.kind)) return;
    const auto leg = fromRow<Disposition>(write.row).value();
    const bool isBetween = leg.thread.value == leg.id.value;
    if (write.before && !differ(fromRow<Disposition>(*write.before).value().state, leg.state)) return;
    // Who gave it cannot touch the other office's letter, which has something more, or less, to do now.
    if (isBetween && leg.opens) unsettled.push_back({leg.opens->value, leg.id.value});
    if (!write.before) return;
    bool isUnderOne = false;
    if (!isBetween && leg.parent) {
        const auto parent = findRecord(records, *leg.parent);
        isUnderOne = parent && parent->thread.value == parent->id.value;
    }
    if (isBetween || isUnderOne) unsettled.push_back({leg.handling.value, leg.id.value});
}

void watch(storage::RecordWriter& records, const Disposition& leg)
{
    if (leg.dueOn && leg.role == LegRole::executor && isOpen(leg.state))
        records.watchLeg({leg.id.value, leg.thread.value, isoDate(*leg.dueOn), 0});
    else
        records.forgetLeg(leg.id.value);
}

void index(storage::RecordWriter& records, const Matter::Write& write, std::vector<Unconfirmed>& unconfirmed)
{
    if (is<NumberLease>(write.kind)) {
        const auto lease = fromRow<NumberLease>(write.row).value();
        records.addLease(lease.book.value, {lease.id.value, lease.device, lease.first, lease.last});
    } else if (is<RegisterEntry>(write.kind)) {
        const auto entry = fromRow<RegisterEntry>(write.row).value();
        // 12a is another number than 12.
        if (entry.suffix.empty()) records.useNumber(entry.book.value, entry.number, entry.command);
    } else if (is<Appointment>(write.kind)) {
        const auto appointment = fromRow<Appointment>(write.row).value();
        records.addAppointment(appointment.person.value, appointment.id.value);
    } else if (is<Disposition>(write.kind)) {
        watch(records, fromRow<Disposition>(write.row).value());
    } else if (is<Escalation>(write.kind)) {
        const auto told = fromRow<Escalation>(write.row).value();
        records.raiseLeg(told.leg.value, told.step + 1);
    } else if (is<Attachment>(write.kind)) {
        const auto attachment = fromRow<Attachment>(write.row).value();
        records.addAttachment(attachment.sha256, {attachment.id.value, attachment.thread.value, attachment.device});
        if (!attachment.stored && records.isProved(attachment.sha256, attachment.device))
            unconfirmed.push_back({attachment.id.value, attachment.thread.value});
    }
}

} // namespace

FollowUps storeWrites(storage::Transaction& transaction, ServerView& view, Placement& placement,
                      const std::vector<Matter::Move>& moves, const std::vector<Matter::Write>& writes)
{
    for (const auto& move : moves) {
        if (move.into)
            placement.deliver(move.thread, move.mailbox);
        else
            placement.withdraw(move.thread, move.mailbox);
    }
    FollowUps next;
    for (const auto& write : writes) {
        const auto* before = view.before(write.kind, write.id);
        auto body = boost::json::serialize(
            toJson(recordEntity(write.kind), write.row, before ? std::string_view{before->extra} : std::string_view{}));
        placement.put(write.kind, write.id, write.thread, std::move(body),
                      before ? std::optional(before->stored) : std::nullopt);
        index(transaction.records(), write, next.unconfirmed);
        noteLeg(transaction.records(), write, next.unsettled);
    }
    return next;
}

void enrolDevice(storage::Transaction& transaction, Placement& placement, const std::string& data)
{
    const auto json = parseObject(data, largestEnvelope).value();
    const auto command = fromRow<EnrolDevice>(rowFromJson(entityOf<EnrolDevice>, json).value().row).value();
    const auto bytes = fromHex(command.publicKey);
    const auto key = bytes ? arrayOf<32>(*bytes) : std::nullopt;
    if (!key) throw std::invalid_argument("the device's public key is not 64 hexadecimal digits");
    if (transaction.journal().device(command.device)) throw std::invalid_argument("the device is enrolled already");

    storage::StoredDevice device;
    device.id = command.device;
    device.person = command.person.value;
    device.key = PublicKey{*key};
    device.predecessor = uuidOf(json, "predecessor");
    transaction.journal().putDevice(device);
    if (!device.predecessor) return;

    // Nothing new may be taken from the earlier identity's blocks; what it used offline may still come.
    for (const auto& id : transaction.records().leasesOf(*device.predecessor)) {
        auto lease = findRecord(transaction.records(), Id<NumberLease>{id});
        if (!lease || lease->state != LeaseState::active) continue;
        lease->state = LeaseState::broken;
        storeRecord(transaction, placement, *lease);
    }
}

} // namespace naskah::engine
