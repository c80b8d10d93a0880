#pragma once

#include "common/schema/record.h"

namespace naskah {

/// Stands for a thread, which common/record defines.
struct Group {
    static constexpr std::string_view table = "group";
};

enum class Shade { light, dark };
template <>
inline constexpr auto choicesOf<Shade> = std::to_array<Choice>({
    {"light", Label::tr("Light")},
    {"dark", Label::tr("Dark")},
});

/// One field of every type that a record may have.
struct Sample {
    static constexpr std::string_view table = "sample";

    Id<Sample> id;
    Id<Group> thread;
    std::string title = "untitled";
    bool open = true;
    int pages = 3;
    std::int64_t size = 0;
    Date day{};
    Timestamp at{};
    std::optional<Date> dueOn;
    std::optional<Id<Sample>> parent;
    Uuid device;
    Shade shade = Shade::dark;
    std::vector<std::string> tags;
    std::vector<Id<Sample>> others;
    JsonText more;
};

template <>
inline constexpr auto schemaOf<Sample> = schema<Sample>(
    Label::tr("Sample"),
    field<&Sample::id>("id", Label::tr("ID")),
    field<&Sample::thread>("thread", Label::tr("Thread")),
    field<&Sample::title>("title", Label::tr("Title"), {.searchable = true}),
    field<&Sample::open>("open", Label::tr("Open")),
    field<&Sample::pages>("pages", Label::tr("Pages"), {.merge = Merge::lastWriter}),
    field<&Sample::size>("size", Label::tr("Size"), {.merge = Merge::serverOwned}),
    field<&Sample::day>("day", Label::tr("Day"), {.indexed = true}),
    field<&Sample::at>("at", Label::tr("At")),
    field<&Sample::dueOn>("due_on", Label::tr("Due")),
    field<&Sample::parent>("parent", Label::tr("Parent")),
    field<&Sample::device>("device", Label::tr("Device")),
    field<&Sample::shade>("shade", Label::tr("Shade")),
    field<&Sample::tags>("tags", Label::tr("Tags"), {.merge = Merge::unite}),
    field<&Sample::others>("others", Label::tr("Others")),
    field<&Sample::more>("more", Label::tr("More")));

/// A sample with a value in each field that differs from a blank one's.
inline Sample fullSample()
{
    Sample sample;
    sample.id.value = makeUuid(1'700'000'000'000, {1, 2, 3});
    sample.thread.value = makeUuid(1'700'000'000'000, {4, 5, 6});
    sample.title = "Undangan \"rapat\"\n\xF0\x9F\x98\x80";
    sample.open = false;
    sample.pages = -7;
    sample.size = INT64_MIN;
    sample.day = Date{std::chrono::year{2024} / 2 / 29};
    sample.at = timestampOf(1'700'000'000'123);
    sample.dueOn = Date{std::chrono::year{2026} / 12 / 31};
    sample.parent = Id<Sample>{makeUuid(1, {7})};
    sample.device = makeUuid(2, {8});
    sample.shade = Shade::light;
    sample.tags = {"a", "b \" c", ""};
    sample.others = {{makeUuid(3, {9})}, {makeUuid(4, {10})}};
    sample.more.text = R"({"deep":[1,{"x":null}]})";
    return sample;
}

} // namespace naskah
