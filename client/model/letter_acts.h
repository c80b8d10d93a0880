#pragma once

#include "client/replica/replica.h"
#include "common/command/disposing_reports.h"
#include "common/command/drafting.h"
#include "common/command/registering.h"

#include <vector>

/// What a person does with letters that takes more than one command. Run on the thread of the replica; each throws
/// DatabaseError as the replica does.
namespace naskah {

/// A file as it was read from the disk.
struct FileToAttach {
    std::string name;
    std::string mediaType;
    std::string bytes;
    int pages = 0; ///< 0: not known
};

/// "application/pdf", "image/png", … by what the bytes begin with; "application/octet-stream" for anything else.
std::string mediaTypeOf(std::string_view bytes);

/// The book of this desk's office for a day; nullopt when the desk does not have it (yet).
std::optional<Id<Register>> bookFor(Replica& replica,
                                    RegisterKind kind,
                                    Date day,
                                    std::optional<Id<LetterType>> type = std::nullopt,
                                    const std::string& classification = {});

/// Attaches a file to a letter, or to a draft. The bytes are kept before the reference to them is made.
Replica::Done attachFile(Replica& replica, const Uuid& owner, bool isDraft, const FileToAttach& file);

struct LetterDone {
    Replica::Done done;         ///< of the command that decided: the first refusal, else the letter's own
    std::optional<Uuid> record; ///< the letter or draft, when it is there now
};

/// Registers a letter that came on paper, with its files. A nil book means the office's incoming book of the year.
LetterDone registerLetter(Replica& replica,
                          RegisterLetter command,
                          const std::vector<FileToAttach>& files,
                          std::optional<Uuid> replaces = std::nullopt);

/// Takes in a letter that was handed to this desk's person, with its files; it has no agenda number yet.
LetterDone handInLetter(Replica& replica, const HandInLetter& command, const std::vector<FileToAttach>& files);

/// Reports on a disposition, with the files that belong to the report.
LetterDone
reportDisposition(Replica& replica, const ReportDisposition& command, const std::vector<FileToAttach>& files);

/// Begins a draft with its files.
LetterDone startDraft(Replica& replica, const StartDraft& command, const std::vector<FileToAttach>& files);

/// Changes a draft to what `after` says and adds files to it.
LetterDone
changeDraft(Replica& replica, const Draft& before, const Draft& after, const std::vector<FileToAttach>& files);

/// Says that this person read a letter; one that they marked unread themself is read again.
Replica::Done readLetter(Replica& replica, Id<Handling> handling);

/// Numbers and publishes a draft from the office's outgoing book.
LetterDone sendDraft(Replica& replica, Id<Draft> draft);

/// Sends a letter that is here on to other offices: a new letter of this office with the same subject and the same
/// files, and `note` before a line that says what is passed on.
LetterDone
sendLetterOn(Replica& replica, Id<Letter> letter, const std::vector<Id<Unit>>& units, const std::string& note);

/// A letter that another office sent gets its number in this office's incoming book.
LetterDone acceptLetter(Replica& replica, Id<Handling> handling);

} // namespace naskah
