#include "common/command/disposing.h"

#include "common/command/disposing_legs.h"
#include "common/command/numbering.h"
#include "common/command/protections.h"
#include "common/command/registering.h"

#include <algorithm>
#include <set>

namespace naskah {

namespace {

struct Recipient {
    Id<Position> position; ///< nil: the office as such
    Id<Unit> unit;
    LegRole role = LegRole::executor;
};

/// The recipients that a command names, each once.
Result<std::vector<Recipient>> recipientsOf(const DisposeLetter& command, Matter& matter, Id<Unit> own)
{
    std::vector<Recipient> recipients;
    std::set<Uuid> named;
    const auto addPositions = [&](const std::vector<Id<Position>>& positions, LegRole role) -> Result<void> {
        for (const auto& id : positions) {
            const auto position = matter.findPublic(id);
            if (!position) return refusal("disposition.recipient", "a recipient is not in the directory");
            if (id == matter.actor().position) return refusal("disposition.to_self", "a disposition to oneself");
            if (!named.insert(id.value).second) return refusal("disposition.twice", "a recipient is named twice");
            recipients.push_back({id, position->unit, role});
        }
        return {};
    };
    const auto addOffices = [&](const std::vector<Id<Unit>>& offices, LegRole role) -> Result<void> {
        for (const auto& id : offices) {
            const auto unit = matter.findPublic(id);
            if (!unit || !unit->active) return refusal("disposition.recipient", "a recipient is not in the directory");
            if (id == own) return refusal("disposition.own_office", "a disposition to the own office names a position");
            if (!named.insert(id.value).second) return refusal("disposition.twice", "a recipient is named twice");
            recipients.push_back({{}, id, role});
        }
        return {};
    };
    if (auto added = addPositions(command.executors, LegRole::executor); !added) return added.error();
    if (auto added = addPositions(command.informed, LegRole::information); !added) return added.error();
    if (auto added = addOffices(command.executorOffices, LegRole::executor); !added) return added.error();
    if (auto added = addOffices(command.informedOffices, LegRole::information); !added) return added.error();
    if (recipients.empty()) return refusal("disposition.no_recipient", "a disposition needs a recipient");
    return recipients;
}

/// Whether a position gave, or was given, the leg or one that stands above it in this office.
bool isAbove(const std::vector<Disposition>& legs, const std::optional<Id<Disposition>>& from, Id<Position> position)
{
    for (auto next = from; next;) {
        const auto leg = std::ranges::find(legs, *next, &Disposition::id);
        if (leg == legs.end()) return false;
        if (leg->giverPosition == position || leg->recipient == position) return true;
        next = leg->parent;
    }
    return false;
}

/// Gives one letter's legs, each to the mailboxes of those who may know it.
class Giving {
public:
    Giving(Matter& matter, const DisposeLetter& command, const Handling& handling, const Letter& letter,
           const std::vector<Disposition>& legs)
        : m_matter(matter), m_command(command), m_handling(handling), m_letter(letter), m_legs(legs),
          m_year(yearOf(matter.today())), m_isSecret(isSecret(letter.security))
    {
        // An open matter is also in the mailboxes of the year in which it is worked on.
        if (yearOf(dayInWib(handling.arrivedAt)) == m_year) return;
        for (const auto thread : {handling.thread, letter.thread})
            m_matter.deliver(thread, boxOf(handling.unit));
    }

