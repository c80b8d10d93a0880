#include "common/command/drafting.h"

#include "common/command/numbering.h"
#include "common/command/text_limits.h"
#include "common/crypto/digest.h"
#include "common/crypto/encoding.h"
#include "common/protocol/json_reading.h"
#include "common/schema/json.h"

#include <boost/json.hpp>

#include <algorithm>

namespace naskah {

namespace json = boost::json;

namespace {

Result<Draft> openDraft(Matter& matter, Id<Draft> id)
{
    const auto draft = matter.find(id, Id<Thread>{id.value});
    if (!draft || draft->unit != matter.actor().unit) return refusal("draft.missing", "no such draft in this office");
    if (draft->sentAs) return refusal("draft.sent", "the letter has been sent and can no longer be changed");
    return *draft;
}

json::value unitedList(const json::value& theirs, const json::value& mine)
{
    auto list = theirs.as_array();
    for (const auto& item : mine.as_array())
        if (std::ranges::find(list, item) == list.end()) list.push_back(item);
    return list;
}

} // namespace

std::string valueDigest(const json::value& value)
{
    const auto digest = sha256(json::serialize(value));
    return toHex({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

Id<Draft> startedDraft(const Uuid& command)
{
    return derivedId<Draft>(command, "draft");
}

Id<Letter> sentLetter(const Uuid& command)
{
    return derivedId<Letter>(command, "letter");
}

Verdict apply(const StartDraft& command, Matter& matter)
{
    Draft draft;
    draft.id = startedDraft(matter.command());
    draft.thread.value = draft.id.value;
    draft.unit = matter.actor().unit;
    draft.author = matter.actor().person;
    draft.subject = command.subject;
    draft.body = command.body;
    draft.classification = command.classification;
    draft.security = command.security;
    draft.urgency = command.urgency;
    draft.recipients = command.recipients;
    draft.type = command.type;
    draft.startedAt = matter.at();
    matter.deliver(draft.thread, mailbox::ofUnit(draft.unit, yearOf(matter.today())));
    matter.put(draft);
    return Verdict::applied();
}

EditDraft editOf(const Draft& before, const Draft& after)
{
    const auto& entity = entityOf<Draft>;
    const auto was = toJson(entity, toRow(before)), is = toJson(entity, toRow(after));
    json::object sets;
    for (const auto& field : entity.fields)
        if (was.at(field.name) != is.at(field.name))
            sets.emplace(field.name, json::object{{"was", valueDigest(was.at(field.name))}, {"value", is.at(field.name)}});
    return {before.id, {json::serialize(sets)}};
}

Verdict apply(const EditDraft& command, Matter& matter)
{
    const auto draft = openDraft(matter, command.draft);
    if (!draft) return Verdict::refused(draft.error());
    const auto sets = parseObject(command.sets.text, largestEnvelope);
    if (!sets) return Verdict::refused("command.malformed", "sets: " + sets.error().detail);

    const auto& entity = entityOf<Draft>;
    auto fields = toJson(entity, toRow(*draft));
    auto verdict = Verdict::applied();
    json::object open;
    for (const auto& [name, change] : *sets) {
        const auto index = entity.indexOf(name);
        const auto* value = change.is_object() ? change.get_object().if_contains("value") : nullptr;
        const auto was = change.is_object() ? textOf(change.get_object(), "was") : std::nullopt;
        const bool editable = index < entity.fields.size() && (name == "subject" || name == "body" || name == "security" ||
                                                               name == "classification" || name == "urgency" || name == "recipients" || name == "type");
        if (!editable || !value || !was) return Verdict::refused("draft.field", "this field cannot be set: " + std::string{name});
        auto& current = fields.at(name);
        if (valueDigest(current) == *was || current == *value) {
            current = *value;
        } else if (entity.fields[index].traits.merge == Merge::unite && value->is_array() && current.is_array()) {
            current = unitedList(current, *value);
            if (verdict.kind == Verdict::Kind::applied) verdict.kind = Verdict::Kind::merged;
        } else {
            // The first commit stands; the edit's words stay with its author, who is shown both.
            open.emplace(name, current);
            verdict.kind = Verdict::Kind::conflict;
        }
    }
    auto row = rowFromJson(entity, fields);
    if (!row) return Verdict::refused("command.malformed", row.error().detail);
    // A list of what are no ids would be a record that no desk can read.
    if (const auto fits = fromRow<Draft>(row->row); !fits) return Verdict::refused("command.malformed", fits.error().detail);
    if (const auto problem = textTooLong(entity, row->row)) return *problem;
    matter.putRow(entity, std::move(row->row));
    if (!open.empty()) matter.fact("open", std::move(open));
    return verdict;
}

Verdict apply(const AddComment& command, Matter& matter)
{
    if (command.text.empty()) return Verdict::refused("comment.empty", "a comment needs words");
    const Id<Thread> thread{command.about};
    if (command.isDraft) {
        const auto draft = matter.find(Id<Draft>{command.about}, thread);
        if (!draft || draft->unit != matter.actor().unit) return Verdict::refused("draft.missing", "no such draft");
    } else {
        const auto handling = matter.find(Id<Handling>{command.about}, thread);
        if (!handling || handling->unit != matter.actor().unit)
            return Verdict::refused("handling.missing", "no such letter in this office");
    }
    Comment comment;
    comment.id = matter.newId<Comment>("comment");
    comment.thread = thread;
    comment.person = matter.actor().person;
    comment.position = matter.actor().position;
    comment.text = command.text;
    comment.at = matter.at();
    matter.put(comment);
    return Verdict::applied();
}

Verdict apply(const SendLetter& command, Matter& matter)
{
    auto draft = openDraft(matter, command.draft);
    if (!draft) return Verdict::refused(draft.error());
    if (draft->recipients.empty()) return Verdict::refused("letter.no_recipient", "a letter needs a recipient");
    if (draft->subject.empty()) return Verdict::refused("letter.no_subject", "a letter needs a subject");
    const auto book = openBook(matter, command.book, RegisterKind::outgoing);
    if (!book) return Verdict::refused(book.error());
    for (const auto& recipient : draft->recipients) {
        if (recipient == draft->unit) return Verdict::refused("letter.to_self", "a letter to the own office");
        const auto unit = matter.findPublic(recipient);
        if (!unit || !unit->active) return Verdict::refused("letter.recipient", "a recipient is not in the directory");
    }
    const auto sender = matter.findPublic(draft->unit);
    const auto files = matter.all<Attachment>(draft->thread);
    const auto letterId = sentLetter(matter.command());
    const auto number = takeEntry(matter, *book, {letterId.value, draft->classification, draft->security, {}, {}, command.reserved});
    if (!number) return Verdict::refused(number.error());
    const Id<Thread> published{letterId.value};
    const bool secret = isSecret(draft->security);
    const auto boxOf = [&](Id<Unit> unit) {
        return secret ? mailbox::ofUnitSecrets(unit, book->year) : mailbox::ofUnit(unit, book->year);
    };

    Letter letter;
    letter.id = letterId;
    letter.thread = published;
    letter.number = number->text;
    letter.subject = draft->subject;
    letter.sender = sender ? sender->name : std::string{};
    letter.fromUnit = draft->unit;
    letter.body = draft->body;
    letter.writtenOn = number->day;
    letter.classification = draft->classification;
    letter.security = draft->security;
    letter.urgency = draft->urgency;
    letter.type = draft->type;
    letter.enclosures = int(files.size());
    matter.deliver(published, boxOf(draft->unit));
    matter.put(letter);
    for (const auto& file : files) {
        auto copy = file;
        copy.id = derivedId<Attachment>(file.id.value, "published");
        copy.thread = published;
        copy.owner = letterId.value;
        matter.put(copy);
    }
    for (const auto& recipient : draft->recipients) {
        matter.deliver(published, boxOf(recipient));
        Delivery delivery;
        delivery.id = deliveryOf(letterId, recipient);
        delivery.thread.value = delivery.id.value;
        delivery.letter = letterId;
        delivery.sender = draft->unit;
        delivery.recipient = recipient;
        delivery.sentAt = matter.at();
        matter.deliver(delivery.thread, boxOf(draft->unit));
        matter.deliver(delivery.thread, boxOf(recipient));
        matter.put(delivery);

        Handling handling;
        handling.id = derivedId<Handling>(letterId.value, "handling/" + recipient.value.text());
        handling.thread.value = handling.id.value;
        handling.unit = recipient;
        handling.letter = letterId;
        handling.receivedOn = matter.today();
        handling.arrivedAt = matter.at();
        matter.deliver(handling.thread, boxOf(recipient));
        matter.put(handling);
    }
    draft->sentAs = letterId;
    matter.put(*draft);
    return Verdict::applied();
}

} // namespace naskah
