// EXPECT: the first field is the id
#include "common/schema/record.h"
namespace naskah {
struct Thread {
    static constexpr std::string_view table = "thread";
};
struct Note {
    static constexpr std::string_view table = "note";
    Id<Thread> thread;
    Id<Note> id;
};
template <>
inline constexpr auto schemaOf<Note> = schema<Note>(
    Label::tr("Note"), field<&Note::thread>("thread", Label::tr("Thread")), field<&Note::id>("id", Label::tr("ID")));
} // namespace naskah
