#pragma once

#include "common/command/matter.h"
#include "common/record/disposition.h"

namespace naskah {

/// Who was told for information has taken note; for its owner, a letter that needs no disposition leaves the queue.
struct MarkKnown {
    static constexpr std::string_view table = "mark_known";

    Id<Handling> handling;
};

template <>
inline constexpr auto schemaOf<MarkKnown> =
    commandSchema<MarkKnown>(Label::tr("Mark as known"), field<&MarkKnown::handling>("handling", Label::tr("Handling")));

Verdict apply(const MarkKnown& command, Matter& matter);

/// The owner of a letter says that it is done, whatever its dispositions say.
struct CloseHandling {
    static constexpr std::string_view table = "close_handling";

    Id<Handling> handling;
    std::string note; ///< becomes a remark
};

template <>
inline constexpr auto schemaOf<CloseHandling> = commandSchema<CloseHandling>(
    Label::tr("Close"),
    field<&CloseHandling::handling>("handling", Label::tr("Handling")),
    field<&CloseHandling::note>("note", Label::tr("Note")));

Verdict apply(const CloseHandling& command, Matter& matter);

/// A letter on which nothing is open any more goes to the file.
struct FileHandling {
    static constexpr std::string_view table = "file_handling";

    Id<Handling> handling;
};

template <>
inline constexpr auto schemaOf<FileHandling> =
    commandSchema<FileHandling>(Label::tr("File"), field<&FileHandling::handling>("handling", Label::tr("Handling")));

Verdict apply(const FileHandling& command, Matter& matter);

/// Takes a letter from the file, or takes back that it is done or needs nothing.
struct ReopenHandling {
    static constexpr std::string_view table = "reopen_handling";

    Id<Handling> handling;
};

template <>
inline constexpr auto schemaOf<ReopenHandling> = commandSchema<ReopenHandling>(
    Label::tr("Open again"), field<&ReopenHandling::handling>("handling", Label::tr("Handling")));

Verdict apply(const ReopenHandling& command, Matter& matter);

/// What stands above a leg follows from it where no person sees both. The server's own act.
struct SettleDisposition {
    static constexpr std::string_view table = "settle_disposition";

    Id<Handling> handling; ///< the giver's
    Id<Disposition> leg;
};

template <>
inline constexpr auto schemaOf<SettleDisposition> = commandSchema<SettleDisposition>(
    Label::tr("Settle a disposition"),
    field<&SettleDisposition::handling>("handling", Label::tr("Handling")),
    field<&SettleDisposition::leg>("leg", Label::tr("Disposition")));

Verdict apply(const SettleDisposition& command, Matter& matter);

} // namespace naskah
