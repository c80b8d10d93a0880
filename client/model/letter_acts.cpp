#include "client/model/letter_acts.h"

#include "client/model/contact_acts.h"
#include "client/replica/queries_numbers.h"
#include "common/command/disposing.h"
#include "common/command/following_up.h"

#include <QCoreApplication>

#include <array>

namespace naskah {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(naskah::LetterActs)
};

Replica::Done noBook()
{
    return {{}, Verdict::refused("register.not_here", "this desk does not have the office's book of that year"), "{}"};
}

/// The letter stands when a file was refused: the refusal is told, the letter is not taken back.
LetterDone withFiles(Replica& replica, LetterDone letter, bool isDraft, const std::vector<FileToAttach>& files)
{
    for (const auto& file : files) {
        auto attached = attachFile(replica, *letter.record, isDraft, file);
        if (attached.verdict.kind == Verdict::Kind::refused) {
            letter.done = std::move(attached);
            break;
        }
    }
    return letter;
}

bool refused(const Replica::Done& done)
{
    return done.verdict.kind == Verdict::Kind::refused;
}

std::vector<FileToAttach> filesHere(Replica& replica, const std::vector<AttachmentRow>& rows)
{
    std::vector<FileToAttach> files;
    for (const auto& row : rows)
        if (auto bytes = replica.files().find(row.sha256, millisecondsOf(replica.now())))
            files.push_back({row.name, row.mediaType, std::move(*bytes), row.pages});
    return files;
}

} // namespace

Replica::Done attachFile(Replica& replica, const Uuid& owner, bool isDraft, const FileToAttach& file)
{
    AttachFile command;
    command.owner = owner;
    command.isDraft = isDraft;
    // The bytes are kept before the reference to them is made: a reference never points at nothing.
    command.sha256 = replica.files().add(file.bytes, millisecondsOf(replica.now()));
    command.name = file.name;
    command.mediaType = file.mediaType;
    command.size = std::int64_t(file.bytes.size());
    command.pages = file.pages;
    return replica.execute(command);
}

std::string mediaTypeOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    static constexpr std::array known{
        std::pair{"\x89PNG\r\n\x1a\n"sv, "image/png"sv},
        std::pair{"\xff\xd8\xff"sv, "image/jpeg"sv},
        std::pair{"GIF8"sv, "image/gif"sv},
        std::pair{"II*\0"sv, "image/tiff"sv},
        std::pair{"MM\0*"sv, "image/tiff"sv},
    };
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return "application/pdf";
    for (const auto& [beginning, type] : known)
        if (bytes.starts_with(beginning)) return std::string{type};
    return "application/octet-stream";
}

std::optional<Id<Register>> bookFor(Replica& replica,
                                    RegisterKind kind,
                                    Date day,
                                    std::optional<Id<LetterType>> type,
                                    const std::string& classification)
{
    return bookForLetter(replica.db(), kind, day, type, classification);
}

LetterDone registerLetter(Replica& replica,
                          RegisterLetter command,
                          const std::vector<FileToAttach>& files,
                          std::optional<Uuid> replaces)
{
    if (command.book.value.isNil()) {
        const auto book = bookFor(
            replica, RegisterKind::incoming, dayInWib(replica.now()), command.type, command.classification);
        if (!book) return {noBook(), std::nullopt};
        command.book = *book;
    }
    // The whole office sees its contacts: who wrote a secret letter is not told there.
    if (!command.contact && !isSecret(command.security)) command.contact = contactFor(replica, command.sender);
    LetterDone letter{replica.executeData(RegisterLetter::table, commandData(command), std::nullopt, replaces), {}};
    if (refused(letter.done)) return letter;
    letter.record = registeredLetter(letter.done.command).value;
    return withFiles(replica, std::move(letter), false, files);
}

LetterDone handInLetter(Replica& replica, const HandInLetter& command, const std::vector<FileToAttach>& files)
{
    LetterDone letter{replica.execute(command), {}};
    if (refused(letter.done)) return letter;
    letter.record = registeredLetter(letter.done.command).value;
    return withFiles(replica, std::move(letter), false, files);
}

