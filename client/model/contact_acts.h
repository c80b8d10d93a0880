#pragma once

#include "client/replica/queries_contacts.h"
#include "client/replica/replica.h"
#include "common/command/contacts.h"

#include <cstdint>

/// What a secretariat does with its contacts. Run on the thread of the replica.
namespace naskah {

/// The contact with this name; a new one when there is none. Nullopt for an office of the own organisation, which is in
/// the directory, and where the rule refuses.
std::optional<Id<Contact>> contactFor(Replica& replica, const std::string& sender);

/// A file of contacts, held against what is there; nothing is changed yet.
struct ContactStaging {
    struct Change {
        int line = 0;
        Id<Contact> contact;
        std::string name;
        ChangeContact command;
    };
    struct Addition {
        int line = 0;
        AddContact command;
    };
    struct Problem {
        int line = 0;
        std::string text; ///< for a person, in English
    };
    std::vector<Addition> added;
    std::vector<Change> changed;
    std::vector<Problem> problems;
    int same = 0;

    std::size_t steps() const { return added.size() + changed.size(); }
};

/// Columns: nama (or name), alamat (address), telepon (phone), email (surel), catatan (note). A column that is not there
/// changes nothing; nor does an empty cell. Errors as readCsv's; a file without names is one too.
Result<ContactStaging> stageContacts(Database& db, std::string_view csv);

/// Does `count` steps of what was staged, from step `from`; stops at the first refusal. Returns how many contacts were
/// added or changed.
struct ContactsApplied {
    int added = 0, changed = 0;
    std::optional<Reason> refused;
    int refusedLine = 0;
};
ContactsApplied applyContacts(Replica& replica, const ContactStaging& staging, std::size_t from = 0, std::size_t count = SIZE_MAX);

std::string contactsCsv(const std::vector<ContactRow>& rows);

} // namespace naskah
