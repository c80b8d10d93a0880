// EXPECT: the second field is the thread
#include "common/schema/record.h"
namespace naskah {
struct Thread {
    static constexpr std::string_view table = "thread";
};
struct Note {
    static constexpr std::string_view table = "note";
    Id<Note> id;
    std::string text;
};
template <>
inline constexpr auto schemaOf<Note> = schema<Note>(
    Label::tr("Note"), field<&Note::id>("id", Label::tr("ID")), field<&Note::text>("text", Label::tr("Text")));
} // namespace naskah
