#pragma once

#include "common/command/matter.h"
#include "common/record/handling.h"
#include "common/record/register.h"

#include <boost/json/fwd.hpp>

namespace naskah {

/// Somebody begins a letter. It stays inside the unit until it is sent.
struct StartDraft {
    static constexpr std::string_view table = "start_draft";

    std::string subject;
    std::string body;
    std::string classification;
    Security security = Security::biasa;
    Urgency urgency = Urgency::biasa;
    std::vector<Id<Unit>> recipients;
    std::optional<Id<LetterType>> type;
};

template <>
inline constexpr auto schemaOf<StartDraft> = commandSchema<StartDraft>(
    Label::tr("Start a draft"),
    field<&StartDraft::subject>("subject", Label::tr("Subject")),
    field<&StartDraft::body>("body", Label::tr("Text")),
    field<&StartDraft::classification>("classification", Label::tr("Classification")),
    field<&StartDraft::security>("security", Label::tr("Security")),
    field<&StartDraft::urgency>("urgency", Label::tr("Urgency")),
    field<&StartDraft::recipients>("recipients", Label::tr("Recipients")),
    field<&StartDraft::type>("type", Label::tr("Letter type")));

Verdict apply(const StartDraft& command, Matter& matter);
Id<Draft> startedDraft(const Uuid& command);

/// Changes fields of a draft. Carries only what changed, each with a digest of what it replaces (never the old words:
/// they may be another's), so that a program never erases a field it does not know.
struct EditDraft {
    static constexpr std::string_view table = "edit_draft";

    Id<Draft> draft;
    JsonText sets; ///< {"subject": {"was": "<sha256 of the old value's JSON>", "value": "…"}}
};

template <>
inline constexpr auto schemaOf<EditDraft> = commandSchema<EditDraft>(
    Label::tr("Edit a draft"),
    field<&EditDraft::draft>("draft", Label::tr("Draft")),
    field<&EditDraft::sets>("sets", Label::tr("Changes")));

Verdict apply(const EditDraft& command, Matter& matter);

/// The edit that turns one state of a draft into another; only what differs.
EditDraft editOf(const Draft& before, const Draft& after);

/// What an edit says of a value that it replaces: the SHA-256 of its JSON, in hexadecimal.
std::string valueDigest(const boost::json::value& value);

/// A remark on a draft or on a letter's handling, inside the unit.
struct AddComment {
    static constexpr std::string_view table = "add_comment";

    Uuid about;
    bool isDraft = false;
    std::string text;
};

template <>
inline constexpr auto schemaOf<AddComment> = commandSchema<AddComment>(
    Label::tr("Comment"),
    field<&AddComment::about>("about", Label::tr("About")),
    field<&AddComment::isDraft>("is_draft", Label::tr("Draft")),
    field<&AddComment::text>("text", Label::tr("Text")));

Verdict apply(const AddComment& command, Matter& matter);

/// Numbers a draft and publishes it: the frozen letter goes to the sender's and every recipient's unit, and each
/// recipient gets a handling of its own. The draft and what was said about it stay behind.
struct SendLetter {
    static constexpr std::string_view table = "send_letter";

    Id<Draft> draft;
    Id<Register> book;
    std::optional<Id<RegisterEntry>> reserved = std::nullopt; ///< a number that was taken before, for this letter
};

template <>
inline constexpr auto schemaOf<SendLetter> = commandSchema<SendLetter>(
    Label::tr("Send letter"),
    field<&SendLetter::draft>("draft", Label::tr("Draft")),
    field<&SendLetter::book>("book", Label::tr("Register")),
    field<&SendLetter::reserved>("reserved", Label::tr("Reserved number")));

Verdict apply(const SendLetter& command, Matter& matter);
Id<Letter> sentLetter(const Uuid& command);

} // namespace naskah
