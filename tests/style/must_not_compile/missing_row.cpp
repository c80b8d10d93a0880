// EXPECT: every member needs a field<>\(\) row
#include "common/schema/record.h"
namespace naskah {
struct Thread {
    static constexpr std::string_view table = "thread";
};
struct Note {
    static constexpr std::string_view table = "note";
    Id<Note> id;
    Id<Thread> thread;
    std::string text;
};
template <>
inline constexpr auto schemaOf<Note> = schema<Note>(
    Label::tr("Note"), field<&Note::id>("id", Label::tr("ID")), field<&Note::thread>("thread", Label::tr("Thread")));
} // namespace naskah
