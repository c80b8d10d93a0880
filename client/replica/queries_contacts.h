#pragma once

#include "client/replica/queries.h"
#include "common/record/contact.h"

namespace naskah {

/// A contact of the own unit, with how many letters came from it (those of contacts merged into it included).
struct ContactRow {
    Contact contact;
    std::int64_t letters = 0;
    bool pending = false;
};

/// Contacts whose name, address or e-mail has every word typed, by name. Merged ones are left out.
std::vector<ContactRow> findContacts(Database& db, const std::string& typed, int limit);
/// The contact that an id means now: merges are followed. Nullopt when it is not here.
std::optional<Contact> resolveContact(Database& db, Id<Contact> id);
/// The contact with exactly this name, spaces and case aside.
std::optional<Contact> contactNamed(Database& db, const std::string& name);
/// Groups of contacts that are probably the same: their names have the same letters and digits, common words for
/// companies and offices aside.
std::vector<std::vector<ContactRow>> likelySame(Database& db);

std::vector<LetterType> letterTypes(Database& db);
/// One of the city's lists, in its order; see ListWord.
std::vector<std::string> listWords(Database& db, const std::string& list);

/// The letter in the own unit with the same number and sender, and the same date when there is one of those.
struct Twin {
    LetterRow row;
    bool sameDay = false;
};
std::optional<Twin> findTwin(Database& db, const std::string& sender, const std::string& number, std::optional<Date> writtenOn);

} // namespace naskah
