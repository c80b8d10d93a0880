#include "common/command/contacts.h"

#include "common/text/utf8.h"

#include <set>

namespace naskah {

namespace {

std::optional<Verdict> problemOf(const Contact& contact)
{
    if (trimmed(contact.name).empty()) return Verdict::refused("contact.no_name", "a contact needs a name");
    return std::nullopt;
}

/// A contact of the actor's unit that was not merged into another.
std::optional<Contact> liveContact(Matter& matter, Id<Contact> id)
{
    const auto contact = matter.find(id, contactsThread(matter.actor().unit));
    return contact && !contact->mergedInto ? contact : std::nullopt;
}

Verdict missing()
{
    return Verdict::refused("contact.missing", "no such contact in this office");
}

void fill(std::string& text, const std::string& from)
{
    if (text.empty()) text = from;
}

} // namespace

void fillGaps(Contact& into, const Contact& from)
{
    fill(into.address, from.address);
    fill(into.phone, from.phone);
    fill(into.email, from.email);
    fill(into.note, from.note);
}

Id<Contact> addedContact(const Uuid& command)
{
    return derivedId<Contact>(command, "contact");
}

Verdict apply(const AddContact& command, Matter& matter)
{
    Contact contact;
    contact.id = addedContact(matter.command());
    contact.thread = contactsThread(matter.actor().unit);
    contact.unit = matter.actor().unit;
    contact.name = std::string{trimmed(command.name)};
    contact.address = command.address;
    contact.phone = command.phone;
    contact.email = command.email;
    contact.note = command.note;
    if (const auto problem = problemOf(contact)) return *problem;
    matter.deliver(contact.thread, mailbox::ofUnit(contact.unit, yearOf(matter.today())));
    matter.put(contact);
    return Verdict::applied();
}

Verdict apply(const ChangeContact& command, Matter& matter)
{
    auto contact = liveContact(matter, command.contact);
    if (!contact) return missing();
    if (command.name) contact->name = std::string{trimmed(*command.name)};
    if (command.address) contact->address = *command.address;
    if (command.phone) contact->phone = *command.phone;
    if (command.email) contact->email = *command.email;
    if (command.note) contact->note = *command.note;
    if (const auto problem = problemOf(*contact)) return *problem;
    matter.put(*contact);
    return Verdict::applied();
}

Verdict apply(const MergeContacts& command, Matter& matter)
{
    if (!matter.actor().isHead && !matter.actor().isSecretariat)
        return Verdict::refused("contact.not_secretariat", "only the secretariat merges contacts");
    auto into = liveContact(matter, command.into);
    if (!into) return missing();
    if (command.contacts.empty()) return Verdict::refused("contact.none", "nothing is merged");
    std::set<Id<Contact>> seen{command.into};
    std::vector<Contact> merged;
    for (const auto id : command.contacts) {
        if (!seen.insert(id).second) return Verdict::refused("contact.twice", "a contact is named twice");
        auto contact = liveContact(matter, id);
        if (!contact) return missing();
        merged.push_back(std::move(*contact));
    }
    for (auto& contact : merged) {
        fillGaps(*into, contact);
        contact.mergedInto = command.into;
        matter.put(contact);
    }
    matter.put(*into);
    return Verdict::applied();
}

} // namespace naskah
