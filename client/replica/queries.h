#pragma once

#include "client/replica/edit_conflicts.h"
#include "common/protocol/outcome.h"
#include "common/record/disposition.h"
#include "common/record/handling.h"
#include "common/record/letter.h"
#include "common/record/register.h"

#include <optional>
#include <string>
#include <vector>

namespace naskah {

class Database;

/// What lists and pages show, read from one connection. Everything here is plain data and safe to hand to another
/// thread. Functions throw DatabaseError and nothing else.

/// Whose desk it is, and as what they act.
struct Me {
    Id<Person> person;
    std::string name;
    std::string nip;
    struct Mandate {
        Id<Appointment> appointment;
        Id<Position> position;
        Id<Unit> unit;
        std::string positionTitle, unitName, unitShortName;
        bool isHead = false, isSecretariat = false;
        Capacity capacity = Capacity::definitive;
    };
    std::vector<Mandate> mandates; ///< live ones, definitive first
};
Me whoAmI(Database& db);

/// Where a list continues: the last row that was shown.
struct ListPlace {
    std::int64_t at = 0;  ///< milliseconds
    std::int64_t row = 0;
};

enum class LetterView {
    incoming,    ///< letters the unit received
    toDispose,   ///< addressed to me and not yet disposed or read
    myLegs,      ///< dispositions given to my position that are not done
    givenByMe,   ///< dispositions I gave that are not done
    sent,        ///< letters my unit sent
};

struct LetterFilter {
    LetterView view = LetterView::incoming;
    bool unreadOnly = false;
    std::string text; ///< quick filter, matched against the full-text index; empty for none
};

struct LetterRow {
    Id<Letter> letter;
    std::optional<Id<Handling>> handling; ///< none for a sent letter
    ListPlace place;
    std::string sender, subject, number, agendaText;
    std::string recipientNames; ///< of a sent letter
    Timestamp arrivedAt{};
    Urgency urgency = Urgency::biasa;
    Security security = Security::biasa;
    HandlingState state = HandlingState::open;
    bool unread = false;
    bool pending = false;      ///< has effects that the server has not confirmed
    int attachments = 0;
    int legs = 0;
    std::optional<Date> dueOn; ///< of the leg that makes it be in this list
};
/// The next `limit` rows after `after`, newest first.
std::vector<LetterRow> listLetters(Database& db, const LetterFilter& filter, std::optional<ListPlace> after, int limit);

struct Counts {
    std::int64_t unreadIncoming = 0, toDispose = 0, myLegs = 0, drafts = 0, outboxWaiting = 0, outboxAttention = 0;
};
Counts countWork(Database& db);

struct AttachmentRow {
    Id<Attachment> id;
    std::string name, mediaType, sha256;
    std::int64_t size = 0;
    int pages = 0;
    bool stored = false;   ///< the server has it
};

/// What a recipient said of a leg, and what the giver answered.
struct ReportRow {
    Id<LegFact> id;
    Timestamp at{};
    std::string personName, text;
    bool done = false;              ///< said together with "it is done"
    bool accepted = false, returned = false;
    std::string answer;             ///< the giver's words
    std::vector<AttachmentRow> files;
};

struct LegRow {
    Id<Disposition> id;
    Id<Handling> handling;          ///< this office's, which commands about the leg name
    std::optional<Id<Disposition>> parent;
    Id<Position> recipient;
    std::string recipientTitle, recipientName, giverTitle, giverName;
    LegRole role = LegRole::executor;
    LegState state = LegState::sent;
    std::vector<std::string> instructions;
    std::string note;
    std::optional<Date> dueOn;
    Timestamp givenAt{};
    std::optional<Timestamp> stateAt;
    bool late = false;
    bool toMe = false, byMe = false, pending = false;
    std::vector<std::string> reports; ///< their words, in order of time
    std::vector<ReportRow> reportRows;
    std::string unitName;           ///< the recipient's office
    bool outside = false;           ///< given to another office
    bool incoming = false;          ///< given by another office
    std::string declinedBecause;
};

/// One leg in a list of legs.
struct LegListRow {
    Id<Disposition> leg;
    Id<Handling> handling;          ///< this office's
    Id<Letter> letter;
    ListPlace place;
    std::string subject, agendaText, giverTitle, recipientTitle, note;
    std::vector<std::string> instructions;
    LegRole role = LegRole::executor;
    LegState state = LegState::sent;
    Timestamp givenAt{};
    std::optional<Date> dueOn;
    bool late = false;
};
struct LegFilter {
    enum class Whose { mine, givenByMe, office } whose = Whose::mine;
    bool openOnly = true;
    bool lateOnly = false;
};
/// The next `limit` legs after `after`, newest first.
std::vector<LegListRow> listLegs(Database& db, const LegFilter& filter, std::optional<ListPlace> after, int limit);

/// The leg of a handling that waits for this person to act, the one deepest in the tree when there are several.
std::optional<Id<Disposition>> openLegOf(Database& db, Id<Handling> handling);

/// The city's instructions: first those that this person used in their last dispositions, most used first.
struct InstructionChoice {
    std::string text;
    int used = 0;
};
std::vector<InstructionChoice> listInstructions(Database& db);

struct HistoryRow {
    Timestamp at{};
    std::string personName, positionTitle;
    std::string type;   ///< the command's
    std::string detail; ///< words that belong to it: a report, a comment
    std::string actedAs;  ///< "plt", "plh" or "delegate", when they stood in
    std::string actedFor; ///< the name of whom they stood in for; empty for a vacant post
};

struct DeliveryRow {
    Id<Unit> unit;
    std::string unitName;
    Timestamp sentAt{};
    std::optional<Timestamp> receivedAt, readAt;
};

struct LetterPage {
    Letter letter;
    std::optional<Handling> handling;
    std::string classificationName, addresseeTitle, registeredBy;
    std::vector<AttachmentRow> attachments;
    std::vector<LegRow> legs;        ///< parents before children
    std::vector<HistoryRow> history; ///< newest first
    std::vector<DeliveryRow> deliveries; ///< when my unit sent it
    std::vector<HistoryRow> comments;
    bool pending = false;
    bool mayDispose = false;
};
std::optional<LetterPage> letterPage(Database& db, Id<Letter> letter);

struct DraftRow {
    Draft draft;
    std::vector<std::string> recipientNames;
    std::vector<AttachmentRow> attachments;
    std::vector<HistoryRow> comments;
    bool pending = false;
};
std::vector<DraftRow> listDrafts(Database& db);

/// Search over all letters one may see, newest first. `text` is what was typed, the last word perhaps half.
struct SearchHit {
    LetterRow row;
};
std::vector<SearchHit> searchLetters(Database& db, const std::string& text, std::optional<ListPlace> after, int limit);

// Type-ahead.
struct PositionChoice {
    Id<Position> position;
    std::string title, personName, unitName, shortTitle;
};
/// Positions of one unit, or of all, whose title or holder matches every word typed.
std::vector<PositionChoice> findPositions(Database& db, const std::string& typed, std::optional<Id<Unit>> unit, int limit);
struct UnitChoice {
    Id<Unit> unit;
    std::string name, shortName;
};
std::vector<UnitChoice> findUnits(Database& db, const std::string& typed, int limit);
struct ClassificationChoice {
    std::string code, name;
};
/// Codes that may be given to a letter of a day, by a code's beginning or words of its name; of any day without one, and
/// when no scheme at all is valid on that day.
std::vector<ClassificationChoice> findClassifications(Database& db, const std::string& typed, int limit, std::optional<Date> on = std::nullopt);
/// Senders of earlier letters that begin or contain what was typed, most used first.
std::vector<std::string> findSenders(Database& db, const std::string& typed, int limit);
/// Letters with the same number and sender, for the "looks like" warning.
std::vector<LetterRow> findSimilar(Database& db, const std::string& sender, const std::string& number);

/// A register I may number from, my office's or the city's, and what is left of this desk's stock.
struct BookRow {
    Register book;
    std::int64_t left = 0;                  ///< numbers that this desk may still give offline
    std::optional<std::int64_t> next;       ///< the next one of the stock
};
/// Newest year first. `today`: blocks whose last day is before it count for nothing.
std::vector<BookRow> listBooks(Database& db, std::optional<Date> today = std::nullopt);
std::vector<RegisterEntry> registerEntries(Database& db, Id<Register> book, std::int64_t afterNumber, int limit);

struct OutboxRow {
    Uuid command;
    std::string type;
    std::string about;        ///< subject or recipient, in the record's own words
    std::string words;        ///< what the person typed
    Timestamp at{};
    enum class State { waiting, held, sent, unjudged, refused, conflict } state = State::waiting;
    Reason reason;            ///< when refused
    int tries = 0;
    std::string data;         ///< the command's fields, JSON
    std::vector<EditConflict> conflicts; ///< what a conflict is about, as far as it is still open
};
/// Pending commands oldest first, then those that need attention.
std::vector<OutboxRow> listOutbox(Database& db);

} // namespace naskah
