#pragma once

#include "common/command/matter.h"
#include "common/record/disposition.h"

namespace naskah {

/// The recipient of a leg has begun to work on it. A fact.
struct StartDisposition {
    static constexpr std::string_view table = "start_disposition";

    Id<Handling> handling;
    Id<Disposition> leg;
};

template <>
inline constexpr auto schemaOf<StartDisposition> = commandSchema<StartDisposition>(
    Label::tr("Begin"),
    field<&StartDisposition::handling>("handling", Label::tr("Handling")),
    field<&StartDisposition::leg>("leg", Label::tr("Disposition")));

Verdict apply(const StartDisposition& command, Matter& matter);

/// What the recipient of a leg says about it: a report, or that it is done. A fact.
struct ReportDisposition {
    static constexpr std::string_view table = "report_disposition";

    Id<Handling> handling;
    Id<Disposition> leg;
    std::string text;
    bool done = false;
};

template <>
inline constexpr auto schemaOf<ReportDisposition> = commandSchema<ReportDisposition>(
    Label::tr("Report"),
    field<&ReportDisposition::handling>("handling", Label::tr("Handling")),
    field<&ReportDisposition::leg>("leg", Label::tr("Disposition")),
    field<&ReportDisposition::text>("text", Label::tr("Text")),
    field<&ReportDisposition::done>("done", Label::tr("Done")));

Verdict apply(const ReportDisposition& command, Matter& matter);
/// The report that ReportDisposition makes, to attach files to it.
Id<LegFact> reportOf(const Uuid& command, const ReportDisposition& report);

/// Says that a file belongs to a report. Its author's alone to say; the bytes are uploaded apart, by the same device.
struct AttachToReport {
    static constexpr std::string_view table = "attach_to_report";

    Id<Handling> handling;
    Id<Disposition> leg;
    Id<LegFact> report;
    std::string sha256;
    std::string name;
    std::string mediaType;
    std::int64_t size = 0; ///< bytes
    int pages = 0;
};

template <>
inline constexpr auto schemaOf<AttachToReport> = commandSchema<AttachToReport>(
    Label::tr("Attach file to a report"),
    field<&AttachToReport::handling>("handling", Label::tr("Handling")),
    field<&AttachToReport::leg>("leg", Label::tr("Disposition")),
    field<&AttachToReport::report>("report", Label::tr("Report")),
    field<&AttachToReport::sha256>("sha256", Label::tr("Hash")),
    field<&AttachToReport::name>("name", Label::tr("File name")),
    field<&AttachToReport::mediaType>("media_type", Label::tr("Type")),
    field<&AttachToReport::size>("size", Label::tr("Size")),
    field<&AttachToReport::pages>("pages", Label::tr("Pages")));

Verdict apply(const AttachToReport& command, Matter& matter);

/// The recipient of a leg says why they will not do it. A fact.
struct DeclineDisposition {
    static constexpr std::string_view table = "decline_disposition";

    Id<Handling> handling;
    Id<Disposition> leg;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<DeclineDisposition> = commandSchema<DeclineDisposition>(
    Label::tr("Decline"),
    field<&DeclineDisposition::handling>("handling", Label::tr("Handling")),
    field<&DeclineDisposition::leg>("leg", Label::tr("Disposition")),
    field<&DeclineDisposition::reason>("reason", Label::tr("Reason")));

Verdict apply(const DeclineDisposition& command, Matter& matter);

/// The giver of a leg accepts a report, and the leg is done; or sends it back with words, and the work goes on until
/// another day. Without one, a day that has passed gives way to the usual one for the letter's urgency.
struct AnswerReport {
    static constexpr std::string_view table = "answer_report";

    Id<Handling> handling;
    Id<Disposition> leg;
    Id<LegFact> report;
    bool accepted = true;
    std::string text;
    std::optional<Date> dueOn; ///< of a report that is sent back
};

template <>
inline constexpr auto schemaOf<AnswerReport> = commandSchema<AnswerReport>(
    Label::tr("Answer a report"),
    field<&AnswerReport::handling>("handling", Label::tr("Handling")),
    field<&AnswerReport::leg>("leg", Label::tr("Disposition")),
    field<&AnswerReport::report>("report", Label::tr("Report")),
    field<&AnswerReport::accepted>("accepted", Label::tr("Accepted")),
    field<&AnswerReport::text>("text", Label::tr("Text")),
    field<&AnswerReport::dueOn>("due_on", Label::tr("Due")));

Verdict apply(const AnswerReport& command, Matter& matter);

} // namespace naskah
