#pragma once

#include "common/record/organisation.h"

namespace naskah {

/// Somebody outside the organisation who writes to a unit. Contacts of a unit are in one thread of the unit's own.
struct Contact {
    static constexpr std::string_view table = "contact";

    Id<Contact> id;
    Id<Thread> thread; ///< contactsThread(unit)
    Id<Unit> unit;
    std::string name;
    std::string address;
    std::string phone;
    std::string email;
    std::string note;
    std::optional<Id<Contact>> mergedInto; ///< this one was the same as another; letters that name it mean the other
};

template <>
inline constexpr auto schemaOf<Contact> = schema<Contact>(
    Label::tr("Contact"),
    field<&Contact::id>("id", Label::tr("ID")),
    field<&Contact::thread>("thread", Label::tr("Thread")),
    field<&Contact::unit>("unit", Label::tr("Unit")),
    field<&Contact::name>("name", Label::tr("Name"), {.listed = true, .indexed = true}),
    field<&Contact::address>("address", Label::tr("Address"), {.listed = true}),
    field<&Contact::phone>("phone", Label::tr("Phone")),
    field<&Contact::email>("email", Label::tr("E-mail")),
    field<&Contact::note>("note", Label::tr("Note")),
    field<&Contact::mergedInto>("merged_into", Label::tr("Merged into")));

/// The thread of a unit's contacts.
inline Id<Thread> contactsThread(Id<Unit> unit)
{
    return derivedId<Thread>(unit.value, "contacts");
}

/// A word of one of the city's own lists, for fields that every city fills differently: how letters come
/// ("received_via"), what enclosures are counted in ("enclosure_unit").
struct ListWord {
    static constexpr std::string_view table = "list_word";

    Id<ListWord> id;
    Id<Thread> thread = organisationThread();
    std::string list;
    std::string word;
    int place = 0; ///< order in the list
};

template <>
inline constexpr auto schemaOf<ListWord> = schema<ListWord>(
    Label::tr("List word"),
    field<&ListWord::id>("id", Label::tr("ID")),
    field<&ListWord::thread>("thread", Label::tr("Thread")),
    field<&ListWord::list>("list", Label::tr("List"), {.listed = true}),
    field<&ListWord::word>("word", Label::tr("Word"), {.listed = true}),
    field<&ListWord::place>("place", Label::tr("Place")));

} // namespace naskah
