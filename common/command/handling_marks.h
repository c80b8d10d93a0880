#pragma once

#include "common/command/matter.h"
#include "common/record/handling.h"

/// What an office says about a letter it has, besides disposing of it.
namespace naskah {

/// The letter needs no disposition: it leaves the work lists. A later disposition takes it back into them.
struct SetAside {
    static constexpr std::string_view table = "set_aside";

    Id<Handling> handling;
    std::string remark;
};

template <>
inline constexpr auto schemaOf<SetAside> = commandSchema<SetAside>(
    Label::tr("No disposition needed"),
    field<&SetAside::handling>("handling", Label::tr("Handling")),
    field<&SetAside::remark>("remark", Label::tr("Remark")));

Verdict apply(const SetAside& command, Matter& matter);

/// The letter went back: the wrong address, or something is missing. It keeps its agenda number, if it has one.
struct ReturnLetter {
    static constexpr std::string_view table = "return_letter";

    Id<Handling> handling;
    bool wrongAddress = false;
    std::string reason;
};

template <>
inline constexpr auto schemaOf<ReturnLetter> = commandSchema<ReturnLetter>(
    Label::tr("Return the letter"),
    field<&ReturnLetter::handling>("handling", Label::tr("Handling")),
    field<&ReturnLetter::wrongAddress>("wrong_address", Label::tr("Wrong address")),
    field<&ReturnLetter::reason>("reason", Label::tr("Reason")));

Verdict apply(const ReturnLetter& command, Matter& matter);

/// Advice of the one through whom the letter goes to its addressee. Without words: it goes on without advice.
struct AdviseLetter {
    static constexpr std::string_view table = "advise_letter";

    Id<Handling> handling;
    std::string advice;
};

template <>
inline constexpr auto schemaOf<AdviseLetter> = commandSchema<AdviseLetter>(
    Label::tr("Advice"),
    field<&AdviseLetter::handling>("handling", Label::tr("Handling")),
    field<&AdviseLetter::advice>("advice", Label::tr("Advice")));

Verdict apply(const AdviseLetter& command, Matter& matter);

/// Where the paper lies now. The last word counts.
struct PlaceOriginal {
    static constexpr std::string_view table = "place_original";

    Id<Handling> handling;
    std::string original;
};

template <>
inline constexpr auto schemaOf<PlaceOriginal> = commandSchema<PlaceOriginal>(
    Label::tr("Place of the original"),
    field<&PlaceOriginal::handling>("handling", Label::tr("Handling")),
    field<&PlaceOriginal::original>("original", Label::tr("Original kept at")));

Verdict apply(const PlaceOriginal& command, Matter& matter);

/// The paper of a disposition sheet that somebody signed is filed under the letter, in the office's own handling of it,
/// where no other office sees it. The bytes are uploaded apart, by the same device. Each paper once.
struct FileSheet {
    static constexpr std::string_view table = "file_sheet";

    Id<Handling> handling;
    std::string sha256;
    std::string name;
    std::string mediaType;
    std::int64_t size = 0; ///< bytes
    int pages = 0;
};

template <>
inline constexpr auto schemaOf<FileSheet> = commandSchema<FileSheet>(
    Label::tr("File a signed disposition sheet"),
    field<&FileSheet::handling>("handling", Label::tr("Handling")),
    field<&FileSheet::sha256>("sha256", Label::tr("Hash")),
    field<&FileSheet::name>("name", Label::tr("File name")),
    field<&FileSheet::mediaType>("media_type", Label::tr("Type")),
    field<&FileSheet::size>("size", Label::tr("Size")),
    field<&FileSheet::pages>("pages", Label::tr("Pages")));

Verdict apply(const FileSheet& command, Matter& matter);

} // namespace naskah
