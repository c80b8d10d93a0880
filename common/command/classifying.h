#pragma once

#include "common/command/matter.h"
#include "common/record/classification_list.h"

namespace naskah {

/// A part of a classification scheme is set: new codes, codes with another name, retention or dates, and codes that are
/// given no longer. Head or secretariat of the office at the top of the city, or the administrator's console; only the
/// server decides, for it alone has every scheme.
struct SetClassification {
    static constexpr std::string_view table = "set_classification";

    std::string scheme;            ///< "Permendagri 83/2022"
    JsonText entries;              ///< [{"code", "name", "retention", "id" of one that stands there}, …]
    std::optional<Date> validFrom; ///< without either date what stands there keeps its own
    std::optional<Date> validUntil;
    std::vector<std::string> end;  ///< ids of codes whose last day is `endsOn`
    std::optional<Date> endsOn;
};

template <>
inline constexpr auto schemaOf<SetClassification> = commandSchema<SetClassification>(
    Label::tr("Set the classification"),
    field<&SetClassification::scheme>("scheme", Label::tr("Scheme")),
    field<&SetClassification::entries>("entries", Label::tr("Codes")),
    field<&SetClassification::validFrom>("valid_from", Label::tr("Valid from")),
    field<&SetClassification::validUntil>("valid_until", Label::tr("Valid until")),
    field<&SetClassification::end>("end", Label::tr("Given no longer")),
    field<&SetClassification::endsOn>("ends_on", Label::tr("Last day")));

Verdict apply(const SetClassification& command, Matter& matter);

/// A whole scheme has its last day, because another takes its place: letters of later days get no code of it.
struct EndClassification {
    static constexpr std::string_view table = "end_classification";

    std::string scheme;
    Date endsOn{};
};

template <>
inline constexpr auto schemaOf<EndClassification> = commandSchema<EndClassification>(
    Label::tr("End a classification"),
    field<&EndClassification::scheme>("scheme", Label::tr("Scheme")),
    field<&EndClassification::endsOn>("ends_on", Label::tr("Last day")));

Verdict apply(const EndClassification& command, Matter& matter);

/// The commands that carry a difference out, in order; a scheme of thousands of codes takes several, each well below
/// what an envelope may hold.
std::vector<SetClassification> changesOf(const std::string& scheme, const ClassificationDifference& difference, std::optional<Date> from,
                                         std::optional<Date> until, Date today);

/// The id of a code that is new in its scheme: the same wherever it is set from.
Id<Classification> classificationOf(std::string_view scheme, std::string_view code);

} // namespace naskah