    void give(const Recipient& recipient, const std::vector<Recipient>& all)
    {
        const auto& actor = m_matter.actor();
        const bool isInside = recipient.unit == m_handling.unit;
        Disposition leg;
        leg.id = recipient.position.isNil() ? legOf(m_matter.command(), recipient.unit)
                                            : legOf(m_matter.command(), recipient.position);
        leg.thread = isInside ? m_handling.thread : Id<Thread>{leg.id.value};
        leg.handling = m_handling.id;
        leg.parent = m_command.parent;
        leg.giver = actor.person;
        leg.giverPosition = actor.position;
        leg.recipient = recipient.position;
        leg.role = recipient.role;
        leg.instructions = m_command.instructions;
        leg.note = m_command.note;
        leg.dueOn = m_command.dueOn;
        leg.givenAt = m_matter.at();
        leg.unit = recipient.unit;
        if (isInside)
            shareInside(recipient.position);
        else
            openOutside(leg, all);
        m_matter.put(leg);
    }

private:
    std::string boxOf(Id<Unit> unit) const
    {
        return m_isSecret ? mailbox::ofUnitSecrets(unit, m_year) : mailbox::ofUnit(unit, m_year);
    }

    /// A secret letter is the head's and theirs to whom it is given: each also gets what they are given it with.
    void shareInside(Id<Position> position)
    {
        if (!m_isSecret) return;
        const auto box = mailbox::ofPosition(position, m_year);
        m_matter.deliver(m_letter.thread, box);
        m_matter.deliver(m_handling.thread, box);
        for (const auto& leg : m_legs)
            if (leg.thread != m_handling.thread) m_matter.deliver(leg.thread, box);
    }

    void openOutside(Disposition& leg, const std::vector<Recipient>& all)
    {
        leg.opens = handlingOf(m_letter.id, leg.unit);
        Handling theirs;
        theirs.id = *leg.opens;
        theirs.thread.value = theirs.id.value;
        theirs.unit = leg.unit;
        theirs.letter = m_letter.id;
        theirs.receivedOn = m_matter.today();
        theirs.arrivedAt = m_matter.at();
        if (!leg.recipient.isNil()) theirs.addressee = leg.recipient;
        theirs.openedBy = leg.id.value;

        const auto give = [&](const std::string& box) {
            for (const auto thread : {m_letter.thread, theirs.thread, leg.thread})
                m_matter.deliver(thread, box);
        };
        m_matter.deliver(leg.thread, boxOf(m_handling.unit));
        give(boxOf(leg.unit));
        if (m_isSecret) {
            if (!leg.recipient.isNil()) give(mailbox::ofPosition(leg.recipient, m_year));
            // Those inside who have the handling have all its legs: a rule that asks for one must find it.
            const auto know = [&](Id<Position> position) {
                m_matter.deliver(leg.thread, mailbox::ofPosition(position, m_year));
            };
            know(m_matter.actor().position);
            for (const auto& other : m_legs)
                if (other.unit == m_handling.unit && !other.recipient.isNil()) know(other.recipient);
            for (const auto& other : all)
                if (other.unit == m_handling.unit) know(other.position);
        }
        m_matter.putNew(theirs);
        m_matter.put(LegLink{derivedId<LegLink>(leg.id.value, "given"), m_handling.thread, leg.id, false});
        m_matter.put(LegLink{derivedId<LegLink>(leg.id.value, "received"), theirs.thread, leg.id, true});
    }

