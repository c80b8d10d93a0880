#pragma once

#include "common/schema/value.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace naskah {

/// Label::tr("Subject") marks an English text for lupdate without including Qt. The user interface
/// translates it, in the context "naskah::Label", where it shows it.
struct Label {
    static consteval const char* tr(const char* text) { return text; }
};

/// One value of an enum: how it is stored, and what a person reads.
struct Choice {
    std::string_view name; ///< never changed after release
    const char* label;
};

enum class Kind : std::uint8_t { boolean, integer, text, date, timestamp, reference, choice, list, json };

/// What the server does with an edit of a field that somebody else's commit changed first.
enum class Merge : std::uint8_t {
    ask,         ///< the first commit stands; the edit is kept as a conflict for a person to settle
    unite,       ///< both sides' additions and removals are applied (lists)
    lastWriter,  ///< the edit replaces what is there (a user's own flags and filters)
    serverOwned, ///< only the server sets it; the edit is dropped
};

/// The optional traits of a field. Written with designated initialisers: {.searchable = true}.
struct FieldTraits {
    bool listed = false;     ///< shown as a column in tables
    bool searchable = false; ///< part of the full-text index
    bool indexed = false;    ///< has an SQL index on the desk
    Merge merge = Merge::ask;
};

/// Everything the program knows about one field of one record type. SQL, JSON, sync, search, table
/// and form code read this and nothing else.
struct Field {
    std::string_view name; ///< column name and JSON key; never changed after release
    const char* label;     ///< English; translated where it is shown
    Kind kind;
    bool nullable;
    std::string_view target;         ///< referenced table when kind is reference
    std::span<const Choice> choices; ///< when kind is choice, in enumerator order
    FieldTraits traits;
};

/// One record or command type, without its C++ type.
struct Entity {
    std::string_view table; ///< table name, JSON kind or command type
    const char* label;
    std::span<const Field> fields;
    Row (*blank)(); ///< a new record: the default member initialisers of the struct

    /// The position of a field in `fields` and in a Row; fields.size() when there is none.
    constexpr std::size_t indexOf(std::string_view name) const
    {
        std::size_t i = 0;
        while (i < fields.size() && fields[i].name != name)
            ++i;
        return i;
    }
};

} // namespace naskah
