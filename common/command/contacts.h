#pragma once

#include "common/command/matter.h"
#include "common/record/contact.h"

namespace naskah {

/// A unit gets to know somebody who writes to it. Asks nothing of what is there, so that a desk can do it offline; two
/// desks that add the same one are brought together by MergeContacts.
struct AddContact {
    static constexpr std::string_view table = "add_contact";

    std::string name;
    std::string address;
    std::string phone;
    std::string email;
    std::string note;
};

template <>
inline constexpr auto schemaOf<AddContact> = commandSchema<AddContact>(
    Label::tr("Add contact"),
    field<&AddContact::name>("name", Label::tr("Name")),
    field<&AddContact::address>("address", Label::tr("Address")),
    field<&AddContact::phone>("phone", Label::tr("Phone")),
    field<&AddContact::email>("email", Label::tr("E-mail")),
    field<&AddContact::note>("note", Label::tr("Note")));

Verdict apply(const AddContact& command, Matter& matter);
Id<Contact> addedContact(const Uuid& command);

/// Each field that is given replaces what is there; the last word counts.
struct ChangeContact {
    static constexpr std::string_view table = "change_contact";

    Id<Contact> contact;
    std::optional<std::string> name;
    std::optional<std::string> address;
    std::optional<std::string> phone;
    std::optional<std::string> email;
    std::optional<std::string> note;
};

template <>
inline constexpr auto schemaOf<ChangeContact> = commandSchema<ChangeContact>(
    Label::tr("Change contact"),
    field<&ChangeContact::contact>("contact", Label::tr("Contact")),
    field<&ChangeContact::name>("name", Label::tr("Name")),
    field<&ChangeContact::address>("address", Label::tr("Address")),
    field<&ChangeContact::phone>("phone", Label::tr("Phone")),
    field<&ChangeContact::email>("email", Label::tr("E-mail")),
    field<&ChangeContact::note>("note", Label::tr("Note")));

Verdict apply(const ChangeContact& command, Matter& matter);

/// Several contacts are the same: all but one point at it from then on, and give it what it lacks.
struct MergeContacts {
    static constexpr std::string_view table = "merge_contacts";

    Id<Contact> into;
    std::vector<Id<Contact>> contacts;
};

template <>
inline constexpr auto schemaOf<MergeContacts> = commandSchema<MergeContacts>(
    Label::tr("Merge contacts"),
    field<&MergeContacts::into>("into", Label::tr("Into")),
    field<&MergeContacts::contacts>("contacts", Label::tr("Contacts")));

Verdict apply(const MergeContacts& command, Matter& matter);
/// What a merge gives the one that stays: of each field the first that has something.
void fillGaps(Contact& into, const Contact& from);

} // namespace naskah