LetterDone
reportDisposition(Replica& replica, const ReportDisposition& command, const std::vector<FileToAttach>& files)
{
    LetterDone report{replica.execute(command), {}};
    if (refused(report.done)) return report;
    const auto fact = reportOf(report.done.command, command);
    report.record = fact.value;
    for (const auto& file : files) {
        const auto hash = replica.files().add(file.bytes, millisecondsOf(replica.now()));
        auto attached = replica.execute(AttachToReport{
            command.handling, command.leg, fact, hash, file.name, file.mediaType, std::int64_t(file.bytes.size()), file.pages});
        if (!refused(attached)) continue;
        report.done = std::move(attached);
        break;
    }
    return report;
}

LetterDone startDraft(Replica& replica, const StartDraft& command, const std::vector<FileToAttach>& files)
{
    LetterDone draft{replica.execute(command), {}};
    if (refused(draft.done)) return draft;
    draft.record = startedDraft(draft.done.command).value;
    return withFiles(replica, std::move(draft), true, files);
}

LetterDone
changeDraft(Replica& replica, const Draft& before, const Draft& after, const std::vector<FileToAttach>& files)
{
    LetterDone draft{{{}, Verdict::applied(), "{}"}, before.id.value};
    if (toRow(before) != toRow(after)) draft.done = replica.execute(editOf(before, after));
    if (refused(draft.done)) return draft;
    return withFiles(replica, std::move(draft), true, files);
}

Replica::Done readLetter(Replica& replica, Id<Handling> handling)
{
    bool isMarked = false;
    {
        auto mark = replica.db().query("SELECT 1 FROM unread_mark WHERE handling = ? AND person = ? AND unread = 1", handling.value,
                                       replica.identity().person.value);
        isMarked = mark.next();
    }
    return isMarked ? replica.execute(MarkUnread{handling, false}) : replica.execute(ReadLetter{handling});
}

LetterDone sendDraft(Replica& replica, Id<Draft> draft)
{
    std::optional<Id<LetterType>> type;
    std::string classification;
    for (const auto& row : listDrafts(replica.db())) {
        if (row.draft.id != draft) continue;
        type = row.draft.type;
        classification = row.draft.classification;
    }
    const auto book = bookFor(replica, RegisterKind::outgoing, dayInWib(replica.now()), type, classification);
    if (!book) return {noBook(), std::nullopt};
    LetterDone letter{replica.execute(SendLetter{draft, *book}), {}};
    if (!refused(letter.done)) letter.record = sentLetter(letter.done.command).value;
    return letter;
}

LetterDone sendLetterOn(Replica& replica, Id<Letter> id, const std::vector<Id<Unit>>& units, const std::string& note)
{
    const auto page = letterPage(replica.db(), id);
    if (!page) return {{{}, Verdict::refused("letter.not_here", "this desk does not have the letter"), "{}"}, {}};
    const auto& letter = page->letter;
    StartDraft command;
    command.subject = letter.subject;
    command.body = note.empty() ? std::string{} : note + "\n\n";
    command.body += Words::tr("We pass on the letter of %1, number %2.")
                        .arg(QString::fromStdString(letter.sender), QString::fromStdString(letter.number))
                        .toStdString();
    command.classification = letter.classification;
    command.security = letter.security;
    command.urgency = letter.urgency;
    command.recipients = units;
    const auto draft = startDraft(replica, command, filesHere(replica, page->attachments));
    if (!draft.record || refused(draft.done)) return draft;
    return sendDraft(replica, {*draft.record});
}

LetterDone acceptLetter(Replica& replica, Id<Handling> handling)
{
    const auto book = bookFor(replica, RegisterKind::incoming, dayInWib(replica.now()));
    if (!book) return {noBook(), std::nullopt};
    AcceptLetter command;
    command.handling = handling;
    command.book = *book;
    return {replica.execute(command), handling.value};
}

} // namespace naskah