    Matter& m_matter;
    const DisposeLetter& m_command;
    const Handling& m_handling;
    const Letter& m_letter;
    const std::vector<Disposition>& m_legs;
    int m_year;
    bool m_isSecret;
};

} // namespace

Id<Disposition> legOf(const Uuid& command, Id<Position> recipient)
{
    return derivedId<Disposition>(command, "leg/" + recipient.value.text());
}

Id<Disposition> legOf(const Uuid& command, Id<Unit> recipient)
{
    return derivedId<Disposition>(command, "leg/office/" + recipient.value.text());
}

Verdict apply(const DisposeLetter& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    if (handling->state == HandlingState::returned)
        return Verdict::refused("handling.returned", "the letter went back");
    const auto& actor = matter.actor();
    std::optional<Disposition> parent;
    if (command.parent) {
        const auto found = legIn(matter, *handling, *command.parent);
        if (!found) return Verdict::refused(found.error());
        parent = *found;
        if (!isRecipient(*parent, *handling, actor))
            return Verdict::refused("disposition.not_yours", "the disposition was given to another position");
        if (parent->state == LegState::withdrawn)
            return Verdict::refused("disposition.withdrawn", "the disposition has been pulled back");
        if (parent->state == LegState::declined)
            return Verdict::refused("disposition.declined", "the disposition was declined");
    } else if (!isOwner(*handling, actor)) {
        return Verdict::refused("disposition.not_addressee", "only the head or the addressee may give a disposition");
    }
    const auto recipients = recipientsOf(command, matter, handling->unit);
    if (!recipients) return Verdict::refused(recipients.error());
    const bool mayGoOutside = isOwner(*handling, actor) || (parent && parent->opens == handling->id);
    const auto legs = legsOf(matter, *handling);
    for (const auto& recipient : *recipients) {
        if (recipient.unit != handling->unit && !mayGoOutside)
            return Verdict::refused("disposition.other_unit", "only the owner of a letter may give it to another office");
        if (!recipient.position.isNil() && isAbove(legs, command.parent, recipient.position))
            return Verdict::refused("disposition.circle", "a recipient stands above in the same chain");
    }
    const auto letter = matter.find(handling->letter, Id<Thread>{handling->letter.value});
    if (!letter) return Verdict::refused("letter.missing", "no such letter in this office");

    Giving giving(matter, command, *handling, *letter, legs);
    for (const auto& recipient : *recipients)
        giving.give(recipient, *recipients);
    // Something new to do opens a letter again that was closed or filed.
    if (handling->closedAt || handling->state == HandlingState::filed || handling->state == HandlingState::notNeeded) {
        handling->closedAt.reset();
        handling->state = unsettled(*handling);
        matter.put(*handling);
    }
    if (parent)
        settle(matter, *handling, *parent);
    else
        settleHandling(matter, *handling, legsOf(matter, *handling));
    return Verdict::applied();
}

Verdict apply(const ReadLetter& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    const auto& actor = matter.actor();
    const auto markId = derivedId<ReadMark>(handling->id.value, "read/" + actor.person.value.text());
    if (!matter.find(markId, handling->thread)) {
        ReadMark mark;
        mark.id = markId;
        mark.thread = handling->thread;
        mark.handling = handling->id;
        mark.person = actor.person;
        mark.position = actor.position;
        mark.at = matter.at();
        matter.put(mark);
    }
    for (const auto& leg : receivedLegs(matter, *handling)) {
        const auto facts = factsOf(matter, leg);
        const bool readBefore = std::ranges::any_of(
            facts, [&](const auto& fact) { return fact.what == LegFactKind::read && fact.person == actor.person; });
        if (readBefore) continue;
        putFact(matter, leg, LegFactKind::read, {});
        settle(matter, *handling, leg);
    }
    if (isOwner(*handling, actor)) putReceipt(matter, handling->letter, handling->unit, ReceiptKind::read);
    return Verdict::applied();
}

Verdict apply(const WithdrawDisposition& command, Matter& matter)
{
    auto handling = ownHandling(matter, command.handling);
    if (!handling) return Verdict::refused(handling.error());
    const auto leg = legIn(matter, *handling, command.leg);
    if (!leg) return Verdict::refused(leg.error());
    if (!isGiver(*leg, *handling, matter.actor()))
        return Verdict::refused("disposition.not_giver", "only the giver may pull a disposition back");
    if (leg->state == LegState::withdrawn) return Verdict::refused("disposition.withdrawn", "it is pulled back already");
    // Who forwards a leg has read it, whether or not a fact says so.
    const bool touched = leg->state != LegState::sent || !factsOf(matter, *leg).empty();
    if (touched && protections.pullback)
        return Verdict::refused("disposition.already_read", "the recipient has read it");
    putFact(matter, *leg, LegFactKind::withdrawn, {});
    settle(matter, *handling, *leg);
    return Verdict::applied();
}

} // namespace naskah
